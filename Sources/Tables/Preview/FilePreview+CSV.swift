internal import Diagnostics
internal import Files

/// The shown table as CSV.
extension FilePreview {
  /// The bytes of CSV that are written of a file at most. Cells that show one string, and those that a
  /// page spans, make a table far larger than its file: that of an office seldom ten times.
  ///
  /// - Parameter size: The file's bytes.
  package static func budget(forFileOf size: Int) -> Int { 64 << 20 + min(size, 1 << 40) * 64 }

  /// Writes the shown table as CSV (UTF-8, RFC 4180).
  ///
  /// - Parameters:
  ///   - table: 1, or the number of another table below it in the same sheet.
  ///   - budget: The bytes that may be written.
  /// - Throws: Before more than those would be written.
  package func writeCSV(
    _ rows: Rows, table: Int = 1, budget: Int = .max,
    to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Written {
    guard file.tables.indices.contains(shown) else { return Written() }
    var written = Written()
    var writer = CSVWriter(
      CSVOutput(to: sink), budget: budget,
      refusal: .tableIsTooLargeForCSV(name, sheet: file.tables[shown].sheet, limit: budget))
    switch rows {
    case .all: written.problems = try writeAll(into: &writer, &written)
    case .table: written.problems = try writeTable(table, into: &writer, &written)
    }
    try writer.output.flush()
    written.guarded = writer.output.guarded
    return written
  }

  private func writeAll(
    into writer: inout CSVWriter, _ written: inout Written
  ) throws -> [Diagnostic] {
    var next = 1
    return try file.tables[shown].forEachRow { row in
      while next < row.number {
        try writer.endRow()
        next += 1
      }
      for cell in row.cells { try writer.add(cell) }
      try writer.endRow()
      next += 1
      written.rows += 1
      return true
    }
  }

  private func writeTable(
    _ wanted: Int, into writer: inout CSVWriter, _ written: inout Written
  ) throws -> [Diagnostic] {
    var walk = TableWalk(shape)
    let width = shape.header.isEmpty ? shape.width : shape.names.count
    if wanted == 1, shape.header.count > 1 {
      for name in shape.names { try writer.add(text: name) }
      try writer.endRow()
    }
    let problems = try file.tables[shown].forEachRow { row in
      let part = walk.part(of: row)
      let isShown =
        switch part {
        case .data, .otherHeader: walk.table == wanted
        case .header: wanted == 1 && shape.header.count == 1
        case .above, .repeatedHeader: false
        }
      guard isShown else { return true }
      try Self.write(row, width: wanted == 1 ? width : 0, into: &writer)
      written.rows += part == .data ? 1 : 0
      return true
    }
    written.repeatedHeaders = walk.repeatedHeaders
    written.otherTables = walk.otherTables
    return problems
  }

  /// A short row is filled up to the header's width, and beyond it blank cells at the end are left
  /// out.
  private static func write(
    _ row: borrowing SourceRow, width: Int, into writer: inout CSVWriter
  ) throws {
    var count = row.cells.count
    while count > max(width, 1), row.cells[count - 1].kind == .empty { count -= 1 }
    for index in 0..<count { try writer.add(row.cells[index]) }
    if count < width { for _ in count..<width { try writer.add(SourceCell(.empty)) } }
    try writer.endRow()
  }
}

/// Writes cells as long as they fit the budget.
private struct CSVWriter {
  var output: CSVOutput
  let budget: Int
  /// What is said where they do not.
  let refusal: Diagnostic

  init(_ output: CSVOutput, budget: Int, refusal: Diagnostic) {
    self.output = output
    self.budget = budget
    self.refusal = refusal
  }

  mutating func add(_ cell: SourceCell) throws {
    switch cell.kind {
    case .text:
      try spend(cell.bytes.count * 2)
      output.add(text: cell.bytes)
    case .moment, .timeOfDay:
      try spend(32)
      output.add(value: cell.text)
    default:
      try spend(cell.bytes.count * 2)
      output.add(value: cell.bytes)
    }
  }

  mutating func add(text: String) throws {
    try spend(text.utf8.count * 2)
    output.add(text: text)
  }

  mutating func endRow() throws {
    try spend(0)
    try output.endRow()
  }

  /// - Parameter length: Of a cell all of whose characters are quotes, which are doubled; around it
  ///   stand quotes, a separator, an apostrophe or the row's end.
  private func spend(_ length: Int) throws {
    guard budget - output.count >= length + 8 else { throw refusal }
  }
}
