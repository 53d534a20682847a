extension Rubric {
  /// A region's score before adjustments (spec §5.4); nil where it has none.
  package func scoreBeforeAdjustments(of standing: Standing) -> Double? {
    aggregate(standing.aspects.map { ($0.weight, $0.score) }, by: acrossAspects)
  }
}
