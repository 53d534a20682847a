internal import Complaints
internal import Tables

/// One date of the record as it comes in: from a column, or from one for the day and one for the
/// time.
struct MomentColumn {
  let field: Field?
  /// 0-based; `time` is −1 where the moment stands in one column.
  let date: Int
  let time: Int
  let formats: DateFormats
  /// How numbers that fit both orders are read in this column.
  let monthFirst: Bool
  /// Numbers count from 1904-01-01.
  let is1904: Bool

  /// Cells that only the order of this reading, or only the other one, makes a date.
  private(set) var onlyThisOrder = 0
  private(set) var onlyOtherOrder = 0
  /// Accepted dates whose time column says nothing.
  var withoutTime = 0

  init(
    field: Field?, date: Int, time: Int, formats: DateFormats, monthFirst: Bool, is1904: Bool
  ) {
    self.field = field
    self.date = date
    self.time = time
    self.formats = formats
    self.monthFirst = monthFirst
    self.is1904 = is1904
  }

  /// More cells fit the other order than this one.
  var shouldTurn: Bool { onlyOtherOrder > onlyThisOrder }

  enum Outcome {
    case missing
    case unreadable
    case read(LocalDateTime)
    /// The day was read, its time column says nothing.
    case withoutTime(LocalDateTime)
    /// The day was read, the time beside it was not.
    case dayOnly(LocalDateTime)
  }

  @inline(__always)
  mutating func read(_ row: borrowing SourceRow) -> Outcome {
    // What most cells hold costs a tenth of what all that people write costs.
    if time < 0, date < row.cells.count, row.cells[date].kind == .text,
      let wall = ISODate.read(row.cells[date].bytes)
    {
      return .read(wall)
    }
    return readAny(row)
  }

  @inline(never)
  private mutating func readAny(_ row: borrowing SourceRow) -> Outcome {
    let cell = row.cell(date)
    if cell.isUncalculated { return .missing }
    guard var wall = readDate(cell) else {
      return cell.isMissing ? .missing : .unreadable
    }
    if time >= 0 {
      let clock = row.cell(time)
      if clock.isMissing {
        if wall.time < 0 { return .withoutTime(wall) }
      } else if let reading = readTime(clock) {
        wall.time = reading.time
        wall.offset = reading.offset
      } else {
        wall.time = -1
        return .dayOnly(wall)
      }
    }
    return .read(wall)
  }

  @inline(__always)
  private mutating func readDate(_ cell: SourceCell) -> LocalDateTime? {
    switch cell.kind {
    case .moment:
      return LocalDateTime(wall: cell.wall, hasTime: cell.hasTime)
    case .text, .number:
      let reading = formats.read(cell.trimmed, monthFirst: monthFirst)
      switch reading.fit {
      case .read: return reading.wall
      case .onlyThisOrder:
        onlyThisOrder += 1
        return reading.wall
      case .onlyOtherOrder:
        onlyOtherOrder += 1
        return nil
      case .none:
        return cell.kind == .number ? LocalDateTime.serial(cell.number, is1904: is1904) : nil
      }
    case .empty, .timeOfDay, .boolean, .error:
      return nil
    }
  }

  private func readTime(_ cell: SourceCell) -> LocalDateTime? {
    switch cell.kind {
    case .moment:
      return LocalDateTime(wall: cell.wall, hasTime: true)
    case .timeOfDay:
      return cell.wall < microsecondsPerDay ? LocalDateTime(day: 0, time: cell.wall) : nil
    case .number where cell.number >= 0 && cell.number < 1:
      return LocalDateTime(day: 0, time: Int64((cell.number * 86_400_000).rounded()) * 1000)
    case .text, .number:
      return formats.readTime(cell.trimmed)
    case .empty, .boolean, .error:
      return nil
    }
  }
}

extension LocalDateTime {
  /// A wall clock's microseconds since 1970, of which the time may not count.
  @inline(__always)
  init(wall: Int64, hasTime: Bool) {
    let day = (wall >= 0 ? wall : wall - microsecondsPerDay + 1) / microsecondsPerDay
    self.init(day: Int32(truncatingIfNeeded: day))
    if hasTime { time = wall - day * microsecondsPerDay }
  }
}
