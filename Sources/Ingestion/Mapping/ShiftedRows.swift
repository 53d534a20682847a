internal import Diagnostics

/// The rows of a table that have shifted, told in one finding (spec §3.5).
struct ShiftedRows {
  private(set) var numbers: [Int] = []
  private var toTheLeft = 0

  mutating func add(row: Int, by distance: Int) {
    numbers.append(row)
    if distance < 0 { toTheLeft += 1 }
  }

  func finding(_ plan: TablePlan) -> Diagnostic? {
    guard let first = numbers.first else { return nil }
    return RowProblems.shifted(numbers, toTheLeft: toTheLeft, at: plan.place(row: first))
  }
}
