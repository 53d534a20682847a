package import Complaints
package import Diagnostics

/// A worked example beside a rubric: what regions hand in, and what must come out.
///
/// The format is explained in `Rubrics/README.md`. What regions hand in is given as files of the
/// `canonical` and `canonical-log` profiles, so that a case goes the whole way that real exports
/// go.
package struct RubricCase: Sendable {
  /// A file as a region would hand it in.
  package struct File: Sendable, Hashable {
    /// `64.09/1.csv`, `64.09/log-1.csv`, `assessments.csv`.
    package var name: String
    package var kind: Export.Kind
    /// The region that hands it in, by code; nil for assessments.
    package var region: String?
    /// The day on which a register was generated, as `--generated` would tell it.
    package var generated: Day?
    /// Comma-separated, with a header; lines end with a line feed.
    package var text: String
  }

  /// A number that must come out, to half of its last written decimal; nil: no value.
  package struct ExpectedNumber: Sendable, Hashable {
    package var value: Double?
    package var decimals: Int

    package func matches(_ actual: Double?) -> Bool {
      guard let value, let actual else { return value == nil && actual == nil }
      var tolerance = 0.5
      for _ in 0..<decimals { tolerance /= 10 }
      return abs(value - actual) <= tolerance + 1e-9
    }
  }

  /// One fact that must hold of one region.
  package struct Expectation: Sendable, Hashable {
    package enum Fact: Sendable, Hashable {
      /// nil: not ranked.
      case rank(Int?)
      case complaints(Int)
      case score(ExpectedNumber)
      /// nil: none.
      case grade(String?)
      case award(String?)
      /// As the JSON names it; nil: ranked.
      case reason(String?)
      case aspect(String, ExpectedNumber)
      case indicator(String, IndicatorPart, ExpectedNumber)
    }

    package var region: String
    package var fact: Fact
    package var place: Location
  }

  package enum IndicatorPart: String, Sendable, CaseIterable {
    case n, value, estimate, score
  }

  package var name: Wording
  package var place: Location
  package var period: Period
  /// nil: as spec §4.2 finds it.
  package var asOf: Day?
  package var unit = UnitOfRanking.region
  package var files: [File]
  /// People by region code, where the case sets them instead of the built-in list.
  package var populations: [String: Double]
  package var expected: [Expectation]

  /// Reads a file of cases; throws everything that is wrong with it at once.
  package static func load(text: String, file: String) throws(Problems) -> [RubricCase] {
    var reader = CaseReader()
    return try reader.cases(text: text, file: file)
  }
}

/// Every key of a file of cases, by the place where it may stand.
package enum CaseKeys {
  package static let top = ["cases"]
  package static let aCase = ["case", "period", "as_of", "by", "regions", "expect"]
  package static let region = [
    "region", "population", "rows", "registers", "log", "assessments",
  ]
  package static let register = ["generated", "rows"]
  /// Besides the fields of the record: how often a row stands.
  package static let times = "times"
  package static let log = ["id", "event", "at", "actor"]
  package static let expected = [
    "rank", "complaints", "score", "grade", "award", "reason", "aspects", "indicators",
  ]

  package static var all: Set<String> {
    Set(top + aCase + region + register + log + expected + [times])
      .union(RubricCase.IndicatorPart.allCases.map(\.rawValue))
  }
}
