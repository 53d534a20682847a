internal import Complaints
internal import Scoring

/// Where everything stands on *Simulasi*: the rubric's tree with its weights on the left, the
/// ranking by them beside it, and how it is reckoned, region by region, further right.
struct SimulationLayout {
  /// The row of all headings.
  static let header = 7

  enum WeightColumn: Int, CaseIterable {
    case number, title, weight, official, share, effective, sum
  }

  enum ResultColumn: CaseIterable {
    case place, rank, move, officialRank, region, score, officialScore, groupRank, award
  }

  enum StepColumn: Hashable {
    case name, code, eligible, group
    // Of indicators whose goalposts move.
    case estimate(Int)
    case goalpost(Int)
    case scaled(Int)
    case node(Int)
    case before, points, score, final, key
    case tieBreak(Int)
    case rank, groupRank, position, officialRank, officialScore
  }

  let rubric: Rubric
  let outline: [OutlineNode]
  /// By node of the outline.
  let children: [[Int]]
  let top: [Int]
  let standings: [Standing]
  /// By region: its place when all are ordered by code.
  let codeOrder: [Int]
  /// The nodes that break ties.
  let breaks: [Int]
  let deciding: DecidingIndicators
  /// By node: indicators whose goalposts move with the weights.
  let moving: [Int: SimulatedIndicator]
  let results: [ResultColumn]
  let steps: [StepColumn]
  private let stepPlaces: [StepColumn: Int]

  /// Formulas grow with the children of a node and with what breaks ties (Excel takes 8192
  /// characters), and their time with the square of the number of regions.
  static let most = (children: 60, breaks: 40, regions: 2000)

  /// nil for what cannot be simulated: an excerpt, nobody, or more than formulas can bear.
  init?(_ ranking: Ranking, _ outline: [OutlineNode], _ cases: CaseLayout) {
    let standings = cases.standings
    rubric = ranking.rubric
    self.outline = outline
    self.standings = standings
    (top, children) = SimulationLayout.tree(of: outline)
    let byCode = standings.indices.sorted { standings[$0].code.precedes(standings[$1].code) }
    var order = Array(repeating: 0, count: standings.count)
    for (place, at) in byCode.enumerated() { order[at] = place + 1 }
    codeOrder = order
    breaks = rubric.breakBy.compactMap { id in outline.firstIndex { $0.id == id } }
    let deciding = DecidingIndicators(ranking, outline, cases)
    let moving = SimulationLayout.moving(ranking, outline, cases, deciding)
    self.deciding = deciding
    self.moving = moving
    let hasGroups = rubric.groups != nil
    results = ResultColumn.allCases.filter {
      switch $0 {
      case .groupRank: hasGroups
      case .award: !(ranking.rubric.awards?.titles ?? []).isEmpty
      default: true
      }
    }
    // Step by step: as one sum, the compiler takes twenty seconds to find its types.
    var steps: [StepColumn] = [.name, .code, .eligible]
    if hasGroups { steps.append(.group) }
    for place in outline.indices {
      steps += moving[place]?.columns ?? []
      steps.append(.node(place))
    }
    steps += [.before, .points, .score, .final, .key]
    for place in breaks.indices { steps.append(.tieBreak(place)) }
    steps.append(.rank)
    if hasGroups { steps.append(.groupRank) }
    steps += [.position, .officialRank, .officialScore]
    self.steps = steps
    stepPlaces = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1, $0) })
    let widest = (children + [top]).map(\.count).max() ?? 0
    guard !ranking.isExcerpt, !standings.isEmpty, widest <= SimulationLayout.most.children,
      breaks.count <= SimulationLayout.most.breaks,
      standings.count <= SimulationLayout.most.regions
    else { return nil }
  }

  private static func tree(of outline: [OutlineNode]) -> (top: [Int], children: [[Int]]) {
    let places = Dictionary(uniqueKeysWithValues: outline.enumerated().map { ($1.number, $0) })
    var children: [[Int]] = outline.map { _ in [] }
    var top: [Int] = []
    for (place, node) in outline.enumerated() {
      let parent = node.number.lastIndex(of: ".").map { String(node.number[..<$0]) }
      if let parent = parent.flatMap({ places[$0] }) {
        children[parent].append(place)
      } else {
        top.append(place)
      }
    }
    return (top, children)
  }

  private static func moving(
    _ ranking: Ranking, _ outline: [OutlineNode], _ cases: CaseLayout,
    _ deciding: DecidingIndicators
  ) -> [Int: SimulatedIndicator] {
    guard !deciding.nodes.isEmpty else { return [:] }
    let indicators = outline.indices.filter { !outline[$0].isAspect }
    let found = indicators.enumerated().compactMap { number, node in
      SimulatedIndicator(node, number: number, outline[node], cases, in: ranking)
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.node, $0) })
  }

  /// The first columns of the three blocks, and of the titles that are awarded.
  var firstResult: Int { WeightColumn.allCases.count + 1 }
  var firstStep: Int { firstResult + results.count + 1 }
  var titleColumn: Int { firstStep + steps.count + 1 }
  /// And of the goalposts that move.
  var goalpostColumn: Int { titleColumn + 2 }

  /// The row of all aspects together is the first.
  var rootRow: Int { SimulationLayout.header + 1 }
  func row(ofNode node: Int) -> Int { rootRow + 1 + node }
  func row(ofRegion region: Int) -> Int { SimulationLayout.header + 1 + region }

  var lastRow: Int { max(row(ofNode: outline.count - 1), row(ofRegion: standings.count - 1)) }

  func weight(_ column: WeightColumn, _ node: Int) -> String {
    Area.relative(row(ofNode: node), column.rawValue)
  }

  /// Its place among the indicators alone.
  func indicatorNumber(_ node: Int) -> Int { outline[..<node].count { !$0.isAspect } }

  /// Whether a node counts: its effective weight is above 0 where no weight on the way to it is 0.
  func counts(_ node: Int) -> String {
    "(\(Area(row(ofNode: node), WeightColumn.effective.rawValue).absolute)>0)"
  }

  /// A column of all nodes.
  func weights(_ column: WeightColumn) -> Area {
    Area(row(ofNode: 0)...row(ofNode: outline.count - 1), column.rawValue...column.rawValue)
  }

  /// A cell of the same row, as formulas beside it write it.
  func result(_ column: ResultColumn, row: Int) -> String {
    Area.relative(row, firstResult + results.firstIndex(of: column)!)
  }

  func step(_ column: StepColumn, row: Int) -> String {
    Area.relative(row, firstStep + stepPlaces[column]!)
  }

  func stepArea(_ column: StepColumn) -> Area {
    let at = firstStep + stepPlaces[column]!
    return Area(row(ofRegion: 0)...row(ofRegion: standings.count - 1), at...at)
  }
}

extension SimulationLayout.StepColumn {
  /// The name of its cells in all regions' rows, where formulas read them together.
  var name: String? {
    switch self {
    case .name: "sim_nama"
    case .code: "sim_kode"
    case .group: "sim_kelompok"
    case .final: "sim_skor"
    case .key: "sim_kunci"
    case .tieBreak(let number): "sim_pemutus\(number + 1)"
    case .rank: "sim_peringkat"
    case .groupRank: "sim_peringkat_kelompok"
    case .position: "sim_urutan"
    case .officialRank: "resmi_peringkat"
    case .officialScore: "resmi_skor"
    case .eligible: "sim_ikut"
    case .estimate, .goalpost, .scaled, .node, .before, .points, .score: nil
    }
  }
}
