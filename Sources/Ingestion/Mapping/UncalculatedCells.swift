internal import Complaints
internal import Diagnostics
internal import Tables

/// Cells of accepted rows that are formulas which nothing has calculated: they count as missing.
struct UncalculatedCells {
  private struct Found {
    var count = 0
    /// The row of the first.
    var row: Int
  }

  private let columns: [Int]
  private var found: [Int: Found] = [:]

  init(_ plan: TablePlan) {
    columns = plan.showable
  }

  /// Takes note of an accepted row that has such cells.
  @inline(never)
  mutating func take(_ row: borrowing SourceRow) {
    let number = row.number
    for column in columns where row.cell(column).isUncalculated {
      found[column, default: Found(row: number)].count += 1
    }
  }

  /// One for each column that has any.
  func findings(_ plan: TablePlan) -> [Diagnostic] {
    found.sorted { $0.key < $1.key }.map { column, found in
      IngestionProblems.uncalculated(
        count: found.count, at: plan.place(row: found.row, column: column))
    }
  }
}
