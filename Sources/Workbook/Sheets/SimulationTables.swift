internal import Complaints
internal import Diagnostics
internal import Scoring

/// The three blocks of *Simulasi*.
extension Edition {
  // The rubric's tree with its weights.
  func weightTable(_ formulas: SimulationFormulas) -> Table {
    let plain = Style(below: .thin, alignment: .right)
    let columns: [Table.Column] = SimulationLayout.WeightColumn.allCases.map { column in
      let title = words(Labels.Simulation.title(column))
      switch column {
      case .number: return .init(title: title, style: .cell, width: 5...10)
      case .title: return .init(title: title, style: .wrapped, width: 26...44)
      case .weight:
        return .init(
          title: title,
          style: plain.with {
            $0.fill = Palette.input
            $0.isUnlocked = true
            $0.isBold = true
          }, width: 9...12)
      case .official: return .init(title: title, style: plain, width: 8...12)
      case .share, .effective: return .init(title: title, style: weight, width: 8...12)
      case .sum: return .init(title: title, style: plain, width: 9...12)
      }
    }
    var parents: [Int?] = outline.map { _ in nil }
    for (node, children) in formulas.layout.children.enumerated() {
      for child in children { parents[child] = node }
    }
    let root = Table.Row(
      cells: [
        .blank,
        .text(words(Labels.Simulation.everything) + meanWords(ranking.rubric.acrossAspects)),
        .blank, .blank, .blank, .blank, sumCell(formulas, nil),
      ], styles: sectionStyles(columns, keepsWeight: false))
    let rows = outline.enumerated().map { node, entry in
      weightRow(formulas, node, entry, parent: parents[node], columns)
    }
    return Table(columns: columns, rows: [root] + rows)
  }

  private func weightRow(
    _ formulas: SimulationFormulas, _ node: Int, _ entry: OutlineNode, parent: Int?,
    _ columns: [Table.Column]
  ) -> Table.Row {
    let name = words(entry.title) + (entry.aggregation.map { meanWords($0) } ?? "")
    return Table.Row(
      cells: [
        .text(entry.number), .text(name), .number(entry.weight), .number(entry.weight),
        .formula(formulas.share(node, parent: parent), entry.share),
        .formula(formulas.effective(node, parent: parent), entry.effective),
        entry.isAspect ? sumCell(formulas, node) : .blank,
      ], styles: entry.isAspect ? sectionStyles(columns, keepsWeight: true) : [:])
  }

  /// One weight alone adds up to whatever it likes.
  private func sumCell(_ formulas: SimulationFormulas, _ node: Int?) -> Cell {
    guard formulas.children(node).count > 1 else { return .blank }
    let sum = formulas.children(node).reduce(0) { $0 + outline[$1].weight }
    return .formula(formulas.sum(node), sum)
  }

  private func meanWords(_ aggregation: Aggregation) -> String {
    " (\(words(Labels.aggregation(aggregation))))"
  }

  /// Aspects stand out; their weight stays as yellow as the others.
  private func sectionStyles(_ columns: [Table.Column], keepsWeight: Bool) -> [Int: Style] {
    var styles: [Int: Style] = [:]
    for (at, column) in columns.enumerated() {
      if keepsWeight, at == SimulationLayout.WeightColumn.weight.rawValue { continue }
      styles[at] = column.style.with {
        $0.fill = Palette.pale
        $0.isBold = true
        $0.isUnlocked = false
      }
    }
    return styles
  }

  // The ranking by these weights, in its order.
  func simulatedTable(_ formulas: SimulationFormulas) -> Table {
    let layout = formulas.layout
    let middle = whole.with { $0.alignment = .center }
    let columns: [Table.Column] = layout.results.map { column in
      let title = words(Labels.Simulation.title(column, unit: ranking.unit))
      switch column {
      case .place, .officialRank, .groupRank:
        return .init(title: title, style: middle, width: 8...12)
      case .rank:
        return .init(title: title, style: middle.with { $0.isBold = true }, width: 9...12)
      case .move:
        return .init(title: title, style: .cell.with { $0.alignment = .center }, width: 8...12)
      // Names change places: none may need a second line that its new row has no room for.
      case .region: return .init(title: title, style: .cell, width: 20...70)
      case .score, .officialScore:
        return .init(title: title, style: decimals(ranking.rubric.decimals), width: 9...13)
      case .award: return .init(title: title, style: .cell, width: 13...50)
      }
    }
    let rows = layout.standings.enumerated().map { place, standing in
      let row = layout.row(ofRegion: place)
      return Table.Row(
        cells: layout.results.map { simulated($0, standing, formulas, place: place, row: row) })
    }
    return Table(columns: columns, rows: rows)
  }

  private func simulated(
    _ column: SimulationLayout.ResultColumn, _ standing: Standing,
    _ formulas: SimulationFormulas, place: Int, row: Int
  ) -> Cell {
    let dash = Cell.Value.text("\u{2013}")
    func known(_ value: Int?) -> Cell.Value { value.map { .number(Double($0)) } ?? dash }
    let final = ranking.finalScore(standing)
    switch column {
    case .place: return .count(place + 1)
    case .rank: return .formula(formulas.shown(.rank, row: row), known(standing.rank))
    case .officialRank:
      return .formula(formulas.shown(.officialRank, row: row), known(standing.rank))
    case .groupRank:
      return .formula(formulas.shown(.groupRank, row: row), known(standing.groupRank))
    case .move:
      return .formula(formulas.move(row: row), .text(standing.rank == nil ? "" : "="))
    case .region: return .formula(formulas.found(.name, row: row), .text(standing.name))
    case .score:
      return .formula(formulas.shown(.final, row: row), final.map { .number($0) } ?? dash)
    case .officialScore:
      return .formula(formulas.shown(.officialScore, row: row), final.map { .number($0) } ?? dash)
    case .award:
      return .formula(formulas.award(row: row), .text(standing.award.map { words($0) } ?? ""))
    }
  }

  // How it is reckoned: a row for each region, in the official order.
  func stepTable(_ formulas: SimulationFormulas) -> Table {
    let layout = formulas.layout
    let quiet = decimals(4).with { $0.color = Palette.quiet }
    let middle = whole.with { $0.alignment = .center }
    let columns: [Table.Column] = layout.steps.map { column in
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
    return Table(columns: columns, rows: rows)
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
    case .name: return .text(standing.name)
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
