package import Complaints

extension ComplaintTable {
  /// The same complaints with the agencies of each region as the units that are ranked (spec §5.8).
  ///
  /// An agency's code is its region's, a slash and its name. Complaints and quarantined rows
  /// without an agency belong to none and are left out.
  func byAgency() -> ComplaintTable {
    guard let agency else { return self }
    var order: [Int] = []
    var facts: [RegionFacts] = []
    var ranges: [Range<Int>] = []
    for (place, range) in self.ranges.enumerated() {
      let region = regions[place]
      let byCode = Dictionary(grouping: range, by: { agency.codes[$0] })
      let named = byCode.filter { $0.key != 0 }
        .map { (name: agency.words[Int($0.key) - 1], rows: $0.value) }
        .sorted { $0.name.precedes($1.name) }
      for (name, rows) in named {
        var part = region
        part.agency = name
        part.quarantine = region.quarantine.filter { $0.agency == name }
        part.acceptedRows = rows.count
        part.quarantinedRows = part.quarantine.flatMap(\.copies).reduce(0) { $0 + $1.count }
        part.duplicateRows = 0
        facts.append(part)
        ranges.append(order.count..<(order.count + rows.count))
        order += rows
      }
    }
    var table = reordered(order)
    table.regions = facts
    table.ranges = ranges
    return table
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
    table.id.keep(order)
    table.source.keep(order)
    table.agency?.keep(order)
    table.category?.keep(order)
    table.channel?.keep(order)
    table.place?.keep(order)
    table.classification = classification.map(pick)
    table.status = pick(status)
    table.closedBy = closedBy.map(pick)
    table.carried = pick(carried)
    table.receivedDate = pick(receivedDate)
    table.moments = moments.map { $0.map(pick) }
    table.due = due.map(pick)
    table.rating = rating.map(pick)
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
