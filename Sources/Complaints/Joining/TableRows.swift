/// Rows of a table that belong together, ascending.
@usableFromInline package enum TableRows: RandomAccessCollection, Sendable {
  case range(Range<Int>)
  case listed([UInt32])

  @inlinable package var startIndex: Int { 0 }

  @inlinable package var endIndex: Int {
    switch self {
    case .range(let rows): rows.count
    case .listed(let rows): rows.count
    }
  }

  @inlinable package subscript(index: Int) -> Int {
    switch self {
    case .range(let rows): rows.lowerBound + index
    case .listed(let rows): Int(rows[index])
    }
  }
}
