import Complaints
import Diagnostics
import Documents
@testable import Ingestion
import Scoring

func readProfile(_ bytes: UnsafeBufferPointer<UInt8>) {
  do {
    _ = try Profile(bytes: Array(bytes), file: "profil.yaml")
  } catch {
    precondition(!error.list.isEmpty)
    say(error.list)
  }
}

func readRubric(_ bytes: UnsafeBufferPointer<UInt8>) {
  do {
    let text = try DocumentNode.text(of: Array(bytes), file: "rubrik.yaml")
    let rubric = try Rubric.load(text: text, file: "rubrik.yaml")
    precondition(!rubric.id.isEmpty)
  } catch {
    precondition(!error.list.isEmpty)
    say(error.list)
  }
}

/// The first line is a date format, the others are read in it.
func readDates(_ bytes: UnsafeBufferPointer<UInt8>) {
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  guard let pattern = try? DatePattern(String(decoding: lines[0], as: UTF8.self)) else { return }
  let formats = DateFormats([pattern])
  for line in lines.dropFirst() {
    let text = Cell.trim(UnsafeBufferPointer(rebasing: line))
    for monthFirst in [false, true] {
      let reading = formats.read(text, monthFirst: monthFirst)
      if reading.fit == .read || reading.fit == .onlyThisOrder { check(reading.wall) }
    }
    if let time = formats.readTime(text) {
      precondition(time.day == 0)
      check(time)
    }
    let word = String(decoding: text, as: UTF8.self)
    if let day = Day(iso: word) { precondition(Day(iso: day.iso) == day) }
    if let period = Period(word) { precondition(period.from <= period.to) }
    _ = Preamble.day(word, formats)
  }
}

private func check(_ wall: LocalDateTime) {
  // Years of four digits, 1000 to 9999 and a little beyond.
  precondition((-800_000...3_000_000).contains(wall.day), "a day out of all calendars")
  // 24:00 is the day's end.
  precondition(wall.time >= -1 && wall.time <= 86_400_000_000, "a time beyond the day")
  let day: Int64 = 86_400_000_000
  precondition(wall.offset == .min || abs(wall.offset) <= day, "a zone of more than a day")
  for zone in [Zone.utc, Zone(identifier: "Asia/Jayapura")] {
    _ = zone.map { wall.moment(in: $0).date(in: $0).iso }
  }
}
