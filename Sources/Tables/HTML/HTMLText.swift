#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Small questions about the bytes of a page.
enum HTMLText {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  /// Whether `bytes` are `word`, which is in lower case, in any case.
  static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    bytes.count == word.utf8CodeUnitCount && begins(bytes, 0, word)
  }

  /// Whether `word`, which is in lower case, stands at `at` in any case.
  @inline(__always)
  static func begins(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ word: StaticString
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at >= 0, count <= bytes.count - at else { return false }
    for index in 0..<count {
      let byte = bytes[at + index]
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if (isCapital ? byte | 0x20 : byte) != word.utf8Start[index] { return false }
    }
    return true
  }

  /// Where `word`, in any case, stands first from `start` on.
  static func find(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    let first = word.utf8Start[0]
    let isLetter = isLetter(first)
    var at = start
    while at < bytes.count {
      if isLetter {
        while at < bytes.count, bytes[at] | 0x20 != first { at += 1 }
      } else {
        guard let found = find(first, in: bytes, from: at) else { return nil }
        at = found
      }
      if begins(bytes, at, word) { return at }
      at += 1
    }
    return nil
  }

  /// Where `byte` stands first from `start` on.
  @inline(__always)
  static func find(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The whole number that `text` begins with, at most `limit`; nil without a digit.
  static func number(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    let digits = text.drop { isSpace($0) || $0 == UInt8(ascii: "+") }.prefix { $0 &- 48 < 10 }
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { min($0 * 10 + Int($1 - 48), limit) }
  }
}
