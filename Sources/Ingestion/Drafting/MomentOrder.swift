internal import Complaints
internal import Tables

/// How the dates of a register lie to one another, row by row.
struct MomentOrder {
  /// Columns of dates.
  private(set) var columns: [Int]
  /// Rows in which one column lies before another, by first × count + second.
  private var earlier: [Int]
  private var together: [Int]
  /// Rows in which a column has the earliest date, alone or with others to its right.
  private var first: [Int]
  /// Rows with a date, by whether the status says completed.
  private var whenDone: [Int]
  private var whenOpen: [Int]
  private var done = 0
  private var open = 0
  /// Rows by the hour of the first column asked for.
  private(set) var hours = [Int](repeating: 0, count: 24)

  /// - Parameters:
  ///   - status: The column of statuses, whose words the vocabulary knows.
  ///   - clock: The column of dates whose hours are counted.
  init(
    _ table: any SourceTable, _ choice: RoleChoice, _ dates: DraftDates, columns: [Int], clock: Int?
  ) throws {
    self.columns = columns
    let count = columns.count
    earlier = Array(repeating: 0, count: count * count)
    together = earlier
    first = Array(repeating: 0, count: count)
    whenDone = first
    whenOpen = first
    let formats = dates.read
    var readers = columns.map { column in
      let own = choice.study.columns[column].dates
      return MomentColumn(
        field: nil, date: column, time: dates.times[column] ?? -1, formats: formats,
        monthFirst: own.monthFirst == own.dayFirst ? dates.isMonthFirst : own.isMonthFirst,
        is1904: table.is1904)
    }
    var status = MeaningColumn(
      .status, column: choice.column(.field(.status)) ?? -1, profile: HeaderVocabulary.words,
      width: .max)
    var walls = [LocalDateTime?](repeating: nil, count: count)
    var order = self
    _ = try table.forEachRow { row in
      guard row.number > choice.study.header.number else { return true }
      for index in readers.indices { walls[index] = readers[index].read(row).wall }
      let code = status.column >= 0 ? status.code(row) : 0
      order.take(walls, isDone: status.meanings[Int(code)] == Status.completed.rawValue)
      if let clock, let index = columns.firstIndex(of: clock), let time = walls[index]?.time,
        time >= 0
      {
        order.hours[Int(time / 3_600_000_000) % 24] += 1
      }
      return true
    }
    self = order
  }

  private mutating func take(_ walls: [LocalDateTime?], isDone: Bool) {
    if isDone { done += 1 } else { open += 1 }
    var earliest = -1
    for (index, wall) in walls.enumerated() {
      guard let wall else { continue }
      if isDone { whenDone[index] += 1 } else { whenOpen[index] += 1 }
      for (other, otherWall) in walls.enumerated() {
        guard let otherWall, other != index else { continue }
        together[index * columns.count + other] += 1
        if MomentOrder.isBefore(wall, otherWall) { earlier[index * columns.count + other] += 1 }
      }
      if earliest < 0 || walls[earliest].map({ MomentOrder.isBefore(wall, $0) }) == true {
        earliest = index
      }
    }
    if earliest >= 0 { first[earliest] += 1 }
  }

  /// By the clock where both tell a time, else by the day.
  private static func isBefore(_ one: LocalDateTime, _ other: LocalDateTime) -> Bool {
    one.day != other.day ? one.day < other.day : one.time >= 0 && other.time > one.time
  }

  /// Rows in which `column` lies before `other`, of those that have both.
  func rows(of column: Int, before other: Int) -> (early: Int, all: Int) {
    guard let one = columns.firstIndex(of: column), let two = columns.firstIndex(of: other) else {
      return (0, 0)
    }
    let place = one * columns.count + two
    return (earlier[place], together[place])
  }

  /// The column that is most often the earliest.
  func mostlyFirst(among candidates: [Int]) -> Int? {
    let places = columns.indices.filter { candidates.contains(columns[$0]) && first[$0] > 0 }
    return places.max { (first[$0], $1) < (first[$1], $0) }.map { columns[$0] }
  }

  /// A column that nearly all completed rows have a date in, and hardly any other row.
  func tellsCompletion(_ column: Int) -> Bool {
    guard let index = columns.firstIndex(of: column), done > 0, open > 0 else { return false }
    return whenDone[index] * 10 >= done * 8 && whenOpen[index] * 10 <= open
  }

  /// The five hours with the fewest rows, where enough rows tell a time: the first of them.
  var quietHour: Int? {
    let all = hours.reduce(0, +)
    guard all >= 200 else { return nil }
    let sums: [Int] = (0..<24).map { start in
      (start..<start + 5).reduce(0) { sum, hour in sum + hours[hour % 24] }
    }
    let least = sums.min() ?? 0
    guard least * 12 < all else { return nil }
    return sums.firstIndex(of: least)
  }
}
