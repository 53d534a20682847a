import Complaints

/// When an event happened as of a day, and what tells it (spec §4.4).
struct Occurrence {
  enum Source {
    /// A date of its own.
    case dated
    /// The day of the register that first showed it.
    case register
    /// The complaint was completed then, so it had happened.
    case completionDate
    /// It had happened by the day that is judged; nothing tells when.
    case asOf
  }

  /// Local.
  var date: Day
  var source: Source
  /// The event's own moment tells the time of day, where it has one; else nothing is known but the
  /// day.
  var isExact = false
  /// The event has a date of its own, be it one that another takes the place of.
  var hasOwnDate = false

  /// For Kaplan–Meier the end is known only to lie at or after this day.
  var isCensoring: Bool { source == .completionDate || source == .asOf }
}

/// What has happened to the complaints of one region as of a day (spec §4.4).
final class EventReader: Sendable {
  let table: ComplaintTable
  let facts: RegionFacts
  let zone: Zone
  let asOf: Day
  private let moments: MomentColumns
  /// None of it where no region has registers of several days.
  private let sightings: SnapshotHistory?
  private let hasSightings: Bool
  /// By row: its register, of which `tellsStatus` says whether it has statuses; empty where all have.
  private let registers: PackedCodes
  private let tellsStatus: [Bool]
  private let statuses: [UInt8]
  private let tellsVerified: Bool
  private let tellsFirstResponse: Bool

  init(_ table: ComplaintTable, facts: RegionFacts, asOf: Day) {
    self.table = table
    self.facts = facts
    self.asOf = asOf
    zone = facts.region.zone
    moments = MomentColumns(table, in: zone)
    sightings = table.sightings
    hasSightings = table.sightings != nil
    tellsStatus = table.carriedOf.map { $0 >> UInt32(Field.status.rawValue) & 1 == 1 }
    registers = tellsStatus.allSatisfy(\.self) ? PackedCodes() : table.carried
    statuses = table.status
    tellsVerified = facts.carries(.verified)
    tellsFirstResponse = facts.carries(.firstResponse)
  }

  private init(_ other: EventReader, _ moments: MomentColumns) {
    table = other.table
    facts = other.facts
    asOf = other.asOf
    zone = other.zone
    self.moments = moments
    sightings = other.sightings
    hasSightings = other.hasSightings
    tellsStatus = other.tellsStatus
    registers = other.registers
    statuses = other.statuses
    tellsVerified = other.tellsVerified
    tellsFirstResponse = other.tellsFirstResponse
  }

  /// The same with the dates of some rows found beforehand, which will be asked for more than once.
  func knowing(datesOf rows: Range<Int>) -> EventReader {
    EventReader(self, moments.knowing(datesOf: rows))
  }

  /// The event as it had happened by `asOf`; nil when it had not.
  ///
  /// - Parameter start: the local date before which any end of the clock counts as undated, the
  ///   completion too.
  func occurrence(_ event: Event, _ row: Int, notBefore start: Day? = nil) -> Occurrence? {
    switch event {
    case .completed: completion(row, notBefore: start)
    case .verified, .firstResponse: reply(event, row, notBefore: start)
    default:
      dated(event, row, notBefore: start).flatMap { capped(event, $0, row, notBefore: start) }
    }
  }

  /// The local date of the event's own usable moment, whether or not it lies after `asOf`.
  @inline(__always)
  private func dated(_ event: Event, _ row: Int, notBefore start: Day?) -> Day? {
    let date = event == .received ? table.receivedDate[row] : moments.date(event, row)
    guard let date else { return nil }
    if let start, date < start { return nil }
    return date
  }

  /// Whether the event has a usable moment of its own, whether or not it lies after `asOf`.
  func isDated(_ event: Event, _ row: Int) -> Bool { !moments[event, row].isMissing }

  /// The date of the event's own moment where it does not lie after `asOf`.
  func ownDate(_ event: Event, _ row: Int) -> Day? {
    guard let date = dated(event, row, notBefore: nil), date <= asOf else { return nil }
    return date
  }

  /// When an event of a complaint occurred, as closely as is known.
  func moment(_ occurrence: Occurrence, of event: Event, _ row: Int) -> Moment {
    occurrence.isExact ? moment(event, row) : Moment(day: occurrence.date)
  }

  /// The event's own moment.
  func moment(_ event: Event, _ row: Int) -> Moment { moments[event, row] }

  private func completion(_ row: Int, notBefore start: Day?) -> Occurrence? {
    if registers.isEmpty || tellsStatus[Int(registers[row])] {
      guard statuses[row] == Status.completed.rawValue else { return nil }
    } else if dated(.completed, row, notBefore: nil) == nil {
      return nil
    }
    if let date = dated(.completed, row, notBefore: start) {
      if date > asOf { return nil }
      return Occurrence(date: date, source: .dated, isExact: true, hasOwnDate: true)
    }
    switch sighting(.completed, row, notBefore: start) {
    case .on(let day): return Occurrence(date: day, source: .register)
    case .later: return nil
    case .byAsOf, .unknown: return supplied(.asOf)
    }
  }

  /// `verified` or `first_response`.
  private func reply(_ event: Event, _ row: Int, notBefore start: Day?) -> Occurrence? {
    if let own = dated(event, row, notBefore: start) {
      return capped(event, own, row, notBefore: start)
    }
    guard event == .verified ? tellsVerified : tellsFirstResponse else { return nil }
    let sighting = sighting(event, row, notBefore: start)
    if let completed = completionDate(row, notBefore: start) {
      if case .on(let day) = sighting, day <= completed {
        return Occurrence(date: day, source: .register)
      }
      return Occurrence(date: completed, source: .completionDate)
    }
    switch sighting {
    case .on(let day): return Occurrence(date: day, source: .register)
    case .byAsOf: return supplied(.asOf)
    case .later: return nil
    case .unknown:
      let status = Status(rawValue: statuses[row])
      let isUnderWay =
        status == .inProgress || (event == .verified && status == .verified)
      return isUnderWay ? supplied(.asOf) : nil
    }
  }

  /// An end dated after the completion counts on the completion date; one after `asOf` has not
  /// happened.
  private func capped(
    _ event: Event, _ date: Day, _ row: Int, notBefore start: Day?
  ) -> Occurrence? {
    if let completed = completionDate(row, notBefore: start), completed < date {
      let source: Occurrence.Source = date > asOf ? .completionDate : .dated
      return Occurrence(date: completed, source: source, hasOwnDate: true)
    }
    if date > asOf { return nil }
    return Occurrence(date: date, source: .dated, isExact: true, hasOwnDate: true)
  }

  /// What counts on the completion date is known as that day and no closer: were it the completion's
  /// own hour, a response known to the day alone would stand after it, and be better blank.
  private func completionDate(_ row: Int, notBefore start: Day?) -> Day? {
    completion(row, notBefore: start)?.date
  }

  private func supplied(_ source: Occurrence.Source) -> Occurrence {
    Occurrence(date: asOf, source: source)
  }

  /// What registers of several days say of an event.
  private enum Sighting {
    case on(Day)
    /// First seen after `asOf`, in the first register generated on or after it.
    case byAsOf
    /// First seen in a later register: it has not happened.
    case later
    case unknown
  }

  private func sighting(_ event: Event, _ row: Int, notBefore start: Day?) -> Sighting {
    guard hasSightings, let sightings else { return .unknown }
    let (number, bit): (Int32, UInt8) =
      switch event {
      case .verified: (sightings.verified[row], 1)
      case .firstResponse: (sightings.responded[row], 2)
      default: (sightings.completed[row], 4)
      }
    guard number != SnapshotHistory.none else { return .unknown }
    let day = Day(number: number)
    if day > asOf {
      let days = facts.registerDays[table.source.codes[row]] ?? []
      return days.first { $0 >= asOf } == day ? .byAsOf : .later
    }
    let isConfirmed = sightings.isConfirmed[row] & bit != 0
    let isUsable = day >= start ?? table.receivedDate[row]
    return isConfirmed && isUsable ? .on(day) : .unknown
  }
}
