import Complaints
import TestSupport
import Testing

@Suite struct MomentTests {
  @Test("§3.4: a day starts a clock at its beginning and ends one at its end, by the zone")
  func day() {
    let day = moment("2024-03-04")
    #expect(day.isDay && !day.isMissing)
    #expect(day.start(in: kaltim) == moment("2024-03-03T16:00Z").microseconds)
    #expect(day.end(in: kaltim) == moment("2024-03-04T16:00Z").microseconds)
    #expect(day.date(in: kaltim) == Day(iso: "2024-03-04")!)
  }

  @Test("§3.4: an instant is itself, and its date that of the zone")
  func instant() {
    let instant = moment("2024-03-03T16:00Z")
    #expect(!instant.isDay)
    #expect(instant.start(in: kaltim) == instant.end(in: kaltim))
    #expect(instant.date(in: kaltim) == Day(iso: "2024-03-04")!)
    #expect(instant.date(in: .jakarta) == Day(iso: "2024-03-03")!)
  }

  @Test("§3.4: moments before 1970 keep their dates")
  func early() {
    #expect(moment("1965-08-17").date(in: kaltim).iso == "1965-08-17")
    #expect(moment("1965-08-17T07:30").date(in: kaltim).iso == "1965-08-17")
    #expect(Moment.missing.isMissing)
  }
}
