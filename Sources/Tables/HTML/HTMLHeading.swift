/// What stands on a page above one of its tables, outside of it: headings, paragraphs, the table's
/// caption, and the cells of tables that only lay out the page.
///
/// What stands above a table of data that comes before is that table's. Only the last lines are kept,
/// so that a page of nothing but text takes no more memory than one with a title.
struct HTMLHeading: ~Copyable {
  /// As many as the rows in which a header is looked for.
  static let lineLimit = TableShape.depth
  /// In bytes; more text is no heading, but may stand before one.
  private static let textLimit = 16_384

  /// A table that is open around the text.
  private struct Level {
    /// Texts of the cells of its current row.
    var cells: [String] = []
    var rows = 0
    var wideRows = 0

    /// Data, not a frame for other things.
    var isData: Bool { wideRows > 2 || rows > HTMLHeading.lineLimit }
  }

  /// Frames have few columns: a label, a colon, a value.
  private static let widestFrame = 4

  private var walker: HTMLWalker
  private let offset: Int
  private var text = HTMLCellText()
  private var lines: [[String]] = []
  private var levels: [Level] = []

  /// - Parameter offset: Where the table's first tag stands.
  init(_ bytes: UnsafeBufferPointer<UInt8>, above offset: Int) {
    walker = HTMLWalker(bytes)
    self.offset = offset
  }

  /// The lines from the top, each as its cells.
  mutating func read() -> [[String]] {
    while true {
      let event = walker.next()
      switch event {
      case .finished: return []
      case .text: append()
      case .start: text.start(walker)
      case .end: text.end(walker)
      case .tableStart:
        breakOff()
        text.boundary(event, depth: walker.depth)
        if walker.tokenizer.tokenStart == offset {
          addCaption()
          return lines.suffix(Self.lineLimit)
        }
        levels.append(Level())
      case .tableEnd:
        text.boundary(event, depth: walker.depth)
        if levels.popLast()?.isData == true { lines.removeAll() }
      case .rowEnd: endRow()
      case .cellStart: text.boundary(event, depth: walker.depth)
      case .cellEnd:
        text.boundary(event, depth: walker.depth)
        endCell()
      case .rowStart, .sectionStart, .sectionEnd, .captionText, .captionBreak: continue
      }
    }
  }

  private mutating func append() {
    guard levels.last?.isData != true else { return }
    let token = walker.tokenizer.bytes[walker.tokenizer.text].prefix(Self.textLimit)
    text.append(UnsafeBufferPointer(rebasing: token), isLiteral: walker.tokenizer.isLiteral)
    if text.count > Self.textLimit { breakOff() }
  }

  /// Makes lines of the text so far, and of the cells beside it.
  private mutating func breakOff() {
    if let level = levels.last, !level.cells.isEmpty {
      add(level.cells)
      levels[levels.count - 1].cells = []
    }
    for line in text.takeLines() { add([line]) }
  }

  private mutating func endCell() {
    guard let level = levels.last else { return }
    let found = text.takeLines()
    if level.isData { return }
    if found.count == 1 {
      levels[levels.count - 1].cells.append(found[0])
    } else {
      for line in found { add([line]) }
    }
  }

  private mutating func endRow() {
    guard var level = levels.popLast() else { return }
    level.rows += 1
    if level.cells.count > Self.widestFrame {
      level.wideRows += 1
    } else if !level.cells.isEmpty {
      add(level.cells)
    }
    level.cells = []
    levels.append(level)
  }

  private mutating func add(_ line: [String]) {
    lines.append(line)
    if lines.count > 2 * Self.lineLimit { lines.removeFirst(Self.lineLimit) }
  }

  /// The caption of the table, which stands before its first row.
  private mutating func addCaption() {
    var caption = HTMLCellText()
    while true {
      let event = walker.next()
      switch event {
      case .captionText:
        let token = walker.tokenizer.bytes[walker.tokenizer.text].prefix(Self.textLimit)
        caption.append(UnsafeBufferPointer(rebasing: token), isLiteral: walker.tokenizer.isLiteral)
      case .captionBreak: caption.breakLine()
      default:
        for line in caption.takeLines() { add([line]) }
        return
      }
      if caption.count > Self.textLimit { return }
    }
  }
}
