#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The distinct words of a column, each with a number from 1 on in the order of first meeting.
///
/// Words are found by their bytes through open addressing; a row costs no allocation.
struct WordTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { hashes.count }

  /// The word's number; `isNew` when it was not met before.
  @inline(__always)
  mutating func code(of word: UnsafeBufferPointer<UInt8>) -> (code: UInt32, isNew: Bool) {
    let hash = WordTable.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let code = slots[slot]
      if code == 0 { return (insert(word, hash, slot), true) }
      let index = Int(code) - 1
      if hashes[index] == hash, equals(index, word) { return (code, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The words in the order of their numbers.
  var words: [String] {
    hashes.indices.map { String(decoding: bytes[ends[$0]..<ends[$0 + 1]], as: UTF8.self) }
  }

  func word(_ code: UInt32) -> String {
    String(decoding: bytes[ends[Int(code) - 1]..<ends[Int(code)]], as: UTF8.self)
  }

  @inline(__always)
  private func equals(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { known in
      word.isEmpty || memcmp(known.baseAddress! + start, word.baseAddress!, word.count) == 0
    }
  }

  @inline(never)
  private mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int
  ) -> UInt32 {
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    let code = UInt32(hashes.count)
    slots[slot] = code
    if hashes.count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = [UInt32](repeating: 0, count: size)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// Eight bytes at a time, multiplied and folded.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ (UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15)
    guard let base = word.baseAddress else { return mix(hash) }
    let raw = UnsafeRawPointer(base)
    var offset = 0
    while offset + 8 <= word.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset < word.count {
      var rest: UInt64 = 0
      while offset < word.count {
        rest = rest << 8 | UInt64(base[offset])
        offset += 1
      }
      hash = mix(hash ^ rest)
    }
    return mix(hash)
  }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ 0xE703_7ED1_A0B4_28DB
  }
}
