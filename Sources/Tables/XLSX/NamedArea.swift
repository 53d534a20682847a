/// Cells of one sheet that a workbook has a name for; rows and columns count from 1.
struct NamedArea: Sendable, Hashable {
  var sheet: String
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// nil for a formula that is no block of cells, such as `Simulasi!$C$10` or `'A B'!$A$1:$B$9`.
  init?(formula: String) {
    guard let mark = formula.lastIndex(of: "!") else { return nil }
    var name = formula[..<mark]
    if name.count > 1, name.hasPrefix("'"), name.hasSuffix("'") {
      name = name.dropFirst().dropLast()
    }
    let corners = formula[formula.index(after: mark)...].split(
      separator: ":", omittingEmptySubsequences: false
    ).map(NamedArea.corner)
    guard (1...2).contains(corners.count), let first = corners[0],
      let last = corners[corners.count - 1], first.row <= last.row, first.column <= last.column
    else { return nil }
    sheet = String(name).replacing("''", with: "'")
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// `$C$10` or `C10`.
  private static func corner(_ text: Substring) -> (row: Int, column: Int)? {
    let plain = Array(text.utf8.filter { $0 != UInt8(ascii: "$") })
    return plain.withUnsafeBufferPointer { bytes in
      let letters = bytes.prefix { $0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A }.count
      guard let reference = CellReference(bytes),
        let row = CellReference.number(bytes[letters...]), row <= SheetScanner.rowLimit
      else { return nil }
      return (row, reference.column + 1)
    }
  }
}
