import Complaints
import Foundation
import Testing

@testable import Ingestion

@Suite struct NYC311ProfileTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private let header = """
    Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,Location Type,\
    Incident Zip,Incident Address,Status,Due Date,Resolution Description,Community Board,Borough,\
    Open Data Channel Type

    """

  private var boroughs: RegionList {
    let zone = Zone(identifier: "America/New_York")!
    return RegionList(
      regions: ["BROOKLYN", "QUEENS"].map {
        Region(
          code: $0, name: $0.capitalized, kind: "borough", province: "NY", zone: zone,
          population: nil)
      })
  }

  @Test("§3.4: month first, with AM and PM, in New York's summer and winter time")
  func times() throws {
    let (export, diagnostics) = try exports.read(
      header + """
        1,03/09/2024 11:30:00 PM,03/10/2024 03:30:00 AM,DOT,d,Pothole,x,y,1,z,Closed,\
        03/12/2024 12:00:00 AM,free text,01 BROOKLYN,BROOKLYN,PHONE
        2,07/01/2024 12:05:00 AM,,DSNY,d,Graffiti,x,y,1,z,Open,,,02 QUEENS,QUEENS,ONLINE
        """, IngestionOptions(regions: boroughs))
    #expect(export.profile == "nyc-311")
    #expect(diagnostics.isEmpty)
    let rows = export.register
    #expect(rows.moments[0]?.map(\.utc) == ["2024-03-10 04:30", "2024-07-01 04:05"])
    #expect(
      rows.moments[Event.completed.rawValue]?.map(\.utc) == ["2024-03-10 07:30", "-"],
      "an hour later by the clock, three hours after: the clock leaps at 02:00")
    #expect(rows.due?.map(\.utc) == ["2024-03-12 04:00", "-"])
    #expect(rows.status?.map { Status(rawValue: $0) } == [Status.completed, .unverified])
    #expect((0..<2).map { rows.region[$0] } == ["BROOKLYN", "QUEENS"])
    #expect(rows.channel?.words == ["PHONE", "ONLINE"])
  }

  @Test("The interface's names and times are read as well")
  func interface() throws {
    let (export, _) = try exports.read(
      """
      unique_key,created_date,closed_date,agency,complaint_type,status,borough
      1,2024-01-31T23:49:49.000,,DOT,Pothole,In Progress,QUEENS
      """, IngestionOptions(regions: boroughs))
    #expect(export.profile == "nyc-311")
    #expect(export.register.moments[0]?.map(\.utc) == ["2024-02-01 04:49"])
  }
}
