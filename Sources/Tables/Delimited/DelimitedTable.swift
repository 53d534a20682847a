package import Diagnostics

/// The one table of a delimited text.
package struct DelimitedTable: SourceTable {
  package let dialect: Dialect
  private let name: String
  private let source: TextSource

  /// - Parameter source: Valid UTF-8.
  init(_ source: TextSource, _ dialect: Dialect, named name: String) {
    self.source = source
    self.dialect = dialect
    self.name = name
  }

  package var sheet: String? { nil }
  package var isHidden: Bool { false }

  package func forEachRow(
    _ body: (borrowing SourceRow) throws -> Bool
  ) throws -> [Diagnostic] {
    try withExtendedLifetime(source) {
      var window = try TextWindow(source)
      var scanner = DelimitedScanner(window.bytes, dialect, isAll: window.isLast)
      var quotes = OpenQuotes(source, of: name)
      var row = RowBuffer()
      var number = 0
      while true {
        guard scanner.next(into: &row) else {
          guard scanner.needsMore else { break }
          try window.moveOn(by: scanner.offset)
          scanner.move(to: window.bytes, isAll: window.isLast)
          continue
        }
        number += 1
        if let offset = scanner.openQuote {
          try quotes.note(row: number, offset: window.offset + offset)
        }
        if row.isTooWide {
          throw Diagnostic.rowIsTooWide(name, row: number, limit: RowBuffer.columnLimit)
        }
        if row.isBlank { continue }
        guard try body(SourceRow(number: number, cells: row.row)) else { break }
      }
      try window.checkUnchanged()
      return quotes.problems.all
    }
  }
}

/// The quotes of a table that nothing closes.
private struct OpenQuotes: ~Copyable {
  private(set) var problems = DiagnosticLog()
  private let name: String
  private let source: TextSource
  private var lines: LineSearch?

  init(_ source: TextSource, of name: String) {
    self.source = source
    self.name = name
  }

  @inline(never)
  mutating func note(row: Int, offset: Int) throws(Diagnostic) {
    if lines == nil { lines = try LineSearch(source) }
    guard let line = try lines?.line(at: offset) else { return }
    problems.add(.quoteIsNotClosed(name, row: row, line: line))
  }
}
