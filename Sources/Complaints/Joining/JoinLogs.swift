extension Joiner {
  /// Fills what registers do not tell from the logs: an event's first usable moment, of
  /// `completed` the last (spec §3.6).
  mutating func joinLogs(into table: inout ComplaintTable) {
    let places = table.placesByCode
    var placeOfRow = [Int32](repeating: 0, count: logs.isEmpty ? 0 : table.count)
    if !logs.isEmpty {
      for (place, range) in table.ranges.enumerated() {
        for row in range { placeOfRow[row] = Int32(place) }
      }
    }
    var best: [[Int: Moment]] = Array(repeating: [:], count: Event.allCases.count)
    for log in logs {
      guard case .log(let entries) = log.rows else { continue }
      if let code = log.region, let place = places[code] {
        table.regions[place].logEvents.formUnion(log.events)
      }
      var unjoined = 0
      entries.id.bytes.withUnsafeBufferPointer { bytes in
        for entry in 0..<entries.count {
          let id = UnsafeBufferPointer(rebasing: bytes[entries.id.range(entry)])
          let found = cases(entries, entry, id, fileRegion: log.region)
          if found.isEmpty { unjoined += 1 }
          for first in found {
            let row = Int(tableRows[first])
            let place = Int(placeOfRow[row])
            table.regions[place].logEvents.formUnion(log.events)
            note(entries, entry, row: row, place: place, in: &table, best: &best)
          }
        }
      }
      if unjoined > 0 {
        table.problems.append(.eventsWithoutComplaint(file: log.file, count: unjoined))
      }
    }
    fill(best, into: &table)
  }

  /// First rows of the complaints that a log's row can mean: by source and id, and by region if one is named.
  private func cases(
    _ entries: LogRows, _ entry: Int, _ id: UnsafeBufferPointer<UInt8>, fileRegion: String?
  ) -> [Int] {
    guard let word = entries.source[entry], let source = sources.existing(word) else { return [] }
    guard let code = entries.region?[entry] ?? fileRegion else {
      return cases.find(source: source, id: id, region: nil).map(\.first)
    }
    guard let region = regionCodes.existing(code) else { return [] }
    return cases.find(source: source, id: id, region: region).map(\.first)
  }

  /// Keeps a log's moment for a complaint where it is usable and better than what was kept.
  private func note(
    _ entries: LogRows, _ entry: Int, row: Int, place: Int, in table: inout ComplaintTable,
    best: inout [[Int: Moment]]
  ) {
    let zone = table.regions[place].region.zone
    var moment = entries.at[entry]
    if entries.events[entry] & LogRows.wallClock != 0 {
      moment = Moment(microseconds: zone.instant(ofWall: moment.microseconds))
    }
    let isUsable = moment.date(in: zone) >= table.receivedDate[row]
    for event in Event.allCases
    where event != .received && entries.events[entry] >> event.rawValue & 1 == 1 {
      guard isUsable else {
        table.regions[place].undated[event, default: 0] += 1
        continue
      }
      guard let kept = best[event.rawValue][row] else {
        best[event.rawValue][row] = moment
        continue
      }
      let isLater = moment.end(in: zone) > kept.end(in: zone)
      let isEarlier = moment.end(in: zone) < kept.end(in: zone)
      if event == .completed ? isLater : isEarlier { best[event.rawValue][row] = moment }
    }
  }

  private func fill(_ best: [[Int: Moment]], into table: inout ComplaintTable) {
    for event in Event.allCases
    where !best[event.rawValue].isEmpty && fields.contains(event.field) {
      var moments =
        table.moments[event.rawValue] ?? PackedMoments(repeating: .missing, count: table.count)
      table.moments[event.rawValue] = nil
      for (row, moment) in best[event.rawValue] where moments[row].isMissing {
        moments[row] = moment
      }
      table.moments[event.rawValue] = moments
    }
  }

  /// Assessments of all tables; of one (region, key) the later path's counts.
  func gatherAssessments(into table: inout ComplaintTable) {
    struct Key: Hashable {
      var region: String
      var key: String
    }
    var found: [Key: Assessment] = [:]
    for export in assessments {
      guard case .assessment(let entries) = export.rows else { continue }
      for entry in entries {
        let key = Key(region: entry.region, key: entry.key)
        if found.updateValue(entry, forKey: key) != nil {
          table.problems.append(
            .assessmentTwice(region: entry.region, key: entry.key, file: export.file))
        }
      }
    }
    table.assessments = found.values.sorted { ($0.region, $0.key) < ($1.region, $1.key) }
  }
}
