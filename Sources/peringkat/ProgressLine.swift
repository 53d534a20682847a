import Diagnostics
import Foundation
import Pipeline
import Synchronization

/// A line on standard error that shows the stage of a long run and how far it is, and is removed
/// when the stage ends.
///
/// Only on a terminal that can take a line back, and only for long work: the output of short work
/// and of logs is the same with it and without. A timer of its own draws it, since no stage reports
/// at regular intervals.
final class ProgressLine: Sendable {
  private struct State {
    var stage: RunStage?
    var files = 0
    var rows = 0
    var pace = DrawingPace()
    var isDrawn = false
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let console: Console

  init(_ console: Console) {
    self.console = console
    // Nobody would see it, or wants to.
    guard StandardStream.errors.canRedraw, !console.isQuiet else { return }
    Thread.detachNewThread { [weak self] in
      while self?.draw() != nil { Thread.sleep(forTimeInterval: 0.05) }
    }
  }

  /// Follows a run: shows its stages and prints what it reports.
  var monitor: RunMonitor {
    RunMonitor(hear: { event in
      switch event {
      case .began(let stage): self.begin(stage)
      case .advanced(let files, let rows): self.advance(files: files, rows: rows)
      case .ended: self.rest()
      case .found(let problem): self.console.say(problem)
      case .told(let wording): self.console.say(wording)
      }
    })
  }

  private func begin(_ stage: RunStage) {
    state.withLock { state in
      state.stage = stage
      state.files = 0
      state.rows = 0
    }
  }

  private func advance(files: Int, rows: Int) {
    state.withLock { state in
      state.files += files
      state.rows += rows
    }
  }

  /// Leaves the line as it was before the stage: what is said between stages has a line of its own.
  private func rest() {
    state.withLock { state in
      state.stage = nil
      guard state.isDrawn else { return }
      _ = StandardStream.errors.write("\r\u{1B}[K")
      state.isDrawn = false
    }
  }

  private func draw() {
    let elapsed = ContinuousClock.now - start
    state.withLock { state in
      guard let stage = state.stage, state.pace.isDue(at: elapsed) else { return }
      let text = ProgressLine.text(stage, files: state.files, rows: state.rows)[console.language]
      _ = StandardStream.errors.write("\r\u{1B}[K" + visible(text))
      state.isDrawn = true
    }
  }

  /// The stage in words, with a bar where the number of files to write is known.
  static func text(_ stage: RunStage, files: Int, rows: Int) -> Wording {
    guard case .reporting(let total) = stage else {
      return stage.wording(files: files, rows: rows)
    }
    return stage.wording(files: files, rows: rows, bar: bar(files, of: total))
  }

  /// `[#####---------------]`: how much is done.
  static func bar(_ done: Int, of total: Int) -> String {
    let width = 20
    let filled = total > 0 ? min(width, done * width / total) : 0
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: width - filled) + "]"
  }
}
