internal import Scoring

/// What the formulas of *Simulasi* say; every one reads names and cells of its own row.
struct SimulationFormulas {
  let layout: SimulationLayout

  static let titles = "gelar"
  private static let total = "total_bobot"

  /// The sum of the weights of a node's children, where there are several; of the top for nil.
  func sumName(_ node: Int?) -> String {
    node.map { CellName.name("jumlah", layout.outline[$0]) } ?? SimulationFormulas.total
  }

  func shareName(_ node: Int) -> String { CellName.name("bagian", layout.outline[node]) }
  func weightName(_ node: Int) -> String { CellName.weight(of: layout.outline[node]) }

  func children(_ node: Int?) -> [Int] { node.map { layout.children[$0] } ?? layout.top }

  func sum(_ node: Int?) -> String {
    "SUM(" + children(node).map(weightName).joined(separator: ",") + ")"
  }

  func share(_ node: Int, parent: Int?) -> String {
    let own = "N(\(layout.weight(.weight, node)))"
    guard children(parent).count > 1 else { return "IF(\(own)>0,1,0)" }
    let sum = sumName(parent)
    return "IF(\(sum)>0,\(own)/\(sum),0)"
  }

  func effective(_ node: Int, parent: Int?) -> String {
    let own = layout.weight(.share, node)
    return parent.map { "\(own)*\(layout.weight(.effective, $0))" } ?? own
  }

  /// The score of an aspect, or of the whole before adjustments, in a region's row.
  func mean(_ node: Int?, row: Int) -> String {
    let aggregation = node.map { layout.outline[$0].aggregation ?? .arithmetic }
    let scores = children(node).map { ($0, layout.step(.node($0), row: row)) }
    let named = meanFormula(
      scores.map { (share: shareName($0), score: $1) },
      by: aggregation ?? layout.rubric.acrossAspects)
    guard named.utf8.count > 8000 else { return named }
    return meanFormula(
      scores.map { child, score in
        let share = SimulationLayout.WeightColumn.share.rawValue
        return (share: Area(layout.row(ofNode: child), share).absolute, score: score)
      }, by: aggregation ?? layout.rubric.acrossAspects)
  }

  func score(row: Int) -> String {
    let before = layout.step(.before, row: row)
    return "IF(\(before)=\"\",\"\",MIN(100,MAX(0,\(before)+\(layout.step(.points, row: row)))))"
  }

  /// Billionths first, as everything that is compared.
  func final(row: Int) -> String {
    let score = layout.step(.score, row: row)
    return "IF(\(score)=\"\",\"\",ROUND(ROUND(\(score),9),\(layout.rubric.decimals)))"
  }

  func key(row: Int) -> String {
    let final = layout.step(.final, row: row)
    return "IF(AND(\(layout.step(.eligible, row: row))=1,ISNUMBER(\(final))),\(final),-1)"
  }

  func tieBreak(_ number: Int, row: Int) -> String {
    let score = layout.step(.node(layout.breaks[number]), row: row)
    return "IF(ISNUMBER(\(score)),ROUND(\(score),9),-1)"
  }

  private func pair(_ column: SimulationLayout.StepColumn, row: Int) -> (all: String, own: String) {
    (column.name ?? "", layout.step(column, row: row))
  }

  func rank(row: Int, inGroup: Bool) -> String {
    let keys = [pair(.key, row: row)] + layout.breaks.indices.map { pair(.tieBreak($0), row: row) }
    let rank = rankFormula(keys, within: inGroup ? pair(.group, row: row) : nil)
    return "IF(\(layout.step(.key, row: row))<0,\"\",\(rank))"
  }

  /// Where a region stands in the list: by rank, equals by code; last, by code, who is not ranked.
  func position(row: Int) -> String {
    let key = layout.step(.key, row: row)
    let (codes, code) = pair(.code, row: row)
    let (ranks, rank) = pair(.rank, row: row)
    let keys = SimulationLayout.StepColumn.key.name ?? ""
    let unranked = "1+SUMPRODUCT(--(\(keys)>=0))+SUMPRODUCT((\(keys)<0)*(\(codes)<\(code)))"
    return "IF(\(key)<0,\(unranked),\(rank)+SUMPRODUCT((\(ranks)=\(rank))*(\(codes)<\(code))))"
  }

  /// What a column of all regions says of whom stands at a place of the list.
  func found(_ column: SimulationLayout.StepColumn, row: Int) -> String {
    let positions = SimulationLayout.StepColumn.position.name ?? ""
    return "INDEX(\(column.name ?? ""),MATCH(\(layout.result(.place, row: row)),\(positions),0))"
  }

  func shown(_ column: SimulationLayout.StepColumn, row: Int) -> String {
    let found = found(column, row: row)
    return "IF(\(found)=\"\",\"\u{2013}\",\(found))"
  }

  func move(row: Int) -> String {
    let (now, before) = (layout.result(.rank, row: row), layout.result(.officialRank, row: row))
    return "IF(AND(ISNUMBER(\(now)),ISNUMBER(\(before))),IF(\(now)=\(before),\"=\","
      + "IF(\(now)<\(before),\"\u{25B2} \"&(\(before)-\(now)),\"\u{25BC} \"&(\(now)-\(before)))),\"\")"
  }

  func award(row: Int) -> String {
    let perGroup = layout.rubric.awards?.per == .group
    let rank = layout.result(perGroup ? .groupRank : .rank, row: row)
    let titles = SimulationFormulas.titles
    return
      "IF(ISNUMBER(\(rank)),IF(\(rank)<=ROWS(\(titles)),INDEX(\(titles),\(rank)),\"\"),\"\")"
  }

  /// How many regions have another rank than officially.
  var moved: String {
    let now = SimulationLayout.StepColumn.rank.name ?? ""
    let before = SimulationLayout.StepColumn.officialRank.name ?? ""
    return "SUMPRODUCT(--(\(now)<>\(before)))"
  }

  /// Everything that has children; the top is nil.
  private var groups: [Int?] {
    [nil] + layout.outline.indices.filter { !layout.children[$0].isEmpty }
  }

  /// Groups of siblings that should add up to 100, or to 1; one alone may weigh what it likes.
  func isBalanced(_ node: Int?) -> Bool {
    let children = children(node)
    let sum = children.reduce(0) { $0 + layout.outline[$1].weight }
    return children.count < 2 || abs(sum - 100) <= 1e-9 || abs(sum - 1) <= 1e-9
  }

  var unbalancedCount: Int { groups.count { !isBalanced($0) } }

  /// How many groups do not add up, from the column of their sums.
  var unbalanced: String {
    let last = layout.row(ofNode: layout.outline.count - 1)
    let column = SimulationLayout.WeightColumn.sum.rawValue
    let sums = Area(layout.rootRow...last, column...column).absolute
    return "SUMPRODUCT(ISNUMBER(\(sums))*(ABS(\(sums)-100)>0.000000001)"
      + "*(ABS(\(sums)-1)>0.000000001))"
  }

  /// Whether all weights of some group are zero: the shares of every other add up to 1.
  var hasGroupOfZeros: String {
    "ROUND(SUM(\(layout.weights(.share).absolute)),6)<\(groups.count)"
  }
}
