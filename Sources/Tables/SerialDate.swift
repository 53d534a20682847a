/// A spreadsheet's serial number as wall-clock time.
enum SerialDate {
  /// The cell that `serial` is under `format`: a moment, a time of day, or a number where the
  /// spreadsheet itself would show none (before its first day, beyond the year 9999).
  ///
  /// Rounded to the nearest millisecond. Under the 1900 system serial 1 is 1900-01-01, and serial 60
  /// the day 1900-02-29, which never was: it counts as the 28th.
  /// Source: ECMA-376 part 1, 18.17.4.
  static func cell(_ serial: Double, _ format: NumberFormat, is1904: Bool) -> SourceCell {
    let number = SourceCell(.number, number: serial)
    let end = is1904 ? 2_957_004.0 : 2_958_466.0
    guard format != .number, serial >= 0, serial < end else { return number }
    // To the nearest; halves go up, as `rounded` has it of what is not negative.
    let exact = serial * 86_400_000
    let whole = Int64(exact)
    let milliseconds = exact - Double(whole) >= 0.5 ? whole + 1 : whole
    if format == .elapsed || serial < 1 && !is1904 || serial < 1 && format == .time {
      guard format.showsTime || serial > 0 else { return number }
      // The last half millisecond of a day is still of that day.
      let shown = format == .elapsed ? milliseconds : min(milliseconds, 86_399_999)
      return SourceCell(.timeOfDay, number: serial, wall: shown * 1000, hasTime: true)
    }
    let day = milliseconds / 86_400_000
    let intoDay = milliseconds % 86_400_000
    let wall = (daysSince1970(day, is1904: is1904) * 86_400_000 + intoDay) * 1000
    return SourceCell(
      .moment, number: serial, wall: wall, hasTime: format.showsTime || intoDay != 0)
  }

  private static func daysSince1970(_ day: Int64, is1904: Bool) -> Int64 {
    // 1904-01-01 is day 0 of its system; 1899-12-30 would be day 0 of the other from March 1900 on.
    if is1904 { return day - 24_107 }
    return day < 60 ? day - 25_568 : day - 25_569
  }
}
