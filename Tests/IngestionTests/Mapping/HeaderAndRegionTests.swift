import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct HeaderAndRegionTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  @Test func aMissingColumnNamesTheNearest() throws {
    let found = try exports.problems(
      "id,recieved,status\n1,2024-01-01,completed", name: "garut.csv")
    #expect(found.map(\.code) == ["missing-columns"])
    #expect(
      found[0].message.en
        == "Required columns are missing: \u{201C}received\u{201D} (received; nearest:"
        + " \u{201C}recieved\u{201D}, B1). The profile that fits best is canonical, which knows 2 of 3"
        + " headers.")
    #expect(found[0].fix?.en.contains("name it with --profile") == true)
  }

  @Test func aTableThatNoProfileKnows() throws {
    let found = try exports.problems("foo,bar\n1,2", name: "garut.csv")
    #expect(found.map(\.code) == ["no-profile-fits"])
    #expect(found[0].message.en == "No profile knows any of its headers.")
  }

  @Test func aFileWithoutARegionNamesTheNearest() throws {
    let found = try exports.problems(
      "id,received,region\n1,2024-01-01,Kab. Garutt\n2,2024-01-01,", name: "laporan.csv")
    #expect(found.map(\.code) == ["no-region"])
    #expect(found[0].message.en.hasPrefix("None of its rows tells a region"))
    #expect(found[0].notes.map(\.en) == ["Did you mean Kabupaten Garut (32.05)?"])
    #expect(found[0].fix?.en.contains("--region") == true)
  }

  @Test func someRowsWithoutARegionAreQuarantined() throws {
    let (export, diagnostics) = try exports.read(
      "id,received,region\n1,2024-01-01,Garut\n2,2024-01-01,\n")
    #expect(export.quarantine.map(\.reason) == [.noRegion])
    #expect(diagnostics.map(\.code) == ["quarantined-no-region"])
    #expect(diagnostics[0].message.en == "Row quarantined: its region is not known.")
  }

  @Test func anAmbiguousFileNameIsAnErrorOnlyWhereItMustTell() throws {
    let found = try exports.problems("id,received\n1,2024-01-01", name: "bandung.csv")
    #expect(found.map(\.code) == ["ambiguous-region"])
    #expect(found[0].message.en.contains("Kabupaten Bandung (32.04) or Kota Bandung (32.73)"))
    let (export, _) = try exports.read(
      "id,received,region\n1,2024-01-01,Kota Bandung", name: "bandung.csv")
    #expect(export.onlyRegion == "32.73")
  }

  @Test func anUnknownRegionOptionIsAnError() {
    do {
      _ = try Ingestor(IngestionOptions(region: "Grut"))
      Issue.record("no problem")
    } catch {
      #expect(error.list.map(\.code) == ["unknown-region"])
      #expect(error.list[0].fix?.en == "Did you mean Kabupaten Garut (32.05)?")
    }
    do {
      _ = try Ingestor(IngestionOptions(region: "Bandung"))
      Issue.record("no problem")
    } catch {
      #expect(error.list.map(\.code) == ["ambiguous-region"])
    }
  }

  @Test func aGivenProfileWinsWhereItFits() throws {
    let text = "profile: lokal\nkind: register\ncolumns: {id: id, received: received}"
    let profile = try Profile(text: text, file: "p.yaml")
    let options = IngestionOptions(profiles: [profile])
    let row = "id,received,status\n1,2024-01-01,completed"
    #expect(try exports.read(row, name: "garut.csv", options).export.profile == "lokal")
    let lapor = "Tracking ID,Tanggal Laporan Masuk\n1,2024-01-01"
    #expect(try exports.read(lapor, name: "garut.csv", options).export.profile == "sp4n-lapor")
  }

  @Test func aGenerationDayThatIsNotReadable() throws {
    let (export, diagnostics) = try exports.read(
      "Tanggal Generate: kemarin\nid,received\n1,2024-01-01", name: "garut.csv")
    #expect(export.generated == nil)
    #expect(diagnostics.map(\.code) == ["unreadable-generated"])
    #expect(diagnostics[0].message.en.contains("\u{201C}kemarin\u{201D}"))
    let (other, _) = try exports.read(
      "Tanggal Generate: 14 November 2025 10:00\nid,received\n1,2024-01-01", name: "garut2.csv")
    #expect(other.generated?.iso == "2025-11-14")
  }
}
