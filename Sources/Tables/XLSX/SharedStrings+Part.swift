import Diagnostics

extension SharedStrings {
  /// Reads the shared strings part: runs of rich text joined, phonetic guides left out.
  convenience init(_ source: PartText) throws(Diagnostic) {
    self.init()
    var reader = XMLReader(source)
    while true {
      if reader.depth == 1, let text = reader.takePlainString() {
        guard add({ $0.append(text.baseAddress!, text.count) }) else { throw reader.tooMuchText }
        continue
      }
      switch try reader.next() {
      case .finished: return
      // The betas of Excel 2007 called the element `sstItem`.
      case .start where reader.depth == 2 && (reader.isNamed("si") || reader.isNamed("sstItem")):
        let isWithinLimits = try add { arena throws(Diagnostic) in
          let start = arena.count
          try Self.readString(&reader, into: &arena)
          XMLText.unescape(&arena, from: start)
        }
        guard isWithinLimits else { throw reader.tooMuchText }
      default: continue
      }
    }
  }

  /// Appends the text of the `si` or `is` element that was just begun, and reads past it.
  static func readString(
    _ reader: inout XMLReader, into arena: inout ByteArena
  ) throws(Diagnostic) {
    let outside = reader.depth - 1
    var isText = false
    while true {
      switch try reader.next() {
      case .start:
        if reader.isNamed("rPh") {
          try reader.skipElement()
        } else {
          isText = reader.isNamed("t")
        }
      case .text:
        if isText { try reader.appendText(to: &arena) }
        guard arena.count <= sizeLimit else { throw reader.tooMuchText }
      case .end:
        isText = false
        if reader.depth == outside { return }
      case .finished: throw reader.broken
      }
    }
  }
}
