package import Diagnostics
import Ingestion

/// Follows a run: receives its events, and can cancel it.
///
/// A run that is cancelled throws `CancellationError` before the next stage or the next file. Both
/// closures may be called from any thread.
package struct RunMonitor: Sendable {
  package enum Event: Sendable {
    case began(RunStage)
    /// So many more files and rows of the stage are done.
    case advanced(files: Int, rows: Int)
    case ended
    /// A warning about a result that is written all the same.
    case found(Diagnostic)
    /// What was written, and where; or that nothing was.
    case told(Wording)
  }

  let isCancelled: @Sendable () -> Bool
  private let hear: @Sendable (Event) -> Void

  package init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    hear: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.hear = hear
  }

  /// Throws `CancellationError` if the run is cancelled.
  func checkCancellation() throws {
    if isCancelled() { throw CancellationError() }
  }

  /// Reports the stage while the work lasts, unless the run is cancelled before.
  func during<Value>(_ stage: RunStage, _ work: () throws -> Value) throws -> Value {
    try checkCancellation()
    hear(.began(stage))
    defer { hear(.ended) }
    return try work()
  }

  /// Passes on how far the reading of files has come.
  var reading: ReadingProgress {
    ReadingProgress { step in
      switch step {
      case .rows(let count): hear(.advanced(files: 0, rows: count))
      case .fileEnded: hear(.advanced(files: 1, rows: 0))
      }
    }
  }

  func fileEnded() { hear(.advanced(files: 1, rows: 0)) }

  func found(_ problem: Diagnostic?) {
    if let problem { hear(.found(problem)) }
  }

  func tell(_ what: Wording) { hear(.told(what)) }
}
