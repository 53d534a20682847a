package import Complaints
internal import Diagnostics

extension Phrases {
  /// An event as people call it.
  package func event(_ event: Event) -> String { self(event.title) }
}
