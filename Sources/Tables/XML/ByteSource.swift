import Diagnostics

/// Bytes that come piece by piece: a part of an archive, or a file in memory.
protocol ByteSource: AnyObject {
  /// The file, and the part of it where it has parts, as messages call them.
  var file: String { get }
  var part: String? { get }

  /// The next bytes, at most `capacity`; 0 at the end.
  func read(into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(Diagnostic) -> Int
}

/// Bytes that lie in memory.
final class MemoryBytes: ByteSource {
  let file: String
  var part: String? { nil }
  private var rest: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: String) {
    rest = bytes
    self.file = file
  }

  func read(into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    let count = min(capacity, rest.count)
    guard count > 0, let base = rest.baseAddress else { return 0 }
    memory.update(from: base, count: count)
    rest = UnsafeBufferPointer(rebasing: rest[count...])
    return count
  }
}
