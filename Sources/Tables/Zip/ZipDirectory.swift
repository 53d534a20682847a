/// Where the central directory of a ZIP stands.
enum ZipDirectory {
  struct Place {
    /// The directory's bytes, up to the record that ends the archive.
    var span: Range<Int>
    var count: Int
    /// By how much the archive lies behind the offsets it tells: something may stand before it, such
    /// as the program of an archive that extracts itself.
    var shift: Int
  }

  enum Finding {
    case found(Place)
    case missing
    /// One volume of several.
    case split
  }

  /// The end record and what may stand before it: the longest comment, and Zip64's records.
  static let tail = 22 + 0xFFFF + 20 + 56

  /// - Parameters:
  ///   - isExact: The archive ends where its end record says, and not somewhere before.
  ///   - fetch: Makes sure that a part of the buffer holds the file's bytes.
  static func find<Failure: Error>(
    _ reader: ByteReader, isExact: Bool, _ fetch: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) -> Finding {
    try fetch(max(0, reader.count - tail)..<reader.count)
    guard let end = endRecord(reader, isExact: isExact),
      let disk = reader.word16(end + 4), let first = reader.word16(end + 6),
      let countHere = reader.word16(end + 8), var count = reader.word16(end + 10).map(Int.init),
      var size = reader.word32(end + 12).map(Int.init),
      var offset = reader.word32(end + 16).map(Int.init)
    else { return .missing }
    var upper = end
    if end >= 20, reader.word32(end - 20) == 0x0706_4B50 {
      guard let large = try largeRecord(reader, end - 20, fetch),
        let largeCount = reader.size64(large + 32), let largeSize = reader.size64(large + 40),
        let largeOffset = reader.size64(large + 48)
      else { return .missing }
      (count, size, offset, upper) = (largeCount, largeSize, largeOffset, large)
    } else if disk != 0 || first != 0 || Int(countHere) != count {
      return .split
    }
    guard size <= upper, offset <= upper - size, count <= size / 46 else { return .missing }
    let shift = upper - size - offset
    // Trust the offset where a directory stands there; a gap behind it is no shift.
    try fetch(offset..<min(offset + 4, reader.count))
    let start = count == 0 || reader.word32(offset) == 0x0201_4B50 ? offset : offset + shift
    return .found(Place(span: start..<upper, count: count, shift: start - offset))
  }

  /// Whether the last bytes of a file are those of a ZIP.
  static func ends(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let reader = ByteReader(bytes)
    return endRecord(reader, isExact: true).map { (reader.word16($0 + 10) ?? 0) > 0 } ?? false
  }

  /// The last end record whose comment ends where the file does, else the last whose comment fits.
  private static func endRecord(_ reader: ByteReader, isExact: Bool) -> Int? {
    var at = reader.count - 22
    let lowest = max(0, at - 0xFFFF)
    var fitting: Int?
    while at >= lowest {
      if reader.word32(at) == 0x0605_4B50, let comment = reader.word16(at + 20).map(Int.init) {
        let left = reader.count - at - 22
        if comment == left { return at }
        if comment < left, fitting == nil { fitting = at }
      }
      at -= 1
    }
    return isExact ? nil : fitting
  }

  /// The Zip64 end record that the locator at `at` points to, or that stands before it where
  /// something before the archive has shifted it.
  private static func largeRecord<Failure: Error>(
    _ reader: ByteReader, _ at: Int, _ fetch: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) -> Int? {
    for place in [reader.size64(at + 8), at - 56] {
      guard let place, place >= 0, place <= at - 56 else { continue }
      try fetch(place..<place + 56)
      if reader.word32(place) == 0x0606_4B50 { return place }
    }
    return nil
  }
}
