internal import Complaints

/// Something that regions record or do, and that a rubric looks at.
enum TrialInput: Hashable {
  /// Ends of a clock with this start, or an event at all.
  case event(Event, from: Event)
  /// `rating`: a better one; `rated`: one at all.
  case rating, rated, reopened, volume, readable
  case match([Filter.Condition])
  case assessment(String)
}

extension Indicator {
  /// What a region would better to do better by this indicator.
  var input: TrialInput {
    switch measure {
    case .share(.responded): .event(.firstResponse, from: .received)
    case .share(.completed): .event(.completed, from: .received)
    case .share(.verified): .event(.verified, from: .received)
    case .share(.rated): .rated
    case .meanRating: .rating
    case .share(.reopened): .reopened
    case .share(.matching(let conditions)): .match(conditions)
    case .share(.overdue(let clock, _)), .onTimeShare(let clock, _), .time(let clock, _, _):
      .event(clock.to, from: clock.from)
    case .count, .rate: .volume
    case .assessment(let key): .assessment(key)
    case .acceptedRows: .readable
    }
  }

  /// The way in which more of it is better: common sense where there is one, else as the scale has
  /// it.
  var goodWay: ScaleDirection { measure.betterIs ?? scale.direction }
}

extension SyntheticProvince {
  /// The same province with one thing of the changed region better; nil where it cannot be.
  func bettered(
    _ input: TrialInput, at number: Int, isMore: Bool, _ random: inout SeededNumbers
  ) -> SyntheticProvince? {
    var province = self
    var hand = hands[SyntheticProvince.changed]
    var one = hand.cases[number]
    switch input {
    case .event(let event, let start):
      guard one.isOpenToWork, one.happens(event, from: start, &random) else { return nil }
    case .rating:
      guard let rating = one.rating, rating < 5 else { return nil }
      one.rating = rating + 1
    case .rated:
      guard one.rating == nil else { return nil }
      one.rating = 3
    case .reopened:
      guard one.reopened != 0 else { return nil }
      one.reopened = 0
    case .match(let conditions):
      guard one.isOpenToWork, one.turn(conditions, matching: isMore) else { return nil }
    case .volume:
      guard number == 0 else { return nil }
      if isMore {
        var more = one
        more.status = .unverified
        hand.cases.append(more)
      } else {
        hand.cases.removeLast()
      }
    case .readable:
      guard number == 0, hand.unreadable > 0 else { return nil }
      hand.unreadable -= 1
    case .assessment(let key):
      guard number == 0, let value = hand.assessments[key] else { return nil }
      let step = Double(Int.random(in: 1...15, using: &random)) / 100 * max(1, abs(value))
      hand.assessments[key] = isMore ? value + step : value - step
    }
    if number < hand.cases.count { hand.cases[number] = one }
    province.hands[SyntheticProvince.changed] = hand
    return province
  }
}

extension TrialCase {
  /// Not put aside for good, so that working on it is a good thing.
  fileprivate var isOpenToWork: Bool {
    ![.archived, .rejected, .duplicate].contains(status)
  }

  /// The event happens sooner, or at all; not before the clock's own start.
  fileprivate mutating func happens(
    _ event: Event, from start: Event, _ random: inout SeededNumbers
  ) -> Bool {
    let zone = TrialCase.zone
    let first = (events[start] ?? received).date(in: zone)
    let last = events[event]?.date(in: zone) ?? TrialCase.asOf + -1
    guard first < last else { return false }
    let day = first + Int.random(in: 0..<Int(last.number - first.number), using: &random)
    events[event] = Moment(day: day)
    switch (event, status) {
    case (.completed, _):
      status = .completed
      if closedBy == nil { closedBy = .agency }
    case (.firstResponse, .unverified), (.firstResponse, .verified),
      (.substantiveResponse, .unverified), (.substantiveResponse, .verified):
      status = .inProgress
    case (.verified, .unverified): status = .verified
    default: break
    }
    return true
  }

  /// Makes the case one of those that match, or one that does not.
  fileprivate mutating func turn(_ conditions: [Filter.Condition], matching: Bool) -> Bool {
    var hasChanged = false
    for condition in conditions {
      let value = matching ? condition.values.first : other(than: condition)
      guard let value else { continue }
      hasChanged = true
      switch condition.field {
      case .closedBy: closedBy = ClosedBy(named: value)
      case .classification: classification = Classification(named: value)
      case .status: status = Status(named: value)
      default: words[condition.field] = value
      }
    }
    return hasChanged
  }

  private func other(than condition: Filter.Condition) -> String? {
    let known: [String] =
      switch condition.field {
      case .closedBy: ClosedBy.names
      case .classification: Classification.names
      case .status: Status.names
      default: ["lain"]
      }
    return known.first { !condition.values.contains($0) }
  }
}

extension SyntheticProvince {
  /// The same province with a cell of the changed region left blank; nil where it is blank already.
  func blanking(_ field: Field, at number: Int) -> SyntheticProvince? {
    var province = self
    var one = hands[SyntheticProvince.changed].cases[number]
    switch field {
    case .status where one.status != nil: one.status = nil
    case .classification where one.classification != nil: one.classification = nil
    case .closedBy where one.closedBy != nil: one.closedBy = nil
    case .rating where one.rating != nil: one.rating = nil
    case .reopened where one.reopened != nil: one.reopened = nil
    case .due where one.due != nil: one.due = nil
    case .agency, .category, .channel, .place:
      guard one.words[field] != nil else { return nil }
      one.words[field] = nil
    default:
      guard let event = field.event, one.events[event] != nil else { return nil }
      one.events[event] = nil
    }
    province.hands[SyntheticProvince.changed].cases[number] = one
    return province
  }
}
