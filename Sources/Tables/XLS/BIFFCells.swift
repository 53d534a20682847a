/// The cell records of a sheet by rows, from the top.
///
/// Files that have them in order are read as they are; for others the records are sorted first.
struct BIFFCells {
  private struct Place {
    var row: UInt16
    var offset: Int
  }

  /// The sheet stops before its end.
  private(set) var isCut = false

  private let stream: BIFFStream
  private var at: Int
  private var depth = 0
  private var isFinished = false
  /// The records by row, where they do not stand in order, and the next of them.
  private var sorted: [Place]?
  private var following = 0

  /// - Parameter offset: Where the sheet's first record stands.
  init(_ stream: BIFFStream, from offset: Int) {
    self.stream = stream
    at = stream.record(at: offset)?.body.upperBound ?? offset
    (sorted, isCut) = placesOutOfOrder()
  }

  /// The next record and its 0-based row; nil behind the last.
  @inline(__always)
  mutating func next() -> (record: BIFFRecord, row: Int)? {
    if sorted != nil { return nextSorted() }
    return nextInStream()
  }

  private mutating func nextSorted() -> (record: BIFFRecord, row: Int)? {
    guard let sorted, following < sorted.count else { return nil }
    let place = sorted[following]
    following += 1
    return stream.record(at: place.offset).map { ($0, Int(place.row)) }
  }

  @inline(__always)
  private mutating func nextInStream() -> (record: BIFFRecord, row: Int)? {
    while !isFinished, let record = stream.record(at: at) {
      if depth == 0, record.isCell, record.body.count >= 2,
        let row = stream.reader.word16(record.body.lowerBound)
      {
        at = record.body.upperBound
        return (record, Int(row))
      }
      pass(record)
    }
    if !isFinished {
      isCut = !stream.isEnd(at)
      isFinished = true
    }
    return nil
  }

  /// Goes past a record that is no cell of this sheet, such as those of a chart that lies on it.
  @inline(__always)
  private mutating func pass(_ record: BIFFRecord) {
    if record.kind == BIFFRecord.endOfFile {
      isFinished = depth == 0
      depth -= 1
    } else if record.kind & 0xF0FF == 0x0009,
      let beginning = BIFFBeginning(record, of: stream)
    {
      // A sheet that has lost its end, or a chart on it, stops where the next one begins.
      if beginning.content != .chart { isFinished = true }
      depth += 1
    }
    at = record.body.upperBound
  }

  /// The places of all records by row and then as they stand, or nil where that is one order; and
  /// whether the sheet stops before its end, if the places tell.
  private func placesOutOfOrder() -> ([Place]?, isCut: Bool) {
    var walk = self
    var last = 0
    var isInOrder = true
    while isInOrder, let (_, row) = walk.nextInStream() {
      isInOrder = row >= last
      last = row
    }
    if isInOrder { return (nil, false) }
    walk = self
    var places: [Place] = []
    while let (record, row) = walk.nextInStream() {
      places.append(
        Place(row: UInt16(truncatingIfNeeded: row), offset: record.body.lowerBound - 4))
    }
    places.sort { ($0.row, $0.offset) < ($1.row, $1.offset) }
    return (places, walk.isCut)
  }
}
