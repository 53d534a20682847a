import Testing

@testable import Ingestion

@Suite struct DateStudyTests {
  private func study(_ values: [String]) -> DateStudy {
    var study = DateStudy()
    for value in values {
      var value = value
      value.withUTF8 { study.take($0) }
    }
    return study
  }

  @Test("The order of day and month is told by the dates that only one order allows")
  func order() {
    let dayFirst = study(["01/02/2024", "31/01/2024", "05/06/2024"])
    #expect(dayFirst.dayFirst == 1)
    #expect(dayFirst.monthFirst == 0)
    #expect(!dayFirst.isMonthFirst)
    let monthFirst = study(["1/2/2024 1:05:00 PM", "1/31/2024 1:05:00 PM"])
    #expect(monthFirst.isMonthFirst)
    #expect(monthFirst.withTime == 2)
    #expect(monthFirst.met(monthFirst: true).map(\.format) == ["M/d/yyyy"])
  }

  @Test(arguments: [
    ("5 Januari 2024", "d MMM yyyy"), ("Senin, 5 Feb 2024", "EEEE, d MMM yyyy"),
    ("05-02-24", "d-M-yy"), ("5.2.2024", "d.M.yyyy"), ("Feb 5, 2024", "MMM d, yyyy"),
    ("5 Feb 2024 pukul 08.15", "d MMM yyyy 'pukul' HH.mm"),
    ("5 Feb 2024 - 08:15 WIB", "d MMM yyyy - HH:mm"), ("2024/02/05", "yyyy/M/d"),
  ])
  func formats(_ date: String, _ format: String) {
    let found = study([date])
    #expect(found.count == 1)
    #expect(found.met(monthFirst: false).map(\.format) == [format])
  }

  @Test("A zone that a value tells is noticed; what is no date is none")
  func others() {
    #expect(study(["2024-02-05T08:00:00+07:00", "2024-02-05"]).withZone == 1)
    #expect(study(["32/13/2024", "selesai", "12345678", "Jalan 5 Mei"]).count == 0)
    #expect(study(Array(repeating: "kalimat", count: 300) + ["2024-02-05"]).count == 0)
  }
}
