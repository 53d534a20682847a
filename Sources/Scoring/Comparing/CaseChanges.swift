import Complaints

/// How many complaints of one region two sides tell differently.
struct CaseChanges {
  var added = 0
  var gone = 0
  var changed = 0
}

/// By code of what is ranked: complaints of either side's period, by source and tracking ID.
func caseChanges(_ a: RankingSide, _ b: RankingSide) -> [String: CaseChanges] {
  let (one, other) = (CaseRecords(a), CaseRecords(b))
  var changes: [String: CaseChanges] = [:]
  for code in Set(one.rows.keys).union(other.rows.keys) {
    var found = CaseChanges()
    let before = one.rows[code] ?? [], after = other.rows[code] ?? []
    var (left, right) = (0, 0)
    while left < before.count, right < after.count {
      switch one.order(before[left], in: other, after[right]) {
      case ..<0:
        found.gone += 1
        left += 1
      case 0:
        if !one.isEqual(before[left], in: other, after[right]) { found.changed += 1 }
        left += 1
        right += 1
      default:
        found.added += 1
        right += 1
      }
    }
    found.gone += before.count - left
    found.added += after.count - right
    changes[code] = found
  }
  return changes
}

/// The complaints of a side's period, region by region in the order of their tracking IDs.
private struct CaseRecords {
  let table: ComplaintTable
  /// By the code of what is ranked.
  private(set) var rows: [String: [Int]] = [:]

  init(_ side: RankingSide) {
    table = side.unitTable
    let period = side.request.period
    for (place, facts) in table.regions.enumerated() {
      let code = facts.agency.map { "\(facts.region.code)/\($0)" } ?? facts.region.code
      let inPeriod = table.rows(of: place).filter { period.contains(table.receivedDate[$0]) }
      rows[code] = inPeriod.sorted { order($0, in: self, $1) < 0 }
    }
  }

  /// Below 0, 0 or above: by tracking ID, then by source.
  func order(_ row: Int, in other: CaseRecords, _ otherRow: Int) -> Int {
    let (a, b) = (table.id.range(row), other.table.id.range(otherRow))
    for (left, right) in zip(a, b) {
      let (x, y) = (table.id.bytes[left], other.table.id.bytes[right])
      if x != y { return x < y ? -1 : 1 }
    }
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    let (source, otherSource) = (table.source[row] ?? "", other.table.source[otherRow] ?? "")
    return source == otherSource ? 0 : source.precedes(otherSource) ? -1 : 1
  }

  /// All that the tables keep of a complaint is the same.
  func isEqual(_ row: Int, in other: CaseRecords, _ otherRow: Int) -> Bool {
    let (a, b) = (table, other.table)
    func same<Column: Collection>(_ column: (ComplaintTable) -> Column?) -> Bool
    where Column.Index == Int, Column.Element: Equatable {
      column(a)?[row] == column(b)?[otherRow]
    }
    func sameWord(_ column: (ComplaintTable) -> CategoryColumn?) -> Bool {
      column(a)?[row] == column(b)?[otherRow]
    }
    let rating = (a.rating?[row] ?? .nan, b.rating?[otherRow] ?? .nan)
    return same { $0.status } && same { $0.classification } && same { $0.closedBy }
      && same { $0.due } && same { $0.reopened } && same { $0.isSpoiled }
      && (rating.0 == rating.1 || rating.0.isNaN && rating.1.isNaN)
      && Event.allCases.allSatisfy { event in same { $0.moments[event.rawValue] } }
      && sameWord { $0.agency } && sameWord { $0.category } && sameWord { $0.channel }
      && sameWord { $0.place }
  }
}
