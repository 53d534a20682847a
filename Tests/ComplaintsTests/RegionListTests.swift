import Diagnostics
import Testing

@testable import Complaints

@Suite struct RegionListTests {
  let list = RegionList.builtIn

  @Test func knowsEveryRegionWithItsZoneAndPopulation() {
    #expect(list.regions.count == 514)
    #expect(list.regions.filter { $0.kind == "kota" }.count == 98)
    #expect(list.regions.allSatisfy { ($0.population ?? 0) > 0 })
    let region = list.region(code: "64.09")
    #expect(region?.name == "Kabupaten Penajam Paser Utara")
    #expect(region?.zone.identifier == "Asia/Makassar")
  }

  @Test func oldCodesAndNamesAreKnownAndCurrentOnesWin() {
    #expect(list.region(code: "91.01")?.name != nil)
    #expect(list.region(code: "92.71")?.code == "96.71")
    #expect(list.owner("Kab. Toba Samosir") == .region("12.12"))
    #expect(list.owner("Pemkab Pasir") == .region("64.01"))
    #expect(list.owner("KOTA PARE PARE") == .region("73.72"))
    let small = RegionList(
      regions: ["64.01", "64.02"].compactMap { list.region(code: $0) },
      former: [(code: "64.01", name: "Kab. Lama", current: "64.02")])
    #expect(small.region(code: "64.01")?.code == "64.01")
    #expect(small.owner("Kabupaten Lama") == .region("64.02"))
  }

  @Test(arguments: [
    ("Pemerintah Kabupaten Bandung", "32.04"), ("PEMERINTAH KOTA BANDUNG", "32.73"),
    ("Kab. Bandung", "32.04"), ("bandung", "32.04"), ("Pemkot Bandung", "32.73"),
    ("Pemkab. Penajam-Paser Utara", "64.09"), ("64.09", "64.09"), ("64.1", nil),
    ("  32.73 ", "32.73"), ("Kota Baru", "63.02"), ("Pemerintah Kabupaten Kota Baru", "63.02"),
    ("Kota Batu", "35.79"), ("Banjar", "63.03"), ("Kota Banjar", "32.79"),
    ("Pemerintah Kabupaten Administrasi Kepulauan Seribu", "31.01"),
    ("Kab. Adm. Kep. Seribu", "31.01"), ("Kota Adm. Jakarta Selatan", "31.74"),
    ("Kecamatan Solokanjeruk", nil), ("Dinas Perhubungan Kab. Bandung", nil),
    ("Kota Garut", nil), ("", nil), ("Kabupaten", nil), ("Kota", nil),
    ("Kabupaten Kepulauan Siau Tagulandang Biaro", "71.09"),
  ])
  func ownerColumn(_ text: String, _ code: String?) {
    #expect(list.owner(text) == (code.map { .region($0) } ?? .none))
  }

  @Test(arguments: [
    "Pemerintah Provinsi Jawa Barat", "PEMPROV JABAR", "Prov. Banten", "Kementerian Kesehatan",
    "Pemerintah Pusat", "Pemerintah Daerah Provinsi Jawa Barat",
  ])
  func anotherGovernmentIsNotOwned(_ text: String) {
    #expect(list.owner(text) == .otherGovernment)
  }

  @Test(arguments: [
    ("laporan_64.09_2024.xlsx", "64.09"), ("32.73 - Kab Garut.csv", "32.73"),
    ("PenajamPaserUtara.csv", "64.09"), ("KabBandung.xlsx", "32.04"), ("kotabaru.csv", "63.02"),
    ("Kota Baru 2024.csv", "63.02"), ("kab_bandung_barat-2024.csv", "32.17"),
    ("ekspor banjar baru.csv", "63.72"), ("bandung2024.kab-bandung.csv", "32.04"),
    ("PEMKAB GARUT.xls", "32.05"), ("Bandung dan Penajam Paser Utara", "64.09"),
    ("laporan 31.12.2024.csv", nil), ("6409.csv", nil), ("1.64.09.csv", nil),
    ("164.09.csv", nil), ("64.091", nil), ("laporan.csv", nil), ("Provinsi Jambi", nil),
    ("64.09.xlsx", "64.09"), ("99.99 kab garut", "32.05"),
  ])
  func fileNames(_ name: String, _ code: String?) {
    switch list.inFileName(name) {
    case .one(let region): #expect(region.code == code)
    case .none: #expect(code == nil)
    case .several(let regions): Issue.record("ambiguous: \(regions)")
    }
  }

  @Test func aBareNameOfBothKindsIsAmbiguousInAFileName() throws {
    guard case .several(let regions) = list.inFileName("laporan bandung 2024.csv") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(regions.map(\.code) == ["32.04", "32.73"])
    let problem = RegionProblems.ambiguousRegion("bandung", among: regions, at: nil)
    #expect(problem.message.en.contains("Kabupaten Bandung (32.04) or Kota Bandung (32.73)"))
    #expect(list.named("Bandung") == .several(regions))
    #expect(list.named("Kota Bandung") == .one(regions[1]))
  }

  @Test func nearestRegionsForMessages() {
    #expect(list.regionsNear("laporan-pnajam-paser-utara.csv").first?.code == "64.09")
    #expect(list.regionsNear("Kab. Garutt").first?.code == "32.05")
    #expect(list.regionsNear("2024").isEmpty)
    for name in [
      "requests.csv", "data baru.xlsx", "tindak lanjut", "salinan dari aduan banjir",
      "minggu ke 12",
      "Dinas Pasar", "jalan rusak", "wilayah tengah", "NORTHERN", "badan sampah",
      "rekap bulan maret",
    ] {
      #expect(list.regionsNear(name).isEmpty, "\(name): \(list.regionsNear(name).map(\.name))")
    }
    #expect(list.regionsNear("aduan banjr").map(\.name) == ["Kabupaten Banjar"])
  }
}

@Suite struct RegionTableTests {
  private func table(_ header: [String], _ rows: [[String]]) -> RegionTable {
    RegionTable(
      file: "regions.csv", header: header, headerNumber: 1,
      rows: rows.enumerated().map { (number: $0.offset + 2, cells: $0.element) })
  }

  @Test func addsAndReplaces() throws {
    let header = ["code", "name", "kind", "province", "timezone", "population"]
    let list = try RegionList.builtIn.adding(
      table(
        header,
        [
          ["64.09", "", "", "", "", "200.000"],
          ["US-N", "Northern District", "district", "Baltimore", "America/New_York", "97000"],
          ["64.99", "Kabupaten Baru Sekali", "", "", "", ""],
        ]))
    #expect(list.listed == ["64.09", "US-N", "64.99"])
    #expect(list.regions.count == 516)
    #expect(list.region(code: "64.09")?.population == 200_000)
    #expect(list.region(code: "64.09")?.name == "Kabupaten Penajam Paser Utara")
    #expect(list.region(code: "64.99")?.zone.identifier == "Asia/Makassar")
    #expect(list.region(code: "64.99")?.kind == "kabupaten")
    #expect(list.owner("NORTHERN DISTRICT") == .region("US-N"))
    #expect(list.inFileName("northern-district.csv") == .one(list.region(code: "US-N")!))
  }

  @Test func allProblemsAtOnceEachWithItsPlace() throws {
    let header = ["kode", "nama", "zona", "penduduk"]
    do {
      _ = try RegionList.builtIn.adding(
        table(
          header,
          [
            ["", "X", "", ""], ["99.01", "", "", ""], ["99.02", "Y", "Mars/Olympus", "12x"],
            ["99.03", "Z", "", ""], ["64.09", "", "", ""], ["64.09", "", "", ""],
          ]))
      Issue.record("no problem found")
    } catch {
      #expect(
        error.list.map(\.code) == [
          "region-without-code", "region-without-name", "unknown-timezone", "bad-population",
          "region-without-timezone", "region-twice",
        ])
      #expect(error.list[2].location?.text == "regions.csv:C4 (timezone)")
      #expect(error.list.allSatisfy { $0.fix != nil })
      #expect(error.list[5].message.en == "Code 64.09 already stands in row 6.")
    }
  }

  @Test func aTableWithoutCodesIsRefused() {
    do {
      _ = try RegionList.builtIn.adding(table(["cod", "name"], []))
      Issue.record("no problem found")
    } catch {
      #expect(error.list.map(\.code) == ["regions-without-code"])
      #expect(error.list[0].fix?.en == "Did you mean \u{201C}code\u{201D}?")
    }
  }
}
