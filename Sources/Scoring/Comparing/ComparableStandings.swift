extension Ranking {
  /// By code; who had nothing to be scored by has no score to compare.
  var comparableStandings: [String: Standing] {
    Dictionary(
      uniqueKeysWithValues: standings.map { standing in
        var standing = standing
        if hasNothingToScore(standing) { standing.score = nil }
        return (standing.code, standing)
      })
  }

  /// It is not ranked and sent no complaint of the period: a score that it has all the same, by the
  /// rules for missing data or from assessments alone, is nothing that it could rise or fall from.
  package func hasNothingToScore(_ standing: Standing) -> Bool {
    standing.rank == nil && standing.complaints + standing.quarantined == 0
      && rubric.countedIndicators.contains { $0.measure.isOfCases }
  }
}
