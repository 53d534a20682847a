internal import Complaints
internal import Diagnostics
internal import Tables

/// Gives cells that are merged downwards to each row that they span, but for tracking IDs
/// (spec §3.5).
struct MergedCells {
  private let areas: [MergedArea]

  private struct Held {
    var area: MergedArea
    var cell: SourceCell
    /// What the cell's bytes point into.
    var memory: UnsafeMutableBufferPointer<UInt8>
  }

  /// - Parameter plan: Cells above its header, and of columns that it does not read, stay as they
  ///   are.
  init(_ areas: [MergedArea], _ plan: TablePlan) {
    let id = plan.column(.field(.id))
    let columns = Set(plan.columns.values)
    self.areas = areas.filter {
      $0.rows.lowerBound > plan.headerNumber && $0.column != id && columns.contains($0.column)
    }.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  var isEmpty: Bool { areas.isEmpty }

  /// Hands over the rows of a table, those below a merged cell with its value.
  func forEachRow(
    of table: any SourceTable, _ body: (borrowing SourceRow) throws -> Bool
  ) throws -> [Diagnostic] {
    if areas.isEmpty { return try table.forEachRow(body) }
    var next = 0
    var held: [Held] = []
    defer { for cell in held { cell.memory.deallocate() } }
    return try table.forEachRow { row in
      held.removeAll { cell in
        guard cell.area.rows.upperBound < row.number else { return false }
        cell.memory.deallocate()
        return true
      }
      let above = held
      while next < areas.count, areas[next].rows.lowerBound <= row.number {
        if areas[next].rows.lowerBound == row.number {
          held.append(Self.hold(row.cell(areas[next].column), areas[next]))
        }
        next += 1
      }
      if above.isEmpty { return try body(row) }
      return try Self.filled(row, above, body)
    }
  }

  private static func hold(_ cell: SourceCell, _ area: MergedArea) -> Held {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(cell.bytes.count, 1))
    _ = memory.initialize(from: cell.bytes)
    var cell = cell
    cell.bytes = UnsafeBufferPointer(start: memory.baseAddress, count: cell.bytes.count)
    return Held(area: area, cell: cell, memory: memory)
  }

  private static func filled(
    _ row: borrowing SourceRow, _ above: [Held], _ body: (borrowing SourceRow) throws -> Bool
  ) throws -> Bool {
    var cells = Array(row.cells)
    for held in above {
      let column = held.area.column
      if column >= cells.count {
        cells += repeatElement(SourceCell(.empty), count: column + 1 - cells.count)
      }
      if cells[column].isMissing, !cells[column].isUncalculated { cells[column] = held.cell }
    }
    let number = row.number
    let hasUncalculated = row.hasUncalculated
    return try cells.withUnsafeBufferPointer {
      try body(SourceRow(number: number, cells: $0, hasUncalculated: hasUncalculated))
    }
  }
}
