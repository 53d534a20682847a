internal import Diagnostics
internal import Scoring

/// One region's workbook in the language in which it is printed.
struct LocalizedRegionReport {
  let edition: LocalizedRanking
  let report: RegionReport
  let common: RegionWorkbooks

  var words: Phrases { edition.words }
  var explanation: Explanation { report.explanation }
  var standing: Standing { explanation.standing }
  var ranking: Ranking { explanation.ranking }

  var properties: Book.Properties {
    var properties = edition.properties
    properties.title = "\(standing.name): \(properties.title)"
    return properties
  }

  /// The lines that head every sheet; the row for what comes next, one left blank.
  ///
  /// - Parameter isInternal: Nobody else is to see it, which every page says.
  func head(_ sheet: Sheet, _ heading: String, isInternal: Bool = false) -> Int {
    let row = edition.head(sheet, "\(standing.name): \(heading)")
    let footer = "\(standing.name) \u{B7} \(sheet.name)"
    sheet.setPage(
      footer: isInternal ? "\(words(RegionLabels.isInternal)) \u{B7} \(footer)" : footer,
      pages: words(Labels.page))
    return row
  }

  /// The titles of the aspects above an indicator.
  func path(of id: String) -> String {
    let node = edition.outline.first { $0.id == id }
    return (node?.path ?? []).map { words($0) }.joined(separator: " \u{203A} ")
  }

  /// How a value of an indicator is shown.
  func style(of measure: Measure) -> Style {
    if measure.isShare { return edition.percent }
    return measure == .count ? edition.whole : edition.decimals(2)
  }

  /// Numbers that rise or fall, with their sign.
  func signed(_ decimals: Int) -> Style {
    let number = decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0"
    return .number(words.format("+\(number);-\(number);\(number)"))
  }

  /// Every indicator that has a part of the score, in the rubric's order.
  var indicators: [(node: Explanation.Node, part: Explanation.OfIndicator)] {
    explanation.nodes.compactMap { node in node.indicator.map { (node, $0) } }
  }

  /// `Peringkat 3 dari 38`, or why there is none.
  func rank(of standing: Standing, among ranked: Int, in ranking: Ranking) -> String {
    standing.rank.map { words.say("peringkat \($0) dari \(ranked)", "rank \($0) of \(ranked)") }
      ?? words.say("tidak diperingkat (", "not ranked (") + words.reason(standing, in: ranking)
      + ")"
  }
}
