internal import Scoring

/// An indicator whose scores depend on who takes part, where the simulated weights decide that: its
/// estimates and scores are reckoned once more, by goalposts of the regions that take part then.
struct SimulatedIndicator {
  /// Its place in the outline, and among the indicators.
  let node: Int
  let number: Int
  let formulas: IndicatorFormulas
  let values: GoalpostValues

  /// nil where nothing of it depends on other regions.
  init?(_ node: Int, number: Int, _ entry: OutlineNode, _ cases: CaseLayout, in ranking: Ranking) {
    guard let formulas = IndicatorFormulas(entry, in: ranking, simulated: true) else { return nil }
    self.node = node
    self.number = number
    self.formulas = formulas
    values = GoalpostValues(formulas, cases, number: number, in: ranking)
    if goalposts.isEmpty { return nil }
  }

  /// Those that move with who takes part.
  var goalposts: [Goalpost] {
    values.used.filter { $0.isCommon && ($0 != .strength || findsStrength) }
  }

  /// Its m is found from the data.
  var findsStrength: Bool { formulas.indicator.estimate == .shrinkAuto }

  /// Its columns before that of its score.
  var columns: [SimulationLayout.StepColumn] {
    [.estimate(node)] + (formulas.indicator.isRelative ? [.goalpost(node)] : [])
      + (formulas.usesMeanScore ? [.scaled(node)] : [])
  }

  /// More states than these are not reckoned beforehand.
  static let mostDeciding = 6

  /// The m for every way in which deciding indicators count or not, by which of them do; nil for too
  /// many.
  func strength(_ deciding: DecidingIndicators, _ layout: SimulationLayout, _ cases: CaseLayout)
    -> Cell?
  {
    let nodes = deciding.nodes
    guard nodes.count <= SimulatedIndicator.mostDeciding else { return nil }
    let found = (0..<(1 << nodes.count)).map { state -> Double in
      let counted = Set(nodes.enumerated().filter { state & 1 << $0.offset != 0 }.map(\.element))
      let shares = cases.standings.indices.compactMap { region -> Proportion? in
        guard deciding.takesPart(region, while: counted),
          let result = cases.result(number, region), result.value != nil
        else { return nil }
        return Proportion(hits: result.hits ?? 0, n: result.n)
      }
      return shrinkage(shares)
    }
    let state = nodes.enumerated().map { "\(1 << $0.offset)*\(layout.counts($0.element))" }
    let official = nodes.enumerated().reduce(0) {
      $0 | (layout.outline[$1.element].effective > 0 ? 1 << $1.offset : 0)
    }
    let list = found.map { "\($0)" }.joined(separator: ",")
    return .formula("CHOOSE(1+\(state.joined(separator: "+")),\(list))", found[official])
  }

  /// A column's cell for the formulas of a region's row.
  func cell(
    _ column: CaseColumn, region: Int, _ layout: SimulationLayout, _ cases: CaseLayout,
    sheet: String
  ) -> String {
    let row = layout.row(ofRegion: region)
    switch column {
    case .included: return layout.step(.eligible, row: row)
    case .estimate: return layout.step(.estimate(node), row: row)
    case .goalpost: return layout.step(.goalpost(node), row: row)
    case .scaled: return layout.step(.scaled(node), row: row)
    default: return cases.area(column, number, region).absolute(on: sheet)
    }
  }
}
