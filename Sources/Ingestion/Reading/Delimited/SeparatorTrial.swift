/// How the first rows of a text read with one separator.
package struct SeparatorTrial: Sendable, Hashable {
  package var separator: UInt8
  /// Rows that were looked at.
  package var rows = 0
  /// Cells that most rows of two cells or more have; 0 when no row has two.
  package var width = 0
  /// Rows that have just as many.
  package var agreeing = 0
}
