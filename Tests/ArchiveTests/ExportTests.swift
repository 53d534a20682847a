import Complaints
import Diagnostics
import GRDB
import Testing

@testable import Archive

@Suite struct ExportTests {
  @Test func everyFieldComesBack() throws {
    let folder = try Folder()
    let given = Samples.all.sorted { $0.file < $1.file }
    let archive = try Archive(opening: folder.path("a.sqlite"), mode: .readWriteCreate)
    for export in given { #expect(try archive.add(export)) }
    let again = try Archive(opening: folder.path("a.sqlite"), mode: .readOnly)
    for archive in [archive, again] {
      let found = try archive.exports()
      try #require(found.count == given.count)
      for (a, b) in zip(given, found) { expectSame(a, b) }
    }
  }

  /// Words come back all the same: by them what must not be published is found.
  @Test(arguments: [[], [.rating, .due], [.firstResponse, .closedBy], Set(Field.allCases)])
  func onlyWhatIsAskedForComesBack(fields: Set<Field>) throws {
    let archive = try Archive.inMemory()
    var given = Samples.register()
    try archive.add(given)
    guard case .register(var rows) = given.rows else { return }
    rows.drop(except: fields)
    given.rows = .register(rows)
    expectSame(given, try archive.exports(keeping: fields)[0])
  }

  @Test func aLogWithoutRegionsComesBack() throws {
    let archive = try Archive.inMemory()
    let log = Samples.log(region: false)
    try archive.add(log)
    expectSame(log, try archive.exports()[0])
  }

  /// More rows than a statement takes, and not a multiple of it.
  @Test(arguments: [0, 1, 31, 32, 33, 1000])
  func anyNumberOfRowsComesBack(count: Int) throws {
    let archive = try Archive.inMemory()
    let export = Samples.long(count)
    try archive.add(export)
    expectSame(export, try archive.exports()[0])
  }

  /// Words that no row bears any more stay, so that codes are what they were.
  @Test func unusedWordsComeBack() throws {
    let archive = try Archive.inMemory()
    var export = Samples.long(100)
    guard case .register(var rows) = export.rows else { return }
    rows.keep([41, 40, 7])
    export.rows = .register(rows)
    export.counts.read = 3
    export.counts.accepted = 3
    try archive.add(export)
    expectSame(export, try archive.exports()[0])
  }

  @Test func diagnosticsComeBack() throws {
    let archive = try Archive.inMemory()
    try archive.add(Samples.register(), diagnostics: Samples.diagnostics)
    #expect(try archive.diagnostics(ofExport: fingerprint(1)) == Samples.diagnostics)
    #expect(try archive.diagnostics(ofExport: fingerprint(2)).isEmpty)
  }

  @Test func theSameBytesAgainAreANoOp() throws {
    let archive = try Archive.inMemory()
    #expect(try archive.files().isEmpty)
    #expect(try archive.add(Samples.register(), diagnostics: Samples.diagnostics))
    #expect(try archive.files() == [fingerprint(1): Samples.register().file])
    #expect(try !archive.add(Samples.register(), diagnostics: Samples.diagnostics))
    #expect(try archive.exports().count == 1)
    #expect(try archive.diagnostics(ofExport: fingerprint(1)).count == 3)
  }

  @Test func theOrderOfAdditionsDoesNotMatter() throws {
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]
    for order in orders {
      let archive = try Archive.inMemory()
      for index in order { try archive.add(Samples.all[index]) }
      let found = try archive.exports()
      #expect(
        found.map(\.file) == [
          "assessments.csv", "bare.csv", "kukar/laporan.xlsx", "kukar/log.csv",
        ])
      for (a, b) in zip(Samples.all.sorted { $0.file < $1.file }, found) { expectSame(a, b) }
    }
  }

  /// Upper case before lower, and é after z: code points, not a dictionary's order.
  @Test func pathsAreOrderedByCodePoints() throws {
    let archive = try Archive.inMemory()
    let files = ["Z.csv", "a.csv", "z.csv", "\u{00E9}.csv", "\u{FF21}.csv", "\u{1F600}.csv"]
    for (number, file) in files.enumerated().reversed() {
      try archive.add(Samples.bareRegister(file: file, number: number))
    }
    #expect(try archive.exports().map(\.file) == files)
  }

  /// The same bytes under two paths: the lesser path, whichever came first.
  @Test(arguments: [["a.csv", "b.csv"], ["b.csv", "a.csv"]])
  func equalBytesAreKeptUnderTheLesserPath(files: [String]) throws {
    let archive = try Archive.inMemory()
    for (place, file) in files.enumerated() {
      let isNew = try archive.add(Samples.register(file: file), diagnostics: Samples.diagnostics)
      #expect(isNew == (place == 0))
    }
    expectSame(Samples.register(file: "a.csv"), try archive.exports()[0])
    #expect(try archive.exports().count == 1)
    #expect(try archive.files() == [fingerprint(1): "a.csv"])
    #expect(try archive.brokenReferences().isEmpty)
  }

  /// `register_row.key` is `export << 32` and on: see "Views" of README.md.
  @Test("Rows have their export's keys, also where another program put one behind them all")
  func keysOfRows() throws {
    let archive = try Archive.inMemory()
    try archive.add(Samples.register())
    try archive.load { db in
      try db.execute(
        sql: """
          INSERT INTO register_row (key, number, source, id, region, received)
          SELECT 9 << 32, number, source, id, region, received FROM register_row LIMIT 1
          """)
    }
    try archive.add(Samples.register(file: "later.xlsx", number: 2))
    let keys = try archive.read {
      try Int64.fetchAll($0, sql: "SELECT key FROM register_row ORDER BY key")
    }
    let first: Int64 = 1 << 32
    #expect(
      keys == [first, first + 1, first + 2, 2 * first, 2 * first + 1, 2 * first + 2, 9 * first])
    #expect(try archive.exports().count == 2)
  }
}
