import Foundation
import TestSupport
import Testing

/// `rank --html` and `show --html`: the ranking as one page.
@Suite struct PageResultsTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024"]

  @Test("Written whole, said, and made again from the archive byte for byte")
  func show() async throws {
    let folder = try Examples.folder()
    let run = try await Program.run(
      ["rank", "data", "--archive", "a.sqlite", "--html", "o.html"] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("Ditulis: o.html\n"))
    let page = try folder.text("o.html")
    #expect(page.contains("<h1>Uji kecil</h1>") && page.contains("Kabupaten Penajam Paser Utara"))
    let shown = try await folder.run("show", "1", "--archive", "a.sqlite", "--html", "p.html")
    #expect(shown.status == 0, "\(shown.said)")
    #expect(try folder.text("p.html") == page)
    let english = try await Program.run(
      ["rank", "data", "--html", "o.HTM", "--language", "en"] + rest, in: folder)
    #expect(english.said.contains("Written: o.HTM\n"), "\(english.said)")
    #expect(try folder.text("o.HTM").contains("<h1>Small test</h1>"))
  }

  @Test("Of an earlier run it is no export, whatever it is called")
  func ownResult() async throws {
    let folder = try Examples.folder()
    let page = ["--html", "data/hasil.html"]
    for _ in 1...2 {
      let run = try await Program.run(["rank", "data"] + page + rest, in: folder)
      #expect(run.status == 0, "\(run.said)")
      #expect(!run.said.contains("own-result"))
    }
    try folder.write("data/lama.xls", try folder.bytes("data/hasil.html"))
    let again = try await Program.run(
      ["rank", "data", "--json", "-", "--language", "en"] + rest, in: folder)
    #expect(again.status == 0, "\(again.said)")
    #expect(
      again.said.contains(
        "hasil.html: note[own-result]: This file is a result of an earlier run of Peringkat and no"
          + " export; it was left out."), "\(again.said)")
    #expect(try Document(again.output).inputs.count == 4)
  }

  @Test(
    "§6.3: what cannot be written is said before anything is read, and nothing is left",
    arguments: [
      (["--html", "tiada/o.html"], "tiada/o.html: error[output-folder-missing]: The folder for"),
      (
        ["--html", "data/p.html"], "data/p.html: error[output-path-is-folder]: A result is written"
      ),
      (["--html", "o.xlsx"], "o.xlsx: error[not-a-page-name]: --html writes a web page; its name"),
      (["--html", "/sys/o.html"], "/sys/o.html: error[output-not-writable]: This result's folder"),
      (
        ["--html", "o.html", "--json", "o.html"],
        "o.html: error[overwrites-input]: --html would overwrite"
      ),
      (
        ["--html", "data/x.html"],
        "x.html: error[overwrites-input]: The result would overwrite this file, which is no result"
      ),
    ])
  func unwritable(_ arguments: [String], _ sentence: String) async throws {
    let folder = try Examples.folder()
    try folder.write("data/p.html/berau.csv", Examples.berau.replacing("B-", with: "C-"))
    // Somebody's export, whatever its name.
    try folder.write("data/x.html", Examples.berau.replacing("B-", with: "D-"))
    let before = try folder.names()
    let run = try await Program.run(
      ["rank", "data", "--language", "en"] + arguments + rest, in: folder)
    #expect(run.status == (sentence.contains("not-a-page-name") ? 64 : 1))
    #expect(run.said.contains(sentence), "\(run.said)")
    #expect(run.said.contains("\n  fix: "))
    #expect(run.output.isEmpty)
    #expect(try folder.names() == before)
  }

  @Test("The sentence of a name that is no page's, in Indonesian")
  func nameInIndonesian() async throws {
    let run = try await Program.run(
      ["rank", "data", "--html", "o.xlsx"] + rest, in: Examples.folder())
    #expect(
      run.said.contains(
        "o.xlsx: galat[not-a-page-name]: --html menulis halaman web; namanya harus berakhir .html"
          + "\n  perbaikan: Pakai misalnya hasil.html."), "\(run.said)")
  }
}
