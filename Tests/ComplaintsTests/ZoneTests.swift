import Complaints
import TestSupport
import Testing

@Suite struct ZoneTests {
  /// Microseconds since 1970 of a moment in UTC.
  private func utc(_ text: String) -> Int64 { moment(text + "Z").microseconds }

  @Test(
    "§4.3: WIB, WITA and WIT are 7, 8 and 9 hours ahead of UTC, always",
    arguments: [
      ("Asia/Jakarta", 7), ("Asia/Pontianak", 7), ("Asia/Makassar", 8), ("Asia/Jayapura", 9),
    ])
  func indonesia(identifier: String, hours: Int64) throws {
    let zone = try #require(Zone(identifier: identifier))
    for instant in ["2024-01-01T00:00", "2024-07-01T12:00", "1985-03-31T23:59"] {
      #expect(zone.offset(at: utc(instant)) == hours * 3_600_000_000)
    }
  }

  @Test("§4.1: the local date turns at the zone's own midnight")
  func localDate() {
    let instant = utc("2024-12-31T16:30")
    #expect(Zone.utc.date(of: instant).iso == "2024-12-31")
    #expect(Zone.jakarta.date(of: instant).iso == "2024-12-31")
    #expect(kaltim.date(of: instant).iso == "2025-01-01")
    #expect(Zone(identifier: "Asia/Jayapura")!.date(of: instant).iso == "2025-01-01")
    #expect(kaltim.date(of: utc("1969-12-31T15:59")).iso == "1969-12-31")
    #expect(kaltim.date(of: utc("1969-12-31T16:00")).iso == "1970-01-01")
  }

  @Test(
    "§3.4: any IANA zone, with the summer time of its day",
    arguments: [
      ("America/New_York", "2024-01-15T12:00", -300),
      ("America/New_York", "2024-07-15T12:00", -240),
      ("Europe/Berlin", "2024-03-31T00:59", 60), ("Europe/Berlin", "2024-03-31T01:00", 120),
      ("Europe/Berlin", "2024-10-27T00:59", 120), ("Europe/Berlin", "2024-10-27T01:00", 60),
      ("Australia/Lord_Howe", "2024-01-15T00:00", 660),
      ("Australia/Lord_Howe", "2024-07-15T00:00", 630), ("Asia/Kolkata", "2024-07-15T00:00", 330),
      // Changes that are no summer time.
      ("Asia/Pyongyang", "2016-06-01T00:00", 510), ("Asia/Pyongyang", "2020-06-01T00:00", 540),
      ("Europe/Istanbul", "2024-01-15T00:00", 180), ("Asia/Singapore", "1975-01-01T00:00", 450),
      ("Pacific/Apia", "2011-12-30T09:59", -600), ("Pacific/Apia", "2011-12-30T10:00", 840),
    ])
  func iana(identifier: String, instant: String, minutes: Int64) throws {
    let zone = try #require(Zone(identifier: identifier))
    #expect(zone.offset(at: utc(instant)) == minutes * 60_000_000)
  }

  @Test("§3.4: a wall time that a change leaps over is read with the offset before it")
  func gap() {
    let zone = Zone(identifier: "America/New_York")!
    #expect(zone.instant(ofWall: utc("2024-03-10T02:30")) == utc("2024-03-10T07:30"))
    #expect(zone.instant(ofWall: utc("2024-03-10T01:59")) == utc("2024-03-10T06:59"))
    #expect(zone.instant(ofWall: utc("2024-03-10T03:00")) == utc("2024-03-10T07:00"))
  }

  @Test("§3.4: a wall time that occurs twice is the earlier")
  func overlap() {
    let zone = Zone(identifier: "America/New_York")!
    #expect(zone.instant(ofWall: utc("2024-11-03T01:30")) == utc("2024-11-03T05:30"))
    #expect(zone.instant(ofWall: utc("2024-11-03T02:00")) == utc("2024-11-03T07:00"))
  }

  @Test("§3.4: a wall time and its instant lead to each other, hour by hour through a year")
  func roundTrip() {
    for identifier in ["America/New_York", "Australia/Lord_Howe", "Asia/Makassar"] {
      let zone = Zone(identifier: identifier)!
      var instant = utc("2024-01-01T00:00")
      var wrong = 0
      while instant < utc("2025-01-01T00:00") {
        let wall = zone.wall(at: instant)
        let back = zone.instant(ofWall: wall)
        if zone.wall(at: back) != wall || back > instant { wrong += 1 }
        instant += 3_600_000_000
      }
      #expect(wrong == 0)
    }
  }

  @Test(
    "§3.3: a name that no zone bears is none",
    arguments: ["", "Asia/Balikpapan", "Jakarta", "asia/nowhere", "+07:00", "Mars/Olympus"])
  func unknown(identifier: String) {
    #expect(Zone(identifier: identifier) == nil)
  }
}
