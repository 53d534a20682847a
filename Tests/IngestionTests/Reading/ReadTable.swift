import Diagnostics
import Ingestion

/// A table as it was read, copied out of the callbacks.
struct ReadTable {
  struct Value: Equatable {
    var kind: Cell.Kind
    var text: String
    var number: Double
    var wall: Int64
    var hasTime: Bool

    init(_ cell: Cell) {
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

/// Opens `bytes` and reads every table to its end.
func read(_ bytes: [UInt8], named name: String = "uji.csv") throws -> ReadFile {
  try bytes.withUnsafeBytes { buffer in
    let file = try openFile(buffer, named: name)
    let tables = try file.tables.map { table in
      var copy = ReadTable(sheet: table.sheet, isHidden: table.isHidden)
      copy.problems = try table.forEachRow { row in
        copy.numbers.append(row.number)
        copy.rows.append(row.cells.map(ReadTable.Value.init))
        return true
      }
      return copy
    }
    return ReadFile(
      format: file.format, description: file.description, tables: tables, problems: file.problems)
  }
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
