extension BIFFRecord {
  /// The cell is laid out as Excel 2 did.
  @inline(__always)
  func isOldCell(_ version: BIFFVersion) -> Bool {
    switch kind {
    case Self.integer2, Self.number2, Self.label2, Self.boolean2: true
    case Self.formula: version == .biff2
    default: false
    }
  }
}

extension BIFFSheetScanner {
  /// The number that four bytes stand for: an integer or the upper half of a double, and whether it
  /// is to be divided by a hundred.
  ///
  /// Source: [MS-XLS] 2.5.217.
  @inline(__always)
  static func value(rk: UInt32) -> Double {
    let value =
      rk & 2 != 0
      ? Double(Int32(bitPattern: rk) >> 2) : Double(bitPattern: UInt64(rk & ~3) << 32)
    return rk & 1 != 0 ? value / 100 : value
  }

  static func boolean(_ value: UInt8) -> SourceCell {
    SourceCell(
      .boolean, bytes: bytes(of: value == 0 ? "FALSE" : "TRUE"), number: value == 0 ? 0 : 1)
  }

  static var zero: UnsafeBufferPointer<UInt8> { bytes(of: "0") }

  /// Source: [MS-XLS] 2.5.10.
  static func error(_ code: UInt8) -> SourceCell {
    let word: StaticString =
      switch code {
      case 0x00: "#NULL!"
      case 0x07: "#DIV/0!"
      case 0x0F: "#VALUE!"
      case 0x17: "#REF!"
      case 0x1D: "#NAME?"
      case 0x24: "#NUM!"
      default: "#N/A"
      }
    return SourceCell(.error, bytes: bytes(of: word))
  }

  private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
