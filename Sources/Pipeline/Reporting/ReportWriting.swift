import Diagnostics
import Dispatch
import Scoring
import Synchronization
import Workbook

/// Writes the workbooks of many regions on all cores.
struct ReportWriting {
  let reporter: Reporter
  let workbooks: RegionWorkbooks

  private struct State {
    var written: [Int] = []
    var failures: [Int: Diagnostic] = [:]
  }

  /// Each workbook is written whole or not at all. After a failure or a cancellation no other is
  /// begun; what is thrown after a failure names those that were written.
  func write(_ places: [(code: String, path: String)], _ monitor: RunMonitor) throws {
    let state = Mutex(State())
    DispatchQueue.concurrentPerform(iterations: places.count) { index in
      guard state.withLock({ $0.failures.isEmpty }), !monitor.isCancelled(),
        let report = reporter.report(on: places[index].code)
      else { return }
      do throws(Diagnostic) {
        try workbooks.write(report, to: places[index].path)
        state.withLock { $0.written.append(index) }
        monitor.fileEnded()
      } catch {
        state.withLock { $0.failures[index] = error }
      }
    }
    let ended = state.withLock { $0 }
    guard let first = ended.failures.keys.min(), let problem = ended.failures[first] else {
      return try monitor.checkCancellation()
    }
    let written = ended.written.sorted().map { index in
      String(places[index].path.split(separator: "/").last ?? "")
    }
    throw ReportProblems.stopped(problem, written: written, of: places.count)
  }
}
