import Complaints

/// What clocks show for some complaints of one region, each clock read once however many measures ask
/// for it.
final class ClockReadings {
  private let events: EventReader
  private let calendar: WorkCalendar
  private let rows: ArraySlice<Int>
  private var known: [Clock: [Reading]] = [:]

  init(_ events: EventReader, _ calendar: WorkCalendar, rows: ArraySlice<Int>) {
    self.events = events
    self.calendar = calendar
    self.rows = rows
  }

  func reader(_ clock: Clock) -> ClockReader {
    ClockReader(clock: clock, events: events, calendar: calendar)
  }

  /// In the order of the rows.
  func readings(of clock: Clock) -> [Reading] {
    if let made = known[clock] { return made }
    let reader = reader(clock)
    let readings = rows.map(reader.read)
    known[clock] = readings
    return readings
  }
}
