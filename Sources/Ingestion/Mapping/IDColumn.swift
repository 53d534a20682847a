internal import Complaints
internal import Tables

/// The tracking IDs of the rows that were accepted so far.
struct IDColumn: ~Copyable {
  private var bytes = ByteArena(capacity: 4096)
  /// Where each ends.
  private var ends = LongColumn<UInt32>()

  var count: Int { ends.count }

  @inline(__always)
  mutating func append(_ id: UnsafeBufferPointer<UInt8>) {
    if let base = id.baseAddress { bytes.append(base, id.count) }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// The ID of a row, valid until the next is added.
  @inline(__always)
  subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return UnsafeBufferPointer(start: bytes.base + start, count: Int(ends[row]) - start)
  }

  var texts: TextColumn {
    var texts = TextColumn()
    texts.bytes = Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count))
    texts.ends = ends.values
    return texts
  }
}
