/// A text made into UTF-8 in memory of its own, and what was lost or guessed on the way.
final class TextBuffer {
  private(set) var count = 0
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// Characters that could not be read and became U+FFFD, or were guessed.
  private(set) var badCharacters = 0
  /// 1-based line of the first of them.
  private(set) var firstBadLine = 0
  /// NUL characters that were left out.
  private(set) var nulls = 0

  /// Room for `capacity` bytes; more must not be appended.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The text of Windows-1252; the five bytes that mean nothing in it become U+FFFD.
  static func fromWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> TextBuffer {
    let buffer = TextBuffer(capacity: bytes.count * 3)
    guard let base = bytes.baseAddress else { return buffer }
    var at = 0
    while at < bytes.count {
      at += buffer.appendPlain(base + at, bytes.count - at)
      guard at < bytes.count else { break }
      buffer.append(windows1252: base[at])
      at += 1
    }
    return buffer
  }

  /// UTF-8 with damage in it: a single bad byte is read as Windows-1252, which is what it nearly
  /// always is (a part pasted in from an older file), a sequence cut short becomes U+FFFD.
  static func fromDamagedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> TextBuffer {
    let buffer = TextBuffer(capacity: bytes.count * 3)
    guard let base = bytes.baseAddress else { return buffer }
    var at = 0
    while at < bytes.count {
      at += buffer.appendPlain(base + at, bytes.count - at)
      guard at < bytes.count else { break }
      let length = UTF8Check.sequenceLength(base + at, bytes.count - at)
      switch length {
      case 1 where base[at] == 0: buffer.nulls += 1
      case 1...: for index in 0..<length { buffer.append(base[at + index]) }
      case -1:
        buffer.noteBad()
        buffer.append(windows1252: base[at], isNoted: true)
      default: buffer.appendReplacement()
      }
      at += abs(length)
    }
    return buffer
  }

  /// Appends the words of ASCII without a NUL that `start` begins with, in at most `length` bytes.
  /// - Returns: The bytes appended.
  private func appendPlain(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var plain = 0
    while plain + 8 <= length {
      let word = UnsafeRawPointer(start + plain).loadUnaligned(as: UInt64.self)
      if (word | (word &- ones)) & highBits != 0 { break }
      plain += 8
    }
    precondition(plain <= capacity - count)
    (base + count).update(from: start, count: plain)
    count += plain
    return plain
  }

  private func append(_ byte: UInt8) {
    precondition(count < capacity)
    base[count] = byte
    count += 1
  }

  private func append(windows1252 byte: UInt8, isNoted: Bool = false) {
    if byte == 0 {
      nulls += 1
    } else if byte < 0x80 {
      append(byte)
    } else {
      let scalar = Self.scalar(ofWindows1252: byte)
      if scalar == 0xFFFD, !isNoted { noteBad() }
      append(scalar: scalar)
    }
  }

  func append(scalar: UInt32) {
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

  func noteNull() { nulls += 1 }

  func appendReplacement() {
    noteBad()
    append(scalar: 0xFFFD)
  }

  private func noteBad() {
    if badCharacters == 0 {
      var lines = LineCounter()
      lines.pass(0..<count, of: bytes)
      firstBadLine = lines.line
    }
    badCharacters += 1
  }

  /// The character of a byte of Windows-1252, U+FFFD for one that means nothing.
  static func scalar(ofWindows1252 byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
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
