/// Walks through a page and tells where its tables, rows and cells begin and end, whether the page
/// says so or not.
///
/// As in a browser a `<tr>` ends the row before it, a `<td>` the cell before it, and a `<table>` that
/// stands between cells the table around it. Unlike there, rows outside of any table make one, so
/// that a `</table>` too many costs nothing.
struct HTMLWalker {
  enum Event {
    case tableStart, tableEnd, rowStart, rowEnd, cellStart, cellEnd
    /// A `thead`, `tbody` or `tfoot` of the innermost table begins or ends.
    case sectionStart, sectionEnd
    /// Text of a cell of whatever table, or outside of all.
    case text
    /// Text of the innermost table's caption, and a tag that ends a line of it.
    case captionText, captionBreak
    /// Any other tag, in a cell or outside of all tables.
    case start, end
    case finished
  }

  private struct Level {
    var inRow = false
    var inCell = false
  }

  /// Tables within tables; what is deeper is text.
  static let depthLimit = 256

  private(set) var tokenizer: HTMLTokenizer
  /// What the script or style that was just begun holds.
  private(set) var rawContent = 0..<0
  private var levels: [Level] = []
  /// Tables that are open beyond the limit.
  private var beyond = 0
  private var token = HTMLTokenizer.Token.finished
  /// The token is still to be looked at: it has ended what was open before it.
  private var isPending = false
  /// Any other text between cells belongs to nobody.
  private var isInCaption = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    tokenizer = HTMLTokenizer(bytes, from: start)
  }

  /// Tables that are open.
  var depth: Int { levels.count }

  mutating func next() -> Event {
    while true {
      if !isPending { token = tokenizer.next() }
      isPending = false
      switch token {
      case .finished:
        return atEnd()
      case .text:
        if isInCaption { return .captionText }
        if isInText { return .text }
      case .start:
        if let event = startTag() { return event }
      case .end:
        if let event = endTag() { return event }
      }
    }
  }

  /// Outside of all tables, or in a cell.
  private var isInText: Bool { !isInCaption && (levels.last?.inCell ?? true) }

  private var captionBreak: Event? {
    let isBreak = tokenizer.tag == .br || tokenizer.tag == .block || tokenizer.tag == .pre
    return isInCaption && isBreak ? .captionBreak : nil
  }

  private mutating func atEnd() -> Event {
    guard let level = levels.last else { return .finished }
    if level.inCell || level.inRow { return closing(level) }
    levels.removeLast()
    return .tableEnd
  }

  /// Ends the innermost cell or row.
  private mutating func closing(_ level: Level) -> Event {
    let last = levels.count - 1
    if level.inCell {
      levels[last].inCell = false
      return .cellEnd
    }
    levels[last].inRow = false
    return .rowEnd
  }

  private mutating func startTag() -> Event? {
    if tokenizer.tag == .script || tokenizer.tag == .style {
      rawContent = tokenizer.skipRawContent()
      return .start
    }
    if beyond > 0 {
      if tokenizer.tag == .table { beyond += 1 }
      return .start
    }
    switch tokenizer.tag {
    case .table: return startTable()
    case .tr, .td, .th: return startRowOrCell()
    case .thead, .tbody, .tfoot:
      return leavingRow() ?? (levels.isEmpty ? nil : .sectionStart)
    case .caption:
      if levels.isEmpty { return nil }
      if let event = leavingRow() { return event }
      isInCaption = true
      return nil
    default:
      return isInText ? .start : captionBreak
    }
  }

  private mutating func startTable() -> Event {
    if let level = levels.last, !level.inCell {
      // A table between the cells of another one ends it.
      isPending = true
      if level.inRow { return closing(level) }
      levels.removeLast()
      return .tableEnd
    }
    if levels.count == Self.depthLimit {
      beyond = 1
      return .start
    }
    isInCaption = false
    levels.append(Level())
    return .tableStart
  }

  private mutating func startRowOrCell() -> Event {
    isInCaption = false
    guard let level = levels.last else {
      isPending = true
      levels.append(Level())
      return .tableStart
    }
    if level.inCell || level.inRow && tokenizer.tag == .tr {
      isPending = true
      return closing(level)
    }
    let last = levels.count - 1
    if tokenizer.tag == .tr {
      levels[last].inRow = true
      return .rowStart
    }
    if !level.inRow {
      isPending = true
      levels[last].inRow = true
      return .rowStart
    }
    levels[last].inCell = true
    return .cellStart
  }

  /// Ends the cell or row that is open before the tag is looked at again.
  private mutating func leavingRow() -> Event? {
    isInCaption = false
    guard let level = levels.last, level.inCell || level.inRow else { return nil }
    isPending = true
    return closing(level)
  }

  private mutating func endTag() -> Event? {
    if beyond > 0 {
      if tokenizer.tag == .table { beyond -= 1 }
      return .end
    }
    guard let level = levels.last else {
      return tokenizer.tag == .table ? nil : .end
    }
    switch tokenizer.tag {
    case .table:
      isInCaption = false
      if level.inCell || level.inRow {
        isPending = true
        return closing(level)
      }
      levels.removeLast()
      return .tableEnd
    case .tr:
      guard level.inRow else { return nil }
      isPending = level.inCell
      return closing(level)
    case .td, .th:
      return level.inCell ? closing(level) : nil
    case .thead, .tbody, .tfoot:
      return leavingRow() ?? .sectionEnd
    case .caption:
      isInCaption = false
      return nil
    default:
      return isInText ? .end : captionBreak
    }
  }
}
