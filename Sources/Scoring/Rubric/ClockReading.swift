internal import Complaints
internal import Documents

extension RubricReader {
  /// The clocks by name; also remembered for the measures that use them.
  mutating func clocks(_ node: DocumentNode) -> [Clock] {
    guard let map = node.mapping(&problems) else { return [] }
    var list: [Clock] = []
    for entry in map.entries {
      let clock = clock(entry)
      clocks[entry.key] = .some(clock)
      if let clock { list.append(clock) }
    }
    return list
  }

  private mutating func clock(_ entry: DocumentEntry) -> Clock? {
    guard let map = entry.value.mapping(keys: RubricKeys.clock, &problems) else { return nil }
    let from = map.required("from", &problems).flatMap { word(Event.self, $0) }
    let to = map.required("to", &problems).flatMap { word(Event.self, $0) }
    let unit = map.required("unit", &problems)?.word(Clock.Unit.self, &problems)
    let first = map["first_day"].map { $0.word(among: RubricKeys.firstDay, &problems) }
    if let to, to == .received, let node = map["to"] {
      problems.append(RubricProblems.clockEndsAtReceipt(at: node.place))
    } else if let from, let to, from == to, let node = map["to"] {
      problems.append(RubricProblems.clockStandsStill(to.name, at: node.place))
    }
    if first == "same", unit == .hours || unit == .workingHours, let node = map["first_day"] {
      problems.append(RubricProblems.firstDayOfHours(at: node.place))
    }
    guard let from, let to, let unit else { return nil }
    return Clock(
      name: entry.key, from: from, to: to, unit: unit, countsFirstDay: first == "same")
  }

  /// The clock of this name; nil also for one that is defined but wrong, which has been reported.
  mutating func clock(named node: DocumentNode) -> Clock? {
    guard let name = node.string(&problems) else { return nil }
    if let clock = clocks[name] { return clock }
    problems.append(RubricProblems.unknownClock(name, known: clocks.keys.sorted(), at: node.place))
    return nil
  }
}
