import Diagnostics

/// What stands on a page: its tables, and signs of what else it may be.
struct HTMLOutline {
  struct Found {
    /// Where its first tag stands.
    var offset: Int
    var rows = 0
    /// Cells of its widest row, and of all rows.
    var width = 0
    var cells = 0
  }

  /// Deeper tables are text of the cell that holds them, and nothing else: each byte is read once
  /// for every table around it.
  static let depthLimit = 8
  /// Of more tables the smallest are left to the cells that hold them.
  static let tableLimit = 1000

  /// In the order in which they begin.
  private(set) var tables: [Found] = []
  private(set) var hasPassword = false
  private(set) var hasFrames = false
  private(set) var formats = HTMLFormats()

  /// The index of the table with the most cells, the first of several.
  var largest: Int? {
    tables.indices.max { (tables[$0].cells, $1) < (tables[$1].cells, $0) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var walker = HTMLWalker(bytes)
    /// Indices of the open tables, and the cells of their current rows.
    var open: [(index: Int, cells: Int)] = []
    while true {
      let event = walker.next()
      switch event {
      case .finished:
        keepLargest()
        formats.is1904 = HTMLText.find("<x:date1904", in: bytes) != nil
        return
      case .tableStart:
        open.append((tables.count, 0))
        if walker.depth <= Self.depthLimit {
          tables.append(Found(offset: walker.tokenizer.tokenStart))
        }
      case .tableEnd: open.removeLast()
      case .rowStart: open[open.count - 1].cells = 0
      case .cellStart: open[open.count - 1].cells += 1
      case .rowEnd:
        let (index, cells) = open[open.count - 1]
        if walker.depth <= Self.depthLimit, cells > 0 {
          tables[index].rows += 1
          tables[index].cells += cells
          tables[index].width = max(tables[index].width, cells)
        }
      case .start: note(walker)
      case .cellEnd, .sectionStart, .sectionEnd, .text, .captionText, .captionBreak, .end:
        continue
      }
    }
  }

  private mutating func note(_ walker: HTMLWalker) {
    switch walker.tokenizer.tag {
    case .style:
      formats.readStyles(
        UnsafeBufferPointer(rebasing: walker.tokenizer.bytes[walker.rawContent]))
    case .frameset: hasFrames = true
    case .input:
      let type = HTMLAttributes.value(of: "type", in: walker.tokenizer)
      if let type, HTMLText.equals(type, "password") { hasPassword = true }
    default: return
    }
  }

  private mutating func keepLargest() {
    tables.removeAll { $0.rows == 0 }
    guard tables.count > Self.tableLimit else { return }
    let bySize = tables.indices.sorted {
      (tables[$1].rows, $0) < (tables[$0].rows, $1)
    }
    tables = bySize.prefix(Self.tableLimit).sorted().map { tables[$0] }
  }
}
