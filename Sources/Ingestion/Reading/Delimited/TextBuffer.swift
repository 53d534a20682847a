/// A text made into UTF-8 in memory of its own, and what was lost or guessed on the way.
final class TextBuffer {
  private(set) var count = 0
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// Characters that could not be read and became U+FFFD, or were guessed.
  var badCharacters = 0
  /// 1-based line of the first of them.
  var firstBadLine = 0
  /// NUL characters that were left out.
  var nulls = 0

  /// Room for `capacity` bytes; more must not be appended.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The text of UTF-16 code units; an odd last byte and lone surrogates become U+FFFD.
  static func fromUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool
  ) -> TextBuffer {
    // A code unit makes three bytes at the most, a pair of surrogates four.
    let buffer = TextBuffer(capacity: (bytes.count / 2 + 1) * 3)
    let high = isBigEndian ? 0 : 1
    let units = bytes.count / 2
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index * 2 + high]) << 8 | UInt32(bytes[index * 2 + 1 - high])
    }
    var line = 1
    var index = 0
    while index < units {
      let value = unit(index)
      index += 1
      switch value {
      case 0: buffer.nulls += 1
      case 0x0A:
        line += 1
        buffer.append(scalar: value)
      case 0xD800...0xDBFF where index < units && unit(index) & 0xFC00 == 0xDC00:
        buffer.append(scalar: 0x10000 + (value & 0x3FF) << 10 + unit(index) & 0x3FF)
        index += 1
      case 0xD800...0xDFFF: buffer.appendReplacement(line: line)
      default: buffer.append(scalar: value)
      }
    }
    if bytes.count % 2 == 1, bytes[bytes.count - 1] != 0 { buffer.appendReplacement(line: line) }
    return buffer
  }

  /// The text of Windows-1252; the five bytes that mean nothing in it become U+FFFD.
  static func fromWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> TextBuffer {
    let buffer = TextBuffer(capacity: bytes.count * 3)
    var line = 1
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      buffer.append(windows1252: byte, line: line)
    }
    return buffer
  }

  /// UTF-8 with damage in it: a single bad byte is read as Windows-1252, which is what it nearly
  /// always is (a part pasted in from an older file), a sequence cut short becomes U+FFFD.
  static func fromDamagedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> TextBuffer {
    let buffer = TextBuffer(capacity: bytes.count * 3)
    guard let base = bytes.baseAddress else { return buffer }
    var line = 1
    var at = 0
    while at < bytes.count {
      let length = UTF8Check.sequenceLength(base + at, bytes.count - at)
      switch length {
      case 1 where base[at] == 0: buffer.nulls += 1
      case 1...:
        if base[at] == 0x0A { line += 1 }
        for index in 0..<length { buffer.append(base[at + index]) }
      case -1:
        buffer.noteBad(line: line)
        buffer.append(windows1252: base[at], line: line, isNoted: true)
      default: buffer.appendReplacement(line: line)
      }
      at += abs(length)
    }
    return buffer
  }

  private func append(_ byte: UInt8) {
    precondition(count < capacity)
    base[count] = byte
    count += 1
  }

  private func append(windows1252 byte: UInt8, line: Int, isNoted: Bool = false) {
    if byte == 0 {
      nulls += 1
    } else if byte < 0x80 {
      append(byte)
    } else {
      let scalar = byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte)
      if scalar == 0xFFFD, !isNoted { noteBad(line: line) }
      append(scalar: scalar)
    }
  }

  private func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private func appendReplacement(line: Int) {
    noteBad(line: line)
    append(scalar: 0xFFFD)
  }

  private func noteBad(line: Int) {
    if badCharacters == 0 { firstBadLine = line }
    badCharacters += 1
  }

  /// 0x80–0x9F of Windows-1252.
  /// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt, with the five unassigned
  /// bytes as U+FFFD.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
