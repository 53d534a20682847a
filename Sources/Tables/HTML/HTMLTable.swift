package import Diagnostics

/// One `<table>` of a page; its rows are counted from its own first.
package struct HTMLTable: SourceTable {
  package var sheet: String? { nil }
  package var isHidden: Bool { false }
  package var is1904: Bool { page.formats.is1904 }
  private let page: HTMLPage
  private let offset: Int
  private let merged = MergedAreas()
  package var mergedDown: [MergedArea] { merged.all }

  init(at offset: Int, of page: HTMLPage) {
    self.offset = offset
    self.page = page
  }

  package func linesAbove() -> [[String]] {
    withExtendedLifetime(page) {
      var heading = HTMLHeading(page.text.bytes, above: offset)
      return heading.read()
    }
  }

  package func forEachRow(_ body: (borrowing SourceRow) throws -> Bool) throws -> [Diagnostic] {
    try withExtendedLifetime(page) {
      var scanner = HTMLRowScanner(
        page.text.bytes, from: offset, page.formats, named: page.file)
      var row = RowBuffer()
      while let number = try scanner.next(into: &row) {
        guard try body(SourceRow(number: number, cells: row.row)) else { break }
      }
      merged.set(scanner.merged)
      return []
    }
  }
}

/// What all tables of a page share.
final class HTMLPage {
  let file: String
  let text: MarkupText
  let formats: HTMLFormats

  init(file: String, text: MarkupText, formats: HTMLFormats) {
    self.file = file
    self.text = text
    self.formats = formats
  }
}
