package import Complaints
internal import Diagnostics

/// One number of a rubric that is varied: a weight, a limit, a goalpost.
package struct SweepTarget: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case weight
    /// Of one classification, or the same for all.
    case limit(Classification?)
    case worst, best
    /// Of the band, or the value of the point, of this number; counted from 1.
    case edge(Int)
    case horizon
  }

  /// Of an aspect or indicator.
  package var id: String
  package var part: Part
  /// What the rubric says now.
  package var current: Double
  /// A limit of a clock that counts days: only whole values make a difference.
  var isWhole = false

  /// As it is asked for: `speed.weight`, `response_on_time.limit`, `rating.best`.
  package var path: String { "\(id).\(part.name)" }
}

extension SweepTarget.Part {
  package var name: String {
    switch self {
    case .weight: "weight"
    case .limit(nil): "limit"
    case .limit(let classification?): "limit.\(classification.name)"
    case .worst: "worst"
    case .best: "best"
    case .edge(let number): "edge.\(number)"
    case .horizon: "horizon"
    }
  }
}

extension Rubric {
  /// Everything that can be varied, with what it is now, in the order of the file.
  package var sweepTargets: [SweepTarget] { aspects.flatMap(\.sweepTargets) }

  /// The rubric with another number in one place.
  package func setting(_ target: SweepTarget, to value: Double) -> Rubric {
    var rubric = self
    rubric.aspects = aspects.map { $0.setting(target, to: value) }
    return rubric
  }
}

extension Aspect {
  fileprivate var sweepTargets: [SweepTarget] {
    let own = SweepTarget(id: id, part: .weight, current: weight)
    switch children {
    case .aspects(let aspects): return [own] + aspects.flatMap(\.sweepTargets)
    case .indicators(let indicators): return [own] + indicators.flatMap(\.sweepTargets)
    }
  }

  fileprivate func setting(_ target: SweepTarget, to value: Double) -> Aspect {
    var aspect = self
    if id == target.id { aspect.weight = value }
    switch children {
    case .aspects(let aspects):
      aspect.children = .aspects(aspects.map { $0.setting(target, to: value) })
    case .indicators(let indicators):
      aspect.children = .indicators(
        indicators.map { $0.id == target.id ? $0.setting(target.part, to: value) : $0 })
    }
    return aspect
  }
}

extension Indicator {
  fileprivate var sweepTargets: [SweepTarget] {
    var targets = [SweepTarget(id: id, part: .weight, current: weight)]
    func add(_ part: SweepTarget.Part, _ current: Double) {
      targets.append(SweepTarget(id: id, part: part, current: current))
    }
    let countsDays = [.workingDays, .calendarDays].contains(measure.clock?.unit)
    func add(limit kind: Classification?, _ current: Double) {
      add(.limit(kind), current)
      targets[targets.count - 1].isWhole = countsDays
    }
    switch measure.limit {
    case .number(let number): add(limit: nil, number)
    case .byClassification(let limits):
      for kind in Classification.allCases { add(limit: kind, limits[kind] ?? 0) }
    case .due, .since, nil: break
    }
    if case .time(_, _, .censor(let horizon)) = measure { add(.horizon, horizon) }
    switch scale {
    case .linear(let worst, let best):
      add(.worst, worst)
      add(.best, best)
    case .bands(let bands, _, _):
      for (number, band) in bands.enumerated() { add(.edge(number + 1), band.edge) }
    case .points(let points):
      for (number, point) in points.enumerated() { add(.edge(number + 1), point.value) }
    case .identity, .relative: break
    }
    return targets
  }

  fileprivate func setting(_ part: SweepTarget.Part, to value: Double) -> Indicator {
    var indicator = self
    switch (part, scale) {
    case (.weight, _): indicator.weight = value
    case (.limit(let kind), _): indicator.measure = measure.limiting(kind, to: value)
    case (.horizon, _):
      if case .time(let clock, let statistic, _) = measure {
        indicator.measure = .time(clock, statistic, .censor(horizon: value))
      }
    case (.worst, .linear(_, let best)): indicator.scale = .linear(worst: value, best: best)
    case (.best, .linear(let worst, _)): indicator.scale = .linear(worst: worst, best: value)
    case (.edge(let number), .bands(var bands, let atMost, let otherwise)):
      bands[number - 1].edge = value
      indicator.scale = .bands(bands, atMost: atMost, otherwise: otherwise)
    case (.edge(let number), .points(var points)):
      points[number - 1].value = value
      indicator.scale = .points(points)
    default: break
    }
    return indicator
  }
}

extension Measure {
  var limit: Limit? {
    switch self {
    case .onTimeShare(_, let limit), .share(.overdue(_, let limit)): limit
    default: nil
    }
  }

  fileprivate func limiting(_ kind: Classification?, to value: Double) -> Measure {
    var limit = Limit.number(value)
    if let kind, case .byClassification(var limits) = self.limit {
      limits[kind] = value
      limit = .byClassification(limits)
    }
    switch self {
    case .onTimeShare(let clock, _): return .onTimeShare(clock, limit)
    case .share(.overdue(let clock, _)): return .share(.overdue(clock, limit))
    default: return self
    }
  }
}
