internal import Complaints
internal import Diagnostics
internal import Fingerprints
private import Foundation
internal import GRDB

/// Looks through an archive, table by table, inside one transaction that only reads.
struct Examiner {
  let db: Database
  let path: String
  let version: Int
  var examination: Archive.Examination
  /// The exports with all that tells which of their quarantined rows were corrected.
  private var corrected: [Export] = []
  /// How many exports came in before their content was hashed.
  private var unhashed = 0

  init(db: Database, path: String, version: Int, examination: Archive.Examination) {
    self.db = db
    self.path = path
    self.version = version
    self.examination = examination
  }

  mutating func examine() throws {
    examination.schema = version
    if version < Schema.current.versions.count {
      examination.findings.append(
        ArchiveProblems.willBeMigrated(path, version: version, to: Schema.current.versions.count))
    }
    if try !isWhole() { return }
    try examineMode()
    try examineReferences()
    try examineExports()
    try examineRubrics()
    try examineRankings()
    try examineSeals()
  }

  private mutating func add(_ finding: Diagnostic) { examination.findings.append(finding) }

  /// SQLite's own look at pages, indexes and constraints; the rest is asked only of a sound file.
  private mutating func isWhole() throws -> Bool {
    let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
    if found == ["ok"] { return true }
    add(ArchiveProblems.damagedPages(path, found: found))
    return false
  }

  private mutating func examineMode() throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
    if !["delete", "memory"].contains(mode) {
      add(ArchiveProblems.otherJournal(path, mode: mode))
    }
  }

  private mutating func examineReferences() throws {
    var counts: [String: Int] = [:]
    let broken = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    while let row = try broken.next() {
      let table: String = row[0], parent: String = row[2]
      counts["\(table) → \(parent)", default: 0] += 1
    }
    for (tables, count) in counts.sorted(by: { $0.key < $1.key }) {
      add(ArchiveProblems.brokenReferences(path, tables: tables, count: count))
    }
  }

  private mutating func examineExports() throws {
    let exports = try Row.fetchAll(db, sql: "SELECT * FROM export ORDER BY file, sha256")
    for header in exports {
      let key: Int64 = header["id"]
      let file: String = header["file"]
      examination.files.append((file, header["sha256"]))
      examination.rows += header["accepted"] as Int
      examination.quarantined += header["quarantined"] as Int
      let (table, column) =
        switch header["kind"] as String {
        case "register": ("register_row", "key >> 32")
        case "log": ("log_row", "key >> 32")
        default: ("assessment_row", "export")
        }
      let stored = try count("\(table) WHERE \(column) = ?", key)
      let kept = try count("quarantined_row WHERE export = ?", key)
      for (what, said, found) in [
        ("accepted", header["accepted"] as Int, stored),
        ("quarantined", header["quarantined"] as Int, kept),
      ] where said != found {
        add(ArchiveProblems.rowsMissing(path, export: file, what: what, said: said, found: found))
      }
      try examineCorrections(header, key)
      guard stored == header["accepted"], isNewest else { continue }
      try examineContent(header, key)
    }
    examination.exports = exports.count
    countCorrected()
  }

  private var isNewest: Bool { version == Schema.current.versions.count }

  /// Reads an export back and compares it with what was added.
  private mutating func examineContent(_ header: Row, _ key: Int64) throws {
    let file: String = header["file"]
    guard let reader = try? ExportReader(header, in: db), let export = try? reader.read(),
      let found = try? reader.diagnostics(), export.counts.close
    else { return add(ArchiveProblems.unreadableExport(path, export: file)) }
    corrected.append(export.withoutUncorrected)
    let content: String? = header["content"]
    if content == nil { unhashed += 1 }
    let isSame = content.map { $0 == export.content(found) } ?? true
    if try !isSame || ExportColumns.hasMore(than: export.rows, key: key, in: db) {
      add(ArchiveProblems.changedExport(path, export: file))
    }
  }

  /// Rows stay in quarantine as they came: here those that were corrected are told from the others.
  private mutating func countCorrected() {
    defer { corrected = [] }
    guard corrected.count == examination.exports, corrected.contains(where: \.isCorrection) else {
      return
    }
    let joined = Joiner(corrected, regions: [:], keeping: []).exports
    for (before, after) in zip(corrected, joined) where !before.isCorrection {
      examination.corrected += before.quarantine.count - after.quarantine.count
    }
    examination.quarantined = joined.reduce(0) { $0 + $1.quarantine.count }
  }

  /// Whether lists are as the program left them, and since when it can be told.
  private mutating func examineSeals() throws {
    guard isNewest else { return }
    if unhashed > 0 { add(ArchiveProblems.unhashed(path, exports: unhashed)) }
    for seal in Seal.allCases where try !seal.holds(in: db) {
      add(ArchiveProblems.changedList(path, seal))
    }
  }

  private mutating func examineCorrections(_ header: Row, _ key: Int64) throws {
    guard version > 1, header["corrects"] else { return }
    let found = try count("correction WHERE export = ?", key)
    let said: Int = header["accepted"]
    if found != said {
      add(
        ArchiveProblems.rowsMissing(
          path, export: header["file"], what: "correction", said: said, found: found))
    }
  }

  private func count(_ table: String, _ key: Int64) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)", arguments: [key]) ?? 0
  }

  private mutating func examineRubrics() throws {
    let rubrics = try Row.fetchCursor(db, sql: "SELECT sha256, id, text FROM rubric")
    while let row = try rubrics.next() {
      if SHA256.of(row["text"] as String) != row["sha256"] {
        add(ArchiveProblems.changedRubric(path, rubric: row["id"]))
      }
    }
  }

  private mutating func examineRankings() throws {
    let rankings = try Row.fetchAll(
      db,
      sql: """
        SELECT number, rubric, document,
          (SELECT count(*) FROM ranking_row WHERE ranking = number) AS lines
        FROM ranking ORDER BY number
        """)
    examination.rankings = rankings.count
    for (index, row) in rankings.enumerated() {
      let number: Int = row["number"]
      if number != index + 1 { add(ArchiveProblems.rankingMissing(path, number: index + 1)) }
      let text: String = row["document"]
      let document = try? JSONSerialization.jsonObject(with: Data(text.utf8))
      let object = document as? [String: Any]
      let rubric = (object?["rubric"] as? [String: Any])?["sha256"] as? String
      let lines = (object?["regions"] as? [Any])?.count
      if try rubric != row["rubric"] || lines != row["lines"] || isAltered(number) {
        add(ArchiveProblems.changedRanking(path, number: number))
      }
    }
    try examineInputs()
  }

  /// Whether a ranking is not the one that was published, where its content was hashed.
  private func isAltered(_ number: Int) throws -> Bool {
    let sql = "SELECT content FROM ranking WHERE number = ?"
    guard isNewest, let content = try String.fetchOne(db, sql: sql, arguments: [number]) else {
      return false
    }
    return (try? RankingStore(db: db).ranking(number))?.content != content
  }

  private mutating func examineInputs() throws {
    let unknown = try Row.fetchCursor(
      db,
      sql: """
        SELECT ranking, file FROM ranking_input i
        WHERE NOT EXISTS (SELECT 1 FROM export e WHERE e.sha256 = i.sha256)
        ORDER BY ranking, position
        """)
    while let row = try unknown.next() {
      add(ArchiveProblems.inputMissing(path, ranking: row["ranking"], input: row["file"]))
    }
  }
}

extension Export {
  /// The same without the rows that no correction can concern, so that all exports of an archive
  /// can be held at once.
  fileprivate var withoutUncorrected: Export {
    var export = self
    guard !isCorrection else { return export }
    switch rows {
    case .register: export.rows = .register(RegisterRows())
    case .log: export.rows = .log(LogRows())
    case .assessment: export.rows = .assessment([])
    }
    return export
  }
}
