package import Complaints

extension Period {
  /// The period of the same kind just before: a year's, half's, quarter's or month's forerunner in
  /// the calendar, else as many days.
  package var before: Period {
    let (first, next) = (from.civil, (to + 1).civil)
    let months = (next.year - first.year) * 12 + next.month - first.month
    if first.day == 1, next.day == 1 {
      let start = first.year * 12 + first.month - 1 - months
      if let day = Day(year: start / 12, month: start % 12 + 1, day: 1) {
        return Period(from: day, to: from + -1)
      }
    }
    return Period(from: from + -(Int(to.number - from.number) + 1), to: from + -1)
  }

  /// The day by which this period is judged as another one is by its own: as many days after the
  /// end, so that the cases of both had as much time.
  package func day(like asOf: Day, of other: Period) -> Day {
    to + Int(asOf.number - other.to.number)
  }
}
