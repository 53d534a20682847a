import Complaints
import Foundation
import Scoring
import TestSupport
import Testing

/// The ASEM Sustainable Connectivity Index as COINr publishes it: 49 indicators, already treated
/// for outliers, of 51 countries, min–max scaled and averaged over three levels.
///
/// W. Becker et al. (2022), "COINr: An R package for developing composite indicators", J. Open
/// Source Softw. 7(78); `ASEM_COIN` of the package (github.com/bluefoxr/COINr, MIT): its data sets
/// Treated and Aggregated with the structure, directions and equal weights of its metadata.
@Suite struct ASEMTests {
  private struct Country {
    var code: String
    var values: [Double]
    /// Connectivity, sustainability, index.
    var published: [Double]
  }

  private struct Indicator {
    var code: String
    var pillar: String
    var subIndex: String
    var isBetterLower: Bool
  }

  private let indicators: [Indicator]
  private let countries: [Country]

  init() throws {
    let rows = try Checkout.text("Tests/ScoringTests/Parity/asem.csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    indicators = (1...49).map {
      Indicator(
        code: rows[0][$0], pillar: rows[1][$0], subIndex: rows[2][$0],
        isBetterLower: rows[3][$0] == "-1")
    }
    countries = rows[4...].map { cells in
      let numbers = cells[1...].map { Double($0)! }
      return Country(
        code: cells[0], values: Array(numbers[..<49]), published: Array(numbers[49...]))
    }
  }

  private func ranked(by aggregation: String) throws -> Ranking {
    var aspects = ""
    for subIndex in ["Conn", "Sust"] {
      aspects += "  - aspect: \(subIndex)\n    aspects:\n"
      var pillars: [String] = []
      for indicator in indicators where indicator.subIndex == subIndex {
        if !pillars.contains(indicator.pillar) { pillars.append(indicator.pillar) }
      }
      for pillar in pillars {
        aspects += "      - aspect: \(pillar)\n        indicators:\n"
        for indicator in indicators where indicator.pillar == pillar {
          let better = indicator.isBetterLower ? "lower" : "higher"
          aspects +=
            "          - {indicator: i\(indicator.code), measure: {assessment: \(indicator.code)}, "
            + "scale: {relative: minmax, better: \(better)}}\n"
        }
      }
    }
    let text = """
      rubric: asem
      version: "1"
      title: ASEM
      missing: zero
      aggregation: {within_aspect: \(aggregation), across_aspects: \(aggregation)}
      aspects:
      \(aspects)
      """
    return try ranking(
      [
        assessments(
          countries.flatMap { country in
            zip(indicators, country.values).map { (country.code, $0.code, $1) }
          })
      ], by: text)
  }

  @Test("§5.3, §5.4: COINr's ASEM index from its treated data: 51 countries, two levels below it")
  func arithmetic() throws {
    let ranking = try ranked(by: "arithmetic")
    #expect(ranking.standings.count == 51)
    for country in countries {
      let standing = ranking[country.code]
      let scores = standing.aspects.map(\.score) + [standing.score]
      for (score, published) in zip(scores, country.published) {
        #expect(abs(try #require(score) - published) < 1e-9, "\(country.code)")
      }
    }
    let published = countries.sorted { $0.published[2] > $1.published[2] }.map(\.code)
    #expect(ranking.standings.map(\.code) == published)
  }

  @Test("§5.4: the same with geometric means, by their definition over COINr's scaled values")
  func geometric() throws {
    let ranking = try ranked(by: "geometric")
    let spans = indicators.indices.map { at in
      (
        low: countries.map { $0.values[at] }.min()!, high: countries.map { $0.values[at] }.max()!
      )
    }
    func mean(_ values: [Double]) -> Double {
      values.contains(0) ? 0 : exp(values.map { log($0) }.reduce(0, +) / Double(values.count))
    }
    var positive = 0
    for country in countries {
      let scaled = indicators.indices.map { at in
        let share = (country.values[at] - spans[at].low) / (spans[at].high - spans[at].low)
        return 100 * (indicators[at].isBetterLower ? 1 - share : share)
      }
      let expected = mean(
        ["Conn", "Sust"].map { subIndex in
          let pillars = Set(indicators.filter { $0.subIndex == subIndex }.map(\.pillar))
          return mean(
            pillars.map { pillar in
              mean(indicators.indices.filter { indicators[$0].pillar == pillar }.map { scaled[$0] })
            })
        })
      let score = try #require(ranking[country.code].score)
      #expect(abs(score - expected) < 1e-9, "\(country.code)")
      if score > 0 { positive += 1 }
    }
    // A country that is last in anything has a zero that no strength makes good.
    #expect(positive == 19)
  }
}
