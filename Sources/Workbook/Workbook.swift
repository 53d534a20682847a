internal import Complaints
package import Diagnostics
internal import Files
package import Scoring

/// Writes a ranking as a workbook (XLSX) to `path`, whole or not at all (spec §6.2, §6.3).
///
/// The same ranking, language and version give the same bytes, whatever the clock and the locale.
/// - Throws: a `Diagnostic` when the path cannot be written to; nothing is left behind then, and a
///   file that stood there still stands.
package func writeWorkbook(
  _ ranking: Ranking, to path: String, language: Language = .indonesian, engineVersion: String
) throws(Diagnostic) {
  let edition = Edition(ranking, language: language, engineVersion: engineVersion)
  let file = try WholeFile(path)
  try file.write { (beside) throws(Diagnostic) in
    try withDecimalPoint { () throws(Diagnostic) in
      let book = Book(file: beside, scratch: file.folder)
      edition.describe(book)
      edition.addRankingSheet(to: book)
      edition.addUncertaintySheet(to: book)
      edition.addIndicatorSheet(to: book)
      edition.addQualitySheet(to: book)
      edition.addRubricSheet(to: book)
      try file.require(book.size)
      try book.close()
    }
  }
}

extension Edition {
  fileprivate func describe(_ book: Book) {
    let rubric = ranking.rubric
    book.set(
      Book.Properties(
        title: title, subject: span,
        keywords: "rubric \(rubric.id) \(rubric.version); sha256 \(rubric.sha256); "
          + "peringkat \(engineVersion)",
        comments: source, created: ranking.asOf))
  }
}
