import Archive
package import Diagnostics
import Documents
package import Scoring
import Workbook

/// A ranking as it goes to its readers: its files, its table, its place in the archive.
package struct Publication {
  let outcome: RankingRun.Outcome
  let record: PublishedRanking

  package var ranking: Ranking { outcome.ranking }

  /// The ranking as JSON.
  package var document: String { record.document }

  /// The ranking as a table, and how sure it is.
  package func text(_ language: Language) -> String {
    let ranking = outcome.ranking
    let table = RankingTable(record, decimals: ranking.rubric.decimals).text(language)
    return ([table] + [ranking.uncertainty?.verdict[language]].compactMap(\.self))
      .joined(separator: "\n\n")
  }
}

extension LoadedExports {
  /// The ranking beside what the archive keeps that was published before it.
  ///
  /// - Throws: `Problems` if the result contains personal data.
  package func publication(of outcome: RankingRun.Outcome) throws -> Publication {
    try outcome.checkPersonalData()
    var outcome = outcome
    let record = PublishedRanking(
      outcome.ranking, engine: Engine.version, document: outcome.ranking.document.text() + "\n",
      reason: \.code)
    outcome.attachments.previous =
      try archive?.ranking(before: record).map(PreviousRanking.init)
    return Publication(outcome: outcome, record: record)
  }

  /// Stores the ranking in the archive.
  ///
  /// - Returns: Its number there; nil without an archive.
  package func publish(_ publication: Publication, _ monitor: RunMonitor) throws -> Int? {
    guard let archive else { return nil }
    return try monitor.during(.publishing) { try archive.publish(publication.record) }
  }
}
