/// Numbers as XML writes them.
enum DecimalNumber {
  /// The double nearest to `-12.5`, `1E-3`; nil for what is no decimal number, or too large for one.
  ///
  /// A mantissa of at most 53 bits and a power of ten of at most 22 are both exact doubles, so one
  /// multiplication or division rounds right; the rest is left to the standard library.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let count = bytes.count
    var at = 0
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var isNegative = false
    if at < count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      isNegative = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    var isFraction = false
    while at < count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= 0x30, byte <= 0x39 {
        digits += 1
        // Beyond 18 digits only their number matters, which sends it to the slow way.
        if digits <= 18 {
          mantissa = mantissa * 10 + UInt64(byte - 0x30)
          if isFraction { exponent -= 1 }
        }
      } else {
        break
      }
      at += 1
    }
    guard digits > 0 else { return nil }
    if at < count {
      guard let power = power(bytes[at...]) else { return nil }
      exponent += power
    }
    if digits <= 18, mantissa <= 1 << 53, abs(exponent) <= 22 {
      let scale = powersOfTen[abs(exponent)]
      let value = exponent < 0 ? Double(mantissa) / scale : Double(mantissa) * scale
      return isNegative ? -value : value
    }
    let value = Double(String(decoding: bytes, as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The exponent of `E+05`, at most ten thousand either way.
  private static func power(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let letter = text.first, letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var digits = text.dropFirst()
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = min(value * 10 + Int(byte - 0x30), 10_000)
    }
    return sign == UInt8(ascii: "-") ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
