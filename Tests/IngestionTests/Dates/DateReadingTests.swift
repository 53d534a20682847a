import Complaints
import Testing

@testable import Ingestion

private func read(
  _ text: String, _ formats: [String] = [], monthFirst: Bool = false
) throws -> String? {
  let formats = DateFormats(try formats.map { try DatePattern($0) })
  var text = text
  let reading = text.withUTF8 { formats.read($0, monthFirst: monthFirst) }
  guard reading.fit == .read || reading.fit == .onlyThisOrder else { return nil }
  return written(reading.wall)
}

private func written(_ wall: LocalDateTime) -> String {
  var text = Day(number: wall.day).iso
  if wall.time >= 0 {
    let seconds = wall.time / 1_000_000
    text += " \(padded(Int(seconds / 3600), 2)):\(padded(Int(seconds / 60 % 60), 2))"
    text += ":\(padded(Int(seconds % 60), 2))"
    if wall.time % 1_000_000 != 0 { text += ".\(padded(Int(wall.time % 1_000_000), 6))" }
  }
  if wall.offset != .min { text += " \(wall.offset / 3_600_000_000)" }
  return text
}

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2023-02-29", nil), ("2024-1-5", nil), ("20240105", nil),
    ("2024-01-05T08:00", "2024-01-05 08:00:00"), ("2024-01-05 08:00:01", "2024-01-05 08:00:01"),
    ("2024-01-05T08:00:01.5Z", "2024-01-05 08:00:01.500000 0"),
    ("2024-01-05T08:00+07:00", "2024-01-05 08:00:00 7"),
    ("2024-01-05T08:00:00+0800", "2024-01-05 08:00:00 8"),
    ("2024-01-05 08:00 WIB", "2024-01-05 08:00:00 7"),
    ("2024-01-05 08:00 WITA", "2024-01-05 08:00:00 8"), ("2024-01-05T25:00", nil),
    ("2024-01-05T08:60", nil), ("2024-01-05x", nil), ("2024-01-05T24:00", "2024-01-05 24:00:00"),
    ("", nil), ("29/05/2023", nil),
  ])
  func iso(_ text: String, _ expected: String?) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("29 May 2023", "d MMM yyyy", "2023-05-29"), ("6 Agu 2026", "d MMM yyyy", "2026-08-06"),
    ("6 AGUSTUS 2026", "d MMM yyyy", "2026-08-06"), ("06 agt. 2026", "dd MMMM yyyy", "2026-08-06"),
    ("6 Ags 2026", "d MMM yyyy", "2026-08-06"), ("6 Peb 2026", "d MMM yyyy", "2026-02-06"),
    ("6 Nopember 2026", "d MMM yyyy", "2026-11-06"), ("6 Okt 2026", "d MMM yyyy", "2026-10-06"),
    ("6 Des 2026", "d MMM yyyy", "2026-12-06"), ("6 Mei 2026", "d MMM yyyy", "2026-05-06"),
    ("6 Maj 2026", "d MMM yyyy", nil), ("31 Jun 2026", "d MMM yyyy", nil),
    ("6  Mei\u{A0}2026", "d MMM yyyy", "2026-05-06"), ("29-May-23", "d-MMM-yy", "2023-05-29"),
    ("29-May-83", "d-MMM-yy", "1983-05-29"), ("29/05/2023", "d/M/yyyy", "2023-05-29"),
    ("29/05/2023 04.05", "d/M/yyyy", "2023-05-29 04:05:00"),
    ("29/05/2023 4:05:34 PM", "d/M/yyyy", "2023-05-29 16:05:34"),
    ("Senin, 13 Februari 2023, 16:02", "EEEE, d MMMM yyyy, HH:mm", "2023-02-13 16:02:00"),
    ("Jum'at, 17 Feb 2023, 16:02 WIB", "EEEE, d MMMM yyyy, HH:mm", "2023-02-17 16:02:00 7"),
    ("Foo, 13 Februari 2023, 16:02", "EEEE, d MMMM yyyy, HH:mm", nil),
    ("20230529", "yyyyMMdd", "2023-05-29"), ("2023/05/29", "yyyy/MM/dd", "2023-05-29"),
    ("29.05.23 pukul 16.02", "dd.MM.yy 'pukul' HH.mm", "2023-05-29 16:02:00"),
    ("5/29/2023 04:05:34 PM", "M/d/yyyy hh:mm:ss a", nil),
    ("2023/05/29 16:02:03.25 +0700", "yyyy/MM/dd HH:mm:ss.SSS Z", "2023-05-29 16:02:03.250000 7"),
  ])
  func formats(_ text: String, _ format: String, _ expected: String?) throws {
    #expect(try read(text, [format]) == expected)
  }

  @Test func theOrderIsTheColumns() throws {
    #expect(try read("05/29/2023", ["d/M/yyyy"], monthFirst: true) == "2023-05-29")
    #expect(try read("05/06/2023", ["d/M/yyyy"], monthFirst: true) == "2023-05-06")
    #expect(try read("05/06/2023", ["M/d/yyyy"], monthFirst: false) == "2023-06-05")
    #expect(DateFormats([try DatePattern("M/d/yyyy")]).isMonthFirst)
    #expect(!DateFormats([try DatePattern("d/M/yyyy"), try DatePattern("M/d/yy")]).isMonthFirst)
    #expect(!DateFormats([try DatePattern("M/d/yyyy")], isMonthFirst: false).isMonthFirst)
  }

  @Test(arguments: [
    ("04:05:34", 14_734), ("4:05:34", 14_734), ("04.05", 14_700), ("4:05 PM", 57_900),
    ("12:00 AM", 0), ("12:30 p.m.", 45_000), ("24:00", 86_400), ("24:01", nil), ("4", nil),
    ("4:5", nil), ("13:00 PM", nil), ("jam 4", nil),
  ])
  func timesOfDay(_ text: String, _ seconds: Int64?) {
    var text = text
    #expect(text.withUTF8 { DateFormats().readTime($0) }?.time == seconds.map { $0 * 1_000_000 })
  }

  @Test func faultsOfFormats() {
    #expect(throws: DatePattern.Fault.unknownLetter("QQ")) { try DatePattern("QQ yyyy") }
    #expect(throws: DatePattern.Fault.openQuote) { try DatePattern("d MMM yyyy 'x") }
    #expect(throws: DatePattern.Fault.incomplete) { try DatePattern("MMM yyyy") }
  }

  @Test func serialsOfSpreadsheets() {
    #expect(LocalDateTime.serial(45_075).map(written) == "2023-05-29")
    #expect(LocalDateTime.serial(45_075.170532407).map(written) == "2023-05-29 04:05:34")
    #expect(LocalDateTime.serial(2023) == nil)
    #expect(LocalDateTime.serial(20_230_529) == nil)
  }

  @Test func aDayStaysADayAndAWallTimeBecomesAnInstant() {
    let noon = LocalDateTime(day: 19_000, time: 43_200_000_000)
    let start = Int64(19_000) * microsecondsPerDay
    #expect(noon.moment(in: .jakarta).microseconds == start + 5 * 3_600_000_000)
    #expect(LocalDateTime(day: 19_000).moment(in: .jakarta).day.number == 19_000)
    let offset = LocalDateTime(day: 19_000, time: 0, offset: 9 * 3_600_000_000)
    #expect(offset.moment(in: .jakarta).microseconds == start - 9 * 3_600_000_000)
  }
}
