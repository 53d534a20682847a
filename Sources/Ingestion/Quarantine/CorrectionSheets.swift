package import Complaints
internal import Diagnostics

extension QuarantineList {
  /// The rows as sheets that can be corrected: one for each region and profile, by region.
  ///
  /// - Parameter regions: by code.
  package func correctionSheets(_ regions: [String: Region]) -> [CorrectionSheet] {
    struct Key: Hashable {
      var region: String?
      var profile: String
      /// Columns that hold several fields: files that differ in them have no common header.
      var shared: [[String]]
    }
    var order: [Key] = []
    var groups: [Key: [Line]] = [:]
    for line in lines where line.reference != nil {
      let key = Key(
        region: line.region, profile: line.profile,
        shared: line.columns.map(\.roles).filter { $0.count > 1 })
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(line)
    }
    return order.map { key in
      let lines = groups[key] ?? []
      let columns = QuarantineList.commonColumns(lines)
      let days = Set(lines.map(\.generated))
      return CorrectionSheet(
        profile: key.profile, region: key.region.flatMap { regions[$0] },
        generated: days.count == 1 ? days.first ?? nil : nil, columns: columns.map(\.header),
        rows: lines.map { QuarantineList.sheetRow(of: $0, columns) })
    }
  }

  /// How many rows no sheet can correct: of assessments, or of sheets without their file.
  package var uncorrectableCount: Int { lines.count { $0.reference == nil } }

  /// Every column that one of the files has, in the order of the first that has it.
  private static func commonColumns(_ lines: [Line]) -> [SourceColumn] {
    var columns: [SourceColumn] = []
    var seen: Set<[String]> = []
    for column in lines.flatMap(\.columns) where seen.insert(column.roles).inserted {
      columns.append(column)
    }
    return columns
  }

  private static func sheetRow(of line: Line, _ columns: [SourceColumn]) -> CorrectionSheet.Row {
    var cells: [String] = []
    var masked: Set<Int> = []
    for (index, column) in columns.enumerated() {
      let own = line.columns.first { $0.roles == column.roles }
      let cell = own.flatMap { own in line.row.cells.first { $0.header == own.header } }
      if cell?.isMasked == true { masked.insert(index) }
      cells.append(cell.flatMap { $0.isMasked || $0.isUncalculated ? nil : $0.value } ?? "")
    }
    let faults = columns.indices.filter { columns[$0].roles == line.column?.roles }
    return CorrectionSheet.Row(
      reference: line.reference?.text ?? "", reason: line.finding.message,
      remedy: line.finding.fix ?? line.finding.message, file: line.file, number: line.row.number,
      cells: cells, faults: Set(faults), masked: masked)
  }
}
