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
        if row.count == 1, row.cells[0].kind == .empty { continue }
        guard try body(Row(number: number, cells: row.row)) else { break }
      }
      return problems.all
    }
  }
}

/// Line numbers of growing offsets, each line counted once.
private struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The 1-based line, ended by LF, CRLF or CR, in which the byte at `target` stands.
  mutating func line(at target: Int) -> Int {
    while offset < target {
      let byte = bytes[offset]
      let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { line += 1 }
      offset += 1
    }
    return line
  }
}
