import Diagnostics
@testable import Scoring
import Testing

@Suite struct SweepRequestTests {
  private let rubric = try! Rubric.load(text: exampleRubric, file: "r")

  @Test(arguments: [
    ("speed=20..60:5", "speed.weight", 40.0, 20.0, 60.0, 5.0),
    ("speed.weight=20..60:5", "speed.weight", 40, 20, 60, 5),
    ("speed/response_on_time=0..100", "response_on_time.weight", 60, 0, 100, 5),
    ("response_on_time.limit = 1..10:1", "response_on_time.limit", 5, 1, 10, 1),
    (
      "completed_on_time.limit.complaint=10..20:5", "completed_on_time.limit.complaint", 14, 10, 20,
      5
    ),
    ("rating.best=4..5:0.5", "rating.best", 5, 4, 5, 0.5),
    ("rating.scale.linear.worst=0..2:1", "rating.worst", 1, 0, 2, 1),
    ("response_median.bands.2=2..4:1", "response_median.edge.2", 3, 2, 4, 1),
    ("completion_share.points.2=0.1..0.5:0.2", "completion_share.edge.2", 0.5, 0.1, 0.5, 0.2),
    ("response_median.horizon=30..90:30", "response_median.horizon", 60, 30, 90, 30),
  ])
  func paths(
    text: String, path: String, current: Double, from: Double, to: Double, step: Double
  ) throws {
    let request = try SweepRequest(text, in: rubric)
    #expect(request.target.path == path)
    #expect(request.target.current == current)
    #expect((request.from, request.to, request.step) == (from, to, step))
    let changed = rubric.setting(request.target, to: to)
    #expect(changed.sweepTargets.first { $0.path == path }?.current == to)
  }

  @Test func valuesHaveTheEndsAndTheCurrent() throws {
    #expect(try SweepRequest("rating=50..71:10", in: rubric).values == [50, 60, 70, 71])
    #expect(try SweepRequest("rating=0..1:0.1", in: rubric).values[3] == 0.3)
    #expect(try SweepRequest("speed=35..45:10", in: rubric).values == [35, 40, 45])
  }

  @Test(arguments: [
    (
      "speed",
      "error[vary-form]: --vary \u{201C}speed\u{201D} is no range: write PATH=FROM..TO, with "
        + ":STEP if you like, and FROM less than TO"
    ),
    (
      "speed=60..20",
      "error[vary-form]: --vary \u{201C}speed=60..20\u{201D} is no range: write "
        + "PATH=FROM..TO, with :STEP if you like, and FROM less than TO"
    ),
    ("speed=1..60:0.001", "error[vary-too-many]: --vary makes more than 1001 values"),
    (
      "sped=1..60",
      "error[vary-unknown]: --vary: there is no aspect or indicator with the id \u{201C}sped\u{201D}"
    ),
    (
      "team_decree.best=1..60",
      "error[vary-unknown]: --vary: \u{201C}team_decree.best\u{201D} cannot be varied; what can here, "
        + "with what it is now: team_decree.weight (100)"
    ),
    (
      "speed=-1..60",
      "error[vary-impossible]: --vary: speed.weight must be \u{2265} 0; the range has -1"
    ),
    (
      "response_median.horizon=0..60",
      "error[vary-impossible]: --vary: response_median.horizon must be > 0; the range has 0"
    ),
    (
      "team_decree=0..60",
      "error[vary-impossible]: --vary: with team_decree.weight = 0 there is no weight left at its "
        + "level"
    ),
    (
      "rating.best=1..5:1",
      "error[vary-impossible]: --vary: rating.best = 1 meets or passes the goalpost beside it"
    ),
    (
      "response_median.edge.1=1..4:1",
      "error[vary-impossible]: --vary: response_median.edge.1 = 3 meets or passes the goalpost beside "
        + "it"
    ),
  ])
  func mistakes(text: String, sentence: String) {
    #expect(told(text, .english).first == sentence)
    #expect(told(text, .indonesian).count == told(text, .english).count)
  }

  @Test func remedies() {
    #expect(told("sped=1..60", .indonesian).last == "  perbaikan: Maksudnya \u{201C}speed\u{201D}?")
    #expect(
      told("speed", .english).last
        == "  fix: For example speed=20..60:5 or response_on_time.limit=1..10.")
    #expect(told("speed=1..60:0.001", .indonesian).last == "  perbaikan: Perbesar langkahnya.")
  }

  private func told(_ text: String, _ language: Language) -> [String] {
    do {
      _ = try SweepRequest(text, in: rubric)
      return []
    } catch {
      return error.list.flatMap { $0.rendered(language).split(separator: "\n").map(String.init) }
    }
  }
}
