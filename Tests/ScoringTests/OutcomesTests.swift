import TestSupport
import Testing

@testable import Scoring

@Suite struct OutcomesTests {
  private let plain: [Outcome] = [.noPart, .notJudged, .miss, .hit, .endless]

  private func outcomes(_ numbers: [Double]) -> [Outcome] {
    plain + numbers.flatMap { [.figure($0), .miss, .ended($0), .open($0)] } + plain
  }

  @Test(
    "§5.1: outcomes come back as they went in, whatever their numbers",
    arguments: [[], [0, 3, 65_535], [0.5], [2, 7, 0.25, 3], [1, 65_536, 2], [1e9]])
  func numbers(numbers: [Double]) {
    let all = outcomes(numbers)
    let kept = Outcomes(all)
    #expect(Array(kept) == all)
    let places = (0..<UInt32(all.count)).filter { $0 % 3 != 1 }
    #expect(Array(kept.picked(places)) == places.map { all[Int($0)] })
    var changed = kept
    changed.replace(0, by: .hit)
    changed.replace(all.count - 1, by: .miss)
    #expect(Array(changed) == [.hit] + all.dropFirst().dropLast() + [.miss])
  }

  @Test("§5.1, §5.9: cases are counted by outcome and note, each as often as it was drawn")
  func kinds() {
    var random = Seeded(4)
    var kept = Outcomes()
    var notes: [Outcomes.Note] = []
    let all = outcomes([1, 2.5])
    for outcome in all {
      let note = random.pick([[], .isOpen, .countsAsQuarantined] as [Outcomes.Note])
      kept.append(outcome, note)
      notes.append(note)
    }
    let drawn = all.indices.map { _ in UInt32.random(in: 0...3, using: &random) }
    for times in [nil, drawn] {
      var found = 0
      kept.forEachKind(times) { kind, note, cases in
        let places = all.indices.filter { notes[$0] == note && isSame(all[$0], kind) }
        #expect(cases == places.reduce(0) { sum, place in sum + Int(times?[place] ?? 1) })
        found += cases
      }
      #expect(found == times?.reduce(0) { $0 + Int($1) } ?? all.count)
      let figures = all.indices.flatMap { place -> [Double] in
        guard case .figure(let figure) = all[place] else { return [] }
        return Array(repeating: figure, count: times.map { Int($0[place]) } ?? 1)
      }
      #expect(kept.sumOfFigures(times).sum == figures.reduce(0, +))
      #expect(kept.sumOfFigures(times).count == figures.count)
    }
  }

  /// Of one kind, whatever the number.
  private func isSame(_ outcome: Outcome, _ kind: Outcome) -> Bool {
    switch (outcome, kind) {
    case (.figure, .figure), (.ended, .ended), (.open, .open): true
    default: outcome == kind
    }
  }
}
