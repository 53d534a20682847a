import Diagnostics

/// Walks through one table of a page and fills rows from it.
struct HTMLRowScanner: ~Copyable {
  private var walker: HTMLWalker
  private let formats: HTMLFormats
  private let file: String
  private var grid = HTMLGrid()
  private var tag = HTMLCellTag()
  private var text = HTMLCellText()
  private var number = 0
  var merged: [MergedArea] { grid.merged }

  /// - Parameter start: Where the table's first tag stands.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ formats: HTMLFormats, named file: String
  ) {
    walker = HTMLWalker(bytes, from: start)
    self.formats = formats
    self.file = file
  }

  /// Reads the next row with a value in it into `row`; nil behind the last, else the row's number.
  mutating func next(into row: inout RowBuffer) throws(Diagnostic) -> Int? {
    while true {
      let event = walker.next()
      switch event {
      case .finished: return nil
      case .tableEnd where walker.depth == 0: return nil
      case .tableStart where walker.depth == 1: continue
      case .text:
        let tokenizer = walker.tokenizer
        text.append(
          UnsafeBufferPointer(rebasing: tokenizer.bytes[tokenizer.text]),
          isLiteral: tokenizer.isLiteral)
      case .captionText, .captionBreak: continue
      case .start: text.start(walker)
      case .end: text.end(walker)
      case .sectionStart, .sectionEnd:
        guard walker.depth == 1 else { continue }
        grid.beginSection(isHead: event == .sectionStart && walker.tokenizer.tag == .thead)
      case .tableStart, .tableEnd, .rowStart, .rowEnd, .cellStart, .cellEnd:
        if walker.depth > 1 || event == .tableEnd {
          text.boundary(event, depth: walker.depth)
        } else if try ownBoundary(event, &row) {
          return number
        }
      }
    }
  }

  /// A row or a cell of the table itself begins or ends; true behind a row with a value.
  private mutating func ownBoundary(
    _ event: HTMLWalker.Event, _ row: inout RowBuffer
  ) throws(Diagnostic) -> Bool {
    switch event {
    case .rowStart:
      number += 1
      row.clear()
      grid.beginRow()
    case .cellStart:
      tag = HTMLCellTag(walker.tokenizer)
      text.clear()
    case .cellEnd:
      grid.place(tag.cell(text.shown, formats, &row), tag, in: &row)
      if grid.isTooWide {
        throw .rowIsTooWide(file, row: number, limit: RowBuffer.columnLimit)
      }
      if grid.gapsLeft < 0 { throw .pageIsTooLarge(file) }
    case .rowEnd:
      grid.endRow(&row)
      if grid.gapsLeft < 0 { throw .pageIsTooLarge(file) }
      return !row.isBlank
    default: break
    }
    return false
  }
}
