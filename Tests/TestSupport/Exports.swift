package import Complaints

/// A register of one region, written as its rows would be read: fields of spec §2 to values.
///
/// Moments are `2024-03-01` (a day), `2024-03-01T08:00` (wall clock of the region's zone) or with
/// a `Z` at the end (UTC). A field that stands on any row is a column of the file; `columns` adds
/// empty ones.
package func register(
  named file: String = "register.csv", region code: String = "64.09", zone: Zone = kaltim,
  generated: String? = nil, source: String = "canonical", columns: Set<Field> = [],
  _ rows: [[Field: String]]
) -> Export {
  var read = RegisterRows()
  let fields = rows.reduce(columns) { $0.union($1.keys) }.union([.id, .received])
  read.numbers = RowNumbers(rows.indices.map { UInt32($0 + 2) })
  read.id = TextColumn(rows.enumerated().map { $1[.id] ?? "\($0 + 1)" })
  read.source = CategoryColumn(of: rows.map { $0[.source] ?? source })
  read.region = CategoryColumn(of: rows.map { $0[.region] ?? code })
  func words(_ field: Field) -> CategoryColumn? {
    fields.contains(field) ? CategoryColumn(of: rows.map { $0[field] }) : nil
  }
  read.agency = words(.agency)
  read.category = words(.category)
  read.channel = words(.channel)
  read.place = words(.place)
  func coded<W: NamedValue>(_ field: Field, _: W.Type) -> [UInt8]? where W.RawValue == UInt8 {
    guard fields.contains(field) else { return nil }
    return rows.map { $0[field].flatMap { W(named: $0)?.rawValue } ?? 0 }
  }
  read.status = coded(.status, Status.self)
  read.classification = coded(.classification, Classification.self)
  read.closedBy = coded(.closedBy, ClosedBy.self)
  for event in Event.allCases where fields.contains(event.field) {
    read.moments[event.rawValue] = PackedMoments(rows.map { moment($0[event.field], zone) })
  }
  read.due = fields.contains(.due) ? PackedMoments(rows.map { moment($0[.due], zone) }) : nil
  read.rating =
    fields.contains(.rating)
    ? PackedRatings(rows.map { $0[.rating].flatMap(Double.init) ?? .nan }) : nil
  read.reopened =
    fields.contains(.reopened) ? rows.map { $0[.reopened].flatMap { Int32($0) } ?? -1 } : nil
  var export = Export(
    file: file, sha256: file, profile: "canonical", source: source, rows: .register(read))
  export.fields = fields
  export.region = code
  export.generated = generated.flatMap { Day(iso: $0) }
  export.counts.read = rows.count
  export.counts.accepted = rows.count
  return export
}

/// A follow-up log: (id, event, moment).
package func log(
  named file: String = "log.csv", region: String? = "64.09", zone: Zone = kaltim,
  source: String = "canonical", events: Set<Event>? = nil,
  _ entries: [(id: String, event: Event, at: String)]
) -> Export {
  var read = LogRows()
  read.numbers = entries.indices.map { UInt32($0 + 2) }
  read.source = CategoryColumn(source, count: entries.count)
  read.id = TextColumn(entries.map(\.id))
  read.events = entries.map { 1 << UInt8($0.event.rawValue) }
  read.at = entries.map { moment($0.at, zone) }
  var export = Export(
    file: file, sha256: file, profile: "canonical-log", source: source, rows: .log(read))
  export.region = region
  export.events = events ?? Set(Event.allCases).subtracting([.received])
  export.counts.read = entries.count
  export.counts.accepted = entries.count
  return export
}

package func assessments(_ values: [(region: String, key: String, value: Double)]) -> Export {
  let rows = values.enumerated().map {
    Assessment(
      region: $1.region, key: $1.key, value: $1.value, evidence: nil, number: $0 + 2)
  }
  return Export(
    file: "assessments.csv", sha256: "assessments", profile: "assessments", source: "",
    rows: .assessment(rows))
}

extension Export {
  /// The same register with rows that could not be placed.
  package func quarantining(_ rows: [QuarantinedRow]) -> Export {
    var export = self
    export.quarantine += rows
    export.counts.read += rows.count
    export.counts.quarantined += rows.count
    return export
  }
}

/// A quarantined row of a register; equal `text` means equal cells.
package func quarantined(
  _ text: String, id: String? = nil, region: String? = "64.09", received: String? = nil,
  agency: String? = nil, source: String = "canonical"
) -> QuarantinedRow {
  QuarantinedRow(
    number: 99, reason: id == nil ? .noID : .badReceived, source: source, id: id, region: region,
    agency: agency, received: moment(received, kaltim), fingerprint: text)
}

/// East Kalimantan: WITA.
package let kaltim = Zone(identifier: "Asia/Makassar")!

/// Regions of East Kalimantan by code, each with 100,000 people.
package let regions: [String: Region] = Dictionary(
  uniqueKeysWithValues: [
    ("64.01", "Paser", "kabupaten"), ("64.02", "Kutai Kartanegara", "kabupaten"),
    ("64.03", "Berau", "kabupaten"), ("64.09", "Penajam Paser Utara", "kabupaten"),
    ("64.71", "Balikpapan", "kota"), ("64.72", "Samarinda", "kota"),
  ].map { code, name, kind in
    let region = Region(
      code: code, name: "\(kind == "kota" ? "Kota" : "Kabupaten") \(name)", kind: kind,
      province: "Kalimantan Timur",
      zone: kaltim, population: 100_000)
    return (code, region)
  })

/// The moment that a value tells.
package func moment(_ text: String?, _ zone: Zone = kaltim) -> Moment {
  guard let text else { return .missing }
  let parts = text.split(separator: "T")
  let day = Day(iso: parts[0])!
  guard parts.count == 2 else { return Moment(day: day) }
  let isUTC = parts[1].hasSuffix("Z")
  let clock = parts[1].drop { $0 == "Z" }.split(separator: ":")
    .map { Int64($0.prefix(2))! }
  let seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
  let wall = Int64(day.number) * microsecondsPerDay + seconds * 1_000_000
  return Moment(microseconds: isUTC ? wall : zone.instant(ofWall: wall))
}

extension CategoryColumn {
  package init(of words: [String?]) {
    var known: [String: UInt32] = [:]
    self.init()
    for word in words {
      guard let word else {
        codes.append(0)
        continue
      }
      if known[word] == nil {
        self.words.append(word)
        known[word] = UInt32(self.words.count)
      }
      codes.append(known[word]!)
    }
  }
}
