import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct Open311ProfileTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  @Test("§3.3: GeoReport v2 requests as a table")
  func requests() throws {
    let (export, diagnostics) = try exports.read(
      """
      service_request_id,status,status_notes,service_name,service_code,description,\
      agency_responsible,service_notice,requested_datetime,updated_datetime,expected_datetime,\
      address,address_id,zipcode,lat,long,media_url
      638344,closed,Duplicate request.,Sidewalk repair,006,text,Streets,,\
      2024-04-14T06:37:38-08:00,2024-04-15T06:37:38-08:00,2024-04-15T06:37:38-08:00,\
      8TH AVE,545483,94122,37.7,-122.4,
      638349,open,,Graffiti,007,text,Parks,,2024-04-19T06:37:38Z,2024-04-20T06:37:38Z,,,,,,,
      """, name: "64.09 requests.csv")
    #expect(export.profile == "open311")
    #expect(export.counts == Export.Counts(read: 2, accepted: 2))
    #expect(diagnostics.isEmpty)
    let rows = export.register
    #expect(rows.status?.map { Status(rawValue: $0) } == [Status.completed, .unverified])
    #expect(rows.moments[0]?.map(\.utc) == ["2024-04-14 14:37", "2024-04-19 06:37"])
    #expect(rows.due?.map(\.utc) == ["2024-04-15 14:37", "-"])
    #expect(rows.agency?.words == ["Streets", "Parks"])
    #expect(rows.category?.words == ["Sidewalk repair", "Graffiti"])
  }

  @Test("Without a status the last change would pass for a closing: not recognised")
  func noStatus() throws {
    let found = try exports.problems(
      "service_request_id,requested_datetime,updated_datetime\n1,2024-01-01,2024-01-02",
      name: "64.09.csv")
    #expect(found.map(\.code) == ["missing-columns"])
    #expect(
      found[0].message.en.contains(
        "one of \u{201C}status\u{201D}, \u{201C}status_description\u{201D}"))
  }

  @Test("GeoReport's bulk format tells the closing itself")
  func bulk() throws {
    let (export, _) = try exports.read(
      """
      service_request_id,requested_datetime,updated_datetime,closed_date,status_description,source,\
      service_name,description,agency_responsible,lat,long
      1,2024-01-01T00:00:00Z,2024-03-01T00:00:00Z,2024-01-02T00:00:00Z,closed,phone,x,y,z,0,0
      """, name: "64.09.csv")
    #expect(export.register.moments[Event.completed.rawValue]?.map(\.utc) == ["2024-01-02 00:00"])
    #expect(export.register.channel?.words == ["phone"])
  }
}
