package import Complaints

/// What every region showed in each month of receipt, beside the province's median.
package struct MonthlySeries: Sendable {
  /// A region's value of one month.
  package struct Point: Sendable, Hashable {
    /// nil: there is none.
    package var value: Double?
    package var n: Int
  }

  /// One indicator over the months.
  package struct Line: Sendable {
    package var indicator: Indicator
    /// By month: of the regions that have a value.
    package var median: [Double?]
    /// By region, by month.
    package var points: [String: [Point]]
  }

  /// Why an indicator has no months.
  package enum Gap: Sendable, Hashable {
    /// A ready figure bears no date.
    case figure
    /// Files have rows, and no months.
    case rows
    /// A count grows with the time: a month's has no scale.
    case count
  }

  /// Parts of the period, each within one month of the calendar; fewer than two tell no course.
  package var months: [Period]
  package var lines: [Line]
  package var gaps: [(indicator: Indicator, why: Gap)]
  /// By region, by month: complaints that count.
  package var received: [String: [Int]]

  /// What can be shown.
  package var isCourse: Bool { months.count > 1 && !lines.isEmpty }
}

extension MonthlySeries {
  /// Every month is judged on one day, by the same rubric.
  init(_ table: ComplaintTable, _ rubric: Rubric, _ request: RankingRequest, asOf: Day) {
    let counted = rubric.countedIndicators
    gaps = counted.compactMap { indicator in indicator.measure.gap.map { (indicator, $0) } }
    let shown = counted.filter { $0.measure.gap == nil }
    months = Period(from: request.period.from, to: min(request.period.to, asOf)).months
    received = [:]
    lines = shown.map { Line(indicator: $0, median: [], points: [:]) }
    guard months.count > 1, !shown.isEmpty else { return }
    let filters = shown.map { FilterMatcher($0.filter, in: table) }
    for month in months {
      var request = request
      request.period = month
      let observer = RegionMeasurer(table: table, rubric: rubric, request: request, asOf: asOf)
      var values = [[Double]](repeating: [], count: shown.count)
      for candidate in observer.candidates() where candidate.place != nil {
        let code = candidate.standing.code
        let reader = observer.reader(candidate)
        received[code, default: []].append(reader.population.rows.count)
        for (at, indicator) in shown.enumerated() {
          let isThere = indicator.needs.areMet(by: reader.facts)
          let seen = isThere ? reader.observe(indicator.measure, filters[at]) : .missing
          lines[at].points[code, default: []].append(
            Point(value: seen.value, n: seen.value == nil ? 0 : seen.n))
          if let value = seen.value { values[at].append(value) }
        }
      }
      for at in lines.indices { lines[at].median.append(median(values[at])) }
    }
  }
}

extension Measure {
  fileprivate var gap: MonthlySeries.Gap? {
    switch self {
    case .assessment: .figure
    case .acceptedRows: .rows
    case .count, .rate: .count
    case .share, .onTimeShare, .time, .meanRating: nil
    }
  }
}

extension Period {
  /// The parts that lie in one month of the calendar each.
  var months: [Period] {
    var found: [Period] = []
    var first = from
    while first <= to {
      let (year, month, day) = first.civil
      let last = first + (Day.length(ofMonth: month, year: year) - day)
      found.append(Period(from: first, to: min(last, to)))
      first = last + 1
    }
    return found
  }
}
