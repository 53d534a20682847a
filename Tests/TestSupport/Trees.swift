/// A rubric of the aspects written below `aspects:`.
package func rubric(
  aspects: String, missing: String = "zero",
  clocks: String = "response: {from: received, to: first_response, unit: calendar_days}",
  _ more: String = ""
) -> String {
  """
  rubric: test
  version: "1"
  title: Uji
  clocks: {\(clocks)}
  missing: \(missing)
  aspects:
  \(aspects.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
  \(more)
  """
}

/// One aspect of assessments, each with a weight and what else its indicator says.
package func aspect(
  _ id: String = "only", weight: Double = 1, _ more: String = "",
  of keys: [(key: String, weight: Double, rules: String)]
) -> String {
  let indicators = keys.map {
    "  - {indicator: \($0.key), weight: \($0.weight), measure: {assessment: \($0.key)}, "
      + ($0.rules.contains("scale:") ? "" : "scale: identity, ") + "\($0.rules)}"
  }
  return """
    - aspect: \(id)
      weight: \(weight)
      \(more)
      indicators:
    \(indicators.joined(separator: "\n").replacing("  - ", with: "    - "))
    """
}

/// Assessments of one key, region by region.
package func assessed(_ key: String, _ values: [String: Double]) -> [(
  region: String, key: String, value: Double
)] {
  values.sorted { $0.key < $1.key }.map { ($0.key, key, $0.value) }
}
