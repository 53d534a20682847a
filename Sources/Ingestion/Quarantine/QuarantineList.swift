package import Complaints
package import Diagnostics

/// The quarantined rows of a run, equal ones once, each with what is wrong and how to mend it.
package struct QuarantineList: Sendable {
  package struct Line: Sendable {
    package var file: String
    package var sheet: String?
    package var kind: Export.Kind
    package var profile: String
    package var generated: Day?
    /// The region that it counts against.
    package var region: String?
    package var row: QuarantinedRow
    /// The column at fault, and what stands there.
    package var column: SourceColumn?
    package var value: String
    /// What is wrong, with its place and remedy.
    package var finding: Diagnostic
    /// Equal rows of other files, which are corrected with this one.
    package var copies: [Location]
    /// What a correction sheet calls it; nil for a row that no sheet can correct.
    package var reference: CorrectionReference?
    /// Of its file.
    package var columns: [SourceColumn]
  }

  /// By region, then by file and row.
  package private(set) var lines: [Line] = []
  /// How many rows they stand for.
  package private(set) var rowCount = 0

  private let profiles: [Profile]

  /// - Parameters:
  ///   - exports: with corrected rows in the files that they belong to (`Joiner.exports`).
  ///   - given: profiles besides the built-in ones.
  package init(_ exports: [Export], profiles given: [Profile] = []) {
    profiles = given + Profile.builtIn
    var found: [EqualRow: Int] = [:]
    for export in exports.sorted(by: EqualRow.precedes) {
      for (row, equal) in zip(export.quarantine, EqualRow.all(of: export)) {
        var line = line(of: row, in: export, region: equal.region)
        rowCount += 1
        guard !export.isCorrection, let index = found[equal] else {
          if !export.isCorrection { found[equal] = lines.count }
          lines.append(line)
          continue
        }
        let earlier = lines[index]
        let place = Location(file: earlier.file, sheet: earlier.sheet, row: earlier.row.number)
        line.copies = earlier.copies + [place]
        lines[index] = line
      }
    }
    lines.sort { QuarantineList.precedes($0, $1) }
  }

  /// The same list with the rows of one region alone.
  package func only(_ region: String) -> QuarantineList {
    var list = self
    list.lines = lines.filter { $0.region == region }
    list.rowCount = list.lines.reduce(0) { $0 + 1 + $1.copies.count }
    return list
  }

  private static func precedes(_ a: Line, _ b: Line) -> Bool {
    if a.region != b.region {
      guard let one = a.region, let other = b.region else { return a.region != nil }
      return one.precedes(other)
    }
    if a.file != b.file { return a.file.precedes(b.file) }
    return a.row.number < b.row.number
  }

  private func line(of row: QuarantinedRow, in export: Export, region: String?) -> Line {
    let profile = profiles.first { $0.name == export.profile }
    let columns = export.columns.isEmpty ? guessedColumns(of: export, profile) : export.columns
    let roles = QuarantineList.rolesAtFault(row.reason)
    let column = roles.lazy.compactMap { role in
      columns.first { $0.roles.contains(role) }
    }.first
    let value =
      column.flatMap { column in
        row.cells.first { $0.header == column.header }?.value
      } ?? ""
    let place = Location(
      file: export.file, sheet: export.sheet, row: row.number,
      column: column.flatMap { $0.number > 0 ? $0.number : nil }, header: column?.header)
    // Such an ID was never kept, so the row has none.
    let isPersonal = row.reason == .noID && value.contains(QuarantinedRow.CellValue.hidden)
    return Line(
      file: export.file, sheet: export.sheet, kind: export.kind, profile: export.profile,
      generated: export.generated, region: region, row: row, column: column, value: value,
      finding: isPersonal
        ? IngestionProblems.personalID(at: place)
        : IngestionProblems.quarantined(row.reason, value: value, profile: profile, at: place),
      copies: [], reference: reference(to: row, in: export), columns: columns)
  }

  private func reference(to row: QuarantinedRow, in export: Export) -> CorrectionReference? {
    guard export.kind != .assessment else { return nil }
    guard export.isCorrection else {
      return CorrectionReference(
        RowReference(sha256: export.sha256, row: row.number), region: export.region)
    }
    guard row.reason != .noOriginal else { return nil }
    return row.corrects.map { CorrectionReference($0, region: row.region) }
  }

  /// The names of the columns in which a reason lies, the likeliest first.
  static func rolesAtFault(_ reason: QuarantinedRow.Reason) -> [String] {
    switch reason {
    case .noID, .roundedID: [Field.id.name]
    case .noReceived, .badReceived: [Field.received.name]
    case .noMoment, .badMoment: [ColumnRole.at.name]
    case .noRegion: [Field.region.name, ColumnRole.owner.name]
    case .shifted, .noKey, .badValue, .noReference, .badReference, .noOriginal: []
    }
  }

  /// The columns of a file of which they were not kept (an archive of the first version): those of
  /// its profile, as the rows or else the profile spell them; their letters are not known.
  private func guessedColumns(of export: Export, _ profile: Profile?) -> [SourceColumn] {
    guard let profile, export.kind != .assessment else { return [] }
    let headers = Set(export.quarantine.flatMap { $0.cells.map(\.header) })
    var columns: [SourceColumn] = []
    for column in profile.columns where !column.role.isPersonal {
      let spelled = headers.first { column.spellings.contains(foldedName($0)) }
      if case .field(let field) = column.role, spelled == nil, !export.fields.contains(field) {
        continue
      }
      guard let header = spelled ?? column.headers.first else { continue }
      if let index = columns.firstIndex(where: { $0.header == header }) {
        columns[index].roles.append(column.role.name)
      } else {
        columns.append(SourceColumn(number: 0, header: header, roles: [column.role.name]))
      }
    }
    return columns
  }
}
