import Foundation
import TestSupport

/// The JSON of a comparison, as far as tests look at it.
struct Compared: Decodable {
  struct Frame: Decodable {
    var from: String
    var as_of: String
    var unit: String
  }

  struct Values: Decodable {
    var a: Double?
    var b: Double?
    var move: Double?
  }

  struct Part: Decodable {
    var id: String
    var score: Double
    var rank: Double?
  }

  struct ByCause: Decodable {
    var cause: String
    var score: Double
    var by_indicator: [Part]
  }

  struct Reason: Decodable {
    var a: String?
    var b: String?
  }

  struct Counts: Decodable {
    var a: Int?
    var b: Int?
  }

  struct Region: Decodable {
    var code: String
    var reason: Reason
    var complaints: Counts
    var rank: Values
    var score: Values
    var by_cause: [ByCause]
  }

  struct Data: Decodable {
    struct File: Decodable {
      var file: String
      var change: String
    }

    var files: [File]
  }

  var a: Frame
  var b: Frame
  var causes: [String]
  var regions: [Region]
  var data: Data

  init(_ run: Program.Outcome) throws {
    self = try JSONDecoder().decode(Compared.self, from: run.output)
  }

  /// How far the parts are from the moves.
  var gap: Double {
    regions.map { region in
      let parts = region.by_cause.flatMap(\.by_indicator)
      return max(
        abs((region.score.move ?? 0) - parts.reduce(0) { $0 + $1.score }),
        abs((region.rank.move ?? 0) - parts.reduce(0) { $0 + ($1.rank ?? 0) }))
    }.max() ?? 0
  }
}
