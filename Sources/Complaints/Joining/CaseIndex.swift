/// Finds a complaint by (source, id, region) among those met so far.
///
/// Open addressing over a hash of source and id alone, so that the same id in two regions lies on
/// one path of probes: both are found, and either can be asked for.
struct CaseIndex {
  private(set) var ids = TextColumn()
  private(set) var sources: [UInt32] = []
  private(set) var regions: [UInt32] = []
  private var hashes: [UInt64] = []
  /// Case number + 1; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { regions.count }

  /// The case of (source, id, region), made if it was not there.
  mutating func place(source: UInt32, id: UnsafeBufferPointer<UInt8>, region: UInt32) -> (
    number: Int, isNew: Bool, alsoElsewhere: Bool
  ) {
    let hash = CaseIndex.hash(source, id)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    var elsewhere = false
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, sources[number] == source, equals(number, id) {
        if regions[number] == region { return (number, false, elsewhere) }
        elsewhere = true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    ids.append(id)
    sources.append(source)
    regions.append(region)
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true, elsewhere)
  }

  /// All cases of (source, id), in whatever regions, or in one.
  func find(source: UInt32, id: UnsafeBufferPointer<UInt8>, region: UInt32?) -> [Int] {
    let hash = CaseIndex.hash(source, id)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    var found: [Int] = []
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, sources[number] == source,
        region == nil || regions[number] == region, equals(number, id)
      {
        found.append(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found
  }

  private func equals(_ number: Int, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = ids.range(number)
    guard range.count == id.count else { return false }
    return ids.bytes.withUnsafeBufferPointer { bytes in
      for i in 0..<id.count where bytes[range.lowerBound + i] != id[i] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a by bytes with a final mix; IDs are a dozen bytes.
  private static func hash(_ source: UInt32, _ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(source)
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    hash = hash &* 0x9e37_79b9_7f4a_7c15
    return hash ^ (hash >> 29)
  }
}

/// Words from several files' own codes to one list of codes.
struct WordList {
  private(set) var words: [String] = []
  private var codes: [String: UInt32] = [:]

  mutating func code(_ word: String) -> UInt32 {
    if let code = codes[word] { return code }
    words.append(word)
    codes[word] = UInt32(words.count)
    return UInt32(words.count)
  }

  func existing(_ word: String) -> UInt32? { codes[word] }

  /// A file's codes to this list's, missing to 0.
  mutating func translation(of column: WordColumn) -> [UInt32] {
    [0] + column.words.map { code($0) }
  }
}
