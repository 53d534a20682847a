import Diagnostics

/// Finds the lines of growing offsets in a text, going over each line once.
struct LineSearch: ~Copyable {
  private var window: TextWindow
  private var counter = LineCounter()
  private var offset = 0

  /// - Throws: When the text's first piece cannot be read.
  init(_ source: TextSource) throws(Diagnostic) {
    window = try TextWindow(source)
  }

  /// The 1-based line in which the byte at `target` stands.
  mutating func line(at target: Int) throws(Diagnostic) -> Int {
    while true {
      let start = offset - window.offset
      // The last byte is passed once that behind it is known.
      let known = window.isLast ? window.bytes.count : window.bytes.count - 1
      let end = min(target - window.offset, known)
      if start < end {
        counter.pass(start..<end, of: window.bytes)
        offset = window.offset + end
      }
      if offset >= target || window.isLast { return counter.line }
      try window.moveOn(by: offset - window.offset)
    }
  }
}
