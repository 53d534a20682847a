import TestSupport
import Testing

@testable import Scoring

/// Many cases, whose days are counted into their places, and those that must be sorted, against the
/// definition written out.
@Suite struct OrderedCasesTests {
  private struct Count: Equatable {
    var number: Double
    var ended: Int
    var cases: Int
  }

  private func counts(_ numbers: [SurvivalTime?], _ sample: CaseSample) -> [Count] {
    var found: [Count] = []
    OrderedCases(numbers).forEachNumber(in: sample) { number, ended, cases in
      found.append(Count(number: number, ended: ended, cases: cases))
      return true
    }
    return found
  }

  private func written(_ numbers: [SurvivalTime?], _ sample: CaseSample) -> [Count] {
    var all = sample.added.compactMap(\.number)
    for (place, number) in numbers.enumerated() {
      guard let number else { continue }
      all += Array(repeating: number, count: sample.times.map { Int($0[place]) } ?? 1)
    }
    return Dictionary(grouping: all, by: \.time).map { time, cases in
      Count(number: time, ended: cases.count(where: \.isEvent), cases: cases.count)
    }.sorted { $0.number < $1.number }
  }

  @Test(
    "§5.1, §5.9: every number with its cases and ends, of all cases and of samples",
    arguments: [(3, 20.0), (256, 40), (257, 40), (3000, 40), (3000, 4096), (3000, 5000)],
    [1.0, 0.25])
  func everyNumber(of size: (count: Int, days: Double), unit: Double) {
    var random = Seeded(size.count)
    let numbers = (0..<size.count).map { _ -> SurvivalTime? in
      if Int.random(in: 0..<10, using: &random) == 0 { return nil }
      let time = (Double.random(in: 0..<size.days, using: &random) / unit).rounded(.down) * unit
      return SurvivalTime(time: time, isEvent: Bool.random(using: &random))
    }
    let times = numbers.map { _ in UInt32.random(in: 0..<3, using: &random) }
    for sample in [
      .everyCaseOnce, CaseSample(times: times),
      CaseSample(times: times, added: [.figure(0), .open(2.5), .ended(7), .hit, .ended(9000)]),
    ] {
      #expect(counts(numbers, sample) == written(numbers, sample))
      #expect(
        OrderedCases(numbers).count(sample)
          == written(numbers, sample).reduce(0) { $0 + $1.cases })
    }
  }
}
