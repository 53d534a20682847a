internal import Diagnostics
internal import Scoring

/// The sheet *Simulasi*: weights that may be changed, and the ranking that follows from them, live.
extension LocalizedRanking {
  func addSimulationSheet(to book: Book) {
    guard let layout = SimulationLayout(ranking, outline, cases) else { return }
    let sheet = book.addSheet(words(Labels.Sheets.simulation))
    let formulas = SimulationFormulas(layout: layout)
    let weights = weightTable(formulas)
    let results = simulatedTable(formulas)
    let steps = stepTable(formulas)
    sheet.setWidths(weights.widths + [2] + results.widths)
    sheet.setWidths([2] + steps.widths + [2, 16], from: layout.firstStep - 1)

    _ = head(sheet, words(Labels.Sheets.simulation) + ": " + title)
    sheet.paragraph(words(Labels.Simulation.instruction), 3, .note)
    write(simulationChecks(formulas), on: sheet)
    sheet.freeze(SimulationLayout.header + 1, 0)
    sheet.repeatRows(SimulationLayout.header...SimulationLayout.header)
    sheet.place(weights, at: SimulationLayout.header)
    sheet.place(results, at: SimulationLayout.header, from: layout.firstResult)
    sheet.place(steps, at: SimulationLayout.header, from: layout.firstStep)
    placeTitles(on: sheet, layout)
    placeMovingGoalposts(on: sheet, layout)

    define(formulas, on: sheet)
    mark(formulas, on: sheet)
    sheet.requireWeights(
      layout.weights(.weight), title: words(Labels.weight),
      message: words(Labels.Simulation.onlyNumbers))
    var row = notes(simulationNotes(layout), on: sheet, at: layout.lastRow + 2)
    row = writeIdentity(on: sheet, at: row + 1)
    sheet.setPrintArea(lastRow: row - 1, lastColumn: layout.firstStep - 2)
    sheet.protect()
  }

  // What the two lines above the headings tell, with their values at the rubric's own weights.
  private func simulationChecks(_ formulas: SimulationFormulas) -> [Cell] {
    let says = Labels.Simulation.self
    func quoted(_ wording: Wording) -> String { "\"\(words(wording))\"" }
    let layout = formulas.layout
    let cells = layout.weights(.weight).absolute
    let count = formulas.unbalanced
    var check = "IF(\(count)=0,\(quoted(says.balanced)),\(count)&\(quoted(says.unbalanced)))"
    let isExact =
      layout.deciding.nodes.count <= SimulatedIndicator.mostDeciding
      || !layout.moving.values.contains(where: \.findsStrength)
    for (conditions, warning) in [
      (isExact ? [] : layout.deciding.moved(layout), says.movedGoalposts),
      (layout.deciding.refused(layout), says.refused),
    ] where !conditions.isEmpty {
      check = "IF(\(conditions.joined(separator: "+"))>0,\(quoted(warning)),\(check))"
    }
    check = "IF(\(formulas.hasGroupOfZeros),\(quoted(says.allZero)),\(check))"
    check = "IF(COUNTIF(\(cells),\"<0\")>0,\(quoted(says.negative)),\(check))"
    check = "IF(COUNT(\(cells))<ROWS(\(cells)),\(quoted(says.noNumber)),\(check))"
    let total = words(says.movedOf(layout.standings.count))
    let odd = formulas.unbalancedCount
    return [
      .formula(
        check, .text(odd == 0 ? words(says.balanced) : "\(odd)" + words(says.unbalanced))),
      .formula(
        "\(quoted(says.moved))&\(formulas.moved)&\"\(total)\"",
        .text(words(says.moved) + "0" + total)),
    ]
  }

  private func write(_ checks: [Cell], on sheet: Sheet) {
    for (place, check) in checks.enumerated() {
      sheet.write(check, 4 + place, 0, Style(isBold: true, color: Palette.deep))
    }
  }

  private func placeTitles(on sheet: Sheet, _ layout: SimulationLayout) {
    guard let awards = ranking.rubric.awards, !awards.titles.isEmpty else { return }
    let column = layout.titleColumn
    sheet.write(.text(words(Labels.award)), SimulationLayout.header, column, .header)
    for (place, title) in awards.titles.enumerated() {
      sheet.write(.text(words(title)), layout.rootRow + place, column, .wrapped)
    }
    sheet.define(
      SimulationFormulas.titles,
      Area(layout.rootRow...layout.rootRow + awards.titles.count - 1, column...column))
  }

  private func placeMovingGoalposts(on sheet: Sheet, _ layout: SimulationLayout) {
    let (table, names) = movingGoalposts(layout)
    guard !names.isEmpty else { return }
    sheet.setWidths([2] + table.widths, from: layout.goalpostColumn - 1)
    sheet.place(table, at: SimulationLayout.header, from: layout.goalpostColumn)
    for (place, name) in names.enumerated() {
      sheet.define(name, Area(layout.rootRow + place, layout.goalpostColumn + 2))
    }
    for moving in layout.moving.values.sorted(by: { $0.node < $1.node }) {
      for column in moving.columns {
        switch column {
        case .goalpost: sheet.define(moving.formulas.name(.goalpost), layout.stepArea(column))
        case .scaled: sheet.define(moving.formulas.name(.scaled), layout.stepArea(column))
        default: break
        }
      }
    }
  }

  private func define(_ formulas: SimulationFormulas, on sheet: Sheet) {
    let layout = formulas.layout
    typealias Column = SimulationLayout.WeightColumn
    if layout.top.count > 1 {
      sheet.define(formulas.sumName(nil), Area(layout.rootRow, Column.sum.rawValue))
    }
    for node in outline.indices {
      let row = layout.row(ofNode: node)
      sheet.define(formulas.weightName(node), Area(row, Column.weight.rawValue))
      sheet.define(formulas.shareName(node), Area(row, Column.share.rawValue))
      if layout.children[node].count > 1 {
        sheet.define(formulas.sumName(node), Area(row, Column.sum.rawValue))
      }
    }
    for column in layout.steps {
      if let name = column.name { sheet.define(name, layout.stepArea(column)) }
    }
  }

  private func mark(_ formulas: SimulationFormulas, on sheet: Sheet) {
    let layout = formulas.layout
    let sums = SimulationLayout.WeightColumn.sum.rawValue
    let sum = Area.relative(layout.rootRow, sums)
    sheet.mark(
      Area(layout.rootRow...layout.row(ofNode: outline.count - 1), sums...sums),
      where: "AND(ISNUMBER(\(sum)),ABS(\(sum)-100)>0.000000001,ABS(\(sum)-1)>0.000000001)",
      Mark(fill: Palette.doubt, isBold: true))
    let rows = layout.row(ofRegion: 0)...layout.row(ofRegion: layout.standings.count - 1)
    let first = rows.lowerBound
    let move = layout.result(.move, row: first)
    let at = layout.firstResult + (layout.results.firstIndex(of: .move) ?? 0)
    for (arrow, color) in [("\u{25B2}", Palette.deep), ("\u{25BC}", Palette.limit)] {
      sheet.mark(
        Area(rows, at...at), where: "LEFT(\(move),1)=\"\(arrow)\"", Mark(color: color, isBold: true)
      )
    }
    guard layout.results.contains(.award) else { return }
    let award = layout.result(.award, row: first)
    sheet.mark(
      Area(rows, layout.firstResult...layout.firstResult + layout.results.count - 1),
      where: "$\(award)<>\"\"", Mark(fill: Palette.gold, isBold: true))
  }

  private func simulationNotes(_ layout: SimulationLayout) -> [String] {
    let letters = Location.letters(layout.firstStep + 1)
    return Labels.Simulation.notes(stepsFrom: letters).map { words($0) }
  }

  /// By which the weights find their way back into the rubric.
  private func writeIdentity(on sheet: Sheet, at row: Int) -> Int {
    let rubric = ranking.rubric
    let facts: [(Wording, String, String)] = [
      (Labels.Sheets.rubric, rubric.id, CellName.rubricID),
      (Labels.Simulation.version, rubric.version, CellName.rubricVersion),
      (Wording("SHA-256"), rubric.sha256, CellName.rubricHash),
    ]
    for (place, (label, value, name)) in facts.enumerated() {
      sheet.write(.text(words(label)), row + place, 0, .note)
      sheet.write(.text(value), row + place, 1, Style.note.with { $0.isMono = true })
      sheet.define(name, Area(row + place, 1))
    }
    return row + facts.count
  }
}
