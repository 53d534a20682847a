internal import Complaints
internal import Diagnostics
internal import Tables

/// Rows of a text that have more cells than its header: a separator within a text, not quoted, has
/// pushed what follows it into the wrong columns.
struct SurplusCells {
  /// Cells of the header; a workbook's rows cannot slip.
  let width: Int
  private var filled: [Int] = []
  private var blank: [Int] = []

  init(_ plan: TablePlan) {
    width = plan.sheet == nil ? plan.headers.count : .max
  }

  /// Takes note of an accepted row, by its place among them.
  @inline(never)
  mutating func note(_ row: borrowing SourceRow, as place: Int) {
    var hasText = false
    for column in width..<row.cells.count where !row.cell(column).isMissing { hasText = true }
    if hasText { filled.append(place) } else { blank.append(place) }
  }

  /// The rows that have slipped, of so many: where most rows are longer it is a column without a
  /// header, or a separator at the end of each line.
  func slipped(among count: Int) -> [Int] {
    let isColumn = filled.count * 2 > count
    let isEnding = (filled.count + blank.count) * 2 > count
    return ((isColumn ? [] : filled) + (isEnding ? [] : blank)).sorted()
  }
}

extension WrittenColumn {
  /// The column as it is kept: without what has a person's number or address in it, and without
  /// what only rows have that have slipped.
  ///
  /// - Parameter codes: The numbers of all rows' words.
  func kept(
    _ codes: PackedCodes, slipped: [Int], _ plan: TablePlan, _ log: inout DiagnosticLog
  ) -> CategoryColumn {
    let words = words
    var isSlipped = [Bool](repeating: false, count: slipped.isEmpty ? 0 : codes.count)
    for row in slipped { isSlipped[row] = true }
    var stands = [Bool](repeating: slipped.isEmpty, count: words.count + 1)
    if !slipped.isEmpty {
      for (row, code) in codes.enumerated() where !isSlipped[row] {
        stands[Int(code)] = true
      }
    }
    var kept = CategoryColumn()
    var numbers: [String: UInt32] = [:]
    var numbersKept: [UInt32] = [0]
    var isMasked = [false]
    for (index, word) in words.enumerated() {
      let text = PersonalData.masked(word)
      isMasked.append(text != word)
      guard stands[index + 1] else {
        numbersKept.append(0)
        continue
      }
      let next = UInt32(kept.words.count + 1)
      let code = numbers[text, default: next]
      if code == next {
        numbers[text] = code
        kept.words.append(text)
      }
      numbersKept.append(code)
    }
    if kept.words == words { return CategoryColumn(codes: codes, words: words) }
    kept.codes = PackedCodes(codes.values.map { numbersKept[Int($0)] })
    let masked = codes.values.count { isMasked[Int($0)] }
    if masked > 0 {
      let kind = words.lazy.compactMap { PersonalData.first(in: $0) }.first ?? .phone
      log.add(
        IngestionProblems.personalWords(
          kind, count: masked, at: plan.place(column: self.column)))
    }
    return kept
  }
}
