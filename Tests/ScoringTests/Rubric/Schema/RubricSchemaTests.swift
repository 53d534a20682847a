import Diagnostics
import Documents
import Foundation
@testable import Scoring
import Testing

/// The schema accepts what the loader accepts, and refuses what it can see to be wrong.
@Suite struct RubricSchemaTests {
  private let validator = SchemaValidator(Rubric.schema(.english))

  @Test func bothLanguagesDescribeTheSameRubrics() throws {
    let english = Rubric.schema(.english).text()
    let indonesian = Rubric.schema(.indonesian).text()
    func bare(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.contains("\"description\"") }
    }
    #expect(english != indonesian)
    #expect(bare(english).dropFirst(3) == bare(indonesian).dropFirst(3))
    #expect(english.contains("\"https://json-schema.org/draft/2020-12/schema\""))
    #expect(Rubric.schemaLine("a.json") == "# yaml-language-server: $schema=a.json")
  }

  @Test func everyKeyOfTheLoaderIsInTheSchema() throws {
    let text = Rubric.schema().text()
    for key in RubricKeys.all.sorted() {
      #expect(text.contains("\"\(key)\": {"), "\(key)")
    }
  }

  @Test func shippedRubricsAreValid() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: RubricFilesTests.folder.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
    #expect(names.count >= 7)
    for name in names {
      #expect(try validator.accepts(RubricFilesTests.text(name)), "\(name)")
    }
    #expect(try validator.accepts(exampleRubric))
  }

  @Test func shippedSchemaIsTheOneThatIsPrinted() throws {
    #expect(try RubricFilesTests.text("rubric.schema.json") == Rubric.schema().text() + "\n")
  }

  /// What only the whole file tells, and what is no YAML at all.
  private static let unseen: Set<String> = [
    "rubric-unknown-id", "rubric-unknown-clock", "rubric-duplicate-id", "rubric-order",
    "document-duplicate-key", "document-syntax", "document-tab", "document-several",
    "document-tag", "document-key", "document-empty", "document-too-large",
  ]

  /// Mistakes of other kinds that a schema cannot see either: a start after an end, goalposts that
  /// are the same, dates that the calendar lacks, `otherwise` that is not last.
  private static let unseenSentences = [
    "ends at another event", "must end at another event", "The worst and the best value",
    "are no office hours", "start before the ones above end", "must come last",
    "Limits must be in the order", "such as {key: value}, not nothing", "not “1e999”",
  ]

  @Test(arguments: [
    "head", "calendar", "clock", "tree", "measure", "estimate", "scale", "ranking",
  ])
  func mistakesAreRefused(family: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../Mistakes/\(family).txt")
    let cases = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
    var refused = 0
    for text in cases {
      let lines = text.split(separator: "\n").map(String.init)
      func part(_ mark: Character) -> String {
        lines.filter { $0.first == mark }.map { String($0.dropFirst(2)) }
          .joined(separator: "\n")
      }
      let range = try #require(MistakesTests.template.range(of: part("-")))
      let mistaken = MistakesTests.template.replacingCharacters(in: range, with: part("+"))
      guard let problems = problems(mistaken) else { continue }
      let seen = problems.filter { problem in
        !Self.unseen.contains(problem.code)
          && !Self.unseenSentences.contains { problem.message.en.contains($0) }
          && !problem.code.hasPrefix("more-")
      }
      if seen.isEmpty { continue }
      refused += 1
      let isAccepted = try validator.accepts(mistaken)
      #expect(!isAccepted, "\(part("+")): \(seen.map(\.message.en))")
    }
    #expect(refused > 2, "\(family)")
  }

  private func problems(_ text: String) -> [Diagnostic]? {
    do {
      _ = try Rubric.load(text: text, file: "r")
      return nil
    } catch {
      return error.list.contains { $0.code == "document-syntax" } ? nil : error.list
    }
  }

  /// Forms that the loader takes; the schema must not object to any.
  @Test(arguments: [
    "title: {id: Laporan, en: Per 100,000 people}", "version: 2024.10", "basis: UU 25/2009",
    "calendar: {workweek: [{days: [mon], since: 2024-01-01, regions: 51}, {days: [tue]}]}",
    "calendar: {office_hours: {mon: [\"07:30-12:00\", \"13:00-16:00\"]}, extra_holidays: 2024-02-14}",
    "population: {where: {classification: complaint, agency: [Dinas A, Dinas B]}}",
    "groups: {volume: [100, 1000]}\nawards: {per: group, titles: [A, {id: B}]}",
    "ties: {break_by: a}", "eligibility: {min_complaints: 0}",
    "grades: [{at_least: 50, grade: 1}, {otherwise: \"true\", grade: E}]",
    "uncertainty: {seed: 7, weight_spread: 0, draws: 1}",
    "adjustments: [{title: A, points: -5, when: {measure: {share: {closed_by: system}}, below: 1}}]",
  ])
  func whatTheLoaderTakesIsValid(top: String) throws {
    let text = MistakesTests.template.replacing("missing: zero", with: "missing: zero\n\(top)")
    _ = try Rubric.load(text: text, file: "r")
    #expect(try validator.accepts(text), "\(top)")
  }

  @Test(arguments: [
    "{count: complaints}", "{share: overdue, clock: c, limit: due}", "{share: {channel: SMS}}",
    "{on_time_share: c, limit: [{since: 2020-01-01, limit: 5}, {since: 2024-01-01, limit: due}]}",
    "{time: c, statistic: p97.5, open_cases: ignore}", "{time: c, statistic: mean, horizon: 9}",
    "{time: c, statistic: p09, open_cases: censor, horizon: 1e2}", "{mean: rating}",
    "{rate: population, per: 0.5}", "{assessment: 2024}", "{accepted_rows: share}",
  ])
  func everyMeasureIsValid(measure: String) throws {
    let text = MistakesTests.template.replacing("{share: completed}", with: measure)
    _ = try Rubric.load(text: text, file: "r")
    #expect(try validator.accepts(text))
  }

  @Test(arguments: [
    "{linear: {worst: 10, best: -1.5}}", "{points: [[0, 0], [1, 100]]}",
    "{bands: [{at_least: 3, score: 90}, {otherwise: true, score: 1}]}",
    "{bands: [{at_most: 3, score: 90}, {otherwise: 0}]}", "{relative: zscore, better: lower}",
    "{relative: {method: minmax}, better: higher}", "{relative: {method: minmax, better: lower}}",
  ])
  func everyScaleIsValid(scale: String) throws {
    let text = MistakesTests.template.replacing("identity", with: scale)
    _ = try Rubric.load(text: text, file: "r")
    #expect(try validator.accepts(text))
  }
}
