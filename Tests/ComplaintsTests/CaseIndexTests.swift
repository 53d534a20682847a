import TestSupport
import Testing

@testable import Complaints

/// Against going through all rows in their order with a dictionary (spec §3.6).
@Suite struct CaseIndexTests {
  private struct Key: Hashable {
    var source: UInt32
    var region: UInt32
    var id: String
  }

  /// Registers whose complaints partly repeat those of others, of some regions and sources.
  private func registers(_ count: Int, rows: Int, ids: Int) -> [CaseIndex.Register] {
    var random = Seeded(6)
    return (0..<count).map { number in
      CaseIndex.Register(
        id: TextColumn((0..<rows).map { _ in "64-\(Int.random(in: 0..<ids, using: &random))" }),
        source: PackedCodes((0..<rows).map { _ in UInt32.random(in: 1...2, using: &random) }),
        region: PackedCodes((0..<rows).map { _ in UInt32.random(in: 1...3, using: &random) }),
        sources: number.isMultiple(of: 2) ? [0, 1, 2] : [0, 2, 1], regions: [0, 3, 1, 2],
        day: Int32(number))
    }
  }

  @Test(
    "§3.6: of equal (source, id, region) the last row wins, in one part and in several",
    arguments: [(3, 50, 20), (2, 5, 1000), (4, 50_000, 90_000)])
  func last(count: Int, rows: Int, ids: Int) {
    let registers = registers(count, rows: rows, ids: ids)
    let cases = CaseIndex(registers, keepsIndex: true)
    var firsts: [Key: Int] = [:]
    var winners: [Int: Int] = [:]
    var days: [Int: Int32] = [:]
    var met: [String: Int] = [:]
    var shared = 0
    for (number, register) in registers.enumerated() {
      for row in 0..<rows {
        let key = Key(
          source: register.source(row), region: register.region(row), id: register.id[row])
        let first = firsts[key, default: number * rows + row]
        if firsts.updateValue(first, forKey: key) == nil {
          shared += met["\(key.source) \(key.id)", default: 0] > 0 ? 1 : 0
          met["\(key.source) \(key.id)", default: 0] += 1
        }
        winners[first] = number * rows + row
        days[first] = Int32(number)
      }
    }
    #expect(cases.shared.count == shared)
    for row in 0..<(count * rows) {
      #expect(cases.winners[row] == winners[row].map { UInt32($0) } ?? CaseIndex.later)
    }
    for (key, first) in firsts.prefix(2000) {
      var id = key.id
      let found = id.withUTF8 { cases.find(source: key.source, id: $0, region: key.region) }
      #expect(found.map(\.first) == [first])
      #expect(found.map(\.latestDay) == [days[first]])
    }
  }

  @Test("§3.6: an id without a region is found in all of them")
  func everywhere() {
    let register = CaseIndex.Register(
      id: TextColumn(["a", "b", "a"]), source: [1, 1, 1], region: [1, 1, 2], sources: [0, 1],
      regions: [0, 1, 2], day: 0)
    let cases = CaseIndex([register], keepsIndex: true)
    let found = Array("a".utf8).withUnsafeBufferPointer {
      cases.find(source: 1, id: $0, region: nil).map(\.first)
    }
    #expect(found == [0, 2])
    #expect(cases.shared == (1, 2))
    let none = Array("c".utf8).withUnsafeBufferPointer {
      cases.find(source: 1, id: $0, region: nil).count
    }
    #expect(none == 0)
  }
}
