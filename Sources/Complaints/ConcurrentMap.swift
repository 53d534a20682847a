private import Dispatch

/// Applies `transform` on all cores; results are in the order of `items`, whichever was ready first.
package func concurrentMap<Item: Sendable, Result>(
  _ items: [Item], _ transform: @Sendable (Item) -> Result
) -> [Result] {
  let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: items.count)
  results.initialize(repeating: nil)
  defer {
    results.deinitialize()
    results.deallocate()
  }
  // Each iteration writes a place of its own.
  nonisolated(unsafe) let places = results
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    places[index] = transform(items[index])
  }
  return results.compactMap(\.self)
}
