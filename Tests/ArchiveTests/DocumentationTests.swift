import Complaints
import Foundation
import GRDB
import Testing

@testable import Archive

/// Sources/Archive/README.md tells the truth about the file.
@Suite struct DocumentationTests {
  private static var readme: [String] {
    get throws {
      let here = URL(fileURLWithPath: #filePath)
      let root = here.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let file = root.appendingPathComponent("Sources/Archive/README.md")
      return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }
  }

  private static func sampleArchive() throws -> Archive {
    let archive = try Archive.inMemory()
    for export in Samples.all { try archive.add(export, diagnostics: Samples.diagnostics) }
    _ = try archive.publish(Samples.ranking())
    return archive
  }

  @Test func everyTableAndColumnIsDocumented() throws {
    var documented: [String: [String]] = [:]
    var current: String?
    for line in try Self.readme {
      if line.hasPrefix("#") {
        current = line.hasPrefix("### `") ? String(line.dropFirst(5).dropLast()) : nil
        if let current { documented[current] = [] }
      } else if let current, line.hasPrefix("| `") {
        documented[current]?.append(String(line.dropFirst(3).prefix { $0 != "`" }))
      }
    }
    let actual = try Self.sampleArchive().read { db in
      let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE sql <> ''")
      return try Dictionary(
        uniqueKeysWithValues: names.map { name in
          let columns = try Row.fetchAll(db, sql: "PRAGMA table_xinfo(\(name))")
          return (name, columns.map { $0["name"] as String })
        })
    }
    #expect(documented.keys.sorted() == actual.keys.sorted())
    for (name, columns) in actual { #expect(documented[name] == columns, "\(name)") }
  }

  @Test func everyExampleRuns() throws {
    let blocks = try Self.readme.split(separator: "```sql").dropFirst()
    let queries = blocks.map { $0.prefix { $0 != "```" }.joined(separator: "\n") }
    #expect(queries.count >= 10)
    let archive = try Self.sampleArchive()
    for query in queries {
      let rows = try archive.read { try Row.fetchAll($0, sql: query) }
      #expect(!rows.isEmpty, "\(query)")
    }
  }

  @Test func viewsNameWordsAsTheSpecificationDoes() throws {
    let archive = try Archive.inMemory()
    var export = Samples.long(Status.allCases.count)
    guard case .register(var rows) = export.rows else { return }
    rows.status = Status.allCases.map(\.rawValue)
    rows.classification = rows.status?.map { $0 <= 5 ? $0 : 0 }
    rows.closedBy = rows.status?.map { $0 <= 3 ? $0 : 0 }
    export.rows = .register(rows)
    try archive.add(export)
    var log = Samples.log()
    log.rows = .log(Self.oneOfEachEvent)
    log.counts.read = Event.allCases.count
    log.counts.accepted = Event.allCases.count
    try archive.add(log)
    func shown(_ column: String) throws -> [String] {
      try archive.read {
        try String.fetchAll($0, sql: "SELECT \(column) FROM complaint WHERE \(column) <> ''")
      }
    }
    #expect(try shown("status") == Status.names)
    #expect(try shown("classification") == Classification.names)
    #expect(try shown("closed_by") == ClosedBy.names)
    let events = try archive.read { try String.fetchAll($0, sql: "SELECT events FROM event") }
    #expect(events == Event.names)
  }

  private static var oneOfEachEvent: LogRows {
    var rows = LogRows()
    let count = Event.allCases.count
    rows.numbers = (0..<count).map { UInt32($0 + 2) }
    rows.source = CategoryColumn("canonical", count: count)
    rows.id = TextColumn((0..<count).map(String.init))
    rows.events = (0..<count).map { 1 << $0 }
    rows.at = Array(repeating: Moment(microseconds: 0), count: count)
    return rows
  }

  @Test func viewsShowMoments() throws {
    let archive = try Archive.inMemory()
    try archive.add(Samples.register())
    let received = try archive.texts("SELECT received FROM complaint ORDER BY number")
    #expect(
      received == [
        "\"2024-02-29\"", "\"1970-01-01T00:00:00Z\"", "\"1969-12-31T23:59:58.500000Z\"",
      ])
    let verified = try archive.texts("SELECT verified FROM complaint ORDER BY number")
    #expect(verified == [nil, "\"1970-01-01\"", "\"2023-11-14T22:13:20.123456Z\""])
  }
}
