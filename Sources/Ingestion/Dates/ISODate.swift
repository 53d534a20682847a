/// The dates that most systems write, such as `2024-05-29T04:05:34`, read as whole words.
enum ISODate {
  /// `yyyy-MM-dd`, alone or with `HH:mm` or `HH:mm:ss` behind `T` or a blank; nil for anything else,
  /// of which `DateFormats` may know more.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> LocalDateTime? {
    let count = bytes.count
    guard count == 19 || count == 16 || count == 10, let base = bytes.baseAddress else {
      return nil
    }
    let raw = UnsafeRawPointer(base)
    // Digits become 0 to 9, and the hyphens 0.
    let month = raw.loadUnaligned(as: UInt64.self).littleEndian ^ 0x2D30_302D_3030_3030
    guard (month &+ 0x7F76_767F_7676_7676 | month) & highBits == 0,
      let day = day(pairs(month), of: base[8] ^ 0x30, base[9] ^ 0x30)
    else { return nil }
    if count == 10 { return LocalDateTime(day: day) }
    // `ddTHH:mm`, of which the T is looked at apart.
    let mark = base[10]
    let word = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    let clock = (word & ~0x00FF_0000) ^ 0x3030_3A30_3000_3030
    guard mark == 0x20 || mark | 0x20 == UInt8(ascii: "t"),
      (clock &+ 0x7676_7F76_7676_7676 | clock) & highBits == 0
    else { return nil }
    let hour = Int(clock &>> 24 & 0xFF) * 10 + Int(clock &>> 32 & 0xFF)
    let minute = Int(clock &>> 48 & 0xFF) * 10 + Int(clock &>> 56)
    var second = 0
    if count == 19 {
      let (tens, ones) = (base[17] ^ 0x30, base[18] ^ 0x30)
      guard base[16] == UInt8(ascii: ":"), tens < 6, ones < 10 else { return nil }
      second = Int(tens) * 10 + Int(ones)
    }
    // 24:00 and what no clock shows are left to others.
    guard hour < 24, minute < 60 else { return nil }
    return LocalDateTime(day: day, time: Int64(hour * 3600 + minute * 60 + second) * 1_000_000)
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Of eight digits, numbers of two in every other byte.
  @inline(__always)
  private static func pairs(_ digits: UInt64) -> UInt64 {
    (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
  }

  /// Days since 1970 of a day of the month that `pairs` of `yyyy-MM-` and two digits tell; nil where
  /// the calendar has none.
  @inline(__always)
  private static func day(_ pairs: UInt64, of tens: UInt8, _ ones: UInt8) -> Int32? {
    let year = Int(pairs & 0xFF) * 100 + Int(pairs &>> 16 & 0xFF)
    // The hyphen before the month is a 0 to its left, that behind it one to its right.
    let month = Int(pairs &>> 32 & 0xFF) * 10 + Int(pairs &>> 48) / 10
    let day = Int(tens) * 10 + Int(ones)
    guard tens < 10, ones < 10, day >= 1, month >= 1, month <= 12, year >= 1 else { return nil }
    let isLeap = year & 3 == 0 && (year % 100 != 0 || year & 15 == 0)
    // 31 days, but 30 in April, June, September and November, and February's own.
    let length = month == 2 ? (isLeap ? 29 : 28) : 30 + (month ^ month &>> 3) & 1
    guard day <= length else { return nil }
    // Years from March on, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let century = shifted / 100
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = 365 * shifted + shifted &>> 2 - century + century &>> 2 + dayOfYear
    return Int32(truncatingIfNeeded: days - 719_468)
  }
}
