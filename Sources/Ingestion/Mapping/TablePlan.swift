internal import Complaints
internal import Diagnostics

/// One table of one file with the profile by which it is read: all that a pass over it must know.
struct TablePlan {
  /// As messages call it.
  let file: String
  let sheet: String?
  let profile: Profile
  /// The header's row as Excel shows it, and its cells.
  let headerNumber: Int
  let headers: [String]
  /// 0-based columns by what they hold.
  let columns: [ColumnRole: Int]
  let regions: RegionList
  /// The region is that of the option, whatever the rows say.
  let isRegionFixed: Bool
  let told: FileRegion
  let keepTitles: Bool
  /// Numbers in date columns count from 1904-01-01.
  let is1904: Bool
  let progress: ReadingProgress?

  func column(_ role: ColumnRole) -> Int {
    columns[role] ?? -1
  }

  func place(row: Int? = nil, column: Int? = nil) -> Place {
    let known = column.flatMap { $0 >= 0 && $0 < headers.count ? $0 : nil }
    return Place(
      file: file, sheet: sheet, row: row, column: known.map { $0 + 1 },
      header: known.map { shown(Quarantining.masked(headers[$0])) })
  }

  /// Columns whose values may show in quarantine and messages, in the file's order.
  var showable: [Int] {
    let personal = Set(columns.filter { $0.key.isPersonal }.values)
    return Set(columns.values).subtracting(personal).sorted()
  }
}
