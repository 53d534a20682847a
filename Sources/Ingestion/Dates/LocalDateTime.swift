internal import Complaints

/// What a cell tells of a moment, before a zone is applied to it.
struct LocalDateTime: Equatable {
  /// Days since 1970-01-01.
  var day: Int32
  /// Microseconds into the day; −1 where only the day is told.
  var time: Int64 = -1
  /// Microseconds east of UTC that the cell itself tells; `.min` where it tells none.
  var offset = Int64.min

  /// `Moment.raw` of an instant whose offset from UTC is known; nil of a day.
  ///
  /// - Parameter offset: Microseconds east of UTC where the cell tells none; `.min` where that changes.
  @inline(__always)
  func instant(at offset: Int64) -> Int64? {
    let told = self.offset == .min ? offset : self.offset
    guard time >= 0, told != .min else { return nil }
    return (Int64(day) * 86_400_000_000 + time - told) << 1
  }

  /// The moment: an instant where a time is told, read in `zone` unless the cell tells its own.
  @inline(__always)
  func moment(in zone: borrowing Zone) -> Moment {
    if time < 0 { return Moment(day: Day(number: day)) }
    let wall = Int64(day) * microsecondsPerDay + time
    return Moment(microseconds: offset == .min ? zone.instant(ofWall: wall) : wall - offset)
  }

  /// The date and time of a spreadsheet's serial number.
  ///
  /// Only numbers of 1954 to 2119 are dates, so that a year or a count is not taken for one.
  static func serial(_ number: Double, is1904: Bool = false) -> LocalDateTime? {
    // Day 0 of the one system is day 1,462 of the other.
    let number = is1904 ? number + 1462 : number
    guard number >= 20_000, number < 80_000 else { return nil }
    let days = number.rounded(.down)
    // 1970-01-01 is serial 25,569; a fraction is exact to the millisecond at best.
    var reading = LocalDateTime(day: Int32(days) - 25_569)
    if number > days {
      reading.time = Int64(((number - days) * 86_400_000).rounded()) * 1000
      if reading.time == microsecondsPerDay {
        reading = LocalDateTime(day: reading.day + 1, time: 0)
      }
    }
    return reading
  }
}
