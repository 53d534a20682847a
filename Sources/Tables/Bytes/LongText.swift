import Diagnostics
internal import Fingerprints

/// A text of many rows in UTF-8 that is left on disk, of which a piece at a time is in memory.
///
/// A first pass tells its fingerprint and that it is UTF-8 throughout; those that read rows of it
/// follow. All are of one state of the file: each asks at its end whether it is still the one that
/// was opened.
package final class LongText {
  /// What is in memory at a time: little enough to stay in a core's own cache beside what the system
  /// copies it from. 256 KiB take three times as long to copy where that cache has 512.
  package static let usualPiece = 128 << 10
  /// What detection looks at is no more than this.
  private static let headSize = 288 << 10

  let sha256: String
  /// Its first bytes, all that recognising a file and its dialect looks at.
  let head: [UInt8]
  /// How much is read at a time.
  let piece: Int
  private let file: DiskFile

  /// As messages call it.
  var name: String { file.name }
  var count: Int { file.state.size }

  private init(_ file: DiskFile, head: [UInt8], sha256: String, piece: Int) {
    self.file = file
    self.head = head
    self.sha256 = sha256
    self.piece = piece
  }

  /// The text that a file is; nil where it is something else, not UTF-8 throughout, or so short that
  /// it may as well be held in memory.
  ///
  /// - Throws: When it cannot be read, or somebody writes to it meanwhile.
  static func opened(_ file: DiskFile, piece: Int) throws(Diagnostic) -> LongText? {
    let size = file.state.size
    guard size > piece else { return nil }
    let head = try file.bytes(0..<min(size, headSize))
    guard head.withUnsafeBufferPointer(mayBePlain),
      let sha256 = try fingerprintOfPlainText(file, piece)
    else { return nil }
    try file.checkUnchanged()
    return LongText(file, head: head, sha256: sha256, piece: piece)
  }

  /// Whether a file that begins so may be a text that needs nothing done to it.
  private static func mayBePlain(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard FileKind.recognised(in: head) == nil else { return false }
    let marked = TextEncoding.marked(head)
    guard marked == nil || marked?.encoding == .utf8WithMark else { return false }
    let body = UnsafeBufferPointer(rebasing: head[(marked?.mark ?? 0)...])
    return !looksBinary(body) && body.contains { $0 > 0x20 }
  }

  /// The fingerprint of the whole; nil where a NUL or a byte that is no UTF-8 stands in it, or a mark
  /// of its end.
  private static func fingerprintOfPlainText(
    _ file: DiskFile, _ piece: Int
  ) throws(Diagnostic) -> String? {
    let size = file.state.size
    let hash = SHA256()
    // A character that a piece ends in the midst of is looked at with the next.
    let longest = 4
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: piece + longest)
    defer { memory.deallocate() }
    var cut = 0
    var at = 0
    while at < size {
      let count = min(piece, size - at)
      try file.read(at..<at + count, into: memory + cut)
      let read = UnsafeBufferPointer(start: memory + cut, count: count)
      hash.update(UnsafeRawBufferPointer(read))
      let known = UnsafeBufferPointer(start: memory, count: cut + count)
      let valid = UTF8Check.validEnd(of: known)
      if containsNull(read) { return nil }
      at += count
      cut = known.count - valid
      if cut > 0 {
        guard at < size, UTF8Check.sequenceLength(memory + valid, cut) == -cut else { return nil }
        memory.update(from: memory + valid, count: cut)
      } else if at == size, read[count - 1] == endMark {
        return nil
      }
    }
    return hash.finish()
  }

  /// What DOS puts behind a text, which is not of it.
  private static let endMark: UInt8 = 0x1A

  /// All of it, in memory.
  func held() throws(Diagnostic) -> HeldBytes { try HeldBytes(reading: file) }

  /// Copies a part of it.
  func read(_ range: Range<Int>, into memory: UnsafeMutablePointer<UInt8>) throws(Diagnostic) {
    try file.read(range, into: memory)
  }

  /// - Throws: When somebody has written to the file since it was opened.
  func checkUnchanged() throws(Diagnostic) { try file.checkUnchanged() }
}
