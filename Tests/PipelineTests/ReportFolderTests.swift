import Pipeline
import Scoring
import TestSupport
import Testing

@Suite struct ReportFolderTests {
  private func names(_ regions: [(String, String)]) throws -> [String] {
    let folder = try TemporaryFolder()
    let standings = regions.map { Standing(code: $0.0, name: $0.1, kind: "kabupaten") }
    return try ReportFolder(folder.path("x/")).places(of: standings).map {
      String($0.path.split(separator: "/").last ?? "")
    }
  }

  @Test("Names of files are codes and names in plain letters, each once")
  func places() throws {
    #expect(
      try names([
        ("64.09", "Kabupaten Penajam Paser Utara"), ("32.04", "Kabupaten Bandung"),
        ("32.73", "Kota Bandung"), ("x/../y", "Pulau  Só'n/Ra"), ("X-..-Y", "Pulau s n ra"),
        ("7", "\u{4E2D}"), ("..", ""),
      ]) == [
        "64.09-penajam-paser-utara.xlsx", "32.04-bandung.xlsx", "32.73-kota-bandung.xlsx",
        "x-..-y-pulau-s-n-ra.xlsx", "X-..-Y-pulau-s-n-ra-2.xlsx", "7.xlsx", "daerah.xlsx",
      ])
  }
}
