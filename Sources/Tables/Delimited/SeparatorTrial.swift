/// How the first rows of a text read with one separator.
package struct SeparatorTrial: Sendable, Hashable {
  package var separator: [UInt8]
  /// Rows that were looked at.
  package var rows = 0
  /// Cells that most rows of two cells or more have; 0 when no row has two.
  package var width = 0
  /// Rows that have just as many.
  package var agreeing = 0
  /// How well the rows agree, and how few other separators stand in their cells; 0 to 1.
  var score = 0.0

  /// Ninety-five rows of a hundred have the same number of cells, two at least.
  var agrees: Bool { width >= 2 && agreeing * 100 >= rows * 95 }

  /// They have three or more: no reading is better whose rows do not agree as well.
  var isFirm: Bool { agrees && width >= 3 }

  /// Nine rows of ten have the same number of cells, and there are enough of both.
  func isConvincing(leastWidth: Int) -> Bool {
    rows >= 2 && width >= leastWidth && agreeing * 10 >= rows * 9 && (rows >= 3 || width >= 3)
  }
}
