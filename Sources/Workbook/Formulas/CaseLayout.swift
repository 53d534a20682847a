internal import Scoring

/// Where everything stands on *Rekap Kasus*: a block of rows for each indicator, in it a row for
/// each region, both in the order in which they are shown elsewhere.
struct CaseLayout {
  /// The row of the headings.
  static let header = 8

  /// The rubric's indicators with their places in its tree.
  let nodes: [OutlineNode]
  /// Those that have results.
  let standings: [Standing]
  let columns: [CaseColumn]
  private let columnPlaces: [CaseColumn: Int]
  private let places: [String: Int]
  private let results: [[IndicatorResult?]]

  init(_ ranking: Ranking, _ outline: [OutlineNode]) {
    nodes = outline.filter { !$0.isAspect }
    standings = ranking.standings.filter { !$0.aspects.isEmpty }
    let indicators = nodes.compactMap(\.indicator)
    columns = CaseLayout.columns(for: indicators, ranking)
    columnPlaces = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    places = Dictionary(
      standings.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let byRegion = standings.map(\.indicatorResults)
    results = nodes.map { node in byRegion.map { $0[node.id] } }
  }

  private static func columns(for indicators: [Indicator], _ ranking: Ranking) -> [CaseColumn] {
    var used: Set<CaseColumn> = [.indicator, .region, .included, .n, .value, .estimate, .score]
    used.insert(.basis)
    for indicator in indicators {
      used.formUnion(indicator.measure.countColumns + indicator.measure.figureColumns)
      if !indicator.measure.countColumns.isEmpty { used.insert(.cases) }
      if indicator.isRelative, !ranking.isExcerpt { used.insert(.goalpost) }
      if (indicator.missing ?? ranking.rubric.missing) == .average { used.insert(.scaled) }
    }
    return CaseColumn.allCases.filter(used.contains)
  }

  /// Where a region stands among those that have results.
  func place(of code: String) -> Int? { places[code] }

  func result(_ indicator: Int, _ region: Int) -> IndicatorResult? { results[indicator][region] }

  func row(_ indicator: Int, _ region: Int) -> Int {
    CaseLayout.header + 1 + indicator * standings.count + region
  }

  func has(_ column: CaseColumn) -> Bool { columnPlaces[column] != nil }

  private func number(of column: CaseColumn) -> Int { columnPlaces[column]! }

  /// A cell of the same row, as formulas beside it write it.
  func cell(_ column: CaseColumn, row: Int) -> String { Area.relative(row, number(of: column)) }

  /// One cell, for other sheets.
  func area(_ column: CaseColumn, _ indicator: Int, _ region: Int) -> Area {
    Area(row(indicator, region), number(of: column))
  }

  /// A column of one indicator's block.
  func block(_ column: CaseColumn, _ indicator: Int) -> Area {
    let at = number(of: column)
    return Area(row(indicator, 0)...row(indicator, standings.count - 1), at...at)
  }
}

extension Standing {
  /// It counts for what is taken from all regions; that it then had no score does not matter.
  var isIncluded: Bool { eligible || reason == .noScore }
}
