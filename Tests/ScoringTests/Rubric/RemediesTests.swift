import Diagnostics
import Documents
import Foundation
@testable import Scoring
import TestSupport
import Testing

/// §5: every mistake of a rubric has a place and a remedy, in both languages.
@Suite struct RemediesTests {
  /// What is put in the place of a part of `MistakesTests.template`, and a part of what is then
  /// told.
  struct Fault: Sendable {
    var old: String
    var new: String
    var sentence: String

    init(_ old: String, _ new: String, _ sentence: String) {
      (self.old, self.new, self.sentence) = (old, new, sentence)
    }

    /// A line added at the top.
    init(top line: String, _ sentence: String) {
      self.init("missing: zero", "missing: zero\n\(line)", sentence)
    }

    init(measure: String, _ sentence: String) {
      self.init("{share: completed}", measure, sentence)
    }

    init(scale: String, _ sentence: String) { self.init("identity", scale, sentence) }

    init(clock: String, _ sentence: String) {
      self.init("{from: received, to: completed, unit: working_days}", clock, sentence)
    }

    var text: String { MistakesTests.template.replacing(old, with: new) }
  }

  /// By the function that words it.
  static let faults: [String: Fault] = [
    // RubricProblems
    "repeated": Fault(top: "ties: {break_by: [a, a]}", "already in this list"),
    "unknownForm": Fault(top: "groups: jenis", "Here may not be"),
    "duplicateID": Fault("indicator: i", "indicator: a", "is already used at"),
    "unknownID": Fault(top: "ties: {break_by: [tidak]}", "no aspect or indicator"),
    "unknownClock": Fault(measure: "{on_time_share: lama, limit: 5}", "no clock named"),
    "noWeight": Fault("        weight: 1", "        weight: 0", "All weights"),
    "clockEndsAtReceipt": Fault(
      clock: "{from: completed, to: received, unit: hours}", "cannot end at"),
    "clockStandsStill": Fault(
      clock: "{from: completed, to: completed, unit: hours}", "at another event"),
    "firstDayOfHours": Fault(
      clock: "{from: received, to: completed, unit: hours, first_day: same}", "for clocks in days"),
    "officeHours": Fault(top: "calendar: {office_hours: 8-16}", "no office hours"),
    "officeHoursOverlap": Fault(
      top: "calendar: {office_hours: [\"08:00-12:00\", \"11:00-16:00\"]}", "start before the ones"),
    "awardsWithoutGroups": Fault(top: "awards: {per: group, titles: [A]}", "need “groups”"),
    "filterWithoutComplaints": Fault(
      "measure: {share: completed}", "measure: {assessment: k}\n        where: {agency: x}",
      "chooses complaints"),
    // MeasureProblems
    "keyOfOtherMeasure": Fault(measure: "{count: complaints, per: 5}", "does not go with"),
    "onlyForOverdue": Fault(measure: "{share: completed, limit: 5}", "goes only with “share"),
    "unknownStatistic": Fault(measure: "{time: c, statistic: p0, horizon: 9}", "no statistic"),
    "noHorizon": Fault(measure: "{time: c, statistic: mean}", "needs a “horizon”"),
    "horizonWithoutCensoring": Fault(
      measure: "{time: c, statistic: mean, horizon: 9, open_cases: ignore}", "no effect"),
    "classificationsWithoutLimit": Fault(
      measure: "{on_time_share: c, limit: {complaint: 5}}", "Every classification"),
    "sinceNotAscending": Fault(
      measure:
        "{on_time_share: c, limit: [{since: 2024-01-01, limit: 5}, {since: 2023-01-01, limit: 3}]}",
      "order of their dates"),
    "quantileTakesRaw": Fault(
      measure: "{time: c, statistic: p90, horizon: 9}\n        estimate: {shrink: 5}", "“raw” only"),
    "estimateNeedsShare": Fault(
      measure: "{mean: rating}\n        estimate: {shrink: auto}", "is for shares only"),
    "worstIsBest": Fault(scale: "{linear: {worst: 1, best: 1}}", "may not be the same"),
    "betterOnlyRelative": Fault(
      scale: "{linear: {worst: 0, best: 1}, better: lower}", "only with a relative scale"),
    "notAscending": Fault(scale: "{points: [[1, 0], [0, 100]]}", "must ascend"),
    "notDescending": Fault(
      top:
        "grades: [{at_least: 5, grade: A}, {at_least: 6, grade: B}, {otherwise: true, grade: C}]",
      "must descend"),
    "mixedBands": Fault(
      scale: "{bands: [{at_most: 3, score: 80}, {at_least: 1, score: 50}, {otherwise: 0}]}",
      "Bands must all be"),
    "otherwiseNotLast": Fault(
      scale: "{bands: [{otherwise: 0}, {at_most: 3, score: 80}]}", "must come last"),
    "noOtherwise": Fault(scale: "{bands: [{at_most: 3, score: 80}]}", "The last band"),
    "noBand": Fault(scale: "{bands: [{otherwise: 0}]}", "At least one band"),
    "noOtherwiseGrade": Fault(top: "grades: [{at_least: 50, grade: A}]", "The last grade"),
    "pointIsNoPair": Fault(scale: "{points: [[0, 0, 1], [1, 100]]}", "is a pair"),
    "onePoint": Fault(scale: "{points: [[0, 0]]}", "at least two"),
    // DocumentProblems
    "empty": Fault(MistakesTests.template, "# kosong\n", "file is empty"),
    "syntax": Fault("missing: zero", "missing: zero: nol", "cannot be read"),
    "tab": Fault("    weight: 1\n    ind", "\tweight: 1\n    ind", "A tab"),
    "severalDocuments": Fault("missing: zero", "missing: zero\n---\na: 1", "more than one YAML"),
    "duplicateKey": Fault(top: "missing: zero", "more than once"),
    "tooManyAliases": Fault(
      top: "basis: [\(Array(repeating: "*a", count: 40).joined(separator: ", "))]", "aliases"),
    "tooLarge": Fault(
      top: """
        basis:
          - &a [\(Array(repeating: "x", count: 300).joined(separator: ", "))]
          - &b [\(Array(repeating: "*a", count: 10).joined(separator: ", "))]
          - &c [\(Array(repeating: "*b", count: 10).joined(separator: ", "))]
          - [\(Array(repeating: "*c", count: 10).joined(separator: ", "))]
        """, "too many values"),
    "keyIsNoWord": Fault(top: "[a, b]: 1", "A key must be a word"),
    "tag": Fault(top: "version: !!float 1", "YAML tag"),
    "unknownKey": Fault(top: "bobot: 1", "is not known here"),
    "missingKey": Fault("missing: zero", "version: 1", "is required here"),
    "noneOf": Fault(scale: "{}", "One of these keys"),
    "severalOf": Fault(measure: "{share: completed, count: complaints}", "may not stand together"),
    "wrongType": Fault(top: "eligibility: 10", "Here must be keys with values"),
    "emptyList": Fault(top: "basis: []", "list is empty"),
    "blank": Fault(top: "version: ' '", "text is blank"),
    "unknownWord": Fault(
      clock: "{from: received, to: completed, unit: hari}", "is not known; allowed"),
    "notADate": Fault(top: "calendar: {extra_holidays: [besok]}", "a date of the calendar"),
    // NumberProblems
    "notANumber": Fault("        weight: 1", "        weight: satu", "Here must be a number"),
    "decimalComma": Fault(scale: "{linear: {worst: 0,4, best: 1}}", "has a comma"),
    "impossibleNumber": Fault("        weight: 1", "        weight: -1", "The number here"),
    "impossibleInteger": Fault(top: "uncertainty: {seed: -1}", "a whole number"),
  ]

  @Test("§5: none of the sentences about rubrics is without a faulty rubric here")
  func noneIsForgotten() throws {
    var found: Set<String> = []
    for file in [
      "Sources/Scoring/Rubric/RubricProblems.swift", "Sources/Scoring/Rubric/MeasureProblems.swift",
      "Sources/Documents/DocumentProblems.swift", "Sources/Documents/NumberProblems.swift",
    ] {
      let function = /static func (\w+)\([^{]*?\) -> Diagnostic \{/
      found.formUnion(try Checkout.text(file).matches(of: function).map { String($0.1) })
    }
    // One makes all the others; bytes that are no UTF-8 are no text of a rubric.
    #expect(found.subtracting(["problem", "notUTF8"]) == Set(Self.faults.keys))
  }

  @Test("§5: each has its place and its remedy", arguments: Self.faults.keys.sorted())
  func each(function: String) throws {
    let fault = try #require(Self.faults[function])
    let problems = Self.problems(fault.text)
    #expect(
      problems.contains { $0.message.en.contains(fault.sentence) },
      "\(problems.map(\.message.en))")
    for problem in problems { Self.expectWhole(problem) }
  }

  @Test("§5: so has every other mistake that is tested")
  func all() throws {
    for file in Checkout.files(below: "Tests/ScoringTests/Rubric/Mistakes", ending: ".txt") {
      for text in try Checkout.text(file).components(separatedBy: "\n\n") {
        let lines = text.split(separator: "\n").map(String.init)
        func part(_ mark: Character) -> String {
          lines.filter { $0.first == mark }.map { String($0.dropFirst(2)) }.joined(separator: "\n")
        }
        let range = try #require(MistakesTests.template.range(of: part("-")))
        let mistaken = MistakesTests.template.replacingCharacters(in: range, with: part("+"))
        for problem in Self.problems(mistaken) { Self.expectWhole(problem) }
      }
    }
  }

  @Test func ofBytesThatAreNoText() throws {
    do {
      _ = try DocumentNode.text(of: [0x72, 0xFF], file: "r")
      Issue.record("read")
    } catch {
      for problem in error.list { Self.expectWhole(problem) }
    }
  }

  private static func problems(_ text: String) -> [Diagnostic] {
    do {
      _ = try Rubric.load(text: text, file: "r")
      return []
    } catch {
      return error.list
    }
  }

  private static func expectWhole(_ problem: Diagnostic) {
    guard problem.severity == .error else { return }
    let said = problem.rendered(.english)
    #expect(problem.location?.file == "r", "\(said)")
    if problem.code != "document-too-large" {
      #expect(problem.location?.row != nil && problem.location?.column != nil, "\(said)")
    }
    #expect(problem.fix?.id.isEmpty == false && problem.fix?.en.isEmpty == false, "\(said)")
  }
}
