import Diagnostics
import Pipeline
import Synchronization

/// Hears a run, and cancels it when told to.
final class RecordedRun: Sendable {
  private let events = Mutex<[String]>([])
  private let isOver = Mutex(false)
  private let end: @Sendable (RunMonitor.Event) -> Bool

  /// - Parameter end: After which event the run is cancelled.
  init(cancelledAfter end: @escaping @Sendable (RunMonitor.Event) -> Bool = { _ in false }) {
    self.end = end
  }

  /// Of a run that nobody wants from the start.
  static var cancelled: RunMonitor { RunMonitor(isCancelled: { true }) }

  var monitor: RunMonitor {
    RunMonitor(
      isCancelled: { self.isOver.withLock { $0 } },
      hear: { event in
        self.events.withLock { $0.append(RecordedRun.text(event)) }
        if self.end(event) { self.isOver.withLock { $0 = true } }
      })
  }

  /// What was heard, but for rows.
  var heard: [String] { events.withLock { $0.filter { !$0.hasPrefix("0 files") } } }

  private static func text(_ event: RunMonitor.Event) -> String {
    switch event {
    case .began(let stage): stage.wording(files: 0, rows: 0).en
    case .advanced(let files, _): "\(files) files"
    case .ended: "ended"
    case .found(let problem): problem.code
    case .told(let wording): wording.en
    }
  }
}
