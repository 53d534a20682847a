package import Diagnostics

extension Ranking {
  /// What the rubric cannot do with these regions: indicators that do not tell them apart or say
  /// the same twice, goalposts out of everybody's reach, regions that lose all to what is missing.
  ///
  /// Only ranked regions are looked at.
  /// - Parameter file: The name by which findings call the rubric's file.
  package func review(file: String) throws(Problems) -> [Diagnostic] {
    let places = try RubricPlaces(text: rubric.text, file: file)
    let ranked = standings.filter { $0.rank != nil }
    guard ranked.count > 1 else { return [ReviewProblems.tooFew(ranked.count, file: file)] }
    let columns = rubric.countedIndicators.map { ReviewedColumn($0, of: ranked, in: rubric) }
    var found: [Diagnostic] = []
    for column in columns {
      found += column.findings(decimals: rubric.decimals, places)
    }
    found += sameTwice(columns, places)
    found += ranked.flatMap { losses(of: $0, places) }
    return found.told
  }

  /// Pairs of indicators that put the regions in nearly the same order.
  private func sameTwice(_ columns: [ReviewedColumn], _ places: RubricPlaces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (number, one) in columns.enumerated() {
      for other in columns.dropFirst(number + 1) {
        let both = zip(one.scores, other.scores).compactMap { a, b in
          a.flatMap { a in b.map { (a, $0) } }
        }
        // Of four regions two orders agree too often by chance.
        guard both.count > 4, let agreement = rankCorrelation(both), abs(agreement) >= 0.95
        else { continue }
        found.append(
          ReviewProblems.sameTwice(
            one.indicator.id, other.indicator.id, agreement, regions: both.count,
            at: places.place(other.indicator.id)))
      }
    }
    return found
  }

  /// Aspects of a region in which nothing has a value.
  private func losses(of standing: Standing, _ places: RubricPlaces) -> [Diagnostic] {
    let counted = Set(rubric.countedIndicators.map(\.id))
    func isLost(_ aspect: AspectResult) -> Bool {
      let indicators = aspect.indicators.filter { counted.contains($0.id) }
      return !indicators.isEmpty && indicators.allSatisfy { $0.value == nil }
    }
    if standing.aspects.allSatisfy({ isLost($0) || $0.weight == 0 }) {
      return [ReviewProblems.nothingKnown(standing, at: Location(file: places.file))]
    }
    return standing.aspects.filter(isLost).map { aspect in
      ReviewProblems.aspectLost(standing, aspect, at: places.place(aspect.id))
    }
  }
}

/// One indicator over the ranked regions.
private struct ReviewedColumn {
  let indicator: Indicator
  /// Its part of the whole score, as weights multiply from the top.
  let share: Double
  let scores: [Double?]
  let estimates: [Double]
  /// How many regions have no value.
  let lacking: Int

  init(_ indicator: Indicator, of standings: [Standing], in rubric: Rubric) {
    self.indicator = indicator
    share = rubric.share(of: indicator.id)
    let results = standings.map { standing in
      standing.aspects.lazy.flatMap(\.indicators).first { $0.id == indicator.id }
    }
    scores = results.map { $0?.score }
    estimates = results.compactMap { $0?.estimate }
    lacking = results.filter { $0?.value == nil }.count
  }

  func findings(decimals: Int, _ places: RubricPlaces) -> [Diagnostic] {
    let place = places.place(indicator.id)
    let known = scores.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else {
      return [ReviewProblems.nobodyHas(indicator.id, at: place)]
    }
    var found: [Diagnostic] = []
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    if (most - least) * share < unit / 2 {
      found.append(
        ReviewProblems.tellsNobodyApart(indicator.id, most, of: known.count, at: place))
    } else if let far = farGoalpost(least, most) {
      let scale = places.place(indicator.id, "scale")
      found.append(ReviewProblems.outOfReach(far, indicator, at: scale))
    }
    if lacking * 2 > scores.count {
      found.append(
        ReviewProblems.mostLack(indicator.id, lacking, of: scores.count, at: place))
    }
    return found
  }

  /// The best score is out of everybody's reach, or the worst is.
  private func farGoalpost(_ least: Double, _ most: Double) -> ReviewProblems.FarGoalpost? {
    guard !estimates.isEmpty, indicator.scale.direction != .turning else { return nil }
    let isHigher = indicator.scale.direction == .higher
    let low = estimates.min() ?? 0
    let high = estimates.max() ?? 0
    switch indicator.scale {
    case .identity, .relative: return nil
    case .linear, .bands, .points:
      if most < 50 { return .init(isBest: true, nearest: isHigher ? high : low, score: most) }
      if least > 50, lacking == 0 {
        return .init(isBest: false, nearest: isHigher ? low : high, score: least)
      }
      return nil
    }
  }
}

/// Spearman's correlation of scores; nil where one of the two has no spread.
private func rankCorrelation(_ pairs: [(Double, Double)]) -> Double? {
  func ranks(_ scores: [Double]) -> [Int] {
    let rounded = scores.map(billionths)
    return rounded.map { own in rounded.count { $0 > own } + 1 }
  }
  return Agreement(Array(zip(ranks(pairs.map(\.0)), ranks(pairs.map(\.1)))))?.rho
}

extension Rubric {
  /// The part of the whole that an indicator's weight and those above it come to.
  package func share(of id: String) -> Double {
    func find(_ aspects: [Aspect], _ above: Double) -> Double? {
      for (aspect, share) in aspects.weighted {
        if aspect.id == id { return above * share }
        switch aspect.children {
        case .aspects(let inner):
          if let found = find(inner, above * share) { return found }
        case .indicators(let indicators):
          if let own = indicators.weighted.first(where: { $0.element.id == id }) {
            return above * share * own.share
          }
        }
      }
      return nil
    }
    return find(aspects, 1) ?? 0
  }
}
