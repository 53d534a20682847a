import Testing

@testable import Complaints

@Suite struct ConcurrentMapTests {
  @Test("Results are in the order of the items")
  func order() {
    let items = Array(0..<10_000)
    #expect(concurrentMap(items) { "\($0)" } == items.map { "\($0)" })
    #expect(concurrentMap([Int]()) { $0 }.isEmpty)
  }
}
