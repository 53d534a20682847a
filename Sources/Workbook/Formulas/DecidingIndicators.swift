internal import Scoring

/// The indicators whose weight decides more than scores: a weight of 0 or above it takes regions in or
/// leaves them out (spec §5.5), or asks for what no export carries (spec §3.0).
struct DecidingIndicators {
  private let layout: SimulationLayout
  private let standings: [Standing]
  /// By region: the indicators that exclude it while they count.
  private let excluding: [[OutlineNode]]
  /// What nobody's exports carry; their weight is 0.
  private let unknown: [OutlineNode]
  /// Goalposts are taken from the regions that take part.
  private let hasCommonGoalposts: Bool

  init(_ ranking: Ranking, _ layout: SimulationLayout, _ cases: CaseLayout) {
    self.layout = layout
    standings = cases.standings
    var excluding: [[OutlineNode]] = standings.map { _ in [] }
    var unknown: [OutlineNode] = []
    var hasCommonGoalposts = false
    for (number, node) in cases.nodes.enumerated() {
      guard let formulas = IndicatorFormulas(node, in: ranking) else { continue }
      let indicator = formulas.indicator
      let results = standings.indices.map { cases.result(number, $0) }
      if results.allSatisfy({ $0?.isAbsent == true }) { unknown.append(node) }
      if (indicator.missing ?? ranking.rubric.missing) == .exclude {
        for (place, result) in results.enumerated() {
          guard let result, result.value == nil, !result.isAbsent || indicator.absentIsMissing
          else { continue }
          excluding[place].append(node)
        }
      }
      let used = GoalpostValues(formulas, cases, number: number, in: ranking).used
      if !Set(used).isDisjoint(with: [.pooled, .count, .meanScore]) { hasCommonGoalposts = true }
    }
    self.excluding = excluding
    self.unknown = unknown
    self.hasCommonGoalposts = hasCommonGoalposts
  }

  /// Whether a region may be ranked, by the weights as they are; nil where no weight decides it.
  func eligibility(ofRegion place: Int) -> String? {
    guard mayBeRanked(place), !excluding[place].isEmpty else { return nil }
    return "IF(" + excluding[place].map(counts).joined(separator: "+") + ">0,0,1)"
  }

  /// It has complaints enough.
  private func mayBeRanked(_ place: Int) -> Bool {
    switch standings[place].reason {
    case nil, .noScore, .missing: true
    case .belowMinComplaints, .noExport: false
    }
  }

  /// Conditions under which no rubric with these weights would be taken.
  var refused: [String] { unknown.filter { !isCounted($0) }.map(counts) }

  /// Conditions under which goalposts are no longer those of who takes part.
  var movedGoalposts: [String] {
    guard hasCommonGoalposts else { return [] }
    var seen: Set<String> = []
    return standings.indices.filter(mayBeRanked).flatMap { excluding[$0] }
      .filter { seen.insert($0.id).inserted }
      .map { isCounted($0) ? "(\(weight($0))<=0)" : counts($0) }
  }

  private func isCounted(_ node: OutlineNode) -> Bool { node.effective > 0 }

  private func counts(_ node: OutlineNode) -> String { "(\(weight(node))>0)" }

  /// The effective weight: above 0 where no weight on the way to the node is 0.
  private func weight(_ node: OutlineNode) -> String {
    let place = layout.outline.firstIndex { $0.id == node.id } ?? 0
    return Area(
      layout.row(ofNode: place), SimulationLayout.WeightColumn.effective.rawValue
    ).absolute
  }
}
