import Diagnostics

/// A table for a terminal: columns padded with spaces, numbers to the right.
struct TextTable {
  private let heads: [Wording]
  private var rows: [[String]] = []

  init(_ heads: [Wording]) {
    self.heads = heads
  }

  mutating func add(_ row: [String]) {
    rows.append(row.map { shown($0, limit: .max) })
  }

  func text(_ language: Language) -> String {
    let lines = [heads.map { $0[language] }] + rows
    let widths = heads.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let isNumber = heads.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { $0[column].isEmpty || Double($0[column]) != nil }
    }
    return lines.map { line in
      let cells = line.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - line[column].count)
        return isNumber[column] ? space + line[column] : line[column] + space
      }
      let text = cells.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
