internal import Complaints

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Rows of one file by (source, id, region), of which the later one wins (spec §3.6).
///
/// Systems number complaints, and most files have them in this order or turned round: as long as each
/// ID lies behind the one before, no two are the same, and nothing need be kept to know it.
struct DuplicateIndex: ~Copyable {
  private enum Order {
    case unknown, rising, falling, none
  }

  private var order = Order.unknown
  /// A hash in the upper half and row + 1 in the lower one; 0 is free.
  private var slots: [UInt64] = []
  /// The rows that later ones replace, each once.
  private(set) var replaced: [Int] = []
  private var taken = 0

  /// Takes in the rows that were appended since the last time.
  ///
  /// - Parameters:
  ///   - regions: Of each row.
  ///   - sources: Of each row.
  mutating func take(_ ids: borrowing IDColumn, _ regions: PackedCodes, _ sources: PackedCodes) {
    for row in taken..<ids.count { take(row, ids, (regions, sources)) }
    taken = ids.count
  }

  private typealias Keys = (regions: PackedCodes, sources: PackedCodes)

  @inline(__always)
  private mutating func take(_ row: Int, _ ids: borrowing IDColumn, _ keys: Keys) {
    if order != .none {
      if row == 0 { return }
      let step = DuplicateIndex.step(ids[row - 1], ids[row])
      if step > 0, order != .falling {
        order = .rising
        return
      }
      if step < 0, order != .rising {
        order = .falling
        return
      }
      beginKeeping(row, ids, keys)
    }
    keep(row, ids, keys)
  }

  /// Above 0 where the second ID is longer, or as long and of greater bytes; 0 for the same.
  @inline(__always)
  private static func step(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard one.count == other.count, let a = one.baseAddress, let b = other.baseAddress else {
      return other.count - one.count
    }
    return Int(memcmp(b, a, one.count))
  }

  /// Keeps the first rows, no two of which are the same.
  @inline(never)
  private mutating func beginKeeping(_ rows: Int, _ ids: borrowing IDColumn, _ keys: Keys) {
    order = .none
    var size = 1024
    while size < rows * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for row in 0..<rows {
      let hash = DuplicateIndex.hash(row, ids, keys)
      slots[freeSlot(hash)] = UInt64(hash) << 32 | UInt64(row + 1)
    }
  }

  @inline(never)
  private mutating func keep(_ row: Int, _ ids: borrowing IDColumn, _ keys: Keys) {
    if (row + 1) * 2 > slots.count { grow() }
    let hash = DuplicateIndex.hash(row, ids, keys)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == UInt64(hash), areSame(other, row, ids, keys) {
        replaced.append(other)
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(row + 1)
  }

  private func areSame(
    _ one: Int, _ other: Int, _ ids: borrowing IDColumn, _ keys: Keys
  ) -> Bool {
    let (id, otherID) = (ids[one], ids[other])
    guard keys.regions[one] == keys.regions[other], keys.sources[one] == keys.sources[other],
      id.count == otherID.count
    else { return false }
    return id.baseAddress.map { StringInterner.areEqual($0, otherID) } ?? true
  }

  private static func hash(_ row: Int, _ ids: borrowing IDColumn, _ keys: Keys) -> UInt32 {
    let key = UInt64(keys.regions[row]) << 32 | UInt64(keys.sources[row])
    return UInt32(truncatingIfNeeded: StringInterner.hash(ids[row], seed: StringInterner.mix(key)))
  }

  private func freeSlot(_ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      slots[freeSlot(UInt32(truncatingIfNeeded: entry >> 32))] = entry
    }
  }
}
