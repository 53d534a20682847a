import Complaints

/// The moments of a table column by column, so that reading one takes nothing but the look at it.
struct MomentColumns {
  let received: Moments
  // Empty where no export has one.
  private let verified: Moments
  private let forwarded: Moments
  private let disposed: Moments
  private let firstResponse: Moments
  private let substantiveResponse: Moments
  private let completed: Moments

  init(_ table: ComplaintTable) {
    func column(_ event: Event) -> Moments { table.moments[event.rawValue] ?? [] }
    received = column(.received)
    verified = column(.verified)
    forwarded = column(.forwarded)
    disposed = column(.disposed)
    firstResponse = column(.firstResponse)
    substantiveResponse = column(.substantiveResponse)
    completed = column(.completed)
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
}
