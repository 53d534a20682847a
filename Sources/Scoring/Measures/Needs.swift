package import Complaints

/// Something without which an indicator cannot be computed (spec §3.0).
enum Need: Hashable {
  /// A column or a log of the event; for three of them also registers of several days.
  case event(Event)
  /// A status column, or a column or a log of the event.
  case statusOr(Event)
  case field(Field)

  func isMet(by facts: RegionFacts) -> Bool {
    switch self {
    case .event(let event): facts.carries(event)
    case .statusOr(let event):
      facts.fields.contains(.status) || facts.fields.contains(event.field)
        || facts.logEvents.contains(event)
    case .field(let field): facts.fields.contains(field)
    }
  }
}

extension [Need] {
  func areMet(by facts: RegionFacts?) -> Bool {
    allSatisfy { need in facts.map(need.isMet) ?? false }
  }
}

extension Indicator {
  /// What its measure and its own `where` need, in a fixed order.
  var needs: [Need] { measure.needs + filter.fields.map(Need.field) }
}

extension Adjustment {
  var needs: [Need] { measure.needs + filter.fields.map(Need.field) }
}

extension Measure {
  var needs: [Need] {
    switch self {
    case .count, .rate, .assessment, .acceptedRows: []
    case .meanRating: [.field(.rating)]
    case .onTimeShare(let clock, let limit): [.event(clock.to)] + limit.needs
    case .time(let clock, _, _): [.event(clock.to)]
    case .share(let what):
      switch what {
      case .responded: [.statusOr(.firstResponse)]
      case .completed: [.statusOr(.completed)]
      case .verified: [.statusOr(.verified)]
      case .rated: [.field(.rating)]
      case .reopened: [.field(.reopened)]
      case .matching(let conditions): conditions.map { .field($0.field) }
      case .overdue(let clock, let limit): [.event(clock.to)] + limit.needs
      }
    }
  }

  /// The clock that it reads.
  package var clock: Clock? {
    switch self {
    case .onTimeShare(let clock, _), .time(let clock, _, _), .share(.overdue(let clock, _)): clock
    default: nil
    }
  }

  /// The fields of the table that it reads besides `received` and `status`.
  var fields: Set<Field> {
    var fields: Set<Field> = []
    for need in needs {
      switch need {
      case .event(let event), .statusOr(let event): fields.insert(event.field)
      case .field(let field): fields.insert(field)
      }
    }
    if let clock { fields.formUnion([clock.from.field, clock.to.field]) }
    return fields
  }

}

extension Limit {
  var needs: [Need] {
    switch self {
    case .number: []
    case .due: [.field(.due)]
    case .byClassification: [.field(.classification)]
    case .since(let entries):
      Array(Set(entries.flatMap(\.limit.needs))).sorted { "\($0)" < "\($1)" }
    }
  }
}

extension Rubric {
  /// The columns that scoring by this rubric reads.
  package var fields: Set<Field> {
    var fields: Set<Field> = [.completed, .firstResponse, .verified]
    for indicator in indicators {
      fields.formUnion(indicator.measure.fields)
      fields.formUnion(indicator.filter.fields)
    }
    for adjustment in adjustments {
      fields.formUnion(adjustment.measure.fields)
      fields.formUnion(adjustment.filter.fields)
    }
    return fields.union(population.fields)
  }

  /// Every indicator of the tree, in the order of the file.
  package var indicators: [Indicator] { aspects.flatMap(\.indicators) }

  /// The same, but for those that a weight of 0 leaves out, their own or an aspect's above.
  var countedIndicators: [Indicator] { aspects.flatMap(\.countedIndicators) }
}

extension Aspect {
  var countedIndicators: [Indicator] {
    guard weight > 0 else { return [] }
    return switch children {
    case .indicators(let indicators): indicators.filter { $0.weight > 0 }
    case .aspects(let aspects): aspects.flatMap(\.countedIndicators)
    }
  }

  package var indicators: [Indicator] {
    switch children {
    case .indicators(let indicators): indicators
    case .aspects(let aspects): aspects.flatMap(\.indicators)
    }
  }
}
