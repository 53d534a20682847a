/// Reads the fields of a record that may go on in CONTINUE records behind it.
///
/// Nothing is read outside of them: what is not there is nil, or false.
struct RecordCursor {
  private let stream: BIFFStream
  private var at: Int
  /// Where the piece ends that `at` is in.
  private var end: Int

  init(_ record: BIFFRecord, of stream: BIFFStream, from offset: Int = 0) {
    self.stream = stream
    at = min(record.body.lowerBound + offset, record.body.upperBound)
    end = record.body.upperBound
  }

  /// How much is left of this piece.
  @inline(__always)
  var left: Int { end - at }

  /// Goes on to the next piece that has something in it.
  mutating func advance() -> Bool {
    while let next = stream.record(at: end), next.kind == BIFFRecord.continue {
      at = next.body.lowerBound
      end = next.body.upperBound
      if at < end { return true }
    }
    return false
  }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard at < end || advance(), let byte = stream.reader.byte(at) else { return nil }
    at += 1
    return byte
  }

  mutating func word16() -> Int? {
    guard let low = byte(), let high = byte() else { return nil }
    return Int(low) | Int(high) << 8
  }

  mutating func word32() -> Int? {
    guard let low = word16(), let high = word16() else { return nil }
    return low | high << 16
  }

  /// At most `count` bytes of this piece.
  @inline(__always)
  mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    let length = min(count, left)
    defer { at += length }
    return stream.reader.part(at..<at + length)
  }

  mutating func skip(_ count: Int) -> Bool {
    var count = count
    while count > left {
      count -= left
      at = end
      guard advance() else { return false }
    }
    at += count
    return true
  }
}
