package import Complaints

/// How many complaints come from each place within a region: counts, and no score.
package struct PlaceCount: Sendable, Hashable {
  /// The region's.
  package var code: String
  package var region: String
  /// nil: all places with fewer complaints than are shown by name, and those without a place.
  package var place: String?
  package var complaints: Int
  package var completed: Int
}

extension PlaceCount {
  /// A place with fewer complaints is not named: a handful of cases, or what turns out to be an
  /// address, can point at a person.
  package static let fewestNamed = 5
}

/// The complaints that a ranking counts, by place: in the order of the regions' codes, most
/// complaints first; none where no register tells places.
package func placeCounts(
  of table: ComplaintTable, by rubric: Rubric, _ request: RankingRequest, asOf: Day
) -> [PlaceCount] {
  guard let places = table.place else { return [] }
  let observer = RegionMeasurer(table: table, rubric: rubric, request: request, asOf: asOf)
  return concurrentMap(observer.candidates()) { candidate -> [PlaceCount] in
    let reader = observer.reader(candidate)
    guard let events = reader.events else { return [] }
    // By code; of complaints without a place first.
    var counts = [(all: Int, completed: Int)](repeating: (0, 0), count: places.words.count + 1)
    for row in reader.population.rows {
      let place = Int(places.codes[row])
      counts[place].all += 1
      if events.occurrence(.completed, row) != nil { counts[place].completed += 1 }
    }
    guard counts.dropFirst().contains(where: { $0.all > 0 }) else { return [] }
    func count(_ place: String?, _ number: (all: Int, completed: Int)) -> PlaceCount {
      PlaceCount(
        code: candidate.standing.code, region: candidate.standing.name, place: place,
        complaints: number.all, completed: number.completed)
    }
    let isNamed = counts.indices.map { $0 > 0 && counts[$0].all >= PlaceCount.fewestNamed }
    let named = counts.indices.filter { isNamed[$0] }
    let rest = counts.indices.filter { !isNamed[$0] }.reduce((0, 0)) {
      ($0.0 + counts[$1].all, $0.1 + counts[$1].completed)
    }
    return named.map { count(places.words[$0 - 1], counts[$0]) }
      .sorted { ($1.complaints, $0.place ?? "") < ($0.complaints, $1.place ?? "") }
      + (rest.0 > 0 ? [count(nil, rest)] : [])
  }.flatMap(\.self)
}
