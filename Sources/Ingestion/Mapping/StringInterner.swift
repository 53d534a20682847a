internal import Tables

/// The distinct words of a column, each with a number from 1 on in the order of first meeting.
///
/// Words are found by their bytes through open addressing; a row costs no allocation, and nothing is
/// counted or checked for sharing where a word is known.
struct StringInterner {
  private struct Entry {
    var hash: UInt64
    /// Where its bytes begin among those of all words.
    var start: Int
    var length: Int
  }

  /// The memory, which a copy shares until either of the two meets a new word.
  private final class Storage {
    var bytes = ByteArena(capacity: 256)
    var entries: UnsafeMutablePointer<Entry>
    /// Numbers of words; 0 is free. A power of two, at least twice as many as words fit.
    var slots: UnsafeMutablePointer<UInt32>
    let size: Int

    init(size: Int) {
      self.size = size
      entries = .allocate(capacity: size / 2)
      slots = .allocate(capacity: size)
      slots.initialize(repeating: 0, count: size)
    }

    deinit {
      entries.deallocate()
      slots.deallocate()
    }
  }

  private(set) var count = 0
  private var storage = Storage(size: 64)
  /// Copies of the storage's pointers, so that a look-up does not touch the object's reference count.
  private var mask: Int
  private var slots: UnsafeMutablePointer<UInt32>
  private var entries: UnsafeMutablePointer<Entry>
  private var bytes: UnsafeMutablePointer<UInt8>

  init() {
    mask = storage.size - 1
    slots = storage.slots
    entries = storage.entries
    bytes = storage.bytes.base
  }

  /// The word's number; `isNew` when it was not met before.
  @inline(__always)
  mutating func code(of word: UnsafeBufferPointer<UInt8>) -> (code: UInt32, isNew: Bool) {
    let hash = StringInterner.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let code = slots[slot]
      if code == 0 { return (insert(word, hash), true) }
      let entry = entries + Int(code) - 1
      if entry.pointee.hash == hash, entry.pointee.length == word.count,
        StringInterner.areEqual(bytes + entry.pointee.start, word)
      {
        return (code, false)
      }
      slot = (slot + 1) & mask
    }
  }

  /// The words in the order of their numbers.
  var words: [String] { (0..<count).map { word(UInt32($0 + 1)) } }

  /// Whether some word is such a one, by its bytes.
  func contains(where isOne: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    withExtendedLifetime(storage) {
      (0..<count).contains { index in
        isOne(
          UnsafeBufferPointer(start: bytes + entries[index].start, count: entries[index].length))
      }
    }
  }

  func word(_ code: UInt32) -> String {
    precondition(code > 0 && code <= count)
    return withExtendedLifetime(storage) {
      let entry = entries[Int(code) - 1]
      return String(
        decoding: UnsafeBufferPointer(start: bytes + entry.start, count: entry.length),
        as: UTF8.self)
    }
  }

  @inline(never)
  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    let isFull = (count + 1) * 2 > mask + 1
    if isFull || !isKnownUniquelyReferenced(&storage) {
      move(to: Storage(size: isFull ? (mask + 1) * 2 : mask + 1))
    }
    let start = storage.bytes.count
    if let base = word.baseAddress { storage.bytes.append(base, word.count) }
    bytes = storage.bytes.base
    (entries + count).initialize(to: Entry(hash: hash, start: start, length: word.count))
    count += 1
    put(UInt32(count), hash)
    return UInt32(count)
  }

  private mutating func move(to other: Storage) {
    other.entries.update(from: entries, count: count)
    other.bytes.append(bytes, storage.bytes.count)
    storage = other
    (mask, slots, entries, bytes) = (other.size - 1, other.slots, other.entries, other.bytes.base)
    for index in 0..<count { put(UInt32(index + 1), entries[index].hash) }
  }

  private func put(_ code: UInt32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = code
  }

  /// Eight bytes at a time, multiplied and folded; the last eight may overlap those before.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    let count = word.count
    var hash = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
    guard let base = word.baseAddress else { return mix(hash) }
    let raw = UnsafeRawPointer(base)
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let first = UInt64(raw.loadUnaligned(as: UInt32.self))
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      hash = mix(hash ^ (first &<< 32 | last))
    } else if count > 0 {
      let ends = UInt64(base[0]) &<< 16 | UInt64(base[count - 1])
      hash = mix(hash ^ (ends | UInt64(base[count / 2]) &<< 8))
    }
    return mix(hash)
  }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ 0xE703_7ED1_A0B4_28DB
  }

  /// Whether as many bytes as `word` has are the same.
  @inline(__always)
  static func areEqual(
    _ known: UnsafePointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = word.count
    guard let base = word.baseAddress else { return true }
    let (a, b) = (UnsafeRawPointer(known), UnsafeRawPointer(base))
    guard count >= 8 else {
      var at = 0
      while at < count, known[at] == base[at] { at += 1 }
      return at == count
    }
    func differ(_ at: Int) -> Bool {
      a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    }
    var at = 0
    while at + 8 < count {
      if differ(at) { return false }
      at += 8
    }
    return !differ(count - 8)
  }
}
