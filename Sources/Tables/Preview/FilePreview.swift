package import Diagnostics

/// A file as the engine reads it, before any profile: its tables, the shape of one of them, and what
/// was detected on the way.
package struct FilePreview {
  /// Which rows of a table are written.
  package enum Rows: String, Sendable, CaseIterable {
    /// Header and data: what stands above the header, the header where it is repeated, and other
    /// tables below are left out and counted.
    case table
    /// Every row as it stands, blank ones too, so that rows keep their numbers.
    case all
  }

  /// What was written, and what was not.
  package struct Written: Sendable {
    /// Rows below the header.
    package var rows = 0
    package var repeatedHeaders = 0
    /// Numbers of the rows where other tables begin.
    package var otherTables: [Int] = []
    /// Cells that got an apostrophe, because a spreadsheet would take them for formulas.
    package var guarded = 0
    package var problems: [Diagnostic] = []
  }

  package let file: OpenedFile
  package let name: String
  /// Index of the table that is shown.
  package let shown: Int
  package let dateColumns: [DateColumn]
  /// Lines of a web page above the table.
  let above: [[String]]
  let sample: TableSample
  let shape: TableShape

  /// - Parameters:
  ///   - name: The file as messages call it.
  ///   - sheet: Name of the sheet to show, or its number from 1 on; else the largest table of a
  ///     web page, the first visible sheet in which something stands.
  package init(_ file: OpenedFile, named name: String, sheet: String? = nil) throws {
    self.file = file
    self.name = name
    (shown, sample) = try Self.choose(file, named: name, sheet)
    above = file.tables.isEmpty ? [] : file.tables[shown].linesAbove()
    shape = TableShape(sample)
    dateColumns = DateColumn.columns(of: sample, shape)
  }

  /// A text's rows are worth the table in them; a sheet is written as a spreadsheet saves it.
  package var usualRows: Rows {
    if case .delimited = file.format { .table } else { .all }
  }

  private static func choose(
    _ file: OpenedFile, named name: String, _ sheet: String?
  ) throws -> (Int, TableSample) {
    let tables = file.tables
    if let sheet {
      let names = tables.enumerated().map { $1.sheet ?? String($0 + 1) }
      let index =
        names.firstIndex(of: sheet)
        ?? names.firstIndex { $0.lowercased() == sheet.lowercased() }
        ?? Int(sheet).map { $0 - 1 }
      guard let index, tables.indices.contains(index) else {
        throw Diagnostic.unknownSheet(sheet, sheets: names, file: name)
      }
      return (index, try TableSample(tables[index]))
    }
    if let largest = file.largest { return (largest, try TableSample(tables[largest])) }
    let order =
      tables.indices.filter { !tables[$0].isHidden }
      + tables.indices.filter { tables[$0].isHidden }
    for index in order {
      let sample = try TableSample(tables[index])
      if !sample.rows.isEmpty { return (index, sample) }
    }
    return (order.first ?? 0, TableSample())
  }
}
