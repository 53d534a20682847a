import Complaints

/// How a complaint stands to a filter (spec §5.1).
enum Membership: UInt8 {
  case passes
  case fails
  /// A field that the filter names is missing: it counts as a quarantined row does.
  case counted
}

/// A filter's words as the codes of one table, so that a row is judged by looking up small numbers.
struct FilterMatcher {
  private struct Column {
    let field: Field
    /// nil: no register has the field.
    let codes: PackedCodes?
    /// By code: the word is one that the filter lists; 0 is missing.
    let isListed: [Bool]

    init(_ condition: Filter.Condition, in table: ComplaintTable) {
      field = condition.field
      let column = table.words(of: condition.field)
      codes = column?.codes
      let values = Set(condition.values)
      isListed = [false] + (column?.words ?? []).map(values.contains)
    }
  }

  private let table: ComplaintTable
  private let allowed: [Column]
  private let excluded: [Column]
  /// It names no field.
  let passesAll: Bool

  init(_ filter: Filter, in table: ComplaintTable) {
    self.table = table
    allowed = filter.allowed.map { Column($0, in: table) }
    excluded = filter.excluded.map { Column($0, in: table) }
    passesAll = filter.fields.isEmpty
  }

  /// A blank field that `where` names counts as a quarantined row does; so does one that `exclude`
  /// names, for blanking the status of an archived complaint must not bring it in. A register
  /// without the column that `exclude` names excludes nothing.
  func judge(_ row: Int) -> Membership {
    if passesAll { return .passes }
    if excluded.contains(where: { $0.isListed[Int($0.codes?[row] ?? 0)] }) { return .fails }
    if allowed.contains(where: { ($0.codes?[row] ?? 0) == 0 }) { return .counted }
    for column in excluded
    where (column.codes?[row] ?? 0) == 0 && table.carries(column.field, row) {
      return .counted
    }
    return matches(row) ? .passes : .fails
  }

  /// Whether every field that `where` names has a listed value; a missing one never has.
  func matches(_ row: Int) -> Bool {
    allowed.allSatisfy { $0.isListed[Int($0.codes?[row] ?? 0)] }
  }
}

extension ComplaintTable {
  /// A field's codes and the words they stand for (code k is word k − 1); nil without the field.
  func words(of field: Field) -> (codes: PackedCodes, words: [String])? {
    switch field {
    case .source: (source.codes, source.words)
    case .agency: agency.map { ($0.codes, $0.words) }
    case .category: category.map { ($0.codes, $0.words) }
    case .channel: channel.map { ($0.codes, $0.words) }
    case .place: place.map { ($0.codes, $0.words) }
    case .status: (PackedCodes(bytes: status), Status.allCases.map(\.name))
    case .classification:
      classification.map { (PackedCodes(bytes: $0), Classification.allCases.map(\.name)) }
    case .closedBy: closedBy.map { (PackedCodes(bytes: $0), ClosedBy.allCases.map(\.name)) }
    default: nil
    }
  }
}

/// The complaints of one region that take part, and what counts against it (spec §5.1).
struct Population {
  /// Rows in P of the rubric's population.
  var rows: [Int] = []
  /// Complaints of the period that the population leaves out.
  var excluded = 0
  /// Rows and complaints that count as quarantined in the period.
  var quarantined = 0

  init(
    _ table: ComplaintTable, rows all: TableRows, facts: RegionFacts?, filter: FilterMatcher,
    period: Period, asOf: Day
  ) {
    let period = Period(from: period.from, to: min(period.to, asOf))
    rows.reserveCapacity(all.count)
    switch all {
    case .range(let all): for row in all { take(row, table, filter, period) }
    case .listed(let all): for row in all { take(Int(row), table, filter, period) }
    }
    for entry in facts?.quarantine ?? [] { quarantined += entry.count(in: period) }
  }

  @inline(__always)
  private mutating func take(
    _ row: Int, _ table: ComplaintTable, _ filter: FilterMatcher, _ period: Period
  ) {
    guard table.receivedDate[row] >= period.from, table.receivedDate[row] <= period.to else {
      return
    }
    switch filter.judge(row) {
    case .counted: quarantined += 1
    case .fails: excluded += 1
    case .passes: if table.isSpoiled[row] { quarantined += 1 } else { rows.append(row) }
    }
  }
}
