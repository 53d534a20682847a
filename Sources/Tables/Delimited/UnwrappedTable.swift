import Diagnostics

/// The table in lines that each stood in one cell; its rows have the numbers of those they stood in.
struct UnwrappedTable: SourceTable {
  let sheet: String?
  let isHidden: Bool
  private let text: DelimitedTable
  /// The number of the row in which each line stood.
  private let rows: [Int]

  init(_ text: DelimitedTable, of table: any SourceTable, rows: [Int]) {
    self.text = text
    self.rows = rows
    sheet = table.sheet
    isHidden = table.isHidden
  }

  var dialect: Dialect { text.dialect }

  func forEachRow(_ body: (borrowing SourceRow) throws -> Bool) throws -> [Diagnostic] {
    // Lines that a quoted cell before goes on over.
    var passed = 0
    let problems = try text.forEachRow { row in
      let number = number(ofLine: row.number + passed)
      for cell in row.cells { passed += cell.bytes.count { $0 == 0x0A } }
      return try body(SourceRow(number: number, cells: row.cells))
    }
    return problems.map { problem in
      var problem = problem
      let row = problem.location?.row.map(number)
      problem.location?.sheet = sheet
      problem.location?.row = row
      return problem
    }
  }

  private func number(ofLine line: Int) -> Int {
    rows.isEmpty ? line : rows[min(max(line, 1), rows.count) - 1]
  }
}
