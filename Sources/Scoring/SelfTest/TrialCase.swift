internal import Complaints

/// One invented complaint, field by field.
struct TrialCase {
  var received: Moment
  /// What has happened, and when.
  var events: [Event: Moment] = [:]
  var status: Status?
  var classification: Classification?
  var closedBy: ClosedBy?
  var rating: Double?
  var reopened: Int32?
  var due: Moment?
  /// Words of the fields that the rubric chooses by.
  var words: [Field: String] = [:]

  static let period = Period("2024-S1")!
  static let asOf = Day(iso: "2024-10-31")!
  static let zone = Zone(identifier: "Asia/Makassar")!

  private static let order: [Event] = [
    .verified, .forwarded, .disposed, .firstResponse, .substantiveResponse, .completed,
  ]

  /// A complaint whose dates follow one another and fit its status.
  ///
  /// - Parameter choices: By field, the words that a rubric may look for.
  init(choices: [Field: [String]], _ random: inout SeededNumbers) {
    var day = TrialCase.period.from + Int.random(in: 0..<180, using: &random)
    received = TrialCase.moment(day, &random)
    classification = random.pick(Classification.allCases)
    let reached = Int.random(in: 0...TrialCase.order.count, using: &random)
    for event in TrialCase.order.prefix(reached) {
      day = day + random.pick([0, 0, 1, 1, 2, 3, 5, 9, 14, 30, 70])
      if day >= TrialCase.asOf { break }
      if event != .completed, random.chance(12) { continue }
      // A day at its end, so that events of one day keep their order.
      events[event] = Moment(day: day)
    }
    status = status(&random)
    if events[.completed] != nil {
      closedBy = random.pick(ClosedBy.allCases)
      if random.chance(60) { rating = Double(Int.random(in: 1...5, using: &random)) }
    }
    reopened = random.chance(15) ? 1 : 0
    if random.chance(75) { due = Moment(day: day + Int.random(in: -10..<30, using: &random)) }
    for (field, known) in choices.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      words[field] = random.pick(known + ["lain"])
    }
  }

  private func status(_ random: inout SeededNumbers) -> Status {
    if events[.completed] != nil { return .completed }
    if random.chance(6) { return random.pick([.postponed, .archived, .rejected]) }
    if events[.firstResponse] != nil || events[.substantiveResponse] != nil { return .inProgress }
    return events[.verified] != nil || random.chance(40) ? .verified : .unverified
  }

  private static func moment(_ day: Day, _ random: inout SeededNumbers) -> Moment {
    let hour = Int64(Int.random(in: 7...15, using: &random))
    let wall = Int64(day.number) * microsecondsPerDay + hour * 3_600_000_000
    return Moment(microseconds: zone.instant(ofWall: wall))
  }
}
