/// A table that comes with the program: a header, then lines of cells between commas, none of which
/// is quoted.
///
/// Taken apart as bytes, for every run begins with it: splitting texts took forty times as long.
struct EmbeddedTable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// One line.
  struct Row {
    fileprivate let bytes: [UInt8]
    fileprivate var cells: [Range<Int>] = []

    subscript(column: Int) -> String { String(decoding: bytes[cells[column]], as: UTF8.self) }

    /// Whether a cell begins with an ASCII word.
    func cell(_ column: Int, beginsWith word: StaticString) -> Bool {
      word.withUTF8Buffer { bytes[cells[column]].starts(with: $0) }
    }
  }

  /// Lends each line but the header.
  func forEachRow(_ body: (Row) -> Void) {
    var row = Row(bytes: bytes)
    var start = 0
    var isHeader = true
    for end in bytes.indices {
      let byte = bytes[end]
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") else { continue }
      row.cells.append(start..<end)
      start = end + 1
      guard byte == UInt8(ascii: "\n") else { continue }
      if !isHeader { body(row) }
      isHeader = false
      row.cells.removeAll(keepingCapacity: true)
    }
  }
}
