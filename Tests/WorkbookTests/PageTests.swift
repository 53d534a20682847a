import Complaints
import Diagnostics
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct PageTests {
  private func page(
    _ ranking: Ranking = UncertaintySheetTests.ranking, _ language: Language = .indonesian
  ) throws -> String {
    let folder = try TemporaryFolder()
    try writePage(
      ranking, to: folder.path("o.html"), language: language, engineVersion: "1.2.3",
      with: TableFilesTests.attachments)
    #expect(try folder.names() == ["o.html"])
    return try folder.text("o.html")
  }

  @Test(arguments: [Language.indonesian, .english]) func isWellFormed(_ language: Language) throws {
    let page = try page(UncertaintySheetTests.ranking, language)
    let read = try PageReader(page)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(read.attributes["html"]?.first?["lang"] == language.rawValue)
    #expect(read.count("h1") == 1 && read.count("main") == 1 && read.count("svg") == 2)
    #expect(Set(read.ids).count == read.ids.count, "every id once")
    #expect(read.references.isSubset(of: read.ids), "\(read.references.subtracting(read.ids))")
    #expect(read.references.count > 10)
  }

  @Test func nothingRunsAndNothingIsLoaded() throws {
    let page = try page().lowercased()
    for piece in [
      "<script", "javascript:", "http://", "https://", "src=", "url(", "@import", "<link",
      "<iframe",
      "<img", "<object", "<base", " onload=", " onclick=", " style=",
    ] { #expect(!page.contains(piece), "\(piece)") }
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    for match in page.matches(of: /href="([^"]*)"/) {
      #expect(match.output.1.hasPrefix("#"), "\(match.output.1)")
    }
  }

  @Test func whoCannotSeeItHearsIt() throws {
    let read = try PageReader(page())
    #expect(read.attributes["th"]?.allSatisfy { $0["scope"] != nil } == true)
    #expect(read.attributes["svg"]?.allSatisfy { $0["role"] == "img" } == true)
    #expect(read.count("title") == 3 && read.count("desc") == 2, "of the page and two charts")
    #expect(read.count("caption") == read.count("table"))
    let scrolling = (read.attributes["div"] ?? []).filter { $0["class"] == "scroll" }
    #expect(scrolling.count == read.count("table"))
    #expect(scrolling.allSatisfy { $0["tabindex"] == "0" && $0["role"] == "region" })
    #expect(read.texts["desc"]?.first?.contains("1. Kota Samarinda: 88,13; 2. Kab") == true)
  }

  @Test func saysWhatTheSummarySays() throws {
    let page = try page()
    let text = try PageReader(page).text
    for sentence in [
      "Pengelolaan pengaduan & aspirasi", "Periode tahun 2024 · keadaan per 31 Desember 2024",
      "Terbaik I", "Kota Samarinda", "88,13", "4 kabupaten/kota diperingkat dari ",
      "Kabupaten Kutai Barat: 7 laporan, kurang dari syarat 10",
      "Dibandingkan peringkat nomor 7 (tahun 2023): 1 naik, 0 turun; terjauh Kota Samarinda, naik 1",
      "Kabupaten Lama", "Belum dapat dibedakan dari peringkat 1 (Kota Samarinda): Kota X",
      "Sedikitnya laporan bukan tanda baik", "Lebih dari 10 % laporan Kabupaten Berau",
      "SHA-256 " + Example.ranking.rubric.sha256, "Peringkat 1.2.3",
      "rata-rata geometrik", "_x0041_ dan \"kutip\" <tag> é", "tidak ada data", "penilaian",
      "n\u{A0}790",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    // Scores of 88.1 and 78.9 stand in the fifth and fourth step of the colour.
    #expect(page.contains("<td class=\"heat heat4\">88,1<small>"))
    #expect(page.contains("<td class=\"heat heat3\">78,9<small>"))
    #expect(page.contains("<small>91,0\u{A0}%</small><small>n\u{A0}790</small></td>"))
    #expect(page.contains("<tr class=\"podium-row\"><td class=\"middle\">1</td>"))
  }

  @Test func inEnglishNothingIsIndonesian() throws {
    let text = try PageReader(page(UncertaintySheetTests.ranking, .english)).text
    for sentence in [
      "Handling of complaints", "Best I", "88.13", "Skip to the content", "below 20", "no data",
      "A closed status is no proof of a solution", "n\u{A0}790", "No longer there",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    // The rubric's own text and the names of files and of the program stand as they are.
    let ours = text.components(separatedBy: "# Contoh buatan")[0]
      .replacing("Peringkat 1.2.3", with: "").replacing("laporan 2024.xlsx", with: "")
    for word in ["Peringkat ", "laporan", "Skor", "Terbaik", "Rubrik", "tidak ", " dan "] {
      #expect(!ours.contains(word), "\(word)")
    }
  }

  @Test func hostileNamesAreTextAndNothingElse() throws {
    var ranking = UncertaintySheetTests.ranking
    let name = "\"><script>alert('x')</script>&amp;<b onload=x>\u{1}\u{202E}]]> é\u{FFFF}"
    ranking.standings[0].name = name
    ranking.standings[1].code = "<!-- & -->"
    ranking.rubric.title = Wording("</title><script src=\"http://x.y\">")
    ranking.rubric.text = "</pre></style>\r\n<![CDATA[ & \u{0}"
    let page = try page(ranking)
    let read = try PageReader(page)
    #expect(!page.contains("<script") && !page.contains("<b onload"))
    #expect(read.count("style") == 1 && read.count("title") == 3)
    let shown = "\"><script>alert('x')</script>&amp;<b onload=x>\u{FFFD}\u{FFFD}]]> é\u{FFFD}"
    #expect(read.texts["strong"]?.contains(shown) == true, "\(read.texts["strong"] ?? [])")
    #expect(read.texts["pre"] == ["</pre></style>\n<![CDATA[ & \u{FFFD}"])
    #expect(read.texts["h1"] == ["</title><script src=\"http://x.y\">"])
  }

  @Test func whereThereIsNothingItIsStillAPage() throws {
    var ranking = Example.ranking
    ranking.standings = []
    ranking.inputs = []
    ranking.warnings = []
    let folder = try TemporaryFolder()
    try writePage(ranking, to: folder.path("o.html"), engineVersion: "1")
    let read = try PageReader(folder.text("o.html"))
    #expect(read.count("svg") == 0)
    #expect(read.text.contains("Tidak ada peringatan."))
    #expect(!read.ids.contains("changes") && !read.ids.contains("uncertainty"))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    #expect(try page() == page())
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Diagnostic.self) {
      try writePage(
        Example.ranking, to: folder.path("tiada/o.html"), engineVersion: "1")
    }
    #expect(try folder.names() == [])
  }
}

/// A page read as XML, as far as tests look at it.
private final class PageReader: NSObject, XMLParserDelegate {
  /// By element, of each in order.
  private(set) var attributes: [String: [[String: String]]] = [:]
  private(set) var texts: [String: [String]] = [:]
  private(set) var text = ""
  private var open: [(name: String, text: String)] = []

  init(_ page: String) throws {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    let isRead = parser.parse()
    #expect(isRead, "line \(parser.lineNumber): \(String(describing: parser.parserError))")
  }

  func count(_ name: String) -> Int { attributes[name]?.count ?? 0 }

  var ids: [String] { attributes.values.joined().compactMap { $0["id"] } }

  /// The ids that others lead to.
  var references: Set<String> {
    var found: Set<String> = []
    for element in attributes.values.joined() {
      for id in (element["aria-labelledby"] ?? "").split(separator: " ") {
        found.insert(String(id))
      }
      if let link = element["href"] { found.insert(String(link.dropFirst())) }
    }
    return found
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    attributes[name, default: []].append(found)
    open.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if !open.isEmpty { open[open.count - 1].text += characters }
    if open.last?.name != "style" { text += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if let ended = open.popLast() { texts[ended.name, default: []].append(ended.text) }
  }
}
