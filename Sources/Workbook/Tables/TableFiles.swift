internal import Complaints
package import Diagnostics
internal import Files
package import Scoring

/// Writes every table of a ranking's workbook as CSV into a folder, all of them or none; a folder
/// that is not there is made where there is one to make it in.
///
/// UTF-8 with a byte order mark, CRLF, RFC 4180; in Indonesian with semicolons and decimal commas,
/// as spreadsheets there expect it. Numbers are unrounded, formulas are what they come to, days are
/// `YYYY-MM-DD`, what is missing is empty, and sums below a table are left out.
/// - Returns: The names of the files that were written.
/// - Throws: a `Diagnostic` when the folder cannot be written to; what stood there still stands.
package func writeTables(
  _ ranking: Ranking, to folder: String, language: Language = .indonesian, engineVersion: String,
  with attachments: SupplementaryTables = SupplementaryTables()
) throws(Diagnostic) -> [String] {
  let edition = LocalizedRanking(
    ranking, language: language, engineVersion: engineVersion, attachments: attachments)
  let listings = edition.listings
  let dialect = CSVOutput.Dialect(
    separator: language == .english ? "," : ";",
    decimalMark: language == .english ? "." : ",", hasByteOrderMark: true)
  let parts = listings.map { listing in
    WholeFiles.Part(csv: listing.name.file(language), dialect) { output in
      try listing.write(to: &output)
    }
  }
  try WholeFiles(in: folder).write(parts)
  return listings.map { $0.name.file(language) }
}

/// The names of all files that `writeTables` may write.
package func tableFileNames(_ language: Language) -> [String] {
  ListingName.allCases.map { $0.file(language) }
}

extension NamedTable {
  fileprivate func write(to output: inout CSVOutput) throws {
    for column in columns { output.add(text: column.title) }
    try output.endRow()
    for block in blocks {
      for row in block() where row.emphasis != .total {
        for index in columns.indices {
          output.add(index < row.cells.count ? row.cells[index] : .blank)
        }
        try output.endRow()
      }
    }
  }
}

extension CSVOutput {
  fileprivate mutating func add(_ cell: Cell) {
    switch cell {
    case .text(let text): add(text: text)
    case .number(let value), .total(let value), .formula(_, .number(let value)):
      add(number: value)
    case .day(let day): add(value: day.iso)
    // An en dash is what formulas show of a missing number.
    case .formula(_, .text("\u{2013}")), .missing, .blank: add(value: "")
    case .formula(_, .text(let text)): add(text: text)
    }
  }
}
