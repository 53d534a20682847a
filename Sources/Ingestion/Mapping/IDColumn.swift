internal import Complaints

/// The tracking IDs of the rows that were accepted so far.
struct IDColumn: ~Copyable {
  private var bytes = ByteArena(capacity: 4096)
  /// Where each ends.
  private var ends = RowMatrix<UInt32>(width: 1)

  var count: Int { ends.count }

  @inline(__always)
  mutating func append(_ id: UnsafeBufferPointer<UInt8>) {
    if let base = id.baseAddress { bytes.append(base, id.count) }
    ends.add()[0] = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// The ID of a row, valid until the next is added.
  @inline(__always)
  subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
    let start = row == 0 ? 0 : Int(ends.row(row - 1)[0])
    return UnsafeBufferPointer(start: bytes.base + start, count: Int(ends.row(row)[0]) - start)
  }

  var texts: TextColumn {
    var texts = TextColumn()
    texts.bytes = Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count))
    texts.ends = ends.column(0)
    return texts
  }
}
