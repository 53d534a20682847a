/// Values of the rows that were read last, column by column, until they are packed: so few that they
/// stay in the processor's own memory.
@usableFromInline package struct ColumnBlock<Value: BitwiseCopyable>: ~Copyable {
  @usableFromInline let values: UnsafeMutablePointer<Value>

  @inlinable package init(width: Int) {
    values = .allocate(capacity: max(width, 1) * ColumnBlock.rows)
  }

  @inlinable deinit { values.deallocate() }

  /// How many fit, and how far the value of a row in one column stands from that in the next. No power
  /// of two: all values of a row would fall on the same lines of the processor's memory.
  @inlinable @inline(__always)
  package static var rows: Int { 1000 }

  /// Where the value of a row stands in the first column.
  @inlinable @inline(__always)
  package func row(_ index: Int) -> UnsafeMutablePointer<Value> { values + index }

  /// The first values of a column.
  @inlinable package func column(_ index: Int, _ count: Int) -> UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: values + index * ColumnBlock.rows, count: count)
  }
}
