/// Looks for bytes that are no UTF-8, a word at a time where the text is ASCII.
enum UTF8Check {
  /// How much of `bytes` is valid and complete UTF-8.
  static func validEnd(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var at = 0
    while true {
      at = asciiEnd(of: bytes, from: at)
      if at == bytes.count { return at }
      while at < bytes.count, base[at] >= 0x80 {
        let length = sequenceLength(base + at, bytes.count - at)
        if length <= 0 { return at }
        at += length
      }
    }
  }

  /// Where the ASCII that stands at `start` ends.
  @inline(__always)
  static func asciiEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while at + 32 <= bytes.count {
      let a = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let b = raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
      let c = raw.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)
      let d = raw.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self)
      if (a | b | c | d) & highBits != 0 { break }
      at += 32
    }
    while at < bytes.count, base[at] < 0x80 { at += 1 }
    return at
  }

  /// Length of the sequence at `at`, which has `count` bytes left; of an invalid one, minus the
  /// length of its longest beginning that could have become valid, at least 1.
  ///
  /// Unicode 16, table 3-7, and its "substitution of maximal subparts".
  static func sequenceLength(_ at: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let lead = at[0]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return -1
    }
    var index = 1
    while index < length {
      guard index < count, at[index] >= low, at[index] <= high else { return -index }
      low = 0x80
      high = 0xBF
      index += 1
    }
    return length
  }
}
