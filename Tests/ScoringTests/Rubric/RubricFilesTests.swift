import Diagnostics
import Foundation
@testable import Scoring
import Testing

/// The rubrics that are handed out load, and their documentation knows every key.
@Suite struct RubricFilesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Rubrics")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: [
    "sp4n-lapor", "register-only", "ppid", "kaltim-2024", "monev-panrb", "opd-league",
    "limits-62-2018",
  ])
  func rubricsLoadAndHaveCases(name: String) throws {
    let rubric = try Rubric.load(text: Self.text("\(name).yaml"), file: "\(name).yaml")
    #expect(rubric.id == name)
    let titles = rubric.indicators.map(\.title)
    #expect(titles.allSatisfy { $0.id != $0.en }, "every title is in both languages")
    let cases = try RubricCase.load(
      text: Self.text("\(name).cases.yaml"), file: "\(name).cases.yaml")
    #expect(cases.count > 3)
    #expect(cases.allSatisfy { !$0.expected.isEmpty && !$0.files.isEmpty })
  }

  @Test func everyRubricOfTheFolderHasItsCases() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let rubrics = names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
    for rubric in rubrics {
      #expect(names.contains(rubric.replacing(".yaml", with: ".cases.yaml")))
    }
  }

  @Test func rubricsAreBeyondDoubtAndSayWhatIsOurs() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
    let readme = try Self.text("README.md")
    for name in names {
      let text = try Self.text(name)
      let rubric = try Rubric.load(text: text, file: name)
      #expect(try rubric.review(file: name).isEmpty, "\(name)")
      #expect(text.hasPrefix("# yaml-language-server: $schema=rubric.schema.json\n"))
      let remark = text.prefix { $0 != "\u{0}" }.components(separatedBy: "\nrubric:")[0]
      #expect(remark.contains("ours") || remark.contains("Ours"), "\(name)")
      #expect(readme.contains("`\(name)`"), "Rubrics/README.md does not list \(name)")
    }
  }

  @Test func registerOnlyHasNoClock() throws {
    let rubric = try Rubric.load(text: Self.text("register-only.yaml"), file: "r")
    #expect(rubric.clocks.isEmpty)
  }

  @Test func readmeNamesEveryKey() throws {
    let readme = try Self.text("README.md")
    // Words inside code: between backticks, and in fenced blocks.
    let pieces = readme.components(separatedBy: "`")
    let code =
      pieces.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      + readme.components(separatedBy: "```").enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    var words: Set<Substring> = []
    for piece in code {
      words.formUnion(piece.split { !($0.isLetter || $0.isNumber || $0 == "_") })
    }
    for key in RubricKeys.all.union(CaseKeys.all).sorted() {
      #expect(words.contains(Substring(key)), "Rubrics/README.md does not explain \(key)")
    }
  }

  /// What a rubric can choose is told on the methods pages, in both languages alike.
  @Test func methodsPagesNameEveryChoice() throws {
    let pages = try ["methods.md", "metode.md"].map { try Self.text("../docs/\($0)") }
    let words =
      RubricKeys.measures.map(\.key)
      + RubricKeys.scale.filter { $0 != "relative" && $0 != "better" }
      + RelativeMethod.allCases.map(\.rawValue) + Aggregation.allCases.map(\.rawValue)
      + MissingRule.allCases.map(\.rawValue) + QuarantinedRule.allCases.map(\.rawValue)
      + RubricKeys.estimate + [
        "raw", "identity", "break_by", "min_complaints", "prior", "interval",
      ]
    let sources = [
      "OECD & JRC", "Goldstein & Spiegelhalter", "Mogstad", "**Wilson** (1927)",
      "Kaplan & Meier", "Stat. Med. 24 (2005)",
    ]
    for page in pages {
      for word in words { #expect(page.contains(word), "\(word)") }
      for source in sources { #expect(page.contains(source), "\(source)") }
    }
    func shape(_ page: String) -> [Substring] {
      page.split(separator: "\n").map { $0.prefix { "#|-*123456789. ".contains($0) } }
        .map { $0.hasPrefix("#") || $0.hasPrefix("|") ? $0 : "" }.filter { !$0.isEmpty }
    }
    #expect(shape(pages[0]).count == shape(pages[1]).count)
  }

  @Test func readmeExamplesLoad() throws {
    let blocks = try Self.text("README.md").components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let smallest = try #require(blocks.first)
    _ = try Rubric.load(text: smallest, file: "README.md")
    for block in blocks.dropFirst() {
      let clocks = smallest.components(separatedBy: "\n").filter { !$0.hasPrefix("rubric") }
      let rest = clocks.joined(separator: "\n")
      // A part that the smallest rubric has already takes its place.
      let key = block.prefix { $0 != ":" }
      let text =
        key == "clocks"
        ? smallest.replacing(
          "clocks:\n  response: {from: received, to: first_response, unit: working_days}\n",
          with: block) : "rubric: x\n\(block)\(rest)"
      _ = try Rubric.load(text: text, file: "README.md")
    }
  }
}
