internal import Complaints
internal import Diagnostics
internal import Tables

/// The rows that close a table: who signs, where and when, who printed it, a longer line of sums
/// (spec §3.1).
///
/// A row closes only where nothing below it may be a complaint, and where it is none itself: few
/// cells, all of them short text, no id, no readable date, no word of a status. It must begin as
/// such rows do, or follow one that does. So the rows of a run are held until the table's end shows
/// what they are.
struct FooterRows {
  private let plan: TablePlan
  /// What is to be said of the held rows if they turn out to close nothing.
  private(set) var held: [Diagnostic] = []

  /// No block of signatures is longer, and no cell of one.
  private static let longestRun = 40
  private static let longestCell = 120
  private static let mostCells = 3
  private static let mostWords = 12

  init(_ plan: TablePlan) {
    self.plan = plan
  }

  /// Whether a row that cannot be placed may close the table.
  func takes(_ row: borrowing SourceRow) -> Bool {
    // A sheet of corrections has no end but its rows.
    guard !plan.isCorrection, held.count < FooterRows.longestRun,
      plan.headers.count(where: { !$0.isEmpty }) > 3
    else { return false }
    var first: SourceCell?
    var filled = 0
    for cell in row.cells where !cell.isMissing {
      guard cell.kind == .text || first != nil && cell.kind == .number,
        cell.bytes.count <= FooterRows.longestCell
      else { return false }
      first = first ?? cell
      filled += 1
    }
    guard let first, filled <= FooterRows.mostCells else { return false }
    let opening = Opening(first.string)
    let hasNumber = row.cells.contains { !$0.isMissing && $0.kind == .number }
    if hasNumber, opening != .sum { return false }
    if mayBeComplaint(row, opening) { return false }
    return opening != .none || !held.isEmpty
  }

  /// An id, a date or a status makes a row a complaint that somebody must mend.
  private func mayBeComplaint(_ row: borrowing SourceRow, _ opening: Opening) -> Bool {
    let id = row.cell(plan.column(.field(.id)))
    if !id.isMissing, id.bytes.contains(where: { $0 &- 48 < 10 }) {
      if opening == .none || Opening(id.string) == .none { return true }
    }
    let formats = plan.profile.dates
    for role in [ColumnRole.field(.received), .at] {
      let cell = row.cell(plan.column(role))
      guard !cell.isMissing else { continue }
      if formats.read(cell.trimmed, monthFirst: formats.isMonthFirst).fit != .none { return true }
    }
    let status = row.cell(plan.column(.field(.status)))
    return !status.isMissing
      && plan.profile.statuses.meaning(of: foldedName(status.string)) != nil
  }

  mutating func hold(_ diagnostic: Diagnostic) {
    held.append(diagnostic)
  }

  /// The run is over, and was none: what is to be said of its rows.
  mutating func release() -> [Diagnostic] {
    defer { held = [] }
    return held
  }

  /// How a closing row begins.
  private enum Opening {
    case none, signature, sum

    init(_ text: String) {
      let words = foldedWords(text)
      self = .none
      guard let first = words.first, words.count <= FooterRows.mostWords else { return }
      if Opening.sums.contains(first) {
        self = .sum
      } else if Opening.signatures.contains(first) || Opening.tellsPlaceAndDay(text, words)
        || Opening.labels.contains(first) && text.contains(":")
        || Opening.pages.contains(first) && words.dropFirst().first?.allSatisfy(\.isNumber) == true
      {
        self = .signature
      }
    }

    private static let sums: Set<String> = ["total", "jumlah", "rata", "average", "subtotal"]
    private static let signatures: Set<String> = [
      "mengetahui", "menyetujui", "mengesahkan", "diketahui", "disetujui", "disahkan", "dicetak",
      "diunduh", "diekspor", "ditandatangani", "ttd", "nip", "printed", "exported", "signed",
    ]
    private static let labels: Set<String> = [
      "keterangan", "catatan", "sumber", "note", "notes", "source",
    ]
    private static let pages: Set<String> = ["halaman", "page"]

    /// `Tanjung Redeb, 31 Desember 2024`.
    private static func tellsPlaceAndDay(_ text: String, _ words: [String]) -> Bool {
      guard words.count >= 4, text.contains(","), words[words.count - 1].count == 4,
        words[words.count - 1].allSatisfy(\.isNumber), words[words.count - 3].count <= 2,
        words[words.count - 3].allSatisfy(\.isNumber),
        words.dropLast(3).allSatisfy({ !$0.contains(where: \.isNumber) })
      else { return false }
      let month = words[words.count - 2]
      guard (3...12).contains(month.utf8.count) else { return false }
      let key = month.utf8.reduce(UInt64(0)) { $0 << 5 | UInt64($1 & 31) }
      return (1...12).contains(DateWords.known.value(key))
    }
  }
}
