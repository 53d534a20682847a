/// Which rows of all registers tell the same complaint, by (source, id, region).
///
/// Rows are numbered through the registers in their order, from 0 on. A complaint goes by its first
/// row; its last one wins (spec §3.6). Complaints are looked for in parts, by a hash of source and id,
/// each part on one core: so the same id in two regions lies in one part, and the result is that of
/// going through all rows in their order.
struct CaseIndex {
  /// What tells the complaints of one register's rows.
  struct Register: Sendable {
    var id: TextColumn
    var source: PackedCodes
    var region: PackedCodes
    /// Their codes in the whole run, by the register's own.
    var sources: [UInt32]
    var regions: [UInt32]
    /// The number of the day that it tells, `SnapshotHistory.none` where it tells none.
    var day: Int32

    func source(_ row: Int) -> UInt32 { sources[Int(source[row])] }
    func region(_ row: Int) -> UInt32 { regions[Int(region[row])] }
  }

  /// The number of each register's first row; at the end, how many rows there are.
  let bases: [Int]
  /// By row: of a complaint's first row the one that wins, of any other `later`.
  let winners: [UInt32]
  static let later = UInt32.max
  /// The same (source, id) in one more region: how often, and the first of them.
  let shared: (count: Int, first: Int)

  private let registers: [Register]
  private let hashes: [UInt32]
  private let index: [Part]

  /// Open addressing over the low bits of the hashes of one part, which have their high bits in common.
  private struct Part {
    /// A complaint's first row + 1; 0 is free.
    var slots: [UInt32] = []
    /// By slot: the latest known day of a register that has the complaint.
    var latestDays: [Int32] = []
    var shared: (count: Int, first: Int) = (0, .max)
  }

  /// - Parameter keepsIndex: complaints will be asked for by their ids.
  init(_ registers: [Register], keepsIndex: Bool) {
    let bases = registers.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.id.count) }
    let hashes = CaseIndex.hashes(of: registers, bases)
    let search = Search(registers: registers, bases: bases, hashes: hashes)
    var winners = [UInt32](repeating: CaseIndex.later, count: hashes.count)
    let parts = winners.withUnsafeMutableBufferPointer { winners in
      // Each row lies in one part.
      nonisolated(unsafe) let winners = winners
      return concurrentMap(Array(0..<CaseIndex.partCount(of: hashes.count))) { number in
        var part = search.part(number, winners: winners)
        if !keepsIndex { (part.slots, part.latestDays) = ([], []) }
        return part
      }
    }
    self.bases = bases
    self.winners = winners
    shared = (parts.reduce(0) { $0 + $1.shared.count }, parts.map(\.shared.first).min() ?? .max)
    self.registers = keepsIndex ? registers : []
    self.hashes = keepsIndex ? hashes : []
    index = keepsIndex ? parts : []
  }

  /// A register and a row of it.
  func place(of row: Int) -> (register: Int, row: Int) { CaseIndex.place(of: row, in: bases) }

  /// The complaints of (source, id), in whatever regions or in one: their first rows, and the latest
  /// known day of a register that has them.
  func find(
    source: UInt32, id: UnsafeBufferPointer<UInt8>, region: UInt32?
  ) -> [(first: Int, latestDay: Int32)] {
    let hash = CaseIndex.hash(source, id)
    let part = index[CaseIndex.part(of: hash, among: index.count)]
    var slot = Int(hash) & (part.slots.count - 1)
    var found: [(first: Int, latestDay: Int32)] = []
    while part.slots[slot] != 0 {
      let first = Int(part.slots[slot]) - 1
      if hashes[first] == hash {
        let (number, row) = place(of: first)
        if registers[number].source(row) == source, registers[number].id.equals(row, id),
          region == nil || registers[number].region(row) == region
        {
          found.append((first, part.latestDays[slot]))
        }
      }
      slot = (slot + 1) & (part.slots.count - 1)
    }
    return found
  }

  private static func place(of row: Int, in bases: [Int]) -> (register: Int, row: Int) {
    var low = 0
    var high = bases.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if bases[middle] <= row { low = middle } else { high = middle }
    }
    return (low, row - bases[low])
  }

  /// Parts of a hundred thousand rows or so.
  private static func partCount(of rows: Int) -> Int {
    var count = 1
    while count < 64, rows / count > 131_072 { count *= 2 }
    return count
  }

  @inline(__always)
  private static func part(of hash: UInt32, among count: Int) -> Int {
    Int(hash >> UInt32(32 - count.trailingZeroBitCount))
  }

  private static func hashes(of registers: [Register], _ bases: [Int]) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: bases[registers.count]) { hashes, count in
      nonisolated(unsafe) let all = hashes
      _ = concurrentMap(Array(registers.indices)) { number in
        let register = registers[number]
        register.id.bytes.withUnsafeBufferPointer { bytes in
          for row in 0..<register.id.count {
            let id = UnsafeBufferPointer(rebasing: bytes[register.id.range(row)])
            all[bases[number] + row] = hash(register.source(row), id)
          }
        }
      }
      count = bases[registers.count]
    }
  }

  /// Eight bytes at a time, multiplied and folded.
  private static func hash(_ source: UInt32, _ id: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(source) << 32 ^ UInt64(truncatingIfNeeded: id.count)
    let bytes = UnsafeRawBufferPointer(id)
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    hash = mixed(hash ^ rest)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low &+ 0xD1B5_4A32_D192_ED03
  }
}

extension CaseIndex {
  /// Goes through the rows of one part.
  private struct Search: Sendable {
    let registers: [Register]
    let bases: [Int]
    let hashes: [UInt32]

    /// - Parameter winners: of the part's rows only these are written.
    func part(_ number: Int, winners: UnsafeMutableBufferPointer<UInt32>) -> Part {
      let parts = CaseIndex.partCount(of: hashes.count)
      let size = hashes.count { CaseIndex.part(of: $0, among: parts) == number }
      var capacity = 16
      while capacity < size * 2 { capacity *= 2 }
      var part = Part()
      part.slots = [UInt32](repeating: 0, count: capacity)
      part.latestDays = [Int32](repeating: SnapshotHistory.none, count: capacity)
      for (place, register) in registers.enumerated() {
        for row in bases[place]..<bases[place + 1]
        where CaseIndex.part(of: hashes[row], among: parts) == number {
          take(row, of: register, row - bases[place], into: &part, winners)
        }
      }
      return part
    }

    private func take(
      _ row: Int, of register: Register, _ own: Int, into part: inout Part,
      _ winners: UnsafeMutableBufferPointer<UInt32>
    ) {
      var slot = Int(hashes[row]) & (part.slots.count - 1)
      var isElsewhere = false
      while part.slots[slot] != 0 {
        let first = Int(part.slots[slot]) - 1
        if hashes[first] == hashes[row] {
          let (number, other) = CaseIndex.place(of: first, in: bases)
          let earlier = registers[number]
          if earlier.source(other) == register.source(own),
            register.id.withText(own, { earlier.id.equals(other, $0) })
          {
            if earlier.region(other) == register.region(own) {
              winners[first] = UInt32(row)
              part.latestDays[slot] = max(part.latestDays[slot], register.day)
              return
            }
            isElsewhere = true
          }
        }
        slot = (slot + 1) & (part.slots.count - 1)
      }
      part.slots[slot] = UInt32(row) + 1
      part.latestDays[slot] = register.day
      winners[row] = UInt32(row)
      if isElsewhere {
        part.shared.count += 1
        part.shared.first = min(part.shared.first, row)
      }
    }
  }
}

extension TextColumn {
  func withText<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(row)])) }
  }

  fileprivate func equals(_ row: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    withText(row) { $0.elementsEqual(text) }
  }
}
