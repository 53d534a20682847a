internal import Complaints
internal import Tables

/// Whether some words of a column can only have come there by a shift of their row: then every row
/// is looked at in a second reading.
///
/// It goes over the distinct words of a table, after all rows: a clean file pays for nothing more.
struct ShiftSuspicion {
  private let plan: TablePlan
  /// Bit by letter: the letters with which words of a status begin.
  private let initials: UInt32
  private let longest: Int

  init(_ plan: TablePlan) {
    self.plan = plan
    let words = plan.profile.statuses.map(\.pattern)
    initials = words.reduce(0) { bits, pattern in
      guard pattern.isExact || !pattern.written.hasPrefix("*"),
        let first = pattern.folded.utf8.first
      else { return UInt32.max }
      return bits | 1 << UInt32(first & 31)
    }
    longest = 80
  }

  func isRaised(by pass: borrowing RegisterPass) -> Bool {
    if plan.isCorrection { return false }
    // Titles say anything.
    for column in pass.written.all.dropLast() where column.column >= 0 {
      if column.hasWord({ mayBeForeign($0) }) { return true }
    }
    for column in pass.meanings.all where column.column >= 0 && column.kind != .closedBy {
      if column.unknown.contains(where: { isForeign($0, to: column.kind) }) { return true }
    }
    return false
  }

  /// A date or a status among names.
  private func mayBeForeign(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, word.count <= longest else { return false }
    let isDigit = first &- 48 < 10
    guard isDigit || first > 0x7F || initials & 1 << UInt32(first & 31) != 0 else { return false }
    if isDigit || word.contains(where: { $0 &- 48 < 10 }), isDate(word) { return true }
    if isDigit { return false }
    let text = String(decoding: word, as: UTF8.self)
    return plan.columns[.field(.status)] != nil
      && plan.profile.statuses.meaning(of: foldedName(text)) != nil
  }

  private func isDate(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let cell = SourceCell(.text, bytes: word)
    return ShiftSearch.hasParts(cell) && plan.profile.dates.isDate(cell, is1904: plan.is1904)
  }

  /// An unknown word that is a date, a number, an agency, a region, or known to the other column.
  private func isForeign(_ word: String, to kind: MeaningColumn.Kind) -> Bool {
    var text = word
    if text.withUTF8({ isDate($0) }) || text.utf8.allSatisfy({ $0 &- 48 < 10 }) { return true }
    let folded = foldedName(word)
    let isOther =
      kind == .status
      ? plan.profile.classifications.meaning(of: folded) != nil
      : plan.profile.statuses.meaning(of: folded) != nil
    if isOther || plan.regions.isAgency(word) { return true }
    if case .none = plan.regions.owner(word) { return false }
    return true
  }
}
