package import Diagnostics

/// A table in plain text: columns padded with spaces, numbers to the right.
///
/// Given a width, headings and then texts take as many lines as it needs.
package struct TextTable {
  private struct Row {
    var cells: [String]
    /// Said below the row, from the second column on.
    var note: String
  }

  private let heads: [Wording]
  private var rows: [Row] = []

  package init(_ heads: [Wording]) {
    self.heads = heads
  }

  package mutating func add(_ row: [String], note: String = "") {
    rows.append(
      Row(
        cells: row.map { shown($0, limit: .max) },
        note: shown(note, limit: .max)))
  }

  var isEmpty: Bool { rows.isEmpty }

  package func text(_ language: Language, width: Int? = nil) -> String {
    let heads = self.heads.map { $0[language] }
    let isNumber = heads.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { TextTable.isNumber($0.cells[column]) }
    }
    let widths = widths(heads, isNumber, within: width ?? .max)
    var lines = self.lines(heads, widths, isNumber, isHead: true)
    let indent = (widths.first ?? 0) + 2
    for row in rows {
      lines += self.lines(row.cells, widths, isNumber)
      guard !row.note.isEmpty else { continue }
      let note = wordLines(row.note, width: (width ?? .max) - indent)
      lines += note.map { String(repeating: " ", count: indent) + $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// Digits with a sign, a decimal mark and marks between thousands; a dash, or nothing.
  private static func isNumber(_ cell: String) -> Bool {
    if cell.isEmpty || cell == "\u{2013}" { return true }
    let digits = "+-\u{2212}".contains(cell.first!) ? cell.dropFirst() : cell[...]
    return digits.first?.isNumber ?? false
      && digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
  }

  /// As wide as they would like; where that is too much, headings give way and then the widest texts.
  private func widths(_ heads: [String], _ isNumber: [Bool], within width: Int) -> [Int] {
    let gaps = 2 * (heads.count - 1)
    let cells = heads.indices.map { column in rows.map { $0.cells[column].count }.max() ?? 0 }
    let wanted = zip(heads, cells).map { max($0.count, $1) }
    guard wanted.reduce(gaps, +) > width else { return wanted }
    var widths = zip(heads, cells).map { head, cell in
      max(head.split(separator: " ").map(\.count).max() ?? 0, cell)
    }
    while widths.reduce(gaps, +) > width {
      let texts = widths.indices.filter { !isNumber[$0] && widths[$0] > TextTable.narrowest }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// No text is broken into a narrower column.
  private static let narrowest = 12

  private func lines(
    _ row: [String], _ widths: [Int], _ isNumber: [Bool], isHead: Bool = false
  ) -> [String] {
    let cells = row.indices.map { TextTable.lines(of: row[$0], width: widths[$0]) }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = cells.indices.map { column -> String in
        // Headings stand just above their columns.
        let at = isHead ? line - (height - cells[column].count) : line
        let part = cells[column].indices.contains(at) ? cells[column][at] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - part.count))
        return isNumber[column] ? space + part : part + space
      }
      var text = parts.joined(separator: "  ")
      while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
      return text
    }
  }

  /// Broken at blanks, and within words that are wider than the column.
  private static func lines(of cell: String, width: Int) -> [String] {
    guard cell.count > width else { return [cell] }
    return wordLines(cell, width: width).flatMap { line -> [String] in
      var pieces: [String] = []
      var rest = line[...]
      while rest.count > width {
        pieces.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return pieces + [String(rest)]
    }
  }
}
