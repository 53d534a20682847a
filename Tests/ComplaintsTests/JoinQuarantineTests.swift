import Complaints
import TestSupport
import Testing

@Suite struct JoinQuarantineTests {
  private func table(_ exports: [Export]) -> ComplaintTable {
    var joiner = Joiner(exports, regions: regions, keeping: [.status])
    return joiner.table()
  }

  /// How many quarantined rows count against the first region in a period.
  private func count(_ exports: [Export], in period: String = "2024") -> Int {
    table(exports).regions[0].quarantine.reduce(0) { $0 + $1.count(in: Period(period)!) }
  }

  private func file(
    named name: String = "1.csv", generated: String? = nil, received: [String] = ["2024-03-04"],
    _ rows: [QuarantinedRow]
  ) -> Export {
    register(
      named: name, generated: generated,
      received.enumerated().map { [.id: "\(name)\($0)", .received: $1] }
    ).quarantining(rows)
  }

  @Test("§5.1: a row with a readable received counts in the period of that date")
  func ownDate() {
    let row = file([quarantined("x", received: "2023-12-31")])
    #expect(count([row]) == 0)
    #expect(count([row], in: "2023") == 1)
    #expect(count([file([quarantined("x", received: "2024-12-31")])], in: "2024-Q4") == 1)
  }

  @Test("§7: a shifted row tells nothing: sound elsewhere it counts as there, else as quarantined")
  func shifted() throws {
    var known = quarantined("x", id: "1.csv0")
    var unknown = quarantined("y", id: "z")
    known.reason = .shifted
    unknown.reason = .shifted
    let sound = file(named: "1.csv", generated: "2024-04-01", [])
    let later = file(named: "2.csv", generated: "2024-05-01", [known, unknown])
    #expect(count([later, sound]) == 1)
    let table = table([sound, later])
    #expect(table.isSpoiled == [false, false])
    #expect(
      table.problems == [.shiftedRowsElsewhere(file: "2.csv", count: 1, others: ["1.csv"])])
  }

  @Test("§5.1: another in the periods in which the accepted rows of its file fall")
  func periodsOfFile() {
    let row = file(received: ["2023-05-01", "2024-03-04"], [quarantined("x", id: "q")])
    #expect(count([row]) == 1)
    #expect(count([row], in: "2023") == 1)
    #expect(count([row], in: "2022") == 0)
    #expect(count([row], in: "2024-Q2") == 0)
    #expect(count([file(received: [], [quarantined("x", id: "q")])], in: "2019") == 1)
  }

  @Test("§5.1, §7: equal rows of several registers count once, the highest number in one file")
  func equalRows() {
    let twice = [quarantined("x"), quarantined("x")]
    #expect(count([file(named: "1.csv", twice)]) == 2, "two equal rows of one file are two")
    #expect(count([file(named: "1.csv", twice), file(named: "2.csv", [quarantined("x")])]) == 2)
    #expect(count([file(named: "1.csv", [quarantined("x")]), file(named: "2.csv", twice)]) == 2)
    #expect(
      count([file(named: "1.csv", [quarantined("x")]), file(named: "2.csv", [quarantined("y")])])
        == 2)
    #expect(
      count([
        file(named: "1.csv", received: ["2023-05-01"], twice),
        file(named: "2.csv", [quarantined("x")]),
      ]) == 1, "in 2024 only the second file has rows")
  }

  @Test("§5.1: a row bearing the id of an accepted complaint spoils it and is not counted")
  func spoils() {
    let complaint: [[Field: String]] = [[.id: "a", .received: "2024-03-04"]]
    let bad = [quarantined("x", id: "a")]
    let both = table([register(complaint).quarantining(bad)])
    #expect(both.isSpoiled == [true])
    #expect(both.regions[0].quarantine.isEmpty)
    #expect(both.regions[0].quarantinedRows == 1)
    let other = quarantined("x", id: "a", source: "ppid")
    #expect(table([register(complaint).quarantining([other])]).isSpoiled == [false])
    let elsewhere = table([
      register(named: "1.csv", complaint),
      register(named: "2.csv", region: "64.71", [[.received: "2024-03-04"]])
        .quarantining([quarantined("x", id: "a", region: "64.71")]),
    ])
    #expect(elsewhere.isSpoiled == [false, false])
  }

  @Test("§5.1: unless a register of a later day carries it readable")
  func mended() {
    func good(_ day: String?) -> Export {
      register(named: "1.csv", generated: day, [[.id: "a", .received: "2024-03-04"]])
    }
    func bad(_ day: String?) -> Export {
      register(named: "2.csv", generated: day, []).quarantining([quarantined("x", id: "a")])
    }
    #expect(table([good("2024-03-20"), bad("2024-03-13")]).isSpoiled == [false])
    #expect(table([good("2024-03-13"), bad("2024-03-13")]).isSpoiled == [true])
    #expect(table([good("2024-03-06"), bad("2024-03-13")]).isSpoiled == [true])
    #expect(table([good(nil), bad(nil)]).isSpoiled == [true])
    #expect(table([good("2024-03-20"), bad(nil)]).isSpoiled == [true])
    #expect(count([good("2024-03-20"), bad("2024-03-13")]) == 0)
  }

  @Test("§5.1: a row without a region counts against the one that all others of its file share")
  func withoutRegion() {
    let lost = quarantined("x", region: nil)
    #expect(count([file([lost])]) == 1)
    let two = register([
      [.received: "2024-03-04"], [.received: "2024-03-04", .region: "64.71"],
    ]).quarantining([lost])
    #expect(table([two]).regions.allSatisfy { $0.quarantine.isEmpty && $0.quarantinedRows == 0 })
    let named = register([[.received: "2024-03-04"]]).quarantining([
      lost, quarantined("y", region: "64.71"),
    ])
    #expect(count([named]) == 0, "the other quarantined row names another region")
  }

  @Test("§7: accepted rows of the region's registers, over all periods")
  func counts() {
    var first = file(named: "1.csv", received: ["2023-05-01", "2024-03-04"], [quarantined("x")])
    first.duplicatesByRegion = ["64.09": 3]
    let facts = table([first, file(named: "2.csv", [quarantined("x"), quarantined("y")])]).regions[
      0]
    #expect(facts.acceptedRows == 3)
    #expect(facts.quarantinedRows == 3)
    #expect(facts.duplicateRows == 3)
  }
}
