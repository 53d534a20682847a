internal import Complaints
internal import Diagnostics

enum LogMapping {
  static func read(
    _ table: any Table, _ plan: TablePlan, into export: inout Export
  ) throws -> [Diagnostic] {
    []
  }
}
