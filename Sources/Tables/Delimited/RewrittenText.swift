/// A text that was changed on the way, in memory of its own.
final class RewrittenText {
  private(set) var arena = ByteArena(capacity: 64 * 1024)

  /// - Parameter write: Appends the whole text.
  init(_ write: (inout ByteArena) -> Void) { write(&arena) }

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(arena.base), count: arena.count)
  }
}
