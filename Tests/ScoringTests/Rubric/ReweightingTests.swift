import Diagnostics
import Testing

@testable import Scoring

/// Other weights in the text of a rubric, of which nothing else changes.
@Suite struct ReweightingTests {
  private let place = Location(file: "disetel.xlsx")

  private func said(_ text: String, _ weights: [String: Double]) throws -> [String] {
    let rubric = try Rubric.load(text: text, file: "r.yaml")
    do {
      return [try rubric.reweighted(weights, version: "2", at: place).text]
    } catch {
      return error.list.map { $0.rendered(.english) }
    }
  }

  /// Siblings without weights, between braces and not; an anchor; the last line without an end.
  private let text = """
    rubric: kecil # uji
    missing: zero
    aspects:
      - aspect: a # pertama
        # tetap di sini
        weight: 40 # bobot
        indicators:
          - indicator: p
            # ukuran
            measure: {assessment: p}
            scale: identity
          - {indicator: q, measure: {assessment: q}, scale: identity}
      - {aspect: b, weight: &w 60, indicators: [{"indicator": "r", measure: {assessment: r}, scale: identity}]}
      - aspect: c
        weight: *w
        indicators: [{indicator: s, measure: {assessment: s}, scale: identity}]
    """

  @Test func onlyWeightsAndTheVersionChange() throws {
    let wanted =
      text.replacing("kecil # uji\n", with: "kecil # uji\nversion: \"2\"\n")
      .replacing("weight: 40 # bobot", with: "weight: 12.5 # bobot")
    #expect(try said(text, ["a": 12.5, "p": 1, "q": 1, "b": 60, "c": 60]) == [wanted])
  }

  @Test func siblingsWithoutWeightsAllGetOne() throws {
    let wanted =
      text.replacing("kecil # uji\n", with: "kecil # uji\nversion: \"2\"\n")
      .replacing(
        "indicator: p\n        # ukuran", with: "indicator: p\n        weight: 3\n        # ukuran"
      )
      .replacing("{indicator: q,", with: "{weight: 1, indicator: q,")
    #expect(try said(text, ["p": 3]) == [wanted])
    let rubric = try Rubric.load(text: text, file: "r.yaml")
    let new = try rubric.reweighted(["p": 3, "r": 5], version: "2", at: place)
    #expect(new.weights.map(\.weight) == [40, 3, 1, 60, 5, 60, 1])
    #expect(new.text.contains("[{\"weight\": 5, \"indicator\": \"r\","))
    #expect(new.sha256 != rubric.sha256)
  }

  @Test func jsonStaysJSON() throws {
    let json = """
      {"rubric": "j", "version": "1", "missing": "zero", "aspects": [{"aspect": "a", "indicators": [
      {"indicator": "p", "weight": 1, "measure": {"assessment": "p"}, "scale": "identity"},
      {"indicator": "q", "weight": 1.5, "measure": {"assessment": "q"}, "scale": "identity"}]}]}
      """
    let wanted =
      json.replacing("\"version\": \"1\"", with: "\"version\": \"2\"")
      .replacing("\"weight\": 1.5", with: "\"weight\": 0")
    #expect(try said(json, ["q": 0]) == [wanted])
  }

  @Test func everyRubricThatComesAlongTakesOtherWeights() throws {
    for text in [exampleRubric, StartingRubric.text(.indonesian)] {
      let rubric = try Rubric.load(text: text, file: "r.yaml")
      let weights = Dictionary(
        uniqueKeysWithValues: rubric.weights.enumerated().map { ($1.id, Double(7 + $0)) })
      let new = try rubric.reweighted(weights, version: "9", at: place)
      #expect(new.weights.map(\.weight) == rubric.weights.indices.map { Double(7 + $0) })
      let remarks = text.split(separator: "\n").filter { $0.contains("#") }
      #expect(new.text.split(separator: "\n").filter { $0.contains("#") }.count == remarks.count)
    }
  }

  @Test("A weight behind an anchor, and one that an alias repeats, are told")
  func anchors() throws {
    #expect(
      try said(text, ["b": 10]) == [
        """
        disetel.xlsx: error[weight-not-changeable]: the weight of b is written in the rubric in a \
        way that cannot be changed for itself, such as with a YAML anchor (&name, *name)
          fix: Write that weight as a plain number in the rubric, make the ranking again and repeat; \
        or change the weight in the rubric yourself.
        """
      ])
    let shared = """
      rubric: kecil
      version: &v "1"
      basis: [*v]
      missing: zero
      aspects:
        - aspect: a
          indicators: [{indicator: p, measure: {assessment: p}, scale: identity}]
      """
    let plain = shared.replacing("&v \"1\"", with: "\"1\"").replacing("*v", with: "x")
    #expect(try said(plain, [:]).first?.hasPrefix("rubric: kecil\nversion: \"2\"\n") == true)
    #expect(
      try said(shared, [:]) == [
        """
        disetel.xlsx: error[rubric-not-changeable]: weights or version cannot be changed without \
        changing other parts of the rubric, such as where a YAML anchor (&name, *name) is shared
          fix: Write weights and version as plain values in the rubric, make the ranking again and \
        repeat; or change the weights in the rubric yourself.
        """
      ])
  }

  @Test func aGroupOfZerosIsRefused() throws {
    #expect(
      try said(text, ["p": 0, "q": 0]) == [
        """
        disetel.xlsx: error[weights-all-zero]: all weights of a group are 0: p, q
          fix: Put a number above 0 into at least one yellow cell of that group.
        """
      ])
  }

  @Test(arguments: [
    ("1", "2"), ("2024.1", "2024.2"), ("2024.9", "2024.10"), ("2024", "2024.1"), ("v3", "v4"),
    ("2024-akhir", "2024-akhir.1"), ("1.0", "1.1"),
    ("99999999999999999999", "99999999999999999999.1"),
  ])
  func theNextVersion(version: String, next: String) throws {
    var rubric = try Rubric.load(text: text, file: "r.yaml")
    rubric.version = version
    #expect(rubric.nextVersion == next)
  }
}
