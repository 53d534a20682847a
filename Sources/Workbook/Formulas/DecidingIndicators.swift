internal import Scoring

/// Indicators whose weight, when it becomes 0 or stops being 0, changes who takes part (spec §5.5) or
/// asks for what no export carries (spec §3.0).
struct DecidingIndicators {
  /// Places in the outline, in its order, of those that exclude a region which else may be ranked.
  let nodes: [Int]
  /// By region: the nodes that exclude it while they count.
  private let excluding: [[Int]]
  /// By region: it has complaints enough.
  private let mayBeRanked: [Bool]
  /// What nobody's exports carry; their weight is 0.
  private let unknown: [Int]

  init(_ ranking: Ranking, _ outline: [OutlineNode], _ cases: CaseLayout) {
    let standings = cases.standings
    var excluding: [[Int]] = standings.map { _ in [] }
    var unknown: [Int] = []
    var number = 0
    for (place, node) in outline.enumerated() {
      guard let indicator = node.indicator else { continue }
      defer { number += 1 }
      let results = standings.indices.map { cases.result(number, $0) }
      if node.effective == 0, results.allSatisfy({ $0?.isAbsent == true }) {
        unknown.append(place)
      }
      guard (indicator.missing ?? ranking.rubric.missing) == .exclude else { continue }
      for (region, result) in results.enumerated() {
        guard let result, result.value == nil, !result.isAbsent || indicator.absentIsMissing
        else { continue }
        excluding[region].append(place)
      }
    }
    let mayBeRanked = standings.map { standing in
      switch standing.reason {
      case nil, .noScore, .missing: true
      case .belowMinComplaints, .noExport: false
      }
    }
    self.excluding = excluding
    self.unknown = unknown
    self.mayBeRanked = mayBeRanked
    nodes = Set(zip(excluding, mayBeRanked).flatMap { $1 ? $0 : [] }).sorted()
  }

  /// Whether a region takes part while only some of the deciding nodes count.
  func takesPart(_ region: Int, while counted: Set<Int>) -> Bool {
    mayBeRanked[region] && counted.isDisjoint(with: excluding[region])
  }

  /// Whether a region may be ranked, by the weights as they are; nil where no weight decides it.
  func eligibility(ofRegion region: Int, _ layout: SimulationLayout) -> String? {
    guard mayBeRanked[region], !excluding[region].isEmpty else { return nil }
    return "IF(" + excluding[region].map(layout.counts).joined(separator: "+") + ">0,0,1)"
  }

  /// Conditions under which no rubric with these weights would be taken.
  func refused(_ layout: SimulationLayout) -> [String] { unknown.map(layout.counts) }

  /// Conditions under which other regions take part than officially.
  func moved(_ layout: SimulationLayout) -> [String] {
    nodes.map { node in
      let condition = layout.counts(node)
      return layout.outline[node].effective > 0 ? "(1-\(condition))" : condition
    }
  }
}
