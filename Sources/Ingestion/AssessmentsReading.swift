internal import Complaints
internal import Diagnostics
internal import Tables

/// The columns of an assessments table (spec §3.0).
private enum AssessmentColumn: String, CaseIterable {
  case region, key, value, evidence

  /// Folded spellings of the header.
  var spellings: [String] {
    switch self {
    case .region: ["region", "wilayah", "kabupatenkota", "kabupaten", "kode"]
    case .key: ["key", "kunci"]
    case .value: ["value", "nilai"]
    case .evidence: ["evidence", "bukti", "keterangan"]
    }
  }
}

/// A table whose header is that of assessments.
struct AssessmentsHeader {
  let table: Int
  let row: TopRow
  fileprivate let columns: [AssessmentColumn: Int]

  /// The first row that has all columns but perhaps the evidence.
  static func find(in tables: [TopRows]) -> AssessmentsHeader? {
    for table in tables {
      for row in table.top {
        var columns: [AssessmentColumn: Int] = [:]
        for column in AssessmentColumn.allCases {
          columns[column] = row.folded.firstIndex { column.spellings.contains($0) }
        }
        if columns[.region] != nil, columns[.key] != nil, columns[.value] != nil {
          return AssessmentsHeader(table: table.index, row: row, columns: columns)
        }
      }
    }
    return nil
  }
}

extension Ingestor {
  /// Reads an assessments table: the later of two rows of one region and key wins.
  func readAssessments(
    _ table: any SourceTable, _ header: AssessmentsHeader, _ input: InputFile, sha256: String
  ) throws -> (Export, [Diagnostic]) {
    var reader = AssessmentsReader(
      list: options.regions, file: input.label, sheet: table.sheet, header: header)
    let problems = try table.forEachRow { row in
      reader.take(row)
      return true
    }
    var export = Export(
      file: input.label, sha256: sha256, sheet: table.sheet, profile: "assessments", source: "",
      rows: .assessment(reader.assessments.compactMap(\.self)))
    export.counts = reader.counts
    export.counts.accepted = export.rows.count
    export.quarantine = reader.quarantine
    return (export, problems + reader.log.all)
  }
}

/// Takes in the rows of an assessments table; they are few, so strings are fine here.
private struct AssessmentsReader {
  let list: RegionList
  let file: String
  let sheet: String?
  let header: AssessmentsHeader
  var counts = Export.Counts()
  var log = DiagnosticLog()
  /// nil where a later row has taken the place.
  var assessments: [Assessment?] = []
  var quarantine: [QuarantinedRow] = []
  private var indices: [[String]: Int] = [:]

  init(list: RegionList, file: String, sheet: String?, header: AssessmentsHeader) {
    self.list = list
    self.file = file
    self.sheet = sheet
    self.header = header
  }

  mutating func take(_ row: borrowing SourceRow) {
    guard row.number > header.row.number else { return }
    counts.read += 1
    let region = text(row, .region)
    let key = PersonalData.masked(text(row, .key))
    let match = list.named(region)
    guard case .one(let found) = match else {
      if Quarantining.isTotal(row) {
        counts.skipped += 1
        return
      }
      putAside(row, .noRegion, nil)
      let place = place(row, .region)
      if cell(row, .region).isUncalculated { return }
      log.add(regionCode(match), in: file) { [list] in
        AssessmentsReader.regionProblem(match, Quarantining.masked(region), in: list, at: place)
      }
      return
    }
    guard !key.isEmpty else { return putAside(row, .noKey, found.code) }
    guard let value = number(cell(row, .value)) else {
      return putAside(row, .badValue, found.code)
    }
    // Whom to ask is not what a value rests on.
    let evidence = PersonalData.masked(text(row, .evidence))
    if let index = indices[[found.code, key]] {
      assessments[index] = nil
      counts.duplicates += 1
    }
    indices[[found.code, key]] = assessments.count
    assessments.append(
      Assessment(
        region: found.code, key: key, value: value, evidence: evidence.isEmpty ? nil : evidence,
        number: row.number))
  }

  private func text(_ row: borrowing SourceRow, _ column: AssessmentColumn) -> String {
    let cell = cell(row, column)
    return cell.isMissing ? "" : cell.string
  }

  private func cell(_ row: borrowing SourceRow, _ column: AssessmentColumn) -> SourceCell {
    row.cell(header.columns[column] ?? -1)
  }

  /// What stands where a number should may be anything.
  private func shown(_ row: borrowing SourceRow, _ column: AssessmentColumn) -> String {
    if cell(row, column).isUncalculated { return QuarantinedRow.CellValue.uncalculated }
    let text = text(row, column)
    return column == .value ? ShownValues.date(text) : Quarantining.masked(text)
  }

  /// A number that can be reckoned with: scales multiply it, and its square must stay finite.
  private func number(_ cell: SourceCell) -> Double? {
    cell.isUncalculated ? nil : written(cell).flatMap { abs($0) <= 1e15 ? $0 : nil }
  }

  private func written(_ cell: SourceCell) -> Double? {
    if cell.kind == .number { return cell.number }
    guard cell.kind == .text else { return nil }
    let text = cell.trimmed
    guard text.first == UInt8(ascii: "-") else { return cell.decimal }
    let rest = UnsafeBufferPointer(rebasing: text.dropFirst())
    return SourceCell(.text, bytes: rest).decimal.map { -$0 }
  }

  private func place(_ row: borrowing SourceRow, _ column: AssessmentColumn) -> Location {
    Location(
      file: file, sheet: sheet, row: row.number, column: header.columns[column].map { $0 + 1 },
      header: column.rawValue)
  }

  private func regionCode(_ match: RegionMatch) -> String {
    if case .several = match { "ambiguous-region" } else { "unknown-region" }
  }

  private static func regionProblem(
    _ match: RegionMatch, _ text: String, in list: RegionList, at place: Location
  ) -> Diagnostic {
    switch match {
    case .several(let regions):
      RegionProblems.ambiguousRegion(text, among: regions, at: place, severity: .warning)
    default:
      RegionProblems.unknownRegion(
        text, nearest: list.regionsNear(text), at: place, severity: .warning)
    }
  }

  private mutating func putAside(
    _ row: borrowing SourceRow, _ reason: QuarantinedRow.Reason, _ region: String?
  ) {
    counts.quarantined += 1
    var cells: [QuarantinedRow.CellValue] = []
    for column in AssessmentColumn.allCases {
      let value = shown(row, column)
      if !value.isEmpty { cells.append(.init(header: column.rawValue, value: value)) }
    }
    quarantine.append(
      QuarantinedRow(
        number: row.number, reason: reason, source: "", region: region,
        fingerprint: Quarantining.fingerprint(row), cells: cells))
    let column: AssessmentColumn =
      switch reason {
      case .noRegion: .region
      case .noKey: .key
      default: .value
      }
    // A word that names no region is told with the nearest ones.
    let isUncalculated = cell(row, column).isUncalculated
    guard reason != .noRegion || isUncalculated else { return }
    let value = shown(row, column)
    let place = place(row, column)
    log.add(IngestionProblems.code(of: reason), in: file) {
      IngestionProblems.quarantined(reason, value: value, profile: nil, at: place)
    }
  }
}
