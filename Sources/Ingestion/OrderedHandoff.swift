private import Synchronization

/// Hands over what comes from many threads to one of them at a time, in an order that was set
/// beforehand.
///
/// The thread that brings the next item also processes those waiting behind it; the others leave
/// theirs and go on.
final class OrderedHandoff<Item: Sendable>: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: Item] = [:]
    var isBusy = false

    /// What is to be worked off now; nil where it has not come, or somebody is at it.
    mutating func take() -> Item? {
      guard !isBusy, let item = waiting.removeValue(forKey: next) else { return nil }
      next += 1
      isBusy = true
      return item
    }
  }

  private let state = Mutex(State())

  /// - Parameters:
  ///   - place: From 0 on without a gap, each once.
  ///   - body: Works off one item.
  func bring(_ item: Item, at place: Int, _ body: (Item) -> Void) {
    state.withLock { $0.waiting[place] = item }
    while let next = state.withLock({ $0.take() }) {
      body(next)
      state.withLock { $0.isBusy = false }
    }
  }
}
