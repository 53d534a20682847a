import Complaints
import Documents
import TestSupport
import Testing

@testable import Scoring

/// What is read of a region's complaints serves its agencies too.
@Suite struct RegionsAndAgenciesTests {
  @Test(
    "§5.8: agencies come to what they come to when their own complaints are read alone",
    arguments: ["", "quarantined: ignore"])
  func together(more: String) throws {
    let rubric = try Rubric.load(text: Province.rubric(more), file: "rubric.yaml")
    let exports = Province.exportsWithAgencies()
    var joiner = Joiner(exports, regions: regions, keeping: rubric.fields.union([.agency]))
    let table = joiner.table()
    var request = RankingRequest(
      period: Generated.period, asOf: Generated.asOf, listed: [Region(unlisted: "64.74")],
      known: regions)
    let both = try rankWithAgencies(table, by: rubric, request, inputs: [])
    #expect(both.regions.standings.count == 7 && both.agencies.standings.count > 15)
    let regions = try rank(table, by: rubric, request, inputs: [])
    #expect(told(both.regions) == told(regions))
    request.unit = .agency
    let agencies = try rank(table, by: rubric, request, inputs: [])
    #expect(told(both.agencies) == told(agencies))
    var alone = Scorer(
      table: table.byAgency(), rubric: rubric, request: request, asOf: Generated.asOf
    ).standings()
    place(&alone, by: rubric)
    var others = agencies
    others.standings = ordered(alone)
    #expect(told(both.agencies) == told(others))
  }

  private func told(_ ranking: Ranking) -> [String] {
    // The document leaves out how many cases are what.
    let tallies = ranking.standings.flatMap(\.aspects).flatMap(\.indicators).map(\.tally)
    return [ranking.document.text()] + tallies.map { $0.map { "\($0)" } ?? "none" }
  }
}
