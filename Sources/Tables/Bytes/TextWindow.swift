import Diagnostics

/// A text in UTF-8 from somewhere on, in memory or on disk, that can be gone through from its
/// beginning as often as is wanted.
enum TextSource {
  /// Bytes that live as long as their owner, or as the caller sees to it.
  case memory(UnsafeBufferPointer<UInt8>, owner: AnyObject?)
  case disk(LongText, from: Int)
}

/// The part of a text that is in memory: all of one that lies there, else a window that moves on.
///
/// A window grows only where what must be in it at once does not fit.
struct TextWindow: ~Copyable {
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  /// Bytes of the text before the window.
  private(set) var offset = 0
  private let text: LongText?
  /// Where the text begins in its file.
  private let origin: Int
  private var memory: UnsafeMutablePointer<UInt8>?
  private var capacity = 0

  /// - Throws: When its first piece cannot be read.
  init(_ source: TextSource) throws(Diagnostic) {
    switch source {
    case .memory(let whole, _):
      (bytes, text, origin) = (whole, nil, 0)
    case .disk(let text, let origin):
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      self.text = text
      self.origin = origin
      try moveOn(by: 0)
    }
  }

  deinit { memory?.deallocate() }

  /// The text ends with the window.
  var isLast: Bool {
    guard let text else { return true }
    return origin + offset + bytes.count == text.count
  }

  /// Leaves the first bytes behind and takes in more, so that what was there before moves.
  ///
  /// - Precondition: The window is not the last.
  mutating func moveOn(by passed: Int) throws(Diagnostic) {
    guard let text else { preconditionFailure("a text in memory has one window") }
    let kept = bytes.count - passed
    // As much again as is kept, so that a row that is too long for any window is found soon.
    let wanted = max(text.piece, kept * 2)
    if wanted != capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
      if let memory { larger.update(from: memory + passed, count: kept) }
      memory?.deallocate()
      (memory, capacity) = (larger, wanted)
    } else if let memory {
      memory.update(from: memory + passed, count: kept)
    }
    guard let memory else { return }
    offset += passed
    let start = origin + offset + kept
    let end = min(start + capacity - kept, text.count)
    bytes = UnsafeBufferPointer(start: memory, count: kept)
    try text.read(start..<end, into: memory + kept)
    bytes = UnsafeBufferPointer(start: memory, count: kept + end - start)
  }

  /// - Throws: When the file is no longer the one that was opened.
  func checkUnchanged() throws(Diagnostic) { try text?.checkUnchanged() }
}
