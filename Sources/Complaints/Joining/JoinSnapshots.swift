extension Joiner {
  /// Follows each complaint's status through the registers of its region and source that tell
  /// their day (spec §3.0, §4.4, §7).
  mutating func sight(into table: inout ComplaintTable) {
    guard table.regions.contains(where: \.hasSnapshots) else { return }
    let none = [Int32](repeating: SnapshotHistory.none, count: table.count)
    var sightings = SnapshotHistory(
      verified: none, responded: none, completed: none,
      isConfirmed: [UInt8](repeating: 0, count: table.count))
    for (place, facts) in table.regions.enumerated() {
      for (source, days) in facts.registerDays where days.count > 1 {
        follow(
          source: source, days: days, rows: table.ranges[place], table: table,
          code: facts.region.code, into: &sightings)
      }
    }
    table.sightings = sightings
  }

  /// Walks the days of one region and source, in order.
  private func follow(
    source: UInt32, days: [Day], rows range: Range<Int>, table: ComplaintTable, code: String,
    into sightings: inout SnapshotHistory
  ) {
    let word = sources.words[Int(source) - 1]
    var walk = SnapshotWalk(count: range.count)
    for day in days {
      var shown = [UInt8](repeating: 0, count: range.count)
      // By path: of two registers of one day the later path's row stands.
      for register in registers where register.generated == day {
        show(register, source: word, region: code, in: range, shown: &shown)
      }
      for row in range where table.source.codes[row] == source {
        walk.step(
          row - range.lowerBound, shown: shown[row - range.lowerBound], day: day,
          received: table.receivedDate[row])
      }
      walk.before = day
    }
    for row in range where table.source.codes[row] == source {
      let state = walk.states[row - range.lowerBound]
      sightings.verified[row] = state.verified
      sightings.responded[row] = state.responded
      sightings.completed[row] = state.completed
      sightings.isConfirmed[row] = state.isConfirmed
    }
  }

  /// The statuses that one register shows of a region's complaints; a blank one is 0.
  private func show(
    _ register: Export, source word: String, region code: String, in range: Range<Int>,
    shown: inout [UInt8]
  ) {
    guard case .register(let entries) = register.rows,
      let source = sources.existing(word), let region = regionCodes.existing(code)
    else { return }
    let isSource = entries.source.words.map { $0 == word }
    let isRegion = entries.region.words.map { $0 == code }
    // Most registers are of another region: their rows need no look.
    guard isSource.contains(true), isRegion.contains(true) else { return }
    entries.id.bytes.withUnsafeBufferPointer { bytes in
      for entry in 0..<entries.count
      where isSource[Int(entries.source.codes[entry]) - 1]
        && isRegion[Int(entries.region.codes[entry]) - 1]
      {
        let id = UnsafeBufferPointer(rebasing: bytes[entries.id.range(entry)])
        guard let found = cases.find(source: source, id: id, region: region).first else {
          continue
        }
        shown[Int(tableRows[found.first]) - range.lowerBound] = entries.status?[entry] ?? 0
      }
    }
  }
}

/// The state of the walk through a region's registers, complaint by complaint.
private struct SnapshotWalk {
  struct State {
    var verified = SnapshotHistory.none
    var responded = SnapshotHistory.none
    var completed = SnapshotHistory.none
    var isConfirmed: UInt8 = 0
    /// The status that the register before showed; 0: blank, or no row.
    var last: UInt8 = 0
  }

  var states: [State]
  /// The day of the register before.
  var before: Day?

  init(count: Int) {
    states = Array(repeating: State(), count: count)
  }

  /// One register's word on one complaint. A blank status or an absent row breaks a run and is not
  /// "otherwise".
  mutating func step(_ place: Int, shown raw: UInt8, day: Day, received: Day) {
    defer { states[place].last = raw }
    guard let status = Status(rawValue: raw) else { return }
    let last = Status(rawValue: states[place].last)
    let isOlder = before.map { $0 < received } ?? false
    let isConfirmed = last != nil || isOlder
    if states[place].verified == SnapshotHistory.none, status.isVerifiedOrBeyond {
      states[place].verified = day.number
      if isConfirmed { states[place].isConfirmed |= 1 }
    }
    if states[place].responded == SnapshotHistory.none, status.isRespondedOrBeyond {
      states[place].responded = day.number
      if isConfirmed { states[place].isConfirmed |= 2 }
    }
    if status == .completed, last != .completed {
      states[place].completed = day.number
      states[place].isConfirmed &= ~4
      if isConfirmed { states[place].isConfirmed |= 4 }
    }
  }
}

extension Status {
  /// Shown `verified` or beyond.
  package var isVerifiedOrBeyond: Bool {
    self == .verified || isRespondedOrBeyond
  }

  /// Shown `in_progress` or `completed`.
  package var isRespondedOrBeyond: Bool {
    self == .inProgress || self == .completed
  }
}
