internal import Diagnostics

/// A column of dates, and in which order its days and months stand.
package struct DateColumn: Sendable {
  package enum Order: String, Sendable {
    case yearFirst = "year-month-day"
    case dayFirst = "day-month-year"
    case monthFirst = "month-day-year"
    /// Every value fits both orders.
    case undecided
    /// Some values fit one order only, some the other only.
    case mixed
    /// The months are words, or the cells are dates of the spreadsheet itself.
    case plain
  }

  /// 0-based.
  package var column: Int
  package var name: String
  package var order: Order
  /// Dates among the rows that were looked at.
  package var count: Int
  /// How many fit no other order than day first, and month first.
  package var onlyDayFirst: Int
  package var onlyMonthFirst: Int

  /// The columns of which most filled cells are dates.
  static func columns(of sample: TableSample, _ shape: TableShape) -> [DateColumn] {
    let rows = sample.rows.filter { $0.number > shape.lastAbove }
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).compactMap { column in
      let dates = rows.filter { $0.nature(column) == .date }
      let filled = rows.count { $0.nature(column) != .empty }
      guard !dates.isEmpty, dates.count * 2 > filled else { return nil }
      return DateColumn(
        column: column, name: column < shape.names.count ? shape.names[column] : "",
        values: dates.map { $0.cells[column] })
    }
  }

  private init(column: Int, name: String, values: [String]) {
    self.column = column
    self.name = name
    count = values.count
    onlyDayFirst = 0
    onlyMonthFirst = 0
    var yearFirst = 0
    var numeric = 0
    for value in values {
      var value = value
      guard let date = value.withUTF8({ NumericDate($0) }) else { continue }
      numeric += 1
      if date.isYearFirst {
        yearFirst += 1
      } else if date.fitsDayFirst, !date.fitsMonthFirst {
        onlyDayFirst += 1
      } else if date.fitsMonthFirst, !date.fitsDayFirst {
        onlyMonthFirst += 1
      }
    }
    order =
      if numeric == 0 {
        .plain
      } else if yearFirst * 2 > numeric {
        .yearFirst
      } else if onlyDayFirst > 0, onlyMonthFirst > 0 {
        .mixed
      } else if onlyDayFirst > 0 {
        .dayFirst
      } else if onlyMonthFirst > 0 {
        .monthFirst
      } else {
        .undecided
      }
  }
}
