import Foundation

/// The JSON of a ranking, as far as tests look at it.
struct Document: Decodable {
  struct Rubric: Decodable {
    var id: String
    var sha256: String
  }

  struct Input: Decodable {
    var file: String
    var kind: String
    var profile: String
    var generated: String?
    var region: String?
    var read: Int
    var accepted: Int
    var quarantined: Int
    var duplicates: Int
    var skipped: Int
  }

  struct Indicator: Decodable {
    var n: Int
    var value: Double?
  }

  struct Aspect: Decodable {
    var indicators: [Indicator]?
  }

  struct Region: Decodable {
    var code: String
    var name: String
    var complaints: Int
    var quarantined: Int
    var reason: String?
    var rank: Int?
    var score: Double?
    var aspects: [Aspect]
  }

  var peringkat: Int
  var rubric: Rubric
  var as_of: String
  var inputs: [Input]
  var regions: [Region]

  init(_ data: Data) throws {
    self = try JSONDecoder().decode(Document.self, from: data)
  }

  var codes: [String] { regions.map(\.code) }

  /// A whole member of the document as it is written, with its keys in order.
  static func member(_ key: String, of data: Data) throws -> Data {
    let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try JSONSerialization.data(
      withJSONObject: whole?[key] ?? [], options: [.sortedKeys, .fragmentsAllowed])
  }
}
