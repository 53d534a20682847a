internal import Diagnostics
internal import Scoring

/// The weights of *Simulasi*, and the ranking by them.
extension LocalizedRanking {
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
    case .region: return .formula(formulas.found(.name, row: row), .text(name(of: standing)))
    case .score:
      return .formula(formulas.shown(.final, row: row), final.map { .number($0) } ?? dash)
    case .officialScore:
      return .formula(formulas.shown(.officialScore, row: row), final.map { .number($0) } ?? dash)
    case .award:
      return .formula(formulas.award(row: row), .text(standing.award.map { words($0) } ?? ""))
    }
  }
}
