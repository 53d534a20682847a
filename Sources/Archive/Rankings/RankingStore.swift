internal import Complaints
internal import Diagnostics
internal import GRDB
internal import Scoring

/// The published rankings of an archive, inside the caller's transaction.
struct RankingStore {
  let db: Database

  /// The number of a ranking that is the same in all that it says and rests on.
  func number(of record: PublishedRanking) throws -> Int? {
    let numbers = try Int.fetchAll(
      db,
      sql: """
        SELECT number FROM ranking
        WHERE rubric = ? AND period_from = ? AND period_to = ? AND as_of = ? AND unit = ?
          AND engine = ? AND document = ?
        ORDER BY number
        """,
      arguments: [
        record.rubric.sha256, record.period.from.iso, record.period.to.iso, record.asOf.iso,
        record.unit.rawValue, record.engine, record.document,
      ])
    return try numbers.first { try inputs($0) == record.inputs }
  }

  func add(_ record: PublishedRanking) throws -> Int {
    try db.execute(
      sql: "INSERT OR IGNORE INTO rubric (sha256, id, version, text) VALUES (?, ?, ?, ?)",
      arguments: [
        record.rubric.sha256, record.rubric.id, record.rubric.version, record.rubric.text,
      ])
    let number = try count() + 1
    try db.execute(
      sql: """
        INSERT INTO ranking (number, rubric, period_from, period_to, as_of, unit, engine, document,
          content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, record.rubric.sha256, record.period.from.iso, record.period.to.iso,
        record.asOf.iso, record.unit.rawValue, record.engine, record.document, record.content,
      ])
    for (position, input) in record.inputs.enumerated() {
      try db.execute(
        sql: "INSERT INTO ranking_input (ranking, position, file, sha256) VALUES (?, ?, ?, ?)",
        arguments: [number, position, input.file, input.sha256])
    }
    for (position, line) in record.lines.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO ranking_row (ranking, position, code, name, rank, score, grade, award_id,
            award_en, complaints, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          number, position, line.code, line.name, line.rank, line.score, line.grade,
          line.award?.id, line.award?.en, line.complaints, line.reason,
        ])
    }
    try Seal.rankings.renew(in: db)
    return number
  }

  /// Rankings are never taken away, so their count is the last number.
  func count() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM ranking") ?? 0
  }

  func ranking(_ number: Int) throws -> PublishedRanking? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT ranking.*, rubric.id, rubric.version, rubric.text
        FROM ranking JOIN rubric ON rubric.sha256 = ranking.rubric WHERE number = ?
        """, arguments: [number])
    guard let row else { return nil }
    let frame = try RankingScope(row)
    var record = PublishedRanking(
      rubric: PublishedRanking.RubricText(
        id: row["id"], version: row["version"], text: row["text"], sha256: row["rubric"]),
      period: frame.period, asOf: frame.asOf, unit: frame.unit, engine: row["engine"],
      inputs: try inputs(number), document: row["document"], lines: try lines(number))
    record.number = number
    return record
  }

  /// The last one that was published before a ranking, of the same kind of lines: regions, agencies,
  /// or those of one region.
  func ranking(before record: PublishedRanking) throws -> PublishedRanking? {
    let end = try number(of: record) ?? count() + 1
    let numbers = try Int.fetchAll(
      db, sql: "SELECT number FROM ranking WHERE unit = ? AND number < ? ORDER BY number DESC",
      arguments: [record.unit.rawValue, end])
    for number in numbers {
      if let found = try ranking(number), found.onlyRegion == record.onlyRegion { return found }
    }
    return nil
  }

  func summaries() throws -> [PublishedRanking.Summary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT ranking.*, rubric.id, rubric.version,
          (SELECT count(rank) FROM ranking_row WHERE ranking = number) AS ranked,
          (SELECT count(*) FROM ranking_row WHERE ranking = number) AS lines,
          (SELECT count(*) FROM ranking_input WHERE ranking = number) AS inputs
        FROM ranking JOIN rubric ON rubric.sha256 = ranking.rubric ORDER BY number
        """
    ).map { row in
      let frame = try RankingScope(row)
      return PublishedRanking.Summary(
        number: row["number"], rubricID: row["id"], rubricVersion: row["version"],
        period: frame.period, asOf: frame.asOf, unit: frame.unit, engine: row["engine"],
        ranked: row["ranked"], lines: row["lines"], inputs: row["inputs"])
    }
  }

  private func inputs(_ number: Int) throws -> [PublishedRanking.InputFile] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM ranking_input WHERE ranking = ? ORDER BY position",
      arguments: [number]
    ).map { PublishedRanking.InputFile(file: $0["file"], sha256: $0["sha256"]) }
  }

  private func lines(_ number: Int) throws -> [PublishedRanking.Line] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM ranking_row WHERE ranking = ? ORDER BY position", arguments: [number]
    ).map { row in
      let award = (row["award_id"] as String?).map { Wording(id: $0, en: row["award_en"] ?? $0) }
      return PublishedRanking.Line(
        code: row["code"], name: row["name"], rank: row["rank"], score: row["score"],
        grade: row["grade"], award: award, complaints: row["complaints"], reason: row["reason"])
    }
  }
}

/// What a ranking's row says of time and unit.
private struct RankingScope {
  var period: Period
  var asOf: Day
  var unit: UnitOfRanking

  init(_ row: Row) throws {
    guard let from = Day(iso: row["period_from"] as String),
      let to = Day(iso: row["period_to"] as String), let asOf = Day(iso: row["as_of"] as String),
      let unit = UnitOfRanking(rawValue: row["unit"])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    period = Period(from: from, to: to)
    self.asOf = asOf
    self.unit = unit
  }
}
