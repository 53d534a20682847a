import Complaints
import Testing

@Suite struct HolidayTableTests {
  @Test("§4.3: the table covers 2019 to 2027 and nothing beyond")
  func years() {
    let table = HolidayTable.indonesia
    #expect(table.years == 2019...2027)
    let days = table.national.union(table.jointLeave)
    for year in table.years {
      #expect(table.national.contains(Day(year: year, month: 8, day: 17)!))
      #expect(table.national.contains(Day(year: year, month: 1, day: 1)!))
    }
    #expect(days.allSatisfy { table.years.contains($0.year) })
  }

  @Test("§4.3: a day is a national holiday or joint leave, never both")
  func apart() {
    let table = HolidayTable.indonesia
    #expect(table.national.isDisjoint(with: table.jointLeave))
    #expect(table.jointLeave.contains(Day(iso: "2024-04-12")!))
    #expect(table.national.contains(Day(iso: "2024-04-10")!))
    #expect(table.national.contains(Day(iso: "2024-02-14")!), "the general election")
  }
}
