/// Tells a note in sentences from a table that somebody broke.
enum Prose {
  private static let rowLimit = 500

  /// Whether a text has no columns: its rows are not parted alike by any separator of tables.
  ///
  /// Sentences have commas too, each with a blank behind it; three of them at the same places of
  /// most lines are columns all the same.
  static func isProse(_ file: OpenedFile) -> Bool {
    guard case .delimited(_, let dialect) = file.format, let table = file.tables.first else {
      return false
    }
    guard separators.contains(dialect.separator), dialect.separatorTail.isEmpty else { return true }
    var widths: [Int: Int] = [:]
    var rows = 0
    var parts = 0
    var blanks = 0
    let read = try? table.forEachRow { row in
      widths[row.cells.count, default: 0] += 1
      rows += 1
      for cell in row.cells.dropFirst() {
        parts += 1
        blanks += cell.bytes.first == 0x20 ? 1 : 0
      }
      return rows < rowLimit
    }
    guard read != nil else { return false }
    let areSpaced = dialect.skipsBlank || blanks * 5 >= parts * 4
    let least = dialect.separator == UInt8(ascii: ",") && areSpaced ? 4 : 2
    return !widths.contains { width, count in width >= least && count * 5 >= rows * 3 }
  }

  private static let separators: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), 31,
  ]
}
