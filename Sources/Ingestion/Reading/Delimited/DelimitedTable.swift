package import Diagnostics

/// The one table of a delimited text.
package struct DelimitedTable: Table {
  package let dialect: Dialect
  private let name: String
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whatever `bytes` belong to.
  private let owner: AnyObject?

  /// - Parameter bytes: Valid UTF-8 that lives as long as `owner` or the caller sees to it.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect, named name: String, owner: AnyObject?
  ) {
    self.bytes = bytes
    self.dialect = dialect
    self.name = name
    self.owner = owner
  }

  package var sheet: String? { nil }
  package var isHidden: Bool { false }

  package func forEachRow(
    _ body: (borrowing Row) throws -> Bool
  ) throws -> [Diagnostic] {
    try withExtendedLifetime(owner) {
      var problems = DiagnosticLog()
      var lines = LineCounter(bytes)
      var scanner = DelimitedScanner(bytes, dialect)
      var row = RowBuffer()
      var number = 0
      while scanner.next(into: &row) {
        number += 1
        if let offset = scanner.openQuote {
          problems.add(.quoteIsNotClosed(name, row: number, line: lines.line(at: offset)))
        }
        if row.isTooWide {
          throw Diagnostic.rowIsTooWide(name, row: number, limit: RowBuffer.columnLimit)
        }
        if row.isBlank { continue }
        guard try body(Row(number: number, cells: row.row)) else { break }
      }
      return problems.all
    }
  }
}
