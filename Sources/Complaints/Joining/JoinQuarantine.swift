extension Joiner {
  /// Charges quarantined rows to regions, and marks the complaints that they spoil (spec §5.1, §7).
  func countQuarantine(into table: inout ComplaintTable) {
    struct Key: Hashable {
      var place: Int
      var fingerprint: String
    }
    let places = table.placesByCode
    var order: [Key] = []
    var entries: [Key: QuarantineEntry] = [:]
    /// By file, how many of its shifted rows other files have sound.
    var carried: [String: [String: Int]] = [:]
    for register in registers where !register.quarantine.isEmpty {
      let only = register.onlyRegion
      var dates: [Day]??
      var counted: Set<Key> = []
      for row in register.quarantine {
        guard let code = row.region ?? only, let place = places[code] else { continue }
        table.regions[place].quarantinedRows += 1
        if row.reason == .shifted {
          if let other = sound(row, region: code) {
            carried[register.file, default: [:]][registers[other].file, default: 0] += 1
            continue
          }
        } else if spoils(row, region: code, of: register, in: &table) {
          continue
        }
        let key = Key(place: place, fingerprint: row.fingerprint)
        if entries[key] == nil {
          order.append(key)
          let zone = table.regions[place].region.zone
          let date = row.received.isMissing ? nil : row.received.date(in: zone)
          entries[key] = QuarantineEntry(date: date, agency: row.agency, copies: [])
        }
        if counted.insert(key).inserted {
          if row.received.isMissing, dates == nil { dates = acceptedDates(of: register) }
          entries[key]!.copies.append(QuarantineEntry.Copy(count: 1, dates: dates ?? nil))
        } else {
          entries[key]!.copies[entries[key]!.copies.count - 1].count += 1
        }
      }
    }
    for key in order { table.regions[key.place].quarantine.append(entries[key]!) }
    for (file, others) in carried.sorted(by: { $0.key.precedes($1.key) }) {
      table.problems.append(
        .shiftedRowsElsewhere(
          file: file, count: others.values.reduce(0, +),
          others: others.keys.filter { $0 != file }.sorted { $0.precedes($1) }))
    }
  }

  /// The first register that has the complaint of a shifted row sound.
  private func sound(_ row: QuarantinedRow, region code: String) -> Int? {
    guard let text = row.id, let source = sources.existing(row.source),
      let region = regionCodes.existing(code)
    else { return nil }
    let found = Array(text.utf8).withUnsafeBufferPointer {
      cases.find(source: source, id: $0, region: region)
    }
    return found.first.map { cases.place(of: $0.first).register }
  }

  /// Whether a quarantined row bears the id of an accepted complaint of the region; that complaint
  /// then counts as quarantined, unless a register of a later day carries it readable.
  private func spoils(
    _ row: QuarantinedRow, region code: String, of register: Export,
    in table: inout ComplaintTable
  ) -> Bool {
    guard let text = row.id, let source = sources.existing(row.source),
      let region = regionCodes.existing(code)
    else { return false }
    let found = Array(text.utf8).withUnsafeBufferPointer {
      cases.find(source: source, id: $0, region: region)
    }
    guard let (first, latestDay) = found.first else { return false }
    let isMended = register.generated.map { latestDay > $0.number } ?? false
    if !isMended { table.isSpoiled[Int(tableRows[first])] = true }
    return true
  }

  /// The local dates of a register's accepted rows, ascending; nil where it has none.
  private func acceptedDates(of register: Export) -> [Day]? {
    guard case .register(let entries) = register.rows, entries.count > 0,
      let received = entries.moments[Event.received.rawValue]
    else { return nil }
    let zones = entries.region.words.map { known[$0]?.zone ?? .jakarta }
    var dates: Set<Day> = []
    for entry in 0..<entries.count {
      dates.insert(received[entry].date(in: zones[Int(entries.region.codes[entry]) - 1]))
    }
    return dates.sorted()
  }
}
