/// When to draw how far long work has come: not at all at first, so that short work stays quiet,
/// and then not so often that it flickers.
struct DrawingPace: Sendable {
  static let first = Duration.milliseconds(500)
  static let between = Duration.milliseconds(100)

  private var last: Duration?

  init() {}

  /// Whether it is time to speak, and if it is, that it was done.
  ///
  /// - Parameter elapsed: Since the work began.
  mutating func isDue(at elapsed: Duration) -> Bool {
    guard elapsed >= last.map({ $0 + Self.between }) ?? Self.first else { return false }
    last = elapsed
    return true
  }
}
