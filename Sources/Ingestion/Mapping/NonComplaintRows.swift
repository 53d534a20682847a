internal import Complaints
internal import Diagnostics
internal import Tables

/// Tells the rows of a table that are no complaints, and counts them by what they are.
///
/// Only rows that could not be placed are asked about, so that a sound one costs nothing.
struct NonComplaintRows {
  private let plan: TablePlan
  private let isLog: Bool
  /// The folded cells of each row of the header.
  private let headerRows: [[String]]
  private let idColumn: Int
  private let dateColumn: Int
  private let timeColumn: Int
  private let statusColumn: Int
  private let classificationColumn: Int
  private let eventColumns: [Int]
  /// The header of the IDs is that of a running number.
  private let countsRows: Bool
  /// Whether words without a digit may be tracking IDs.
  let wordIDs: WordIDs

  private var counts = [Int](repeating: 0, count: NonComplaint.allCases.count)
  private var firstRows = [Int](repeating: 0, count: NonComplaint.allCases.count)

  /// So many known columns may a heading fill besides those of the ID and the date.
  private static let mostOthers = 2
  private static let runningNumbers: Set<String> = [
    "no", "nomor", "nomorurut", "nourut", "urut", "nr", "number",
  ]

  init(_ plan: TablePlan, wordIDs: WordIDs = .none) {
    self.plan = plan
    self.wordIDs = wordIDs
    isLog = plan.profile.kind == .log
    headerRows = plan.headerRows.map { $0.map { foldedName($0) } }
    idColumn = plan.column(.field(.id))
    dateColumn = isLog ? plan.column(.at) : plan.column(.field(.received))
    timeColumn = isLog ? plan.column(.atTime) : plan.column(.time(.received))
    statusColumn = plan.column(.field(.status))
    classificationColumn = plan.column(.field(.classification))
    eventColumns = Event.allCases.dropFirst().map { plan.column(.field($0.field)) }
    countsRows =
      plan.headers.indices.contains(idColumn)
      && NonComplaintRows.runningNumbers.contains(foldedName(plan.headers[idColumn]))
  }

  /// What a row is that cannot be placed; nil for one that somebody must mend.
  func kind(of row: borrowing SourceRow) -> NonComplaint? {
    if Quarantining.isTotal(row) { return .sum }
    if plan.isCorrection { return nil }
    if repeatsHeader(row) { return .header }
    if bearsOnlyNumber(row) { return .number }
    return isHeading(row) ? .heading : nil
  }

  mutating func note(_ kind: NonComplaint, row: Int, count: Int = 1) {
    if counts[kind.rawValue] == 0 { firstRows[kind.rawValue] = row }
    counts[kind.rawValue] += count
  }

  /// Each kind once, with its count.
  var findings: [Diagnostic] {
    NonComplaint.allCases.filter { counts[$0.rawValue] > 0 }.map {
      RowProblems.skipped(
        $0, count: counts[$0.rawValue], at: plan.place(row: firstRows[$0.rawValue]))
    }
  }

  /// Two cells or more, and most of those filled, say what stands above them in the header.
  private func repeatsHeader(_ row: borrowing SourceRow) -> Bool {
    var filled = 0
    var equal = [Int](repeating: 0, count: headerRows.count)
    for column in 0..<row.cells.count where !row.cell(column).isMissing {
      filled += 1
      let cell = row.cell(column)
      guard cell.kind == .text else { continue }
      let word = foldedName(cell.string)
      if word.isEmpty { continue }
      for (index, names) in headerRows.enumerated()
      where names.indices.contains(column) && names[column] == word { equal[index] += 1 }
    }
    return equal.contains { $0 > 1 && $0 * 2 > filled }
  }

  /// One cell alone is filled, by a whole number such as `25` or `25.`, where no column means one.
  private func bearsOnlyNumber(_ row: borrowing SourceRow) -> Bool {
    guard let column = onlyFilled(row) else { return false }
    guard
      plan.unknown.contains(column) || column >= plan.headers.count
        || column == idColumn && countsRows
    else { return false }
    var text = row.cell(column).string[...]
    if let last = text.last, last == "." || last == ")" { text = text.dropLast() }
    return !text.isEmpty && text.utf8.count < 8 && text.utf8.allSatisfy { $0 &- 48 < 10 }
  }

  /// The one column that is filled; nil where several are.
  private func onlyFilled(_ row: borrowing SourceRow) -> Int? {
    var only: Int?
    for column in 0..<row.cells.count {
      let cell = row.cell(column)
      guard !NonComplaintRows.isBlank(cell) else { continue }
      if only != nil { return nil }
      only = column
    }
    return only
  }

  private func isHeading(_ row: borrowing SourceRow) -> Bool {
    let only = onlyFilled(row)
    if isLog {
      guard let only else { return false }
      let isNoID = isNoID(row.cell(only))
      return only == idColumn && isNoID || plan.unknown.contains(only)
    }
    guard isNoID(row.cell(idColumn)) else { return false }
    if only == dateColumn, HeadingWords.areOne(row.cell(dateColumn).string) { return true }
    guard NonComplaintRows.isBlank(row.cell(dateColumn)) else { return false }
    if timeColumn >= 0, plan.profile.dates.isTime(row.cell(timeColumn)) { return false }
    var others = 0
    for column in 0..<min(row.cells.count, plan.headers.count) {
      guard column != idColumn, !NonComplaintRows.isBlank(row.cell(column)) else { continue }
      if !plan.unknown.contains(column) { others += 1 }
    }
    if others > NonComplaintRows.mostOthers { return false }
    return !tellsOfComplaint(row)
  }

  /// A word of status or class, or an event, that nobody but a complaint has.
  private func tellsOfComplaint(_ row: borrowing SourceRow) -> Bool {
    let profile = plan.profile
    let status = row.cell(statusColumn)
    if !status.isMissing, profile.statuses.meaning(of: foldedName(status.string)) != nil {
      return true
    }
    let kind = row.cell(classificationColumn)
    if !kind.isMissing, profile.classifications.meaning(of: foldedName(kind.string)) != nil {
      return true
    }
    for column in eventColumns where profile.dates.isDate(row.cell(column), is1904: plan.is1904) {
      return true
    }
    return false
  }

  /// Blank, or words where IDs have digits.
  private func isNoID(_ cell: SourceCell) -> Bool {
    if NonComplaintRows.isBlank(cell) { return true }
    guard wordIDs != .all, cell.kind == .text else { return false }
    return !cell.hasDigit || HeadingWords.areOne(cell.string)
  }

  /// Nothing stands there: neither an error nor a formula that was never calculated.
  private static func isBlank(_ cell: SourceCell) -> Bool {
    cell.isMissing && cell.kind != .error && !cell.isUncalculated
  }
}
