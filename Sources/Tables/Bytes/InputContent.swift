package import Diagnostics
internal import Fingerprints

/// What one input holds, under the fingerprint of just these bytes.
///
/// A long text stays on disk, and only a piece of it is in memory; everything else is held there.
package struct InputContent {
  enum Place {
    case memory(HeldBytes)
    case disk(LongText)
  }

  let place: Place
  package let sha256: String

  init(_ held: HeldBytes) {
    place = .memory(held)
    sha256 = SHA256.of(held.bytes)
  }

  init(_ text: LongText) {
    place = .disk(text)
    sha256 = text.sha256
  }

  /// Lends the first bytes: all that are in memory.
  package func withStart<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch place {
    case .memory(let held): return try held.withBytes(body)
    case .disk(let text): return try text.head.withUnsafeBufferPointer(body)
    }
  }

  /// What it is instead of a table, where it is a letter, a photograph or a note.
  ///
  /// - Parameter name: The file's own.
  package func leftover(named name: String) -> FileKind? {
    switch place {
    case .memory(let held): held.withBytes { FileKind.leftover($0, named: name) }
    case .disk(let text): FileKind.leftover(text, named: name)
    }
  }

  /// Opens its tables.
  ///
  /// - Parameter name: The file as messages call it.
  package func open(named name: String) throws(Diagnostic) -> OpenedFile {
    switch place {
    case .memory(let held): try openFile(held, named: name)
    case .disk(let text): try openText(text)
    }
  }
}
