import Diagnostics
import Foundation
import Ingestion
import Synchronization

/// A line on standard error that tells how far long work is, and is gone when it ends.
///
/// Only on a terminal that can take a line back, and only for long work: short work and files of
/// talk stay as they were.
final class ProgressLine: Sendable {
  private struct State {
    var files = 0
    var rows = 0
    var pace = ReadingPace()
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let total: Int
  private let language: Language

  /// - Returns: nil where nobody would see it, or wants to.
  init?(files total: Int, _ talk: Talk) {
    guard Outlet.errors.canRedraw, !talk.isQuiet else { return nil }
    self.total = total
    language = talk.language
  }

  var reading: ReadingProgress {
    ReadingProgress { step in self.take(step) }
  }

  private func take(_ step: ReadingProgress.Step) {
    let elapsed = ContinuousClock.now - start
    state.withLock { state in
      switch step {
      case .rows(let count): state.rows += count
      case .fileEnded: state.files += 1
      }
      guard state.pace.isDue(at: elapsed) else { return }
      _ = Outlet.errors.write("\r\u{1B}[K" + line(state)[language])
    }
  }

  private func line(_ state: State) -> Wording {
    let rows = (grouped(state.rows, by: "."), grouped(state.rows, by: ","))
    return Wording(
      id: "Membaca: \(state.files) dari \(total) berkas, \(rows.0) baris",
      en: "Reading: \(state.files) of \(total) files, \(rows.1) rows")
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      guard state.pace.hasSpoken else { return }
      _ = Outlet.errors.write("\r\u{1B}[K")
    }
  }
}
