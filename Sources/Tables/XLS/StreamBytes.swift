/// The bytes of a stream: where they lie in the file if they stand together, else a copy.
final class StreamBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The stream ought to be longer.
  let isCut: Bool
  private let copy: UnsafeMutableBufferPointer<UInt8>?
  /// Whatever the bytes belong to, where they are no copy.
  private let whole: StreamBytes?

  init(_ bytes: UnsafeBufferPointer<UInt8>, isCut: Bool = false) {
    self.bytes = bytes
    self.isCut = isCut
    copy = nil
    whole = nil
  }

  /// - Parameter copy: Freed with this object.
  init(owning copy: UnsafeMutableBufferPointer<UInt8>, isCut: Bool) {
    bytes = UnsafeBufferPointer(copy)
    self.isCut = isCut
    self.copy = copy
    whole = nil
  }

  /// The spans of `whole` one behind the other, as far as they lie in it, and at most `size` bytes.
  init(_ spans: [Range<Int>], of whole: StreamBytes, size: Int?, isCut: Bool) {
    let source = whole.bytes
    let spans = spans.map { $0.clamped(to: 0..<source.count) }
    let available = spans.reduce(0) { $0 + $1.count }
    // A size of nothing is what writers put that do not know it.
    let known = size.flatMap { $0 > 0 ? $0 : nil }
    let count = min(known ?? available, available)
    self.isCut = known.map { $0 > available } ?? isCut
    let isTogether = zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
    if isTogether {
      let start = spans.first?.lowerBound ?? 0
      bytes = UnsafeBufferPointer(rebasing: source[start..<start + count])
      copy = nil
      self.whole = whole
      return
    }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    var at = 0
    for span in spans where at < count {
      let part = source[span].prefix(count - at)
      _ = UnsafeMutableBufferPointer(rebasing: copy[at...]).initialize(fromContentsOf: part)
      at += part.count
    }
    bytes = UnsafeBufferPointer(copy)
    self.copy = copy
    self.whole = nil
  }

  deinit { copy?.deallocate() }
}
