internal import Complaints

/// How a register's dates are written, over all its columns of dates.
struct DraftDates {
  /// Most frequent first, as a profile writes them.
  private(set) var formats: [String] = []
  private(set) var dayFirst = 0
  private(set) var monthFirst = 0
  /// Columns of times of day by the column of the dates that they belong to.
  private(set) var times: [Int: Int] = [:]

  var isMonthFirst: Bool { monthFirst > dayFirst }

  /// Nothing tells the order of day and month: every date fits both.
  var isOrderOpen: Bool { dayFirst == 0 && monthFirst == 0 && hasOrdered }
  private var hasOrdered = false

  init(_ choice: RoleChoice) {
    let columns = choice.study.columns
    let dated = choice.namedDates + choice.openDates
    for column in dated {
      dayFirst += columns[column].dates.dayFirst
      monthFirst += columns[column].dates.monthFirst
    }
    var counts: [String: Int] = [:]
    for column in dated {
      for (format, count) in columns[column].dates.met(monthFirst: isMonthFirst) {
        counts[format, default: 0] += count
      }
    }
    formats = counts.keys.sorted { a, b in
      (counts[b] ?? 0, a) < (counts[a] ?? 0, b)
    }
    hasOrdered = read.dates.contains(where: \.isOrdered)
    pair(choice, dated)
  }

  /// The formats as a reader of columns takes them.
  var read: DateFormats {
    DateFormats(formats.compactMap { try? DatePattern($0) }, isMonthFirst: isMonthFirst)
  }

  /// Each column of times goes to the dates without times that share most words of their headers,
  /// else to those nearest on its left.
  private mutating func pair(_ choice: RoleChoice, _ dated: [Int]) {
    let columns = choice.study.columns
    for column in columns where choice.uses[column.index] == .open && !column.isDated {
      guard column.isMostly(column.times + column.dottedTimes) else { continue }
      let free = dated.filter { times[$0] == nil && columns[$0].dates.withTime == 0 }
      let words = Set(foldedWords(column.header))
      let best = free.map { date in
        let shared = words.intersection(foldedWords(columns[date].header)).count
        let distance = column.index - date
        return (date, score: shared * 1000 - (distance > 0 ? distance : 500 - distance))
      }.max { ($0.score, $1.0) < ($1.score, $0.0) }
      if let best { times[best.0] = column.index }
    }
  }
}
