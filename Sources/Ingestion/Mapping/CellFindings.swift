internal import Complaints
internal import Diagnostics
internal import Tables

extension IngestionProblems {
  /// That a row is quarantined, told by the cell that is to blame.
  static func quarantined(
    _ reason: QuarantinedRow.Reason, in row: borrowing SourceRow, _ column: Int, of plan: TablePlan
  ) -> Diagnostic {
    quarantined(
      reason, value: Quarantining.masked(row.cell(column).string), profile: plan.profile,
      at: plan.place(row: row.number, column: column))
  }
}

extension DiagnosticLog {
  /// Adds what is wrong with one cell of a table, with its place and its value as it may be shown:
  /// that of a date, a time or a number.
  @inline(never)
  mutating func add(
    _ code: String, _ row: borrowing SourceRow, _ column: Int, of plan: TablePlan,
    _ diagnostic: (String, Location) -> Diagnostic
  ) {
    let cell = row.cell(column)
    let number = row.number
    add(code, in: plan.file) {
      diagnostic(ShownValues.date(cell.string), plan.place(row: number, column: column))
    }
  }
}
