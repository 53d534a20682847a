import Diagnostics

/// A table whose rows each stand in their first cell as one text, separators and all.
///
/// So a CSV with commas is kept by a spreadsheet that expects semicolons, and saved as a workbook or,
/// each line in quotes, as text again. A line that had a semicolon in it was cut there.
struct WrappedLines {
  private static let sampleRows = 200
  /// More than so much text is nobody's register.
  private static let sizeLimit = 1 << 30

  private let table: any SourceTable
  private let separator: UInt8?

  /// - Parameter separator: Of a text, what cut its lines.
  /// - Returns: Nil where rows have cells beside the first, or their first cells no separator that
  ///   parts them alike.
  init?(_ table: any SourceTable, joinedBy separator: UInt8? = nil) {
    self.table = table
    self.separator = separator
    guard let sample = Self.sample(of: table, joinedBy: separator ?? UInt8(ascii: ";")) else {
      return nil
    }
    let dialect = DialectDetection.dialect(of: sample.bytes, isAll: true).dialect
    guard let trial = dialect.trials.first, trial.width >= 3 else { return nil }
    // Titles may stand above such lines; sentences have commas too, each with a blank behind it.
    let isLoose = !dialect.skipsBlank && trial.rows >= 5 && trial.agreeing * 10 >= trial.rows * 6
    guard trial.rows >= 2, trial.isFirm || isLoose else { return nil }
  }

  /// The first rows as lines; nil as soon as they are no such lines.
  private static func sample(
    of table: any SourceTable, joinedBy separator: UInt8
  ) -> RewrittenText? {
    var rows = 0
    var wide = 0
    var text: [UInt8] = []
    let problems = try? table.forEachRow { row in
      rows += 1
      if extent(of: row) != 1 { wide += 1 }
      append(row, joinedBy: separator) { text.append($0) }
      text.append(0x0A)
      return rows < sampleRows && wide <= 3 + rows / 20 && text.count < 1 << 20
    }
    guard problems != nil, rows >= 2, wide * 20 <= rows || wide <= 1 && rows >= 5 else {
      return nil
    }
    return RewrittenText { arena in
      text.withUnsafeBufferPointer { arena.append($0.baseAddress!, $0.count) }
    }
  }

  /// The table in the lines; nil where it cannot be read, or is too long.
  func unwrapped(named name: String) -> UnwrappedTable? {
    var rows: [Int] = []
    var isWhole = true
    let comma = UInt8(ascii: ",")
    let semicolon = UInt8(ascii: ";")
    let text = RewrittenText { arena in
      let problems = try? table.forEachRow { row in
        rows.append(row.number)
        Self.append(row, joinedBy: separator ?? semicolon) { byte in
          arena.append(byte)
          if byte == 0x0A { rows.append(row.number) }
        }
        arena.append(0x0A)
        isWhole = arena.count < Self.sizeLimit
        return isWhole
      }
      isWhole = isWhole && problems != nil
    }
    guard isWhole else { return nil }
    let (dialect, start) = DialectDetection.dialect(of: text.bytes, isAll: true)
    guard dialect.separator != separator || separator == comma else { return nil }
    let source = TextSource.memory(UnsafeBufferPointer(rebasing: text.bytes[start...]), owner: text)
    // Excel's line that names the separator is a line too.
    return UnwrappedTable(
      DelimitedTable(source, dialect, named: name), of: table,
      rows: start > 0 ? Array(rows.dropFirst()) : rows)
  }

  /// Cells up to the last that is filled.
  private static func extent(of row: borrowing SourceRow) -> Int {
    var count = row.cells.count
    while count > 0 {
      let cell = row.cells[count - 1]
      let isBlank = cell.kind == .text && SourceCell.trim(cell.bytes).isEmpty
      guard cell.kind == .empty || isBlank else { break }
      count -= 1
    }
    return count
  }

  /// Hands over a row's text, its line ends made LF, byte by byte.
  private static func append(
    _ row: borrowing SourceRow, joinedBy separator: UInt8, _ body: (UInt8) -> Void
  ) {
    for column in 0..<extent(of: row) {
      if column > 0 { body(separator) }
      let cell = row.cells[column]
      var previous: UInt8 = 0
      let isTime = cell.kind == .moment || cell.kind == .timeOfDay
      for byte in isTime ? Array(cell.text.utf8) : Array(cell.bytes) {
        if byte != 0x0A || previous != 0x0D { body(byte == 0x0D ? 0x0A : byte) }
        previous = byte
      }
    }
  }
}

extension WrappedLines {
  /// The file with such sheets as the tables in them, which its problems name.
  static func unwrapped(_ file: consuming OpenedFile, named name: String) -> OpenedFile {
    for index in file.tables.indices {
      guard let table = WrappedLines(file.tables[index])?.unwrapped(named: name) else { continue }
      file.tables[index] = table
      file.problems.append(.linesAreCells(name, sheet: table.sheet, table.dialect))
    }
    return file
  }
}
