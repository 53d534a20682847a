internal import Complaints
internal import Tables

extension DateFormats {
  /// Whether a cell is a day that a complaint may have: a date as people or a profile write it, or
  /// a serial number from 2000 on.
  func isDate(_ cell: SourceCell, is1904: Bool) -> Bool {
    switch cell.kind {
    case .moment: return true
    case .text: return !cell.isMissing && read(cell.trimmed, monthFirst: isMonthFirst).fit != .none
    case .number:
      if cell.isMissing { return false }
      if read(cell.trimmed, monthFirst: isMonthFirst).fit != .none { return true }
      guard cell.number >= 36_526, cell.number < 73_051 else { return false }
      return LocalDateTime.serial(cell.number, is1904: is1904) != nil
    case .empty, .timeOfDay, .boolean, .error: return false
    }
  }

  /// Whether a cell is a time of day.
  func isTime(_ cell: SourceCell) -> Bool {
    switch cell.kind {
    case .timeOfDay: true
    case .number: !cell.isMissing && cell.number >= 0 && cell.number < 1
    case .text: !cell.isMissing && readTime(cell.trimmed) != nil
    case .moment, .empty, .boolean, .error: false
    }
  }
}
