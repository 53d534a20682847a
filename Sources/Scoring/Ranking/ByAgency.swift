package import Complaints

extension ComplaintTable {
  /// The same complaints with the agencies of each region as the units that are ranked (spec §5.8).
  ///
  /// An agency's code is its region's, a slash and its name. Complaints and quarantined rows
  /// without an agency belong to none and are left out.
  func byAgency() -> ComplaintTable {
    guard let agency else { return self }
    let places = Array(regions.indices)
    let parts = concurrentMap(places) { place in
      rows(of: place, byCodes: agency.codes, of: agency.words.count)
        .map { (name: agency.words[Int($0) - 1], rows: $1) }
        .sorted { $0.name.precedes($1.name) }
    }
    var table = self
    table.regions = []
    var ownRows: [[UInt32]] = []
    for (region, agencies) in zip(regions, parts) {
      for (name, rows) in agencies {
        var part = region
        part.agency = name
        part.quarantine = region.quarantine.filter { $0.agency == name }
        part.acceptedRows = rows.count
        part.quarantinedRows = part.quarantine.flatMap(\.copies).reduce(0) { $0 + $1.count }
        part.duplicateRows = 0
        table.regions.append(part)
        ownRows.append(rows)
      }
    }
    table.ownRows = ownRows
    return table
  }

  /// A region's rows by the code of their word, in their order; those without a word are left out.
  private func rows(
    of place: Int, byCodes codes: PackedCodes, of words: Int
  ) -> [(code: UInt32, rows: [UInt32])] {
    var counts = [Int](repeating: 0, count: words + 1)
    for row in ranges[place] { counts[Int(codes[row])] += 1 }
    var groups: [(code: UInt32, rows: [UInt32])] = []
    var groupOfCode = [Int](repeating: -1, count: words + 1)
    for code in 1..<(words + 1) where counts[code] > 0 {
      groupOfCode[code] = groups.count
      groups.append((UInt32(code), []))
      groups[groups.count - 1].rows.reserveCapacity(counts[code])
    }
    for row in ranges[place] {
      let group = groupOfCode[Int(codes[row])]
      if group >= 0 { groups[group].rows.append(UInt32(row)) }
    }
    return groups
  }

  /// The complaints and assessments of one region alone.
  package func only(_ code: String) -> ComplaintTable {
    let place = regions.firstIndex { $0.region.code == code }
    let range = place.map { ranges[$0] } ?? 0..<0
    var table = reordered(Array(range))
    table.regions = place.map { [regions[$0]] } ?? []
    table.ranges = place == nil ? [] : [0..<range.count]
    table.assessments = assessments.filter { $0.region == code }
    return table
  }

  private func reordered(_ order: [Int]) -> ComplaintTable {
    func pick<Value>(_ column: [Value]) -> [Value] { order.map { column[$0] } }
    var table = self
    if id.count > 0 { table.id.keep(order) }
    table.source.keep(order)
    table.agency?.keep(order)
    table.category?.keep(order)
    table.channel?.keep(order)
    table.place?.keep(order)
    table.classification = classification.map(pick)
    table.status = pick(status)
    table.closedBy = closedBy.map(pick)
    table.carried = PackedCodes(order.map { carried[$0] })
    table.receivedDate = pick(receivedDate)
    table.moments = moments.map { $0.map { column in PackedMoments(order.map { column[$0] }) } }
    table.due = due.map { column in PackedMoments(order.map { column[$0] }) }
    table.rating = rating.map { column in PackedRatings(order.map { column[$0] }) }
    table.reopened = reopened.map(pick)
    table.isSpoiled = pick(isSpoiled)
    if let sightings {
      table.sightings?.verified = pick(sightings.verified)
      table.sightings?.responded = pick(sightings.responded)
      table.sightings?.completed = pick(sightings.completed)
      table.sightings?.isConfirmed = pick(sightings.isConfirmed)
    }
    return table
  }
}
