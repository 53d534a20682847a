/// Cells of a table that are merged downwards: the first holds the value, the others are empty.
package struct MergedArea: Sendable, Hashable {
  /// As Excel shows them.
  package var rows: ClosedRange<Int>
  /// 0-based, the first that it covers.
  package var column: Int

  init(rows: ClosedRange<Int>, column: Int) {
    self.rows = rows
    self.column = column
  }

  /// Reads the `B2:C7` that a worksheet writes; nil for what lies in one row, or is no such area.
  init?(_ reference: UnsafeBufferPointer<UInt8>) {
    guard let colon = reference.firstIndex(of: UInt8(ascii: ":")),
      let first = CellReference(UnsafeBufferPointer(rebasing: reference[..<colon])),
      let top = Self.row(reference[..<colon]), let bottom = Self.row(reference[(colon + 1)...]),
      top < bottom
    else { return nil }
    self.init(rows: top...bottom, column: first.column)
  }

  private static func row(_ reference: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let digits = reference.firstIndex(where: { $0 &- 48 < 10 }) else { return nil }
    return CellReference.number(reference[digits...])
  }
}

/// The merged cells of a table, known once all of its rows were read.
final class MergedAreas {
  /// More than any sheet of people has; a file may be made to hold millions.
  static let limit = 200_000

  private(set) var all: [MergedArea] = []

  func set(_ areas: [MergedArea]) { all = areas }
}
