/// What each row of a table is to the table that its shape tells of.
struct TableWalk {
  enum Part: Equatable {
    case above, header, data
    /// The header once more, as at the top of each printed page.
    case repeatedHeader
    /// The header of another table that stands below.
    case otherHeader
  }

  let shape: TableShape
  /// 1 for the first table, 2 for the one below it.
  private(set) var table = 1
  /// Numbers of the rows where other tables begin.
  private(set) var otherTables: [Int] = []
  private(set) var repeatedHeaders = 0
  private(set) var rows = 0
  private var names: [String]

  init(_ shape: TableShape) {
    self.shape = shape
    names = shape.headerCells.last ?? []
  }

  mutating func part(of row: borrowing SourceRow) -> Part {
    if row.number <= shape.lastAbove {
      return shape.header.contains(row.number) ? .header : .above
    }
    if beginsLikeHeader(row) {
      let cells = row.cells.map { TableSample.text($0) }
      if shape.headerCells.contains(where: { isSame($0, cells) }) || isSame(names, cells) {
        repeatedHeaders += 1
        return .repeatedHeader
      }
      if isOther(cells) {
        table += 1
        otherTables.append(row.number)
        names = cells
        return .otherHeader
      }
    }
    rows += 1
    return .data
  }

  @inline(__always)
  private func beginsLikeHeader(_ row: borrowing SourceRow) -> Bool {
    guard names.count > 1, let name = names.first, let cell = row.cells.first,
      cell.kind == .text, !name.isEmpty, cell.bytes.count >= name.utf8.count
    else { return false }
    return SourceCell.trim(cell.bytes).elementsEqual(name.utf8)
  }

  private func isSame(_ names: [String], _ cells: [String]) -> Bool {
    let width = max(names.count, cells.count)
    return (0..<width).allSatisfy { column in
      (column < names.count ? names[column] : "") == (column < cells.count ? cells[column] : "")
    }
  }

  /// Most names of the header stand in the row, in their columns, and it has names more or less.
  private func isOther(_ cells: [String]) -> Bool {
    let shared = zip(names, cells).count { !$0.isEmpty && $0 == $1 }
    return shared >= 2 && shared * 2 > max(names.count, cells.count)
  }
}
