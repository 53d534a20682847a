import Dispatch
import Synchronization
import Testing

@testable import Ingestion

@Suite struct OrderedHandoffTests {
  @Test("What many threads bring is worked off once each, in order and one at a time")
  func order() {
    for round in 0..<20 {
      let turns = OrderedHandoff<Int>()
      let state = Mutex((done: [Int](), isBusy: false))
      DispatchQueue.concurrentPerform(iterations: 200) { place in
        turns.bring(place + round, at: place) { item in
          state.withLock {
            #expect(!$0.isBusy)
            $0.isBusy = true
          }
          state.withLock {
            $0.done.append(item)
            $0.isBusy = false
          }
        }
      }
      #expect(state.withLock { $0.done } == (0..<200).map { $0 + round })
    }
  }

  @Test("Who comes before his turn does not wait")
  func early() {
    let turns = OrderedHandoff<Int>()
    var done: [Int] = []
    turns.bring(2, at: 2) { done.append($0) }
    turns.bring(1, at: 1) { done.append($0) }
    #expect(done.isEmpty)
    turns.bring(0, at: 0) { done.append($0) }
    #expect(done == [0, 1, 2])
  }
}
