import Complaints
import Scoring
import TestSupport
import Testing

/// Where the rules of §5.1 and §5.2 themselves let a blank cell raise a score, beside those that
/// §5.1 names: pinned, so that a change of either is seen.
@Suite struct RecordingExceptionsTests {
  private let linear = "scale: {linear: {worst: 0, best: 1}}"

  @Test("§5.1: a case without a due takes no part: a late one leaves when its due is blanked")
  func due() throws {
    func share(_ due: String?) throws -> Double? {
      var late: Row = [.received: "2024-03-04"]
      late[.due] = due
      let timely: Row = [
        .received: "2024-03-04", .due: "2024-03-10", .firstResponse: "2024-03-06",
      ]
      return try ranking(
        [register([timely, late])],
        by: rubric(measure: "{on_time_share: response, limit: due}"))["64.09"]["it"].value
    }
    #expect(try share("2024-03-10") == 0.5)
    #expect(try share(nil) == 1)
  }

  @Test("§5.1: a row that cannot be placed is in the size of P of count and rate")
  func counts() throws {
    func count(_ status: String?) throws -> Double? {
      var row: Row = [.received: "2024-03-04"]
      row[.status] = status
      return try ranking(
        [register([[.received: "2024-03-04", .status: "completed"], row])],
        by: rubric(
          measure: "{count: complaints}", "population: {exclude: {status: [rejected]}}"))[
          "64.09"]["it"].value
    }
    #expect(try count("rejected") == 1)
    #expect(try count(nil) == 2)
  }

  /// The score of 64.09 beside 64.71, which completed two of two, drawn together with m = 2.
  private func shrunk(_ rows: [Row], lost: Int, _ more: String = "") throws -> Standing {
    let peer: [Row] = ["1", "2"].map {
      [.id: $0, .received: "2024-03-04", .status: "completed"]
    }
    return try ranking(
      [
        register(named: "peer.csv", region: "64.71", peer),
        register(columns: [.status], rows).quarantining(
          (0..<lost).map { quarantined("lost \($0)", received: "2024-03-04") }),
      ],
      by: rubric(
        measure: "{share: completed}", indicator: "\(linear)\nestimate: {shrink: 2}", more))[
        "64.09"]
  }

  @Test("§5.2: a region with nothing scores zero; one lost row draws it to the others")
  func estimateOfNothing() throws {
    let outside: [Row] = [[.received: "2023-03-04", .status: "verified"]]
    #expect(try shrunk(outside, lost: 0).score == 0)
    // p = 2/3: (0 + 2 · 2/3) / (1 + 2).
    #expect(abs(try shrunk(outside, lost: 1).score! - 400.0 / 9) < 1e-9)
  }

  @Test("§5.7: a region that falls below min_complaints leaves p, but is not ranked either")
  func estimateOfUnranked() throws {
    let rows: [Row] = ["1", "2"].map { [.id: $0, .received: "2024-03-04", .status: "verified"] }
    let eligibility = "eligibility: {min_complaints: 2}"
    #expect(try shrunk(rows, lost: 0, eligibility).score == 25)
    let fewer = try shrunk([rows[0]], lost: 1, eligibility)
    #expect(fewer.score == 50)
    #expect(fewer.rank == nil)
  }
}
