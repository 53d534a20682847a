/// A place in a cell's bytes, moved on by reading numbers, names and times of day.
struct DateScanner {
  var next: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    next = bytes.baseAddress!
    end = next + bytes.count
  }

  var isAtEnd: Bool { next == end }

  /// The byte that is read next; 0 at the end.
  @inline(__always)
  var peek: UInt8 { next < end ? next.pointee : 0 }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard next < end, next.pointee == byte else { return false }
    next += 1
    return true
  }

  /// A number of at least `least` and at most `most` digits; −1 where there is none.
  @inline(__always)
  mutating func number(_ least: Int, _ most: Int) -> Int {
    var value = 0
    var count = 0
    while count < most, next < end {
      let digit = Int(next.pointee) - 48
      if digit < 0 || digit > 9 { break }
      value = value * 10 + digit
      count += 1
      next += 1
    }
    return count >= least ? value : -1
  }

  /// Whether there was a blank: spaces, tabs, line breaks, no-break spaces.
  @inline(__always)
  mutating func skipBlanks() -> Bool {
    let start = next
    while next < end {
      let byte = next.pointee
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        next += 1
      } else if byte == 0xC2, next + 1 < end, next[1] == 0xA0 {
        next += 2
      } else {
        break
      }
    }
    return next > start
  }

  /// Five bits a letter of a name, which a point may end; 0 where there is none.
  @inline(__always)
  mutating func name() -> UInt64 {
    var key: UInt64 = 0
    var count = 0
    while next < end {
      let letter = next.pointee | 0x20
      if letter >= 0x61, letter <= 0x7A {
        key = key << 5 | UInt64(letter & 31)
        count += 1
      } else if next.pointee != 0x27 || count == 0 {
        break
      }
      next += 1
    }
    if count > 0, count <= 12 { _ = take(UInt8(ascii: ".")) }
    return count <= 12 ? key : 0
  }

  /// Microseconds into the day of `4:05`, `04:05:34.5`, `04.05`, `4:05 PM`; −1 for anything else.
  mutating func timeOfDay() -> Int64 {
    var hour = number(1, 2)
    let separator = peek
    guard hour >= 0, separator == UInt8(ascii: ":") || separator == UInt8(ascii: ".") else {
      return -1
    }
    next += 1
    let minute = number(2, 2)
    guard minute >= 0 else { return -1 }
    var second = 0
    var fraction: Int64 = 0
    if peek == separator, next + 1 < end, next[1] &- 48 < 10 {
      next += 1
      second = number(2, 2)
      if second >= 0, peek == UInt8(ascii: ".") || peek == UInt8(ascii: ",") {
        fraction = self.fraction()
      }
    }
    if let half = half() {
      guard hour >= 1, hour <= 12 else { return -1 }
      hour = hour % 12 + half
    }
    return Self.time(hour, minute, second, fraction)
  }

  /// Microseconds into the day; −1 where the clock has no such time. 24:00 is the day's end.
  @inline(__always)
  static func time(_ hour: Int, _ minute: Int, _ second: Int, _ fraction: Int64) -> Int64 {
    guard second >= 0, second < 60, minute >= 0, minute < 60, hour >= 0, fraction >= 0,
      hour < 24 || hour == 24 && minute == 0 && second == 0 && fraction == 0
    else { return -1 }
    return Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
  }

  /// The microseconds of a decimal fraction with its point or comma before it; −1 without digits.
  mutating func fraction() -> Int64 {
    next += 1
    var value: Int64 = 0
    var count = 0
    while next < end, next.pointee &- 48 < 10 {
      if count < 6 { value = value * 10 + Int64(next.pointee - 48) }
      count += 1
      next += 1
    }
    guard count > 0 else { return -1 }
    while count < 6 {
      value *= 10
      count += 1
    }
    return value
  }

  /// 0 for AM, 12 for PM; nil, and nothing read, for anything else.
  mutating func half() -> Int? {
    var ahead = self
    _ = ahead.skipBlanks()
    let letter = ahead.peek | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    ahead.next += 1
    _ = ahead.take(UInt8(ascii: "."))
    guard ahead.peek | 0x20 == UInt8(ascii: "m") else { return nil }
    ahead.next += 1
    _ = ahead.take(UInt8(ascii: "."))
    self = ahead
    return letter == UInt8(ascii: "a") ? 0 : 12
  }

  /// Microseconds east of UTC of `Z`, `+07:00`, `+0700`, `+07`, `WIB`, `WITA`, `WIT`, `UTC`, `GMT`;
  /// nil, and nothing read, for anything else.
  mutating func offset() -> Int64? {
    var ahead = self
    _ = ahead.skipBlanks()
    let sign = ahead.peek
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      ahead.next += 1
      let hours = ahead.number(2, 2)
      let hasColon = ahead.take(UInt8(ascii: ":"))
      let minutes = hasColon || ahead.peek &- 48 < 10 ? ahead.number(2, 2) : 0
      guard hours >= 0, hours < 19, minutes >= 0, minutes < 60 else { return nil }
      self = ahead
      let east = Int64(hours * 60 + minutes) * 60_000_000
      return sign == UInt8(ascii: "+") ? east : -east
    }
    guard let hours = Self.zoneHours(ahead.name()) else { return nil }
    self = ahead
    return hours * 3_600_000_000
  }

  private static func zoneHours(_ key: UInt64) -> Int64? {
    switch key {
    case 26, packed("utc"), packed("gmt"): 0
    case packed("wib"): 7
    case packed("wita"): 8
    case packed("wit"): 9
    default: nil
    }
  }

  private static func packed(_ name: StaticString) -> UInt64 {
    (0..<name.utf8CodeUnitCount).reduce(0) { $0 << 5 | UInt64(name.utf8Start[$1] & 31) }
  }
}
