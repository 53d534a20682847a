import Diagnostics
import Foundation
import Testing

@testable import Tables

/// A table as it was read, copied out of the callbacks.
struct ReadTable {
  struct Value: Equatable {
    var kind: SourceCell.Kind
    var text: String
    var number: Double
    var wall: Int64
    var hasTime: Bool

    init(_ cell: SourceCell) {
      kind = cell.kind
      text = cell.text
      number = cell.number
      wall = cell.wall
      hasTime = cell.hasTime
    }
  }

  var sheet: String?
  var isHidden: Bool
  var numbers: [Int] = []
  var rows: [[Value]] = []
  var problems: [Diagnostic] = []
  var merged: [MergedArea] = []

  /// The cells' text, row by row.
  var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// A file as it was opened, with all its rows.
struct ReadFile {
  var format: OpenedFile.Format
  var description: Wording
  var tables: [ReadTable]
  var problems: [Diagnostic]

  /// The rows of the only, or first, table.
  var texts: [[String]] { tables[0].texts }

  var encoding: TextEncoding? {
    if case .delimited(let encoding, _) = format { encoding } else { nil }
  }

  var dialect: Dialect? {
    if case .delimited(_, let dialect) = format { dialect } else { nil }
  }
}

extension ReadFile {
  /// Reads every table of an opened file to its end.
  init(_ file: OpenedFile) throws {
    let tables = try file.tables.map { table in
      var copy = ReadTable(sheet: table.sheet, isHidden: table.isHidden)
      copy.problems = try table.forEachRow { row in
        copy.numbers.append(row.number)
        copy.rows.append(row.cells.map(ReadTable.Value.init))
        return true
      }
      copy.merged = table.mergedDown
      return copy
    }
    self.init(
      format: file.format, description: file.description, tables: tables, problems: file.problems)
  }

  /// Reads a text that is left on disk; nil where the bytes are no such text.
  init?(_ bytes: [UInt8], named name: String = "uji.csv", inPiecesOf piece: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
      .path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let text = try LongText.opened(DiskFile(path, named: name), piece: piece) else {
      return nil
    }
    try self.init(openText(text))
  }
}

/// Opens `bytes` and reads every table to its end; a text that can be read in pieces must read alike
/// so.
func read(_ bytes: [UInt8], named name: String = "uji.csv") throws -> ReadFile {
  let file = try bytes.withUnsafeBytes { try ReadFile(openFile($0, named: name)) }
  let piece = bytes.count < 4096 ? 1 + bytes.count % 41 : bytes.count / 5
  if let pieces = try ReadFile(bytes, named: name, inPiecesOf: piece) {
    expectSame(pieces, file, "in pieces of \(piece)")
  }
  return file
}

func expectSame(_ one: ReadFile, _ other: ReadFile, _ comment: Comment) {
  #expect(one.format == other.format, comment)
  #expect(one.problems == other.problems, comment)
  #expect(one.tables.map(\.numbers) == other.tables.map(\.numbers), comment)
  #expect(one.tables.map(\.rows) == other.tables.map(\.rows), comment)
  #expect(one.tables.map(\.problems) == other.tables.map(\.problems), comment)
}

func read(_ text: String) throws -> ReadFile {
  try read(Array(text.utf8))
}

/// What reading `bytes` stops with.
func refusal(of bytes: [UInt8], named name: String = "uji.csv") -> Diagnostic? {
  do {
    _ = try read(bytes, named: name)
    return nil
  } catch {
    return error as? Diagnostic
  }
}

/// What walking through all tables stops with, for files whose rows are too many to be copied.
func refusalWhileWalking(_ bytes: [UInt8]) -> Diagnostic? {
  do {
    try bytes.withUnsafeBytes { buffer in
      for table in try openFile(buffer, named: "uji.xls").tables {
        _ = try table.forEachRow { _ in true }
      }
    }
    return nil
  } catch {
    return error as? Diagnostic
  }
}
