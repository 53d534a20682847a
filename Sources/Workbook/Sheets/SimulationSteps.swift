internal import Diagnostics
internal import Scoring

/// How *Simulasi* reckons its ranking, step by step.
extension LocalizedRanking {
  // How it is reckoned: a row for each region, in the official order.
  func stepTable(_ formulas: SimulationFormulas) -> Table {
    let layout = formulas.layout
    let groups = layout.standings.map { $0.group ?? "" }
    let rows = layout.standings.enumerated().map { place, standing in
      let row = layout.row(ofRegion: place)
      let scores = standing.aspectScores
      return Table.Row(
        cells: layout.steps.map { column in
          switch column {
          case .node(let node) where outline[node].isAspect:
            .formula(formulas.mean(node, row: row), scores[outline[node].id])
          case .estimate(let node), .goalpost(let node), .scaled(let node), .node(let node):
            indicatorCell(column, node, standing, layout, place: place)
          case .code: .count(layout.codeOrder[place])
          case .eligible: eligible(standing, layout.deciding.eligibility(ofRegion: place, layout))
          case .group: .count(1 + (groups.firstIndex(of: groups[place]) ?? 0))
          case .position: .formula(formulas.position(row: row), Double(place + 1))
          default: step(column, standing, scores, formulas, row: row)
          }
        })
    }
    return Table(columns: layout.steps.map { stepColumn($0) }, rows: rows)
  }

  private func stepColumn(_ column: SimulationLayout.StepColumn) -> Table.Column {
    let quiet = decimals(4).with { $0.color = Palette.quiet }
    let middle = whole.with { $0.alignment = .center }
    var title = words(Labels.Simulation.title(column, unit: ranking.unit))
    switch column {
    case .name: return .init(title: title, style: .cell, width: 20...70)
    case .node(let node):
      let entry = outline[node]
      title = "\(entry.number) \(words(entry.title))"
      return .init(
        title: title, style: decimals(2),
        header: entry.isAspect ? .header : .nestedHeader, width: 16...26)
    case .estimate(let node), .goalpost(let node), .scaled(let node):
      title = "\(outline[node].number) \(title)"
      return .init(title: title, style: quiet, header: .nestedHeader, width: 10...14)
    case .before, .score: return .init(title: title, style: quiet, width: 10...14)
    case .points: return .init(title: title, style: decimals(2), width: 10...14)
    case .final, .officialScore:
      return .init(title: title, style: decimals(ranking.rubric.decimals), width: 9...13)
    case .key: return .init(title: title, style: quiet, width: 9...13)
    case .tieBreak(let number):
      title += " \(number + 1)"
      return .init(title: title, style: quiet, width: 10...14)
    default: return .init(title: title, style: middle, width: 9...12)
    }
  }

  private func eligible(_ standing: Standing, _ formula: String?) -> Cell {
    let value = standing.isIncluded ? 1.0 : 0
    return formula.map { .formula($0, value) } ?? .number(value)
  }

  /// A score as *Rekap Kasus* has it, or reckoned once more where goalposts move.
  private func indicatorCell(
    _ column: SimulationLayout.StepColumn, _ node: Int, _ standing: Standing,
    _ layout: SimulationLayout, place: Int
  ) -> Cell {
    let sheet = words(Labels.Sheets.cases)
    let number = layout.indicatorNumber(node)
    guard let result = cases.result(number, place) else { return .blank }
    guard let moving = layout.moving[node] else {
      return .formula(cases.area(.score, number, place).absolute(on: sheet), result.score)
    }
    let cell = { moving.cell($0, region: place, layout, cases, sheet: sheet) }
    let formulas = moving.formulas
    let (formula, value): (String?, Double?) =
      switch column {
      case .estimate: (formulas.estimate(cell), result.estimate)
      case .goalpost:
        (formulas.goalpost(cell), moving.values.shown(result, isIncluded: standing.isIncluded))
      case .scaled: (formulas.scaled(cell), moving.values.scaledScore(result))
      default:
        (
          formulas.score(
            cell, hasScaledColumn: formulas.usesMeanScore, isAbsent: result.isAbsent),
          result.score
        )
      }
    return formula.map { .formula($0, value) } ?? .number(optional: value)
  }

  private func step(
    _ column: SimulationLayout.StepColumn, _ standing: Standing, _ scores: [String: Double],
    _ formulas: SimulationFormulas, row: Int
  ) -> Cell {
    let final = ranking.finalScore(standing)
    let rank = standing.rank.map(Double.init)
    switch column {
    case .name: return .text(name(of: standing))
    case .before:
      return .formula(
        formulas.mean(nil, row: row), ranking.rubric.scoreBeforeAdjustments(of: standing))
    case .points: return .number(standing.adjustments.reduce(0) { $0 + $1.points })
    case .score: return .formula(formulas.score(row: row), standing.score)
    case .final: return .formula(formulas.final(row: row), final)
    case .key: return .formula(formulas.key(row: row), rank == nil ? -1 : final)
    case .tieBreak(let number):
      let node = outline[formulas.layout.breaks[number]]
      let score = node.isAspect ? scores[node.id] : standing.indicatorResults[node.id]?.score
      return .formula(
        formulas.tieBreak(number, row: row), score.map { billionths($0) / 1e9 } ?? -1)
    case .rank: return .formula(formulas.rank(row: row, inGroup: false), rank)
    case .groupRank:
      return .formula(
        formulas.rank(row: row, inGroup: true), standing.groupRank.map(Double.init))
    case .officialRank: return rank.map { .number($0) } ?? .blank
    case .officialScore: return final.map { .number($0) } ?? .blank
    case .code, .eligible, .group, .estimate, .goalpost, .scaled, .node, .position: return .blank
    }
  }

  // The goalposts of the regions that take part by these weights; empty where they cannot move.
  func movingGoalposts(_ layout: SimulationLayout) -> (table: Table, names: [String]) {
    var rows: [Table.Row] = []
    var names: [String] = []
    for node in layout.moving.keys.sorted() {
      guard let moving = layout.moving[node] else { continue }
      for goalpost in moving.goalposts {
        let found = goalpost == .strength ? moving.strength(layout.deciding, layout, cases) : nil
        rows.append(
          Table.Row(cells: [
            .text("\(outline[node].number) \(words(outline[node].title))"),
            .text(words(Labels.Goalposts.title(goalpost))), found ?? moving.values.cell(goalpost),
          ]))
        names.append(moving.formulas.name(goalpost))
      }
    }
    let columns: [Table.Column] = [
      .init(title: words(Labels.indicator), style: .cell, width: 20...60),
      .init(title: words(Labels.Sheets.goalposts), style: .cell, width: 12...24),
      .init(title: words(Labels.Goalposts.edge), style: decimals(4), width: 10...16),
    ]
    return (Table(columns: columns, rows: rows), names)
  }
}
