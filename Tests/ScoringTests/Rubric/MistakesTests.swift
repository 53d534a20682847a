import Diagnostics
import Foundation
@testable import Scoring
import Testing

/// Every mistake that a rubric can hold is told with its line and column and a remedy.
///
/// `Mistakes/*.txt` hold the cases, parted by blank lines: lines of the template below that are
/// taken out (`-`), what is put in their place (`+`), and what is then told in Indonesian, with
/// `line:column` first.
@Suite struct MistakesTests {
  static let template = """
    rubric: r
    missing: zero
    clocks:
      c: {from: received, to: completed, unit: working_days}
    aspects:
      - aspect: a
        weight: 1
        indicators:
          - indicator: i
            weight: 1
            measure: {share: completed}
            scale: identity

    """

  @Test func templateIsRight() throws {
    #expect(try Rubric.load(text: Self.template, file: "r").id == "r")
  }

  @Test(arguments: [
    "head", "calendar", "clock", "tree", "measure", "estimate", "scale", "ranking",
  ])
  func mistakesAreTold(family: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Mistakes/\(family).txt")
    let cases = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
    for text in cases {
      let lines = text.split(separator: "\n").map(String.init)
      func part(_ mark: Character) -> String {
        lines.filter { $0.first == mark }.map { String($0.dropFirst(2)) }
          .joined(separator: "\n")
      }
      let range = try #require(Self.template.range(of: part("-")))
      let mistaken = Self.template.replacingCharacters(in: range, with: part("+"))
      let expected = lines.filter { $0.first != "-" && $0.first != "+" }
      #expect(told(mistaken, .indonesian) == expected, "\(part("+"))")
    }
  }

  @Test(arguments: [
    (
      "missing: nol",
      "2:10: error[document-unknown-word]: “nol” is not known; allowed: zero, redistribute, "
        + "average, exclude."
    ),
    (
      "missing: zero\nties: {break_by: [j]}",
      "3:19: error[rubric-unknown-id]: There is no aspect or indicator with the id “j”."
    ),
    (
      "missing: zero\nawards: {per: group, titles: [A]}",
      "3:9: error[rubric-awards-without-groups]: Awards per group need “groups”."
    ),
    (
      "missing: zero\ngrades: [{at_least: 50, grade: A}]",
      "3:9: error[rubric-bands]: The last grade must be “otherwise”: the grade of all the rest."
    ),
  ])
  func englishToo(replacement: String, sentence: String) {
    let mistaken = Self.template.replacing("missing: zero", with: replacement)
    #expect(told(mistaken, .english).first == sentence)
  }

  @Test func allAtOnceInTheOrderOfTheFile() {
    let mistaken = Self.template
      .replacing("missing: zero", with: "missing: nol")
      .replacing("working_days", with: "days")
      .replacing("weight: 1", with: "weight: -1")
      .replacing("identity", with: "identities")
      .replacing("share: completed", with: "on_time_share: d, limit: 5")
    let places = told(mistaken, .english).filter { !$0.hasPrefix(" ") }
      .map { $0.prefix { $0 != " " } }
    #expect(places == ["2:10:", "4:44:", "7:13:", "10:17:", "11:34:", "12:16:"])
  }

  @Test func manyOfAKindAreCut() {
    let keys = (1...50).map { "key\($0): 1\n" }.joined()
    let lines = told(Self.template + keys, .english).filter { $0.contains("error") }
    #expect(lines.count == 20)
    #expect(
      told(Self.template + keys, .english).last
        == " note[more-document-unknown-key]: and 30 more like this")
  }

  /// What is told of a text, line by line, without the file's name before each place.
  private func told(_ text: String, _ language: Language) -> [String] {
    do {
      _ = try Rubric.load(text: text, file: "r")
      return []
    } catch {
      return error.list.flatMap { $0.rendered(language).split(separator: "\n") }
        .map { $0.hasPrefix("r:") ? String($0.dropFirst(2)) : String($0) }
    }
  }
}
