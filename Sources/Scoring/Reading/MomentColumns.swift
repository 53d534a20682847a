import Complaints

/// The moments of a table column by column, so that reading one takes nothing but the look at it, and
/// the local dates of some of its rows.
struct MomentColumns {
  private let received: PackedMoments
  // Empty where no export has one.
  private let verified: PackedMoments
  private let forwarded: PackedMoments
  private let disposed: PackedMoments
  private let firstResponse: PackedMoments
  private let substantiveResponse: PackedMoments
  private let completed: PackedMoments

  private let zone: Zone
  /// The rows whose dates are known, event by event.
  private var rows = 0..<0
  private var dates: [Int32] = []
  /// By `Event.rawValue`: where its dates begin, less the first row; `none` where it has none.
  private var starts = SIMD8<Int>(repeating: MomentColumns.none)
  private static let none = Int.min

  init(_ table: ComplaintTable, in zone: Zone) {
    func column(_ event: Event) -> PackedMoments { table.moments[event.rawValue] ?? [] }
    received = column(.received)
    verified = column(.verified)
    forwarded = column(.forwarded)
    disposed = column(.disposed)
    firstResponse = column(.firstResponse)
    substantiveResponse = column(.substantiveResponse)
    completed = column(.completed)
    self.zone = zone
  }

  /// The same with the dates of some rows found beforehand.
  func knowing(datesOf rows: Range<Int>) -> MomentColumns {
    var known = self
    known.rows = rows
    known.dates = []
    let columns: [(Event, PackedMoments)] = [
      (.verified, verified), (.forwarded, forwarded), (.disposed, disposed),
      (.firstResponse, firstResponse), (.substantiveResponse, substantiveResponse),
      (.completed, completed),
    ]
    for (event, column) in columns where !column.isEmpty {
      known.starts[event.rawValue] = known.dates.count - rows.lowerBound
      known.dates += column.dates(of: rows, in: zone)
    }
    return known
  }

  @inline(__always)
  subscript(event: Event, row: Int) -> Moment {
    switch event {
    case .received: received[row]
    case .verified: row < verified.count ? verified[row] : .missing
    case .forwarded: row < forwarded.count ? forwarded[row] : .missing
    case .disposed: row < disposed.count ? disposed[row] : .missing
    case .firstResponse: row < firstResponse.count ? firstResponse[row] : .missing
    case .substantiveResponse:
      row < substantiveResponse.count ? substantiveResponse[row] : .missing
    case .completed: row < completed.count ? completed[row] : .missing
    }
  }

  /// The local date of an event other than `received`; nil where it is missing.
  @inline(__always)
  func date(_ event: Event, _ row: Int) -> Day? {
    if rows.contains(row) {
      let start = starts[event.rawValue]
      guard start != MomentColumns.none else { return nil }
      let number = dates[start + row]
      return number == PackedMoments.noDate ? nil : Day(number: number)
    }
    let moment = self[event, row]
    return moment.isMissing ? nil : moment.date(in: zone)
  }
}
