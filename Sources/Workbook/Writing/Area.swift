internal import Diagnostics

/// A cell or a block of cells of one sheet, as formulas write it; rows and columns count from zero.
struct Area {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  init(_ row: Int, _ column: Int) {
    self.init(row...row, column...column)
  }

  /// `B7`: it moves along where rows are sorted.
  static func relative(_ row: Int, _ column: Int) -> String {
    "\(Location.letters(column + 1))\(row + 1)"
  }

  /// `$B$7` or `$B$7:$B$30`: it stays.
  var absolute: String {
    let first = Area.corner(rows.lowerBound, columns.lowerBound)
    guard rows.count > 1 || columns.count > 1 else { return first }
    return first + ":" + Area.corner(rows.upperBound, columns.upperBound)
  }

  /// `'Rekap Kasus'!$B$7`.
  func absolute(on sheet: String) -> String { quotedSheetName(sheet) + "!" + absolute }

  private static func corner(_ row: Int, _ column: Int) -> String {
    "$\(Location.letters(column + 1))$\(row + 1)"
  }
}
