import Archive
package import Diagnostics
import Scoring

/// One ranking that an archive keeps.
package struct KeptRanking {
  private let record: PublishedRanking
  private let archive: Archive

  /// - Throws: `no-such-ranking` with the numbers that there are.
  package static func load(_ number: Int, archive path: String) throws -> KeptRanking {
    let archive = try Archive(opening: path, mode: .readOnly)
    return KeptRanking(record: try archive.ranking(number), archive: archive)
  }

  /// The JSON as it was published.
  package var document: String { record.document }

  /// The text of its rubric as it was published.
  package var rubricText: String { record.rubric.text }

  package func text(_ language: Language) throws -> String {
    let rubric = try Rubric.load(text: record.rubric.text, file: record.rubric.id)
    return RankingTable(record, decimals: rubric.decimals).text(language)
  }

  /// Ranked once more, for its workbook, tables and page.
  ///
  /// - Throws: What has changed since, and what to do instead.
  package func reproduced(_ monitor: RunMonitor) throws -> Publication {
    let reproduced = ReproducedRanking(of: record, in: archive)
    return Publication(outcome: try reproduced.outcome(monitor), record: record)
  }
}
