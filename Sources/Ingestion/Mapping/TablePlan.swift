internal import Complaints
internal import Diagnostics
internal import Tables

/// One table of one file with the profile by which it is read: all that a pass over it must know.
struct TablePlan {
  /// As messages call it.
  let file: String
  let sheet: String?
  let profile: Profile
  /// The header's row as Excel shows it, and its cells.
  let headerNumber: Int
  let headers: [String]
  /// The cells of each row of the header.
  let headerRows: [[String]]
  /// Columns with a header that the profile neither reads nor drops.
  let unknown: Set<Int>
  /// 0-based columns by what they hold.
  let columns: [ColumnRole: Int]
  let regions: RegionList
  /// The region is that of the option, whatever the rows say.
  let isRegionFixed: Bool
  let told: FileRegion
  let keepTitles: Bool
  /// The fields that somebody will ask for; nil: all.
  let keptFields: Set<Field>?
  /// Numbers in date columns count from 1904-01-01.
  let is1904: Bool
  let progress: ReadingProgress?

  /// Whether somebody will ask for a column of moments.
  func keeps(_ column: MomentColumn) -> Bool {
    guard let keptFields, let field = column.field else { return true }
    return keptFields.keeps(field)
  }

  func column(_ role: ColumnRole) -> Int {
    columns[role] ?? -1
  }

  func place(row: Int? = nil, column: Int? = nil) -> Location {
    let known = column.flatMap { $0 >= 0 && $0 < headers.count ? $0 : nil }
    return Location(
      file: file, sheet: sheet, row: row, column: known.map { $0 + 1 },
      header: known.map { shown(Quarantining.masked(headers[$0])) })
  }

  /// Its rows correct quarantined rows of other files.
  var isCorrection: Bool { columns[.reference] != nil }

  /// What a correction sheet's row corrects; nil where the cell does not tell it whole.
  func reference(of row: borrowing SourceRow) -> CorrectionReference? {
    CorrectionReference(row.cell(column(.reference)).string)
  }

  /// The cell of the reference is not blank.
  func hasReference(_ row: borrowing SourceRow) -> Bool {
    !row.cell(column(.reference)).isMissing
  }

  /// Columns whose values may show in quarantine and messages, in the file's order.
  var showable: [Int] {
    let hidden = Set(columns.filter { $0.key.isPersonal || $0.key == .reference }.values)
    return Set(columns.values).subtracting(hidden).sorted()
  }

  /// The columns that a correction sheet needs, with all that the profile reads from each.
  ///
  /// Where the option has told the region, the file's own word on it is not asked again.
  var sourceColumns: [SourceColumn] {
    showable.compactMap { index in
      let roles = columns.filter { $0.value == index }.keys.filter {
        !isRegionFixed || $0 != .owner && $0 != .field(.region)
      }
      if roles.isEmpty { return nil }
      return SourceColumn(
        number: index + 1, header: headers[index], roles: roles.map(\.name).sorted())
    }
  }
}
