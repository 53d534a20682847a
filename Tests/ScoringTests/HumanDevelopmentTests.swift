import Complaints
import Foundation
import Scoring
import TestSupport
import Testing

/// UNDP, Human Development Report 2015, table 1: the index of 2014 and what it is made of.
///
/// Rank, country, index, life expectancy at birth, expected years of schooling, mean years of
/// schooling, gross national income per head (2011 PPP $), as printed: to one decimal and dollar.
/// Goalposts of its technical note 1: 20–85, 0–18, 0–15 years and 100–75,000 dollars, income as a
/// logarithm; education is the mean of two; the index the geometric mean of three dimensions.
private let printed = """
  1,Norway,0.944,81.6,17.5,12.6,64992
  2,Australia,0.935,82.4,20.2,13.0,42261
  3,Switzerland,0.930,83.0,15.8,12.8,56431
  4,Denmark,0.923,80.2,18.7,12.7,44025
  5,Netherlands,0.922,81.6,17.9,11.9,45435
  6,Germany,0.916,80.9,16.5,13.1,43919
  6,Ireland,0.916,80.9,18.6,12.2,39568
  8,United States,0.915,79.1,16.5,12.9,52947
  9,Canada,0.913,82.0,15.9,13.0,42155
  9,New Zealand,0.913,81.8,19.2,12.5,32689
  11,Singapore,0.912,83.0,15.4,10.6,76628
  12,Hong Kong,0.910,84.0,15.6,11.2,53959
  13,Liechtenstein,0.908,80.0,15.0,11.8,79851
  14,Sweden,0.907,82.2,15.8,12.1,45636
  14,United Kingdom,0.907,80.7,16.2,13.1,39267
  """

@Suite struct HumanDevelopmentTests {
  private struct Country {
    var rank: Int
    var name: String
    var index: Double
    var values: [Double]
  }

  private let countries = printed.split(separator: "\n").map { line in
    let cells = line.split(separator: ",")
    return Country(
      rank: Int(cells[0])!, name: String(cells[1]), index: Double(cells[2])!,
      values: cells[3...].map { Double($0)! })
  }

  private let index = rubric(
    aspects: """
      - aspect: health
        indicators: [{indicator: life, measure: {assessment: life}, \
      scale: {linear: {worst: 20, best: 85}}}]
      - aspect: education
        indicators:
          - {indicator: expected, measure: {assessment: expected}, \
      scale: {linear: {worst: 0, best: 18}}}
          - {indicator: mean, measure: {assessment: mean}, \
      scale: {linear: {worst: 0, best: 15}}}
      - aspect: living
        indicators: [{indicator: income, measure: {assessment: income}, \
      scale: {linear: {worst: \(log(100.0)), best: \(log(75_000.0))}}}]
      """,
    """
    aggregation: {within_aspect: arithmetic, across_aspects: geometric}
    ties: {decimals: 1}
    """)

  private func ranked() throws -> Ranking {
    let keys = ["life", "expected", "mean", "income"]
    return try ranking(
      [
        assessments(
          countries.flatMap { country in
            zip(keys, country.values).map {
              (country.name, $0, $0 == "income" ? log($1) : $1)
            }
          })
      ], by: index)
  }

  /// The printed figures are rounded: the last place of the index of these comes out one off.
  private let roundedAway: Set = ["Switzerland", "Germany", "Singapore"]

  @Test("§5.4: the index from its goalposts: Norway 0.944")
  func values() throws {
    let ranking = try ranked()
    #expect(ranking.finalScore(ranking["Norway"]) == 94.4)
    for country in countries {
      let score = try #require(ranking.finalScore(ranking[country.name]))
      let distance = abs((score - country.index * 100) * 10).rounded()
      #expect(distance == (roundedAway.contains(country.name) ? 1 : 0), "\(country.name)")
    }
  }

  @Test("§5.8: its ranks and ties: 9/9 and 14/14 from the printed figures")
  func ranks() throws {
    let ranking = try ranked()
    for country in countries where country.name != "Ireland" {
      #expect(ranking[country.name].rank == country.rank, "\(country.name)")
    }
  }

  @Test("§5.8: its ranks and ties from the printed index: 6/6, 9/9, 14/14")
  func ties() throws {
    let ranking = try ranking(
      [assessments(countries.map { ($0.name, "hdi", $0.index * 100) })],
      by: rubric(aspects: aspect(of: [("hdi", 1, "")]), "ties: {decimals: 1}"))
    for country in countries {
      #expect(ranking[country.name].rank == country.rank, "\(country.name)")
    }
  }
}
