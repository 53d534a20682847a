internal import Complaints
internal import Tables

/// Finds rows whose values stand in their neighbours' columns, because a cell was deleted or one too
/// many stands in the row (spec §3.5).
///
/// A value tells where it belongs only by its form: a word of a status or a class, a date, a time, a
/// region. It is out of place where a column reads another thing, and its own column holds none, or
/// where a date stands among words.
struct ShiftSearch {
  private enum Content {
    case status, classification, date, time, government
  }

  private let plan: TablePlan
  /// Columns whose values have a form, with it.
  private let typed: [(column: Int, content: Content)]
  private let contents: [Int: Content]
  /// Columns of who closed: words of a status are at home there too.
  private let closing: Int
  private let read: Set<Int>
  private let idColumn: Int

  /// So far to the left (negative) or to the right values are looked for.
  private static let distances = [-1, 1, -2, 2, -3, 3]

  init(_ plan: TablePlan) {
    self.plan = plan
    var typed: [(column: Int, content: Content)] = []
    for (role, column) in plan.columns {
      switch role {
      case .field(.status): typed.append((column, .status))
      case .field(.classification): typed.append((column, .classification))
      case .field(.region), .owner: typed.append((column, .government))
      case .field(let field) where field.event != nil || field == .due:
        typed.append((column, .date))
      case .time: typed.append((column, .time))
      default: continue
      }
    }
    self.typed = typed.sorted { $0.column < $1.column }
    contents = Dictionary(self.typed.map { ($0.column, $0.content) }) { first, _ in first }
    closing = plan.column(.field(.closedBy))
    read = Set(plan.columns.filter { $0.key != .title }.values)
    idColumn = plan.column(.field(.id))
  }

  /// How far the row has shifted: below 0 to the left; nil where it has not.
  func shift(of row: borrowing SourceRow) -> Int? {
    for distance in ShiftSearch.distances {
      let (strong, weak) = evidence(in: row, distance)
      let isNear = abs(distance) == 1
      if strong > 0, isNear || strong + weak > 1 { return distance }
      if isNear, weak > 1 { return distance }
    }
    return nil
  }

  /// Values that belong `distance` columns back: strong where such a value is at home nowhere else.
  private func evidence(
    in row: borrowing SourceRow, _ distance: Int
  ) -> (strong: Int, weak: Int) {
    var (strong, weak) = (0, 0)
    for (column, content) in typed {
      let place = column + distance
      guard place >= 0, place < row.cells.count else { continue }
      let cell = row.cell(place)
      guard !cell.isMissing, fits(cell, content, mayBeSerial: false), !isAtHome(cell, in: place)
      else { continue }
      let own = row.cell(column)
      let isRead = read.contains(place)
      // Where dates stand side by side, the next one stands where this one has gone from.
      let isDateAmongWords =
        content == .date && isRead && place != idColumn && contents[place] != .time
      if !isDateAmongWords, fits(own, content, mayBeSerial: true) { continue }
      guard isRead || !own.isMissing else { continue }
      let isClear = content == .status || content == .date || content == .time
      if isClear, isRead { strong += 1 } else { weak += 1 }
    }
    return (strong, weak)
  }

  /// Whether a column's own form is that of the value.
  private func isAtHome(_ cell: SourceCell, in column: Int) -> Bool {
    if column == closing { return true }
    return contents[column].map { fits(cell, $0, mayBeSerial: true) } ?? false
  }

  /// - Parameter mayBeSerial: A plain number may be a date, as it is in a column of dates alone.
  private func fits(_ cell: SourceCell, _ content: Content, mayBeSerial: Bool) -> Bool {
    if cell.isMissing { return false }
    switch content {
    case .status:
      return cell.kind == .text
        && plan.profile.statuses.meaning(of: foldedName(cell.string)) != nil
    case .classification:
      return cell.kind == .text
        && plan.profile.classifications.meaning(of: foldedName(cell.string)) != nil
    case .date:
      if !mayBeSerial, cell.kind != .moment, !ShiftSearch.hasParts(cell) { return false }
      return plan.profile.dates.isDate(cell, is1904: plan.is1904)
    case .time:
      if cell.kind == .moment { return mayBeSerial }
      if !mayBeSerial, cell.kind != .timeOfDay, !ShiftSearch.hasParts(cell) { return false }
      return plan.profile.dates.isTime(cell)
    case .government:
      guard cell.kind == .text, cell.bytes.count < 100 else { return false }
      if case .none = plan.regions.owner(cell.string) { return false }
      return true
    }
  }

  /// A text with digits and something else between them, as a written date has; no plain number.
  static func hasParts(_ cell: SourceCell) -> Bool {
    guard cell.kind == .text, cell.bytes.count < 48 else { return false }
    let text = cell.trimmed
    var groups = 0
    var isInDigits = false
    for byte in text {
      let isDigit = byte &- 48 < 10
      if isDigit, !isInDigits { groups += 1 }
      isInDigits = isDigit
    }
    return groups > 1
  }

  /// The ID of a shifted row by which other registers know its complaint; nil where what stands
  /// there may be anything else, such as a name or a date.
  func id(of row: borrowing SourceRow) -> String? {
    let cell = row.cell(idColumn)
    guard !cell.isMissing, !cell.isRounded, cell.kind == .text || cell.kind == .number else {
      return nil
    }
    let id = cell.withID { String(decoding: $0, as: UTF8.self) }
    guard id.utf8.count <= 40, id.utf8.contains(where: { $0 &- 48 < 10 }),
      !id.contains(where: { $0.isWhitespace || $0 == ":" }),
      PersonalIDDetector.kind(of: id) == nil,
      !ShiftSearch.hasParts(cell) || !plan.profile.dates.isDate(cell, is1904: plan.is1904)
    else { return nil }
    return id
  }
}
