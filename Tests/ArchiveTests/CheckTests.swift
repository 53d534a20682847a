import Complaints
import Diagnostics
import GRDB
import Testing

@testable import Archive

/// The file's own rules, which hold for whoever writes to it.
@Suite struct CheckTests {
  private static let bad = [
    "UPDATE export SET read = read + 1",
    "UPDATE export SET skipped = skipped - 1, read = read - 1",
    "UPDATE export SET sha256 = upper(sha256) || 'A'",
    "UPDATE export SET sha256 = 'x'",
    "UPDATE export SET file = ''",
    "UPDATE export SET kind = 'other'",
    "UPDATE export SET generated = '2024-02-30'",
    "UPDATE export SET generated = 'kemarin'",
    "UPDATE export SET accepted = 'many'",
    "UPDATE export_field SET field = 'name'",
    "UPDATE export_field SET kept = 2",
    "UPDATE export_event SET event = 'died'",
    "UPDATE export_duplicate SET rows = 0",
    "UPDATE export_word SET word = 999999",
    "UPDATE register_row SET status = 9",
    "UPDATE register_row SET status = 0",
    "UPDATE register_row SET classification = 6",
    "UPDATE register_row SET closed_by = 4",
    "UPDATE register_row SET rating = 5.5",
    "UPDATE register_row SET rating = 'good'",
    "UPDATE register_row SET reopened = -1",
    "UPDATE register_row SET received = NULL",
    "UPDATE register_row SET received = '2024-01-01'",
    "UPDATE register_row SET id = ''",
    "UPDATE register_row SET region = NULL",
    "UPDATE register_row SET agency = 999999",
    "UPDATE register_row SET key = key + (1 << 40)",
    "UPDATE log_row SET events = 256",
    "UPDATE log_row SET at = NULL",
    "UPDATE assessment_row SET value = NULL",
    "UPDATE assessment_row SET region = ''",
    "UPDATE quarantined_row SET reason = 'ugly'",
    "UPDATE quarantined_row SET cells = '{'",
    "UPDATE quarantined_row SET cells = '{}'",
    "UPDATE diagnostic SET severity = 'fatal'",
    "UPDATE diagnostic SET code = 'Not Kebab'",
    "UPDATE diagnostic SET file = NULL WHERE \"row\" = 17",
    "UPDATE diagnostic SET fix_en = NULL WHERE fix_id = 'tambahkan'",
    "UPDATE diagnostic SET notes = ''",
    "UPDATE region SET population = -1",
    "INSERT INTO region SELECT * FROM region",
    "UPDATE ranking SET period_to = '2023-12-31'",
    "UPDATE ranking SET as_of = '31/12/2024'",
    "UPDATE ranking SET unit = 'province'",
    "UPDATE ranking SET document = 'not JSON'",
    "UPDATE ranking SET rubric = 'none'",
    "UPDATE ranking_row SET rank = 0 WHERE rank = 1",
    "UPDATE ranking_row SET score = NULL WHERE rank = 1",
    "UPDATE ranking_row SET code = 'same'",
    "UPDATE ranking_row SET award_en = NULL WHERE rank = 1",
    "DELETE FROM word WHERE text = '64.09'",
    "DELETE FROM export WHERE kind = 'register'",
    "DELETE FROM rubric",
  ]

  private static func archive() throws -> Archive {
    let archive = try Archive.inMemory()
    for export in Samples.all { try archive.add(export, diagnostics: Samples.diagnostics) }
    _ = try archive.publish(Samples.ranking())
    try archive.replaceRegions([
      Region(
        code: "99.01", name: "Satu", kind: "distrik", province: "Contoh", zone: .utc,
        population: nil)
    ])
    return archive
  }

  @Test func badRowsAreRefused() throws {
    let archive = try Self.archive()
    for sql in Self.bad {
      let found = problem { try archive.write { try $0.execute(sql: sql) } }
      #expect(found?.code == "archive-refused", "\(sql)")
    }
    for (a, b) in zip(Samples.all.sorted { $0.file < $1.file }, try archive.exports()) {
      expectSame(a, b)
    }
  }

  /// Foreign keys are off while an export is added, and never found broken after it.
  @Test func whatIsAddedPointsAtWhatIsThere() throws {
    let archive = try Self.archive()
    #expect(try archive.brokenReferences().isEmpty)
    #expect(try archive.texts("PRAGMA foreign_keys") == ["1"])
    #expect(try archive.texts("PRAGMA integrity_check") == ["\"ok\""])
  }

  @Test func anExportThatBreaksARuleLeavesNothing() throws {
    let archive = try Archive.inMemory()
    var open = Samples.register()
    open.counts.skipped += 1
    var short = Samples.register()
    short.counts.accepted -= 1
    short.counts.read -= 1
    var lost = Samples.register()
    lost.quarantine.removeLast()
    var placeless = Samples.register()
    guard case .register(var rows) = placeless.rows else { return }
    rows.region.codes[2] = 0
    placeless.rows = .register(rows)
    for (export, rule) in [
      (open, "counts_close"), (short, "accepted"), (lost, "quarantined"),
      (placeless, "register_row.region"),
    ] {
      let found = try #require(problem { try archive.add(export) })
      #expect(found.code == "archive-refused")
      #expect(found.message.en.contains(rule), "\(found.message.en)")
    }
    for table in ["export", "word", "register_row", "quarantined_row", "export_word"] {
      #expect(try archive.texts("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
    }
    #expect(try archive.add(Samples.register()))
  }
}
