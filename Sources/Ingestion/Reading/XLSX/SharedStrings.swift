import Diagnostics

/// The strings that a workbook's cells refer to by number, in one piece of memory.
final class SharedStrings {
  /// All strings together; each is kept once, however many cells show it.
  static let sizeLimit = 1 << 30
  static let countLimit = 50_000_000

  private var arena = ByteArena(capacity: 64 * 1024)
  /// Where each string ends; it begins where the one before ends.
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// String `index` from 0, valid as long as this object; nil where there is none.
  @inline(__always)
  subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return UnsafeBufferPointer(start: arena.base + start, count: Int(ends[index]) - start)
  }

  init() {}

  /// Reads the shared strings part: runs of rich text joined, phonetic guides left out.
  init(_ source: PartText) throws(Diagnostic) {
    var reader = XMLReader(source)
    while true {
      switch try reader.next() {
      case .finished: return
      // The betas of Excel 2007 called the element `sstItem`.
      case .start where reader.depth == 2 && (reader.isNamed("si") || reader.isNamed("sstItem")):
        let start = arena.count
        try Self.readString(&reader, into: &arena)
        XMLText.unescape(&arena, from: start)
        guard ends.count < Self.countLimit else { throw reader.tooMuchText }
        ends.append(UInt32(arena.count))
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
