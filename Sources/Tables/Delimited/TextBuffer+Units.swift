/// Texts whose characters are units of two or four bytes.
extension TextBuffer {
  /// The text of an encoding with units of several bytes, in which a part of one that is left over at
  /// the end, and what is no character, become U+FFFD; nil for an encoding of single bytes.
  static func ofUnits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding
  ) -> TextBuffer? {
    switch encoding {
    case .utf16LittleEndian: fromUTF16(bytes, isBigEndian: false)
    case .utf16BigEndian: fromUTF16(bytes, isBigEndian: true)
    case .utf32LittleEndian: fromUTF32(bytes, isBigEndian: false)
    case .utf32BigEndian: fromUTF32(bytes, isBigEndian: true)
    case .utf8, .utf8WithMark, .windows1252: nil
    }
  }

  static func fromUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool
  ) -> TextBuffer {
    // A code unit makes three bytes at the most, a pair of surrogates four.
    let buffer = TextBuffer(capacity: (bytes.count / 2 + 1) * 3)
    guard let base = bytes.baseAddress else { return buffer }
    let units = bytes.count / 2
    func unit(_ index: Int) -> UInt32 {
      let value = UnsafeRawPointer(base).loadUnaligned(
        fromByteOffset: index * 2, as: UInt16.self)
      return UInt32(isBigEndian ? UInt16(bigEndian: value) : UInt16(littleEndian: value))
    }
    var index = 0
    while index < units {
      let value = unit(index)
      index += 1
      if value & 0xFC00 == 0xD800, index < units, unit(index) & 0xFC00 == 0xDC00 {
        buffer.append(scalar: 0x10000 + (value & 0x3FF) << 10 + unit(index) & 0x3FF)
        index += 1
      } else {
        buffer.append(character: value)
      }
    }
    if bytes.count % 2 == 1, bytes[bytes.count - 1] != 0 { buffer.appendReplacement() }
    return buffer
  }

  private static func fromUTF32(
    _ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool
  ) -> TextBuffer {
    let units = bytes.count / 4
    let buffer = TextBuffer(capacity: (units + 1) * 4)
    guard let base = bytes.baseAddress else { return buffer }
    for index in 0..<units {
      let value = UnsafeRawPointer(base).loadUnaligned(
        fromByteOffset: index * 4, as: UInt32.self)
      buffer.append(character: isBigEndian ? UInt32(bigEndian: value) : UInt32(littleEndian: value))
    }
    if bytes[(units * 4)...].contains(where: { $0 != 0 }) { buffer.appendReplacement() }
    return buffer
  }

  private func append(character: UInt32) {
    switch character {
    case 0: noteNull()
    case 0xD800...0xDFFF, 0x11_0000...: appendReplacement()
    default: append(scalar: character)
    }
  }
}
