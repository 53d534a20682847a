package import Diagnostics

/// What stands in the cells that a workbook has names for.
package struct NamedCells: Sendable {
  package struct Entry: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
      case blank
      case number(Double)
      /// Any other value as the sheet shows it.
      case text(String)
      /// A formula that was saved before anything calculated it.
      case uncalculated
    }

    package var place: Location
    package var value: Value
  }

  /// A name for more is none that was ever asked for.
  private static let mostCells = 100_000

  /// By name in lower case, row by row.
  private var cells: [String: [Entry]] = [:]

  /// Reads the cells of names among `names`, each sheet once; names tell no case.
  ///
  /// - Parameter file: as messages call the workbook.
  /// - Throws: When a sheet cannot be read.
  package init(_ names: [String], of opened: OpenedFile, file: String) throws {
    var areas: [String: [(name: String, area: NamedArea)]] = [:]
    for name in names.map({ $0.lowercased() }) {
      guard let area = opened.names[name], cells[name] == nil,
        area.rows.count * area.columns.count <= NamedCells.mostCells
      else { continue }
      areas[area.sheet, default: []].append((name, area))
      cells[name] = area.rows.flatMap { row in
        area.columns.map { column in
          Entry(
            place: Location(file: file, sheet: area.sheet, row: row, column: column), value: .blank)
        }
      }
    }
    for table in opened.tables {
      guard let wanted = areas.removeValue(forKey: table.sheet ?? "") else { continue }
      let last = wanted.map(\.area.rows.upperBound).max() ?? 0
      _ = try table.forEachRow { row in
        for (name, area) in wanted where area.rows.contains(row.number) {
          let first = (row.number - area.rows.lowerBound) * area.columns.count
          for (place, column) in area.columns.enumerated() where column <= row.cells.count {
            cells[name]?[first + place].value = Entry.Value(row.cells[column - 1])
          }
        }
        return row.number < last
      }
    }
  }

  /// From the first row to the last; nil where the workbook has no such name.
  package subscript(_ name: String) -> [Entry]? { cells[name.lowercased()] }
}

extension NamedCells.Entry.Value {
  fileprivate init(_ cell: SourceCell) {
    switch cell.kind {
    case _ where cell.isUncalculated: self = .uncalculated
    case .empty: self = .blank
    case .number: self = .number(cell.number)
    default: self = .text(cell.text)
    }
  }
}
