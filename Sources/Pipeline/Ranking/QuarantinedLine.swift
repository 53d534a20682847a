import Complaints
import Ingestion
import Workbook

extension QuarantinedLine {
  init(_ line: QuarantineList.Line) {
    self.init(
      region: line.region, file: line.file, sheet: line.sheet, row: line.row.number,
      column: line.column?.header, id: line.row.id, reason: line.row.reason)
  }
}
