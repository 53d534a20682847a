/// National holidays and joint leave, 2019–2027.
///
/// The facts are in `Resources/holidays.csv` with the source of each day: the joint decrees (SKB)
/// of three ministers, elections among the national holidays.
package struct HolidayTable: Sendable {
  package let national: Set<Day>
  package let jointLeave: Set<Day>
  /// The years that the table knows completely.
  package let years: ClosedRange<Int>

  package init(national: Set<Day>, jointLeave: Set<Day>, years: ClosedRange<Int>) {
    self.national = national
    self.jointLeave = jointLeave
    self.years = years
  }

  package static let indonesia: HolidayTable = {
    var national: Set<Day> = []
    var jointLeave: Set<Day> = []
    EmbeddedTable(PackageResources.holidays_csv).forEachRow { row in
      guard let day = Day(iso: row[0]) else { return }
      if row.cell(2, beginsWith: "cuti_bersama") {
        jointLeave.insert(day)
      } else {
        national.insert(day)
      }
    }
    return HolidayTable(national: national, jointLeave: jointLeave, years: 2019...2027)
  }()
}
