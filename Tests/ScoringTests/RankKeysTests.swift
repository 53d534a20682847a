import TestSupport
import Testing

@testable import Scoring

@Suite struct RankKeysTests {
  @Test(
    "§5.8: ranks are how many have a higher key, and one, whatever was ranked before",
    arguments: [0, 1, 2], [0, 2, 9])
  func ranks(breaks: Int, decimals: Int) {
    var random = Seeded(breaks * 10 + decimals)
    var keys = RankKeys(decimals: decimals, breaks: breaks)
    for count in [0, 1, 2, 40, 600] {
      // Few values, so that many tie; those that nobody could score, and both ends.
      let values = [-1, 0, 100, 50, 50.000_000_000_4, 49.995, 49.994_999, 12.5]
      let members = (0..<count).map { _ in
        (
          score: random.pick(values),
          breaks: (0..<breaks).map { _ in random.chance(20) ? nil : random.pick(values) }
        )
      }
      keys.removeAll()
      for member in members {
        keys.add(member.score)
        for score in member.breaks { keys.addBreak(score) }
      }
      let expected = members.map {
        rankKey($0.score, decimals: decimals, breaks: $0.breaks)
      }
      let ranks = expected.map { own in 1 + expected.count { own.lexicographicallyPrecedes($0) } }
      #expect(keys.ranks == ranks)
    }
  }
}
