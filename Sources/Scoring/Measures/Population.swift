import Complaints

/// How a complaint stands to a filter (spec §5.1).
enum Membership: UInt8 {
  case passes
  case fails
  /// A field that the filter names is missing: it counts as a quarantined row does.
  case counted
}

/// A filter's words as the codes of one table, so that a row is judged by looking up small numbers.
struct FilterReader {
  private struct Column {
    let codes: [UInt32]
    /// By code; 0 is missing.
    let allowed: [Bool]
  }

  private let columns: [Column]
  /// The table lacks a named field: every complaint counts as a quarantined row.
  private let lacksField: Bool

  init(_ filter: Filter, in table: ComplaintTable) {
    var columns: [Column] = []
    var lacksField = false
    for (conditions, isAllowed) in [(filter.allowed, true), (filter.excluded, false)] {
      for condition in conditions {
        guard let (codes, words) = table.words(of: condition.field) else {
          lacksField = true
          continue
        }
        let values = Set(condition.values)
        let allowed = [false] + words.map { values.contains($0) == isAllowed }
        columns.append(Column(codes: codes, allowed: allowed))
      }
    }
    self.columns = columns
    self.lacksField = lacksField
  }

  func judge(_ row: Int) -> Membership {
    if lacksField { return .counted }
    var passes = true
    for column in columns {
      let code = Int(column.codes[row])
      if code == 0 { return .counted }
      if !column.allowed[code] { passes = false }
    }
    return passes ? .passes : .fails
  }

  /// Whether every condition holds; a missing field never matches.
  func matches(_ row: Int) -> Bool { judge(row) == .passes }
}

extension ComplaintTable {
  /// A field's codes and the words they stand for (code k is word k − 1); nil without the field.
  func words(of field: Field) -> (codes: [UInt32], words: [String])? {
    switch field {
    case .source: (source.codes, source.words)
    case .agency: agency.map { ($0.codes, $0.words) }
    case .category: category.map { ($0.codes, $0.words) }
    case .channel: channel.map { ($0.codes, $0.words) }
    case .place: place.map { ($0.codes, $0.words) }
    case .status: (status.map(UInt32.init), Status.allCases.map(\.name))
    case .classification:
      classification.map { ($0.map(UInt32.init), Classification.allCases.map(\.name)) }
    case .closedBy: closedBy.map { ($0.map(UInt32.init), ClosedBy.allCases.map(\.name)) }
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
    _ table: ComplaintTable, rows range: Range<Int>, facts: RegionFacts?, filter: FilterReader,
    period: Period, asOf: Day
  ) {
    let period = Period(from: period.from, to: min(period.to, asOf))
    for row in range where period.contains(table.receivedDate[row]) {
      switch filter.judge(row) {
      case .counted: quarantined += 1
      case .fails: excluded += 1
      case .passes: if table.isSpoiled[row] { quarantined += 1 } else { rows.append(row) }
      }
    }
    for entry in facts?.quarantine ?? [] { quarantined += entry.count(in: period) }
  }
}
