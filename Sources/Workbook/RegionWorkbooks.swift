package import Diagnostics
package import Scoring

/// Writes the workbooks of single regions, with what is common to all of them made once.
package struct RegionWorkbooks: Sendable {
  let edition: LocalizedRanking
  let reporter: Reporter
  /// By aspect: over the regions that are ranked.
  let aspects: [String: (median: Double, best: Double)]

  package init(_ reporter: Reporter, language: Language = .indonesian, engineVersion: String) {
    edition = LocalizedRanking(reporter.ranking, language: language, engineVersion: engineVersion)
    self.reporter = reporter
    var scores: [String: [Double]] = [:]
    for standing in reporter.ranking.standings where standing.rank != nil {
      for (id, score) in standing.aspectScores { scores[id, default: []].append(score) }
    }
    aspects = scores.compactMapValues { scores in
      median(scores).flatMap { middle in scores.max().map { (middle, $0) } }
    }
  }

  /// Writes one region's workbook to `path`, whole or not at all; the same report gives the same
  /// bytes, whatever the clock and the locale. Several threads may write at once.
  ///
  /// - Throws: a `Diagnostic` when the path cannot be written to.
  package func write(_ report: RegionReport, to path: String) throws(Diagnostic) {
    let region = LocalizedRegionReport(edition: edition, report: report, common: self)
    try Book.write(to: path, region.properties) { book in
      let standing = book.addSheet(edition.words(RegionLabels.Sheets.standing))
      region.addLossSheet(to: book)
      region.addIndicatorSheet(to: book)
      region.addBeforeSheet(to: book)
      region.addPlaceUpSheet(to: book)
      region.addAgencySheet(to: book)
      region.addMonthSheet(to: book)
      region.addDeadlineSheet(to: book)
      region.writeStanding(on: standing)
    }
  }
}
