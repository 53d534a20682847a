internal import GRDB

/// A hash over each of the archive's lists, by which a line that other hands have added or taken
/// away is seen, though all that is left has its own right hash.
///
/// It keeps no secret: whoever means to forge an archive can make the hashes anew. It finds what
/// was done with a tool for SQLite by somebody who did not know, or did not tell.
enum Seal: String, CaseIterable {
  case exports, rankings, regions

  /// What the list holds now.
  private var sql: String {
    switch self {
    case .exports: "SELECT sha256, content FROM export ORDER BY sha256"
    case .rankings: "SELECT number, content FROM ranking ORDER BY number"
    case .regions:
      "SELECT code, position, name, kind, province, timezone, population FROM region ORDER BY code"
    }
  }

  func content(in db: Database) throws -> String {
    let hash = ContentHash("\(rawValue) 1")
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      for column in 0..<row.count {
        switch (row[column] as DatabaseValue).storage {
        case .null: hash.add(String?.none)
        case .int64(let number): hash.add(Int(number))
        case .double(let real): hash.add(real)
        case .string(let text): hash.add(text)
        case .blob: throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
      }
    }
    return hash.finish()
  }

  /// Makes the hash anew, in the transaction that has changed the list.
  func renew(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO seal (list, sha256) VALUES (?, ?)",
      arguments: [rawValue, try content(in: db)])
  }

  /// Whether the list is as the program left it, as far as it was hashed.
  func holds(in db: Database) throws -> Bool {
    let sql = "SELECT sha256 FROM seal WHERE list = ?"
    if let kept = try String.fetchOne(db, sql: sql, arguments: [rawValue]) {
      return try kept == content(in: db)
    }
    // A list of hashed lines has had its own hash.
    switch self {
    case .exports, .rankings:
      let table = self == .exports ? "export" : "ranking"
      let any = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE content IS NOT NULL)"
      return try Bool.fetchOne(db, sql: any) != true
    case .regions: return true
    }
  }
}
