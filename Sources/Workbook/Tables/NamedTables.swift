internal import Diagnostics
internal import Scoring

extension LocalizedRanking {
  /// Every table that a sheet of the workbook has, from the same cells; what a chart alone is drawn
  /// of is left out.
  var listings: [NamedTable] {
    let simulation = SimulationLayout(ranking, outline, cases).map(SimulationFormulas.init)
    return ListingName.allCases.compactMap { listing($0, simulation) }
  }

  private func listing(_ name: ListingName, _ simulation: SimulationFormulas?) -> NamedTable? {
    switch name {
    case .summary:
      NamedTable(name, summaryTable(ranking.standings.filter { $0.rank != nil }))
    case .ranking: NamedTable(name, rankingTables.ranked, and: rankingTables.unranked.rows)
    case .uncertainty: uncertaintyTable.map { NamedTable(name, $0) }
    case .indicators: NamedTable(name, indicatorTable)
    case .scores: scoreTable.map { NamedTable(name, $0) }
    case .simulatedWeights, .simulatedRanking, .simulatedSteps, .simulatedGoalposts:
      simulation.flatMap { simulated(name, $0) }.map { NamedTable(name, $0) }
    case .cases: caseListing
    case .goalposts: NamedTable(name, goalpostTable(goalposts))
    case .edges: filled(edgeTable(goalposts.map(\.formulas)).table).map { NamedTable(name, $0) }
    case .funnel: funnelListing
    case .agencies: agencyTable.map { NamedTable(name, $0) }
    case .places: placeTable.map { NamedTable(name, $0) }
    case .quality: NamedTable(name, regionTable)
    case .files: NamedTable(name, fileTable)
    case .quarantine: quarantineTable.map { NamedTable(name, $0) }
    case .changes:
      previous.map { NamedTable(name, changeTable($0), and: goneTable($0).rows) }
    case .rubric: NamedTable(name, outlineTable)
    case .method: NamedTable(name, methodTable)
    case .decree: NamedTable(name, decreeTable)
    }
  }

  private func filled(_ table: Table) -> Table? { table.rows.isEmpty ? nil : table }

  private func simulated(_ name: ListingName, _ formulas: SimulationFormulas) -> Table? {
    switch name {
    case .simulatedWeights: weightTable(formulas)
    case .simulatedRanking: simulatedTable(formulas)
    case .simulatedSteps: stepTable(formulas)
    default: filled(movingGoalposts(formulas.layout).table)
    }
  }

  private var caseListing: NamedTable {
    let regions = cases.standings.indices
    return NamedTable(
      .cases, caseTable.columns,
      blocks: cases.nodes.indices.map { number in { caseRows(number, regions) } })
  }

  /// The sheet has a table for each indicator; here they stand below each other, each row with its
  /// indicator before it.
  private var funnelListing: NamedTable? {
    let tables = ranking.funnels.map { (title: words($0.title), table: funnelTable($0)) }
    guard let widest = tables.max(by: { $0.table.columns.count < $1.table.columns.count })
    else { return nil }
    let columns = [Table.Column(title: words(Labels.indicator), style: .wrapped)]
    return NamedTable(
      .funnel, columns + widest.table.columns,
      blocks: tables.map { title, table in
        {
          table.rows.map { row in
            Table.Row(cells: [.text(title)] + row.cells, emphasis: row.emphasis)
          }
        }
      })
  }
}
