internal import Complaints
package import Diagnostics
package import Scoring

/// Writes a ranking as a workbook (XLSX) to `path`, whole or not at all (spec §6.2, §6.3).
///
/// The same ranking, language and version give the same bytes, whatever the clock and the locale.
/// - Throws: a `Diagnostic` when the path cannot be written to; nothing is left behind then, and a
///   file that stood there still stands.
package func writeWorkbook(
  _ ranking: Ranking, to path: String, language: Language = .indonesian, engineVersion: String,
  with attachments: SupplementaryTables = SupplementaryTables()
) throws(Diagnostic) {
  let edition = LocalizedRanking(
    ranking, language: language, engineVersion: engineVersion, attachments: attachments)
  try Book.write(to: path, edition.properties) { book in
    let summary = book.addSheet(edition.words(Labels.Sheets.summary))
    edition.addRankingSheet(to: book)
    edition.addUncertaintySheet(to: book)
    edition.addIndicatorSheet(to: book)
    edition.addScoreSheet(to: book)
    edition.addSimulationSheet(to: book)
    edition.addCaseSheet(to: book)
    edition.addGoalpostSheet(to: book)
    edition.addFunnelSheet(to: book)
    edition.addAgencySheet(to: book)
    edition.addPlaceSheet(to: book)
    edition.addQualitySheet(to: book)
    edition.addQuarantineSheet(to: book)
    edition.addChangesSheet(to: book)
    edition.addRubricSheet(to: book)
    edition.addMethodSheet(to: book)
    edition.addDecreeSheet(to: book)
    edition.writeSummary(on: summary)
  }
}

extension LocalizedRanking {
  var properties: Book.Properties {
    let rubric = ranking.rubric
    return Book.Properties(
      title: title, subject: span,
      keywords: "rubric \(rubric.id) \(rubric.version); sha256 \(rubric.sha256); "
        + "peringkat \(engineVersion)",
      comments: source, created: ranking.asOf,
      facts: [
        (words.say("Rubrik", "Rubric"), "\(rubric.id) \(rubric.version)"),
        (words.say("SHA-256 rubrik", "SHA-256 of the rubric"), rubric.sha256),
        (words.say("Banyaknya berkas masukan", "Number of input files"), "\(ranking.inputs.count)"),
        (
          words.say("SHA-256 daftar masukan", "SHA-256 of the list of inputs"), ranking.inputsSHA256
        ),
        (words.say("Mesin", "Engine"), "Peringkat \(engineVersion)"),
      ])
  }
}
