import Complaints
import TestSupport
import Testing

@Suite struct JoinerTests {
  private func table(_ exports: [Export]) -> ComplaintTable {
    var joiner = Joiner(exports, regions: regions, keeping: Set(Field.allCases))
    return joiner.table()
  }

  private func ids(_ table: ComplaintTable) -> [String] {
    (0..<table.count).map { table.id[$0] }
  }

  private func statuses(_ table: ComplaintTable) -> [String: String?] {
    Dictionary(
      uniqueKeysWithValues: (0..<table.count).map {
        ("\(table.id[$0])", Status(rawValue: table.status[$0])?.name)
      })
  }

  @Test("§3.6: of rows of one source, id and region the later in a file wins")
  func withinFile() {
    let table = table([
      register([
        [.id: "a", .received: "2024-03-04", .status: "completed"],
        [.id: "b", .received: "2024-03-04", .status: "verified"],
        [.id: "a", .received: "2024-03-05", .status: "in_progress"],
      ])
    ])
    #expect(table.count == 2)
    #expect(statuses(table) == ["a": "in_progress", "b": "verified"])
    #expect(table.receivedDate.map(\.iso).sorted() == ["2024-03-04", "2024-03-05"])
  }

  @Test("§3.6: the later register wins by its generation day if all tell it")
  func byDay() {
    let old = register(
      named: "z.csv", generated: "2024-03-06",
      [[.id: "a", .received: "2024-03-04", .status: "verified"]])
    let new = register(
      named: "a.csv", generated: "2024-03-13",
      [[.id: "a", .received: "2024-03-04", .status: "completed"]])
    #expect(statuses(table([new, old])) == ["a": "completed"])
    #expect(statuses(table([old, new])) == ["a": "completed"])
  }

  @Test("§7: one register that does not tell its day leaves all to their paths")
  func byPath() {
    let old = register(
      named: "z.csv", generated: "2024-03-06",
      [[.id: "a", .received: "2024-03-04", .status: "verified"]])
    let new = register(
      named: "a.csv", generated: "2024-03-13",
      [[.id: "a", .received: "2024-03-04", .status: "completed"]])
    let dayless = register(named: "m.csv", region: "64.71", [[.received: "2024-03-04"]])
    let joined = table([new, dayless, old])
    #expect(!joined.allRegistersTellTheirDay)
    #expect(statuses(joined)["a"] == "verified")
  }

  @Test("§7: paths are ordered by code points; of two of one day the later path")
  func codePoints() {
    func file(_ name: String, _ status: String) -> Export {
      register(
        named: name, generated: "2024-03-13",
        [[.id: "a", .received: "2024-03-04", .status: status]])
    }
    #expect(
      statuses(table([file("b.csv", "verified"), file("B.csv", "completed")])) == ["a": "verified"])
    #expect(
      statuses(table([file("10.csv", "verified"), file("9.csv", "completed")])) == [
        "a": "completed"
      ])
    #expect(
      statuses(table([file("é.csv", "verified"), file("z.csv", "completed")])) == ["a": "verified"])
    #expect(
      statuses(table([file("a/z.csv", "verified"), file("a.csv", "completed")])) == [
        "a": "verified"
      ])
  }

  @Test("§3.6: a later row wins whole: a value that it leaves blank is blank")
  func wholeRow() {
    let table = table([
      register(
        named: "1.csv", generated: "2024-03-06",
        [[.id: "a", .received: "2024-03-04", .firstResponse: "2024-03-05", .rating: "4"]]),
      register(
        named: "2.csv", generated: "2024-03-13",
        [[.id: "a", .received: "2024-03-04", .status: "completed"]]),
    ])
    #expect(table.moments[Event.firstResponse.rawValue]!.map(\.isMissing) == [true])
    #expect(table.rating!.map(\.isNaN) == [true])
    #expect((0..<table.count).map { table.carries(.status, $0) } == [true])
  }

  @Test("§3.6: the same id in two regions: both stay, with a warning")
  func twoRegions() {
    let table = table([
      register(named: "1.csv", [[.id: "a", .received: "2024-03-04"]]),
      register(named: "2.csv", region: "64.71", [[.id: "a", .received: "2024-03-05"]]),
    ])
    #expect(table.count == 2)
    #expect(table.regions.map(\.region.code) == ["64.09", "64.71"])
    #expect(table.ranges == [0..<1, 1..<2])
    #expect(table.problems == [.sameIDInTwoRegions(count: 1, id: "a")])
  }

  @Test("§3.6: the same id from two sources is two complaints, without a warning")
  func twoSources() {
    let table = table([
      register(named: "1.csv", [[.id: "a", .received: "2024-03-04"]]),
      register(named: "2.csv", source: "ppid", [[.id: "a", .received: "2024-03-05"]]),
      register(named: "3.csv", [[.id: "a", .received: "2024-03-06", .source: "baruga-sulsel"]]),
    ])
    #expect(table.count == 3)
    #expect(table.problems.isEmpty)
  }

  @Test("§3.6: thousands of ids, among them the empty one, are told apart")
  func manyIDs() {
    let rows = (0..<5000).map { [Field.id: $0 == 0 ? "" : "\($0)", .received: "2024-03-04"] }
    let table = table([register(rows), register(named: "again.csv", rows)])
    #expect(table.count == 5000)
    #expect(Set(ids(table)).count == 5000)
  }

  @Test("§3.7: the table is the same in whatever order and number the exports come")
  func order() {
    let exports = [
      register(named: "1.csv", generated: "2024-03-06", [[.id: "b", .received: "2024-03-04"]]),
      register(
        named: "2.csv", generated: "2024-03-13",
        [[.id: "a", .received: "2024-03-04"], [.id: "b", .received: "2024-03-04"]]),
      register(
        named: "3.csv", region: "64.71", generated: "2024-03-06", [[.received: "2024-03-04"]]),
      log([("a", .firstResponse, "2024-03-05"), ("b", .completed, "2024-03-06")]),
    ]
    let first = table(exports)
    for shift in 1..<exports.count {
      let other = table(Array(exports[shift...] + exports[..<shift]))
      #expect(ids(other) == ids(first))
      #expect(other.moments == first.moments)
      #expect(other.regions.map(\.region) == first.regions.map(\.region))
    }
  }

  @Test("§7: a region whose only row is quarantined has a row in a register")
  func onlyQuarantine() {
    let table = table([
      register(columns: [.status], []).quarantining([quarantined("x,y", received: "2024-03-04")])
    ])
    #expect(table.regions.map(\.region.code) == ["64.09"])
    #expect(table.count == 0)
    #expect(table.regions[0].quarantinedRows == 1)
  }

  @Test("§4.4: what precedes received is dropped, in the region's own zone, and counted")
  func undated() {
    let table = table([
      register([
        [.id: "a", .received: "2024-03-04", .firstResponse: "2024-03-03T15:59Z"],
        [.id: "b", .received: "2024-03-04", .firstResponse: "2024-03-03T16:00Z"],
      ])
    ])
    #expect(table.moments[Event.firstResponse.rawValue]!.map(\.isMissing) == [true, false])
    #expect(table.regions[0].undated == [.firstResponse: 1])
  }
}
