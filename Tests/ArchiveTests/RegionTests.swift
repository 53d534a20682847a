import Complaints
import Diagnostics
import GRDB
import Testing

@testable import Archive

@Suite struct RegionTests {
  private let regions = [
    Region(
      code: "99.02", name: "Distrik Dua", kind: "distrik", province: "Contoh",
      zone: Zone(identifier: "Asia/Makassar")!, population: 1234.5),
    Region(
      code: "99.01", name: "Baltimore", kind: "kota", province: "Maryland",
      zone: Zone(identifier: "America/New_York")!, population: nil),
  ]

  @Test func aListComesBackAsItWas() throws {
    let archive = try Archive.inMemory()
    #expect(try archive.customRegions().isEmpty)
    try archive.replaceRegions(regions)
    #expect(try archive.customRegions() == regions)
    try archive.replaceRegions([regions[1]])
    #expect(try archive.customRegions() == [regions[1]])
  }

  @Test func aZoneThatNobodyKnowsIsNamed() throws {
    let archive = try Archive.inMemory()
    try archive.replaceRegions(regions)
    try archive.write { try $0.execute(sql: "UPDATE region SET timezone = 'Asia/Atlantis'") }
    let found = try #require(problem { _ = try archive.customRegions() })
    #expect(found.code == "archive-unknown-zone")
    #expect(found.message.en.contains("Asia/Atlantis"))
  }
}
