import Complaints
import TestSupport
import Testing

/// §3.5: nothing is lost: corrected rows come back in, in whatever order files are handed in.
@Suite struct CorrectionsTests {
  /// The register that has the bad rows: two good ones and those given, in rows 10, 11, ….
  private func original(
    _ bad: [QuarantinedRow], named file: String = "a.csv", generated: String? = "2024-06-30"
  ) -> Export {
    var rows = bad
    for index in rows.indices { rows[index].number = 10 + index }
    return register(
      named: file, generated: generated,
      [
        [.id: "A", .received: "2024-03-01", .status: "verified"],
        [.id: "B", .received: "2024-03-02", .status: "verified"],
      ]
    ).quarantining(rows)
  }

  /// A sheet that corrects rows of a file, each with the fields it has now.
  private func sheet(
    _ rows: [(row: Int, fields: [Field: String])], bad: [(row: Int, QuarantinedRow)] = [],
    named file: String = "perbaikan.xlsx", of original: String = "a.csv"
  ) -> Export {
    var export = register(named: file, rows.map(\.fields))
    export.corrections = rows.map { RowReference(sha256: original, row: $0.row) }
    let stillBad = bad.map { number, row in
      var row = row
      row.corrects = RowReference(sha256: original, row: number)
      return row
    }
    return export.quarantining(stillBad)
  }

  private func joined(_ exports: [Export]) -> (table: ComplaintTable, exports: [Export]) {
    var joiner = Joiner(exports, regions: regions, keeping: [.status])
    return (joiner.table(), joiner.exports)
  }

  private func quarantined(_ table: ComplaintTable) -> Int {
    table.regions[0].quarantine.reduce(0) { $0 + $1.count(in: Period("2024")!) }
  }

  private let fixed: [Field: String] = [.id: "C", .received: "2024-03-03", .status: "completed"]

  @Test("§3.5: a corrected row counts as if it had stood so in its own file")
  func goodRow() throws {
    let corrected = joined([original([TestSupport.quarantined("x")]), sheet([(10, fixed)])])
    var whole = register(
      named: "a.csv", generated: "2024-06-30",
      [
        [.id: "A", .received: "2024-03-01", .status: "verified"],
        [.id: "B", .received: "2024-03-02", .status: "verified"], fixed,
      ])
    whole.counts.read = 3
    let wanted = joined([whole])
    #expect(corrected.table.id == wanted.table.id)
    #expect(corrected.table.status == wanted.table.status)
    #expect(corrected.table.receivedDate == wanted.table.receivedDate)
    #expect(corrected.table.allRegistersTellTheirDay)
    #expect(corrected.table.regions[0].latestRegister == Day(iso: "2024-06-30"))
    #expect(corrected.table.regions[0].acceptedRows == 3)
    #expect(corrected.table.regions[0].quarantinedRows == 0)
    #expect(quarantined(corrected.table) == 0)
    #expect(corrected.exports[0].counts == whole.counts)
    #expect(corrected.exports.allSatisfy { $0.counts.close })
    #expect(corrected.table.problems.isEmpty)
  }

  @Test("§3.5: a row that is still bad stays quarantined once, with the new reason")
  func stillBad() {
    var bad = TestSupport.quarantined("y", id: "C")
    bad.reason = .noReceived
    let (table, exports) = joined([
      original([TestSupport.quarantined("x")]), sheet([], bad: [(10, bad)]),
    ])
    #expect(quarantined(table) == 1)
    #expect(table.regions[0].quarantinedRows == 1)
    #expect(exports[0].quarantine.map(\.reason) == [.noReceived])
    #expect(exports[0].quarantine.map(\.number) == [10])
    #expect(exports[0].quarantine.map(\.id) == ["C"])
    #expect(exports[1].counts.quarantined == 1)
  }

  @Test("A good correction beats a bad one, whichever is later")
  func goodBeatsBad() {
    let bad = TestSupport.quarantined("y", id: "C")
    for (good, worse) in [("1.xlsx", "2.xlsx"), ("2.xlsx", "1.xlsx")] {
      let (table, exports) = joined([
        original([TestSupport.quarantined("x")]), sheet([(10, fixed)], named: good),
        sheet([], bad: [(10, bad)], named: worse),
      ])
      #expect(quarantined(table) == 0)
      #expect(table.count == 3)
      #expect(exports.allSatisfy { $0.counts.close })
    }
  }

  @Test("§3.7: the same correction twice changes nothing, and of two the later path counts")
  func twice() {
    var other = fixed
    other[.id] = "D"
    let (table, exports) = joined([
      original([TestSupport.quarantined("x")]), sheet([(10, fixed)], named: "2.xlsx"),
      sheet([(10, other)], named: "1.xlsx"), sheet([(10, fixed)], named: "2b.xlsx"),
    ])
    #expect(table.count == 3)
    #expect((0..<3).map { table.id[$0] } == ["A", "B", "C"])
    #expect(exports.map(\.counts.duplicates) == [0, 1, 1, 0])
    #expect(exports.allSatisfy { $0.counts.close })
  }

  @Test("§3.7: the order in which files are given never matters")
  func order() {
    let all = [
      original([TestSupport.quarantined("x"), TestSupport.quarantined("y")]),
      original(
        [TestSupport.quarantined("x")], named: "b.csv", generated: "2024-07-31"),
      sheet([(10, fixed), (11, [.id: "E", .received: "2024-04-04"])]),
      sheet([(10, [.id: "F", .received: "2024-03-03"])], named: "z.xlsx", of: "b.csv"),
    ]
    let first = joined(all)
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
      let other = joined(order.map { all[$0] })
      #expect(first.table.id == other.table.id)
      #expect(first.table.status == other.table.status)
      #expect(first.table.problems == other.table.problems)
    }
    // Each file's own correction comes before that of an equal row.
    #expect(Set((0..<first.table.count).map { first.table.id[$0] }) == ["A", "B", "C", "E", "F"])
  }

  @Test("§5.1: equal rows of several registers are one row, and are corrected at once")
  func equalRows() {
    let days = ["2024-05-31", "2024-06-30", "2024-07-31"]
    let registers = days.map {
      original([TestSupport.quarantined("x")], named: "\($0).csv", generated: $0)
    }
    let (table, exports) = joined(registers + [sheet([(10, fixed)], of: "2024-06-30.csv")])
    #expect(quarantined(table) == 0)
    #expect(table.count == 3)
    #expect(exports.prefix(3).allSatisfy { $0.counts.accepted == 3 && $0.quarantine.isEmpty })
    // The completed status is seen from the first register on that has the row.
    #expect(table.sightings?.completed[2] == Day(iso: "2024-05-31")?.number)
  }

  @Test("Equal rows of one file are several, and each has a correction of its own")
  func equalRowsOfOneFile() {
    let (table, _) = joined([
      original([TestSupport.quarantined("x"), TestSupport.quarantined("x")]),
      sheet([(11, fixed)]),
    ])
    #expect(table.count == 3)
    #expect(quarantined(table) == 1)
  }

  @Test("Rows of another region or profile are not equal, whatever their cells")
  func notEqual() {
    var other = register(named: "b.csv", region: "64.03", [[.received: "2024-03-01"]])
      .quarantining([TestSupport.quarantined("x", region: "64.03")])
    other.quarantine[0].number = 10
    let (table, _) = joined([
      original([TestSupport.quarantined("x")]), other, sheet([(10, fixed)]),
    ])
    #expect(table.regions.map(\.quarantinedRows) == [1, 0])
  }

  @Test("§3.5: a correction whose file is not there waits in quarantine, and disturbs nothing")
  func unknownOriginal() throws {
    let alone = sheet([(10, fixed)], of: "elsewhere.csv")
    let (table, exports) = joined([original([]), alone])
    #expect(table.count == 2)
    #expect(table.allRegistersTellTheirDay)
    #expect(table.regions[0].quarantinedRows == 0)
    #expect(exports[1].quarantine.map(\.reason) == [.noOriginal])
    #expect(exports[1].counts.accepted == 0)
    #expect(exports[1].counts.quarantined == 1)
    #expect(
      table.problems == [
        .correctionsWithoutOriginal(
          file: "perbaikan.xlsx", count: 1, originals: ["elsewhere.csv"])
      ])
    // It is no register by itself, even alone.
    #expect(joined([alone]).table.hasRegister == false)
  }

  @Test("A correction of a row that its file has readable is not needed")
  func notNeeded() {
    let (table, exports) = joined([original([]), sheet([(2, fixed)])])
    #expect(table.count == 2)
    #expect(table.problems == [.correctionsNotNeeded(file: "perbaikan.xlsx", count: 1)])
    #expect(exports[1].counts.duplicates == 1)
    #expect(exports[1].counts.close)
  }

  @Test("§3.6: within its file a corrected row takes its place: the later row of an id wins")
  func duplicate() {
    var later = fixed
    later[.id] = "B"
    let (table, exports) = joined([
      original([TestSupport.quarantined("x")]), sheet([(10, later)]),
    ])
    #expect(table.count == 2)
    #expect(table.status[1] == Status.completed.rawValue)
    #expect(exports[0].counts.duplicates == 1)
    #expect(exports[0].duplicatesByRegion == ["64.09": 1])
    #expect(exports[0].counts.close)
  }

  @Test("A row of a log keeps what it told, though its text is not on the sheet")
  func logRow() {
    var bad = TestSupport.quarantined("x", id: "A", region: nil)
    bad.number = 10
    bad.reason = .badMoment
    bad.events = 1 << UInt8(Event.firstResponse.rawValue)
    let riwayat = log([(id: "B", event: .completed, at: "2024-03-09")]).quarantining([bad])
    var mended = log(named: "p.xlsx", [(id: "A", event: .received, at: "2024-03-05")])
    if case .log(var rows) = mended.rows {
      rows.events = [0]
      mended.rows = .log(rows)
    }
    mended.corrections = [RowReference(sha256: "log.csv", row: 10)]
    var joiner = Joiner(
      [original([]), riwayat, mended], regions: regions, keeping: [.status, .firstResponse])
    let table = joiner.table()
    let moments = table.moments[Event.firstResponse.rawValue]
    #expect(moments?[0] == Moment(day: Day(iso: "2024-03-05")!))
    #expect(joiner.exports[1].counts.accepted == 2)
  }

  @Test("A sheet of one kind corrects no file of another")
  func otherKind() {
    var bad = TestSupport.quarantined("x")
    bad.number = 10
    let riwayat = log([]).quarantining([bad])
    let (table, _) = joined([original([]), riwayat, sheet([(10, fixed)], of: "log.csv")])
    #expect(
      table.problems.contains(
        .correctionsWithoutOriginal(file: "perbaikan.xlsx", count: 1, originals: ["log.csv"])))
  }
}
