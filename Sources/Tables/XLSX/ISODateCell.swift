/// A cell of type `d`, whose value is written in ISO 8601.
enum ISODateCell {
  /// `2023-05-29`, `2023-05-29T04:05:34.120Z` or `04:05:34`; nil for anything else.
  ///
  /// A zone at the end is not applied: spreadsheets show the wall clock as it is written.
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceCell? {
    var text = bytes[...]
    if text.count >= 10, text[text.startIndex + 4] == UInt8(ascii: "-") {
      guard let year = number(text.prefix(4)), let month = number(text.dropFirst(5).prefix(2)),
        let day = number(text.dropFirst(8).prefix(2)), (1...12).contains(month),
        (1...31).contains(day), text[text.startIndex + 7] == UInt8(ascii: "-")
      else { return nil }
      let days = ISOText.days(year: year, month: month, day: day)
      guard ISOText.civil(days) == (year, month, day) else { return nil }
      let wall = days * ISOText.microsecondsPerDay
      text = text.dropFirst(10)
      if text.isEmpty { return SourceCell(.moment, wall: wall) }
      guard text.first == UInt8(ascii: "T") || text.first == 0x20,
        let clock = clock(text.dropFirst())
      else { return nil }
      return SourceCell(.moment, wall: wall + clock, hasTime: true)
    }
    if text.first == UInt8(ascii: "T") { text = text.dropFirst() }
    return clock(text).map { SourceCell(.timeOfDay, wall: $0, hasTime: true) }
  }

  /// Microseconds into the day, rounded to milliseconds, of `04:05` or `04:05:34.1205Z`.
  private static func clock(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    let colon = UInt8(ascii: ":")
    guard text.count >= 5, let hour = number(text.prefix(2)), hour < 24,
      text[text.startIndex + 2] == colon, let minute = number(text.dropFirst(3).prefix(2)),
      minute < 60
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    var rest = text.dropFirst(5)
    if rest.first == colon {
      guard let second = number(rest.dropFirst().prefix(2)), second < 60 else { return nil }
      milliseconds += second * 1000
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") {
        let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
        var value = 0.0
        for digit in digits.prefix(9).reversed() { value = (value + Double(digit - 0x30)) / 10 }
        milliseconds += Int64((value * 1000).rounded())
        rest = rest.dropFirst(1 + digits.count)
      }
    }
    let isZone =
      rest.first == UInt8(ascii: "Z") || rest.first == UInt8(ascii: "+")
      || rest.first == UInt8(ascii: "-")
    return rest.isEmpty || isZone ? milliseconds * 1000 : nil
  }

  /// The number that `text` writes in two or four digits.
  private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    guard text.count >= 2 else { return nil }
    var value: Int64 = 0
    for byte in text {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }
}
