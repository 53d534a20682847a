import Complaints
import Scoring
import TestSupport
import Testing

/// One complaint, received on 4 March, in registers that tell nothing but its status on their day.
@Suite struct OccurrenceSnapshotTests {
  /// A register of one day: the complaint's status, blank (nil), or no row of it at all (`-`).
  private func snapshot(
    _ day: String, _ status: String?, named file: String? = nil, source: String = "canonical",
    completed: String? = nil
  ) -> Export {
    // The region's other complaint lies outside the period.
    var rows: [[Field: String]] = [[.id: "0", .received: "2023-05-05", .status: "unverified"]]
    if status != "-" {
      var row: [Field: String] = [.id: "1", .received: "2024-03-04"]
      row[.status] = status
      row[.completed] = completed
      rows.append(row)
    }
    return register(
      named: file ?? "\(day).csv", generated: day, source: source, columns: [.status], rows)
  }

  private func days(
    to event: String = "completed", _ registers: [Export], asOf: String = "2024-03-31"
  ) throws -> Double? {
    try ranking(
      registers,
      by: rubric(
        measure: "{time: c, statistic: mean, open_cases: ignore}",
        clocks: "c: {from: received, to: \(event), unit: calendar_days}"),
      asOf: asOf)["64.09"]["it"].value
  }

  /// By `day status, day status`; `_` is a blank status.
  private func days(to event: String = "completed", _ shown: String, asOf: String = "2024-03-31")
    throws -> Double?
  {
    let registers = shown.split(separator: ", ").map { entry in
      let parts = entry.split(separator: " ")
      return snapshot("2024-03-\(parts[0])", parts[1] == "_" ? nil : String(parts[1]))
    }
    return try days(to: event, registers, asOf: asOf)
  }

  @Test(
    "§4.4: completed on the day of the first register of the last unbroken run that shows it",
    arguments: [
      ("06 in_progress, 13 completed", 9.0),
      ("06 in_progress, 13 completed, 20 completed", 9),
      ("06 in_progress, 08 completed, 13 in_progress, 20 completed", 16),
      ("06 postponed, 13 completed", 9),
      // The register before was generated before the complaint was received.
      ("03 -, 13 completed", 9),
      // It was generated on the day of receipt, or later: it shows nothing.
      ("04 -, 13 completed", 27), ("06 -, 13 completed", 27), ("06 _, 13 completed", 27),
      // There is no register before.
      ("13 completed, 20 completed", 27),
      // A blank status or an absent row breaks a run and is not "otherwise".
      ("06 in_progress, 08 completed, 13 _, 20 completed", 27),
      ("06 in_progress, 08 completed, 13 -, 20 completed", 27),
      ("06 in_progress, 08 _, 13 in_progress, 20 completed", 16),
      // An absent row at the end leaves the last word standing.
      ("06 in_progress, 13 completed, 20 -", 9),
      ("06 in_progress, 13 completed, 20 in_progress", nil),
      ("06 in_progress, 13 completed, 20 _", nil),
    ] as [(String, Double?)])
  func completion(shown: String, expected: Double?) throws {
    #expect(try days(shown) == expected)
  }

  @Test(
    "§4.4: a change first seen after as_of counts on as_of in the first register since, else not",
    arguments: [
      ("06 in_progress, 13 completed", "2024-03-10", 6.0),
      ("06 in_progress, 10 completed", "2024-03-10", 6),
      ("06 in_progress, 10 in_progress, 13 completed", "2024-03-10", nil),
      ("06 in_progress, 13 in_progress, 20 completed", "2024-03-10", nil),
      ("06 in_progress, 13 completed, 20 completed", "2024-03-10", 6),
      ("06 completed, 13 in_progress, 20 completed", "2024-03-10", nil),
      ("06 in_progress, 08 completed, 13 completed", "2024-03-10", 4),
    ] as [(String, String, Double?)])
  func afterAsOf(shown: String, asOf: String, expected: Double?) throws {
    #expect(try days(shown, asOf: asOf) == expected)
  }

  @Test(
    "§4.4, §7: a first response on the first day ever shown in progress or completed",
    arguments: [
      ("03 -, 06 in_progress, 13 completed", 2.0),
      ("06 unverified, 13 completed, 20 completed", 9),
      ("03 -, 06 in_progress, 13 verified, 20 in_progress", 2),
      ("03 -, 06 in_progress, 13 postponed", 2),
      // Unconfirmed: on the completion date, else while in progress on as_of, else not.
      ("06 in_progress, 13 completed", 9),
      ("13 in_progress, 20 in_progress", 27),
      ("13 in_progress, 20 postponed", nil),
      ("06 -, 13 in_progress", 27),
      ("06 verified, 13 verified", nil),
    ] as [(String, Double?)])
  func firstResponse(shown: String, expected: Double?) throws {
    #expect(try days(to: "first_response", shown) == expected)
  }

  @Test(
    "§4.4: a first response first seen after as_of",
    arguments: [
      ("06 verified, 13 in_progress", 6.0), ("06 verified, 13 verified, 20 in_progress", nil),
      ("06 verified, 13 completed", 6), ("06 verified, 13 verified, 20 completed", nil),
    ] as [(String, Double?)])
  func responseAfterAsOf(shown: String, expected: Double?) throws {
    #expect(try days(to: "first_response", shown, asOf: "2024-03-10") == expected)
  }

  @Test(
    "§4.4: verified on the first day ever shown verified or beyond",
    arguments: [
      ("03 -, 06 verified, 13 in_progress", 2.0), ("06 unverified, 13 in_progress", 9),
      ("06 unverified, 13 verified, 20 unverified", 9), ("06 verified, 13 verified", 27),
      ("06 verified, 13 postponed", nil), ("03 -, 06 verified, 13 completed", 2),
    ] as [(String, Double?)])
  func verified(shown: String, expected: Double?) throws {
    #expect(try days(to: "verified", shown) == expected)
  }

  @Test("§7: a first response by registers is never later than the completion date")
  func notAfterCompletion() throws {
    let registers = [
      snapshot("2024-03-06", "verified"),
      snapshot("2024-03-13", "completed", completed: "2024-03-08"),
    ]
    #expect(try days(to: "first_response", registers) == 4)
    #expect(try days(registers) == 4, "its own date before any register's")
  }

  @Test("§7: the register before is of the same region and source")
  func sources() throws {
    #expect(
      try days([
        snapshot("2024-03-06", "in_progress"), snapshot("2024-03-08", "-", source: "ppid"),
        snapshot("2024-03-13", "completed"),
      ]) == 9)
    #expect(
      try days([
        snapshot("2024-03-06", "-", source: "ppid"), snapshot("2024-03-03", "-"),
        snapshot("2024-03-13", "completed"),
      ]) == 9)
    // The first register on or after as_of is that of the complaint's own source.
    #expect(
      try days(
        [
          snapshot("2024-03-06", "in_progress"), snapshot("2024-03-11", "-", source: "ppid"),
          snapshot("2024-03-13", "completed"),
        ], asOf: "2024-03-10") == 6)
  }

  @Test("§3.0: registers of one day, or of one each of two sources, are no snapshots")
  func notSeveralDays() {
    #expect(throws: (any Error).self) {
      try days([snapshot("2024-03-13", "in_progress"), snapshot("2024-03-13", "completed")])
    }
    #expect(throws: (any Error).self) {
      try days([
        snapshot("2024-03-06", "in_progress"), snapshot("2024-03-13", "-", source: "ppid"),
      ])
    }
  }

  @Test("§7: of two registers of one day the later path's row stands")
  func sameDay() throws {
    let before = snapshot("2024-03-06", "in_progress")
    let after = snapshot("2024-03-20", "completed")
    let open = snapshot("2024-03-13", "in_progress", named: "a.csv")
    let done = snapshot("2024-03-13", "completed", named: "b.csv")
    #expect(try days([before, open, done, after]) == 9)
    let openLater = snapshot("2024-03-13", "in_progress", named: "c.csv")
    #expect(try days([before, openLater, done, after]) == 16)
    let absent = snapshot("2024-03-13", "-", named: "d.csv")
    #expect(try days([before, done, absent, after]) == 9, "the other file of the day shows it")
  }

  @Test("§4.4: registers that do not tell their day are no part of the walk")
  func dayless() throws {
    let dayless = register(
      named: "0.csv", columns: [.status],
      [[.id: "1", .received: "2024-03-04", .status: "unverified"]])
    #expect(
      try days([
        dayless, snapshot("2024-03-06", "in_progress"), snapshot("2024-03-13", "completed"),
      ]) == 9)
  }

  @Test("§7: a register without a row is its region's register of that day")
  func empty() throws {
    let empty = register(named: "e.csv", generated: "2024-03-08", columns: [.status], [])
    #expect(
      try days([
        snapshot("2024-03-06", "in_progress"), empty, snapshot("2024-03-13", "completed"),
      ]) == 27)
    let early = register(named: "e.csv", generated: "2024-03-03", columns: [.status], [])
    #expect(try days([early, snapshot("2024-03-13", "completed")]) == 9)
  }

  @Test("§4.4: days that registers supply are counted per event")
  func supplied() throws {
    let standing = try ranking(
      [snapshot("2024-03-06", "verified"), snapshot("2024-03-13", "completed")],
      by: rubric(measure: "{share: completed}"), asOf: "2024-03-31")["64.09"]
    #expect(standing.supplied == [.verified: 1, .firstResponse: 1, .completed: 1])
  }
}
