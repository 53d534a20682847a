package import Diagnostics
package import Documents
package import Scoring
import Workbook

/// A comparison as people and programs read it: whole or of one region.
package struct ShownComparison {
  package let comparison: Comparison
  /// The code of the region that is shown alone, with all its parts.
  package internal(set) var only: String?
  /// Two regions, and where they change places in either ranking.
  package internal(set) var between: (a: String, b: String)?

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// - Parameter width: How many characters a line may have.
  package func text(_ language: Language, width: Int) -> String {
    var text = ComparisonText(comparison, language: language, width: width)
    text.only = only
    text.between = between
    return text.text
  }

  /// Fields: README of this module.
  package var document: JSONValue {
    var shown = comparison
    if let only { shown.moves = shown.moves.filter { $0.code == only } }
    guard let between, case .object(var members) = shown.document else { return shown.document }
    func weights(_ ranking: Ranking) -> JSONValue {
      ranking.changingPlaces(between.a, between.b).map { .array($0.map(\.document)) } ?? .null
    }
    let entry: JSONValue = .object([
      ("regions", .array([.string(between.a), .string(between.b)])),
      ("a", weights(comparison.a)), ("b", weights(comparison.b)),
    ])
    members.append((key: "between", value: entry))
    return .object(members)
  }

  /// Writes the whole comparison as a workbook.
  package func writeWorkbook(
    to path: String, _ language: Language, _ monitor: RunMonitor
  ) throws {
    try monitor.warnIfOpen(path)
    try monitor.writing(path) { try writeComparison(comparison, to: path, language: language) }
  }
}
