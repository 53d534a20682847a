extension Joiner {
  /// Copies the moments that are kept; an event dated (local date) before `received` counts as
  /// undated (spec §4.4).
  mutating func gatherMoments(into table: inout ComplaintTable) {
    let count = table.ranges.last?.upperBound ?? 0
    if let due = moments(.due, count, \.due) { table.due = Moments(due) }
    guard let received = moments(.received, count, \.moments[Event.received.rawValue]) else {
      return
    }
    let regions = zip(table.regions, table.ranges).map { (zone: $0.region.zone, rows: $1) }
    table.receivedDate = [Day](unsafeUninitializedCapacity: count) { dates, initialized in
      nonisolated(unsafe) let all = dates
      _ = concurrentMap(regions) { region in
        for row in region.rows {
          (all.baseAddress! + row).initialize(to: received[row].date(in: region.zone))
        }
      }
      initialized = count
    }
    table.moments[Event.received.rawValue] = Moments(received)
    let dates = table.receivedDate
    for event in Event.allCases where event != .received {
      guard var found = moments(event.field, count, \.moments[event.rawValue]) else { continue }
      let undated = found.withUnsafeMutableBufferPointer { found in
        nonisolated(unsafe) let found = found
        return concurrentMap(regions) { region in
          var undated = 0
          for row in region.rows where !found[row].isMissing {
            if found[row].date(in: region.zone) < dates[row] {
              found[row] = .missing
              undated += 1
            }
          }
          return undated
        }
      }
      for (place, count) in undated.enumerated() where count > 0 {
        table.regions[place].undated[event, default: 0] += count
      }
      table.moments[event.rawValue] = Moments(found)
    }
  }

  /// Of the winning rows; nil where nobody asked or no register has them.
  private mutating func moments(
    _ field: Field, _ count: Int, _ path: WritableKeyPath<RegisterRows, Moments?>
  ) -> [Moment]? {
    guard keeps(field) else { return nil }
    let columns = columns(path)
    guard columns.contains(where: { $0 != nil }) else { return nil }
    return gathered(columns, count, missing: .missing) { $0[$1] }
  }
}
