import Diagnostics
@testable import Scoring
import Testing

/// What loads, but most likely was not meant, is said with its place and a remedy.
@Suite struct RubricReviewTests {
  static let template = """
    rubric: r
    missing: zero
    clocks:
      c: {from: received, to: completed, unit: working_days}
    aspects:
      - aspect: a
        indicators:
          - indicator: i
            weight: 60
            measure: {on_time_share: c, limit: 5}
            scale: {linear: {worst: 0, best: 1}}
          - indicator: j
            weight: 40
            measure: {time: c, statistic: median, horizon: 60}
            scale: {linear: {worst: 30, best: 0}}

    """

  private func told(_ text: String, _ language: Language = .english) throws -> [String] {
    let rubric = try Rubric.load(text: text, file: "r")
    return try rubric.review(file: "r").flatMap {
      $0.rendered(language).split(separator: "\n").map(String.init)
    }
  }

  private func told(
    _ old: String, _ new: String, _ language: Language = .english
  ) throws -> [String] {
    let text = Self.template.replacing(old, with: new)
    #expect(text != Self.template)
    return try told(text, language)
  }

  @Test func nothingIsDoubtful() throws {
    #expect(try told(Self.template).isEmpty)
    #expect(
      try told(Self.template.replacing("60\n", with: "0.6\n").replacing("40\n", with: "0.4\n"))
        .isEmpty, "weights that add up to 1")
    #expect(try told(exampleRubric).isEmpty)
  }

  @Test func weightsThatDoNotAddUp() throws {
    #expect(
      try told("weight: 40", "weight: 20") == [
        "r:9:17: warning[rubric-weights]: The weights at this level add up to 80, not to 100; what "
          + "counts is their proportion, in per cent: i 75; j 25.",
        "  fix: Adapt the weights until they add up to 100, if that is not what was meant.",
      ])
    #expect(
      try told("weight: 40", "weight: 20", .indonesian) == [
        "r:9:17: peringatan[rubric-weights]: Bobot di tingkat ini berjumlah 80, bukan 100; yang "
          + "dihitung adalah perbandingannya, dalam persen: i 75; j 25.",
        "  perbaikan: Sesuaikan bobotnya sampai berjumlah 100, bila bukan ini yang dimaksud.",
      ])
  }

  @Test("numbers are written as the language writes them, what is to be typed with a point")
  func decimals() throws {
    let weights = { (language: Language) in
      try self.told("weight: 40", "weight: 39.5", language).first ?? ""
    }
    #expect(try weights(.indonesian).contains("berjumlah 99,5, bukan 100;"))
    #expect(try weights(.indonesian).hasSuffix("dalam persen: i 60,3; j 39,7."))
    #expect(try weights(.english).contains("add up to 99.5, not to 100;"))
    let percent = try told(
      "{linear: {worst: 0, best: 1}}", "{linear: {worst: 0, best: 97.5}}", .indonesian)
    #expect(percent.first?.hasSuffix("skalanya menyebut 97,5.") == true, "\(percent)")
    #expect(percent.last == "  perbaikan: Tulislah 0.975 untuk 97,5 persen.")
  }

  @Test func zeroWeight() throws {
    let text = Self.template.replacing("weight: 60", with: "weight: 100")
      .replacing("weight: 40", with: "weight: 0")
    #expect(
      try told(text) == [
        "r:13:17: note[rubric-zero-weight]: \u{201C}j\u{201D} has the weight 0: it is shown and does "
          + "not count."
      ])
  }

  @Test func unusedClock() throws {
    #expect(
      try told("clocks:\n", "clocks:\n  d: {from: received, to: verified, unit: hours}\n") == [
        "r:4:3: warning[rubric-unused-clock]: No measure uses the clock \u{201C}d\u{201D}.",
        "  fix: Delete it, or use it in a measure.",
      ])
  }

  @Test(arguments: [
    (
      "{linear: {worst: 0, best: 1}}", "{linear: {worst: 40, best: 90}}",
      "r:11:9: warning[rubric-scale-percent]: \u{201C}i\u{201D} is measured as a share from 0 to 1, "
        + "but its scale names 40.\n  fix: Write 0.4 for 40 per cent."
    ),
    (
      "{linear: {worst: 0, best: 1}}", "{linear: {worst: 1, best: 0}}",
      "r:11:9: warning[rubric-scale-reversed]: The scale of \u{201C}i\u{201D} is the wrong way round: "
        + "with this measure a higher value is better, but scores less.\n"
        + "  fix: Exchange worst and best, or the order of the scores."
    ),
    (
      "{linear: {worst: 0, best: 1}}", "identity",
      "r:11:9: warning[rubric-scale-unreachable]: No value of \u{201C}i\u{201D} reaches the score "
        + "100: the measure is 0 to 1, and its highest score is 1.\n"
        + "  fix: Use {linear: {worst: 0, best: 1}}."
    ),
    (
      "{linear: {worst: 30, best: 0}}", "{linear: {worst: 90, best: 0}}",
      "r:15:9: warning[rubric-scale-outside]: The goalpost 90 of \u{201C}j\u{201D} is never reached: "
        + "the measure is 0 to 60.\n  fix: Choose a number within that range."
    ),
    (
      "{linear: {worst: 30, best: 0}}",
      "{bands: [{at_most: -1, score: 100}, {at_most: 5, score: 50}, {otherwise: 0}]}",
      "r:15:9: warning[rubric-scale-outside]: The band with the edge -1 of \u{201C}j\u{201D} is never "
        + "reached: the measure is 0 to 60.\n  fix: Choose a number within that range."
    ),
    (
      "{linear: {worst: 30, best: 0}}",
      "{bands: [{at_most: 3, score: 80}, {at_most: 5, score: 50}, {otherwise: 0}]}",
      "r:15:9: warning[rubric-scale-unreachable]: No value of \u{201C}j\u{201D} reaches the score "
        + "100: the measure is 0 to 60, and its highest score is 80.\n"
        + "  fix: Change the scale so that the best value scores 100, if that is meant."
    ),
    (
      "{linear: {worst: 30, best: 0}}",
      "{bands: [{at_most: 3, score: 100}, {at_most: 5, score: 100}, {otherwise: 0}]}",
      "r:15:9: warning[rubric-bands-same]: The bands on both sides of 3 of \u{201C}j\u{201D} are one: "
        + "both score 100.\n  fix: Delete one of them, or give it another score."
    ),
    (
      "{linear: {worst: 30, best: 0}}", "{points: [[0, 100], [5, 20], [9, 60], [60, 0]]}",
      "r:15:9: warning[rubric-scale-turns]: The score of \u{201C}j\u{201D} goes up and down while its "
        + "value only rises.\n  fix: Check the order of the scores."
    ),
    (
      "{linear: {worst: 30, best: 0}}", "{relative: minmax, better: lower}",
      "r:15:9: note[rubric-relative]: \u{201C}j\u{201D} has a relative scale: whether one region takes "
        + "part can change the order of the others."
    ),
  ])
  func scales(old: String, new: String, sentence: String) throws {
    #expect(try told(old, new) == sentence.split(separator: "\n").map(String.init))
  }

  @Test func scalesInIndonesian() throws {
    let found = try told(
      "{linear: {worst: 0, best: 1}}", "{linear: {worst: 40, best: 90}}", .indonesian)
    #expect(
      found == [
        "r:11:9: peringatan[rubric-scale-percent]: \u{201C}i\u{201D} diukur sebagai bagian dari 0 "
          + "sampai 1, sedangkan skalanya menyebut 40.",
        "  perbaikan: Tulislah 0.4 untuk 40 persen.",
      ])
  }

  @Test func lowerBounds() throws {
    #expect(
      try told("limit: 5}\n", "limit: 5}\n        estimate: {lower_bound: 0.95}\n") == [
        "r:11:9: note[rubric-lower-bound]: \u{201C}i\u{201D}: lower_bound punishes small regions for "
          + "being small, not for how they work; {shrink: auto} does not."
      ])
  }

  @Test func adjustmentsThatNeverHold() throws {
    let adjustment = """
      missing: zero
      adjustments:
        - {title: A, points: -5, when: {measure: {share: reopened}, above: 10}}
      """
    #expect(
      try told("missing: zero", adjustment) == [
        "r:4:5: warning[rubric-never-holds]: This adjustment's condition never holds: its measure is "
          + "0 to 1, and the edge is 10.", "  fix: Write 0.1 for 10 per cent.",
      ])
  }

  @Test("§5.3: the direction of every scale")
  func directions() {
    #expect(Scale.identity.direction == .higher)
    #expect(Scale.linear(worst: 5, best: 1).direction == .lower)
    #expect(Scale.relative(.zscore, higherIsBetter: false).direction == .lower)
    let bands = [Scale.Band(edge: 1, score: 100), Scale.Band(edge: 3, score: 50)]
    #expect(Scale.bands(bands, atMost: true, otherwise: 0).direction == .lower)
    #expect(Scale.bands(bands, atMost: false, otherwise: 0).direction == .higher)
    #expect(Scale.bands(bands, atMost: true, otherwise: 70).direction == .turning)
  }
}
