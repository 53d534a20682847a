extension Joiner {
  /// Copies the moments that are kept; an event dated (local date) before `received` counts as
  /// undated (spec §4.4).
  mutating func gatherMoments(into table: inout ComplaintTable) {
    let count = table.ranges.last?.upperBound ?? 0
    table.due = moments(.due, count, \.due)
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
    table.moments[Event.received.rawValue] = received
    let dates = table.receivedDate
    for event in Event.allCases where event != .received {
      guard var found = moments(event.field, count, \.moments[event.rawValue]) else { continue }
      let undated = concurrentMap(regions) { [found] region in
        region.rows.filter {
          let moment = found[$0]
          return !moment.isMissing && moment.date(in: region.zone) < dates[$0]
        }
      }
      for (place, rows) in undated.enumerated() where !rows.isEmpty {
        table.regions[place].undated[event, default: 0] += rows.count
        for row in rows { found[row] = .missing }
      }
      table.moments[event.rawValue] = found
    }
  }

  /// Of the winning rows; nil where nobody asked or no register has them.
  private mutating func moments(
    _ field: Field, _ count: Int, _ path: WritableKeyPath<RegisterRows, PackedMoments?>
  ) -> PackedMoments? {
    guard keeps(field) else { return nil }
    let columns = columns(path)
    guard columns.contains(where: { $0 != nil }) else { return nil }
    if let packed = allPacked(columns, \.packed) {
      return PackedMoments(
        packed: gathered(packed, count, missing: PackedMoments.missing) { $0[$1] })
    }
    return PackedMoments(gathered(columns, count, missing: .missing) { $0[$1] })
  }
}
