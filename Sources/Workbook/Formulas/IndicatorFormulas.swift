internal import Scoring

/// The formulas by which one indicator's numbers come from its cases (spec §5.1–5.5).
struct IndicatorFormulas {
  let node: OutlineNode
  let indicator: Indicator
  private let rule: MissingRule
  /// The ranking is no excerpt: every region that the goalposts are made of is on the sheet.
  private let isWhole: Bool

  /// Common goalposts are those of the regions that the simulated weights let take part.
  private let isSimulated: Bool

  /// nil for an aspect.
  init?(_ node: OutlineNode, in ranking: Ranking, simulated isSimulated: Bool = false) {
    self.isSimulated = isSimulated
    guard let indicator = node.indicator else { return nil }
    self.node = node
    self.indicator = indicator
    rule = indicator.missing ?? ranking.rubric.missing
    isWhole = !ranking.isExcerpt
  }

  func name(_ goalpost: Goalpost) -> String {
    // A strength that the rubric gives is the same whoever takes part.
    let isGiven = goalpost == .strength && indicator.estimate != .shrinkAuto
    let moves = isSimulated && goalpost.isCommon && !isGiven
    return CellName.name((moves ? "sim" : "") + goalpost.rawValue, node)
  }

  func name(_ range: GoalpostRange) -> String {
    switch range {
    case .included where isSimulated: SimulationLayout.StepColumn.eligible.name ?? ""
    case .goalpost where isSimulated, .scaled where isSimulated:
      CellName.name("sim" + range.rawValue, node)
    default: CellName.name(range.rawValue, node)
    }
  }

  /// Missing values score the mean of the others.
  var usesMeanScore: Bool { rule == .average }

  /// - Parameter cell: a column's cell in the same row.
  func n(_ cell: (CaseColumn) -> String) -> String? {
    let all = indicator.measure.countColumns.filter { $0 != .noPart && $0 != .notJudged }
    let sum = all.map(cell).joined(separator: "+")
    switch indicator.measure {
    case .assessment: return nil
    case .rate: return "IF(N(\(cell(.people)))>0,\(sum),0)"
    default: return sum
    }
  }

  /// nil where counts do not tell it: for times in order, and for ready figures.
  func value(_ cell: (CaseColumn) -> String) -> String? {
    let n = cell(.n)
    let known: String
    switch indicator.measure {
    case .count: known = n
    case .rate: known = "\(name(.per))*\(n)/\(cell(.people))"
    case .share, .onTimeShare, .acceptedRows:
      let hits = cell(.hits)
      known =
        indicator.measure.countsQuarantinedAsHits
        ? "(\(hits)+\(cell(.quarantined)))/\(n)" : "\(hits)/\(n)"
    case .meanRating, .time(_, .mean, .ignore): known = "\(cell(.sum))/\(n)"
    case .time, .assessment: return nil
    }
    return "IF(\(n)=0,\"\",\(known))"
  }

  /// nil where it leans on regions that are not here.
  func estimate(_ cell: (CaseColumn) -> String) -> String? {
    let (value, n) = (cell(.value), cell(.n))
    let known: String
    switch indicator.estimate {
    case .raw: known = value
    case .lowerBound:
      let z = name(.z)
      let spread = "\(z)*SQRT(\(value)*(1-\(value))/\(n)+\(z)^2/(4*\(n)^2))"
      known =
        "IF(\(value)=0,0,MAX(0,(\(value)+\(z)^2/(2*\(n))-\(spread))/(1+\(z)^2/\(n))))"
    case .shrink, .shrinkAuto:
      guard isWhole else { return nil }
      let (pooled, m) = (name(.pooled), name(.strength))
      let shrunk = "(\(n)*\(value)+\(m)*\(pooled))/(\(n)+\(m))"
      // Where all regions or none have it, so does this one: nothing tells how strongly to draw.
      let drawn =
        indicator.estimate == .shrinkAuto
        ? "IF(OR(\(pooled)=0,\(pooled)=1),\(pooled),\(shrunk))" : shrunk
      known = "IF(\(pooled)=\"\",\(value),\(drawn))"
    }
    return "IF(\(value)=\"\",\"\",\(known))"
  }

  /// The estimate where a relative scale is made of it.
  func goalpost(_ cell: (CaseColumn) -> String) -> String? {
    guard isWhole, case .relative(let method, _) = indicator.scale else { return nil }
    let estimate = cell(.estimate)
    guard method == .percentile else { return "IF(\(cell(.included))=1,\(estimate),\"\")" }
    return "IF(AND(\(cell(.included))=1,ISNUMBER(\(estimate))),ROUND(\(estimate),9),\"\")"
  }

  /// What an estimate scores before a rule for missing values; nil where it leans on regions that
  /// are not here.
  func scaled(_ cell: (CaseColumn) -> String) -> String? {
    scored(cell, without: "\"\"")
  }

  /// - Parameter isAbsent: the region's exports lack what the indicator needs.
  func score(
    _ cell: (CaseColumn) -> String, hasScaledColumn: Bool, isAbsent: Bool
  ) -> String? {
    let missing: String
    if isAbsent, !indicator.absentIsMissing {
      missing = "0"
    } else {
      switch rule {
      case .zero: missing = "0"
      case .redistribute, .exclude: missing = "\"\""
      case .average:
        guard isWhole else { return nil }
        missing = name(.meanScore)
      }
    }
    guard hasScaledColumn else { return scored(cell, without: missing) }
    guard scaled(cell) != nil else { return nil }
    return "IF(\(cell(.scaled))=\"\",\(missing),\(cell(.scaled)))"
  }

  private func scored(_ cell: (CaseColumn) -> String, without missing: String) -> String? {
    let estimate = cell(.estimate)
    guard case .relative = indicator.scale else {
      return "IF(\(estimate)=\"\",\(missing),\(fixedScore(estimate)))"
    }
    guard isWhole else { return nil }
    let relative = relativeScore(estimate, included: cell(.included))
    return "IF(OR(\(estimate)=\"\",\(name(.count))=0),\(missing),\(relative))"
  }
}
