import Diagnostics
import Foundation
import Ingestion
import Synchronization

/// A line on standard error that names the stage of long work and tells how far it is, and is gone
/// when the stage ends.
///
/// Only on a terminal that can take a line back, and only for long work: short work and files of
/// talk stay as they were. It is drawn by a clock of its own, since no stage can be trusted to call
/// often.
final class ProgressLine: Sendable {
  /// What is done now; each long stage of a command has one.
  enum Stage {
    case reading(files: Int)
    /// Reading, and writing to the archive.
    case taking(files: Int)
    case loading, examining, comparing, joining, ranking, publishing
    case writing(String)
    case reporting(files: Int)
  }

  private struct State {
    var stage: Stage?
    var files = 0
    var rows = 0
    var pace = ReadingPace()
    var isDrawn = false
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let language: Language

  init(_ talk: Talk) {
    language = talk.language
    // Nobody would see it, or wants to.
    guard Outlet.errors.canRedraw, !talk.isQuiet else { return }
    Thread.detachNewThread { [weak self] in
      while self?.draw() != nil { Thread.sleep(forTimeInterval: 0.05) }
    }
  }

  /// Names the stage while the work lasts, and leaves the line as it found it: so whatever is said
  /// between stages stands on a line of its own.
  func during<Value>(_ stage: Stage, _ work: () throws -> Value) rethrows -> Value {
    state.withLock { state in
      state.stage = stage
      state.files = 0
      state.rows = 0
    }
    defer { rest() }
    return try work()
  }

  /// Hears of files that are read, from any thread.
  var reading: ReadingProgress {
    ReadingProgress { step in
      self.state.withLock { state in
        switch step {
        case .rows(let count): state.rows += count
        case .fileEnded: state.files += 1
        }
      }
    }
  }

  /// `[#####---------------]`: how much is done.
  static func bar(_ done: Int, of total: Int) -> String {
    let width = 20
    let filled = total > 0 ? min(width, done * width / total) : 0
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: width - filled) + "]"
  }

  /// One file more is done, with so many rows.
  func add(fileOf rows: Int) {
    state.withLock { state in
      state.files += 1
      state.rows += rows
    }
  }

  private func rest() {
    state.withLock { state in
      state.stage = nil
      guard state.isDrawn else { return }
      _ = Outlet.errors.write("\r\u{1B}[K")
      state.isDrawn = false
    }
  }

  private func draw() {
    let elapsed = ContinuousClock.now - start
    state.withLock { state in
      guard let stage = state.stage, state.pace.isDue(at: elapsed) else { return }
      let text = stage.wording(files: state.files, rows: state.rows)[language]
      _ = Outlet.errors.write("\r\u{1B}[K" + visible(text))
      state.isDrawn = true
    }
  }
}

extension ProgressLine.Stage {
  /// The stage, with how many files and rows of it are done.
  func wording(files: Int, rows: Int) -> Wording {
    let (id, en) = (grouped(rows, by: "."), grouped(rows, by: ","))
    switch self {
    case .reading(let total):
      return Wording(
        id: "Membaca: \(files) dari \(total) berkas, \(id) baris",
        en: "Reading: \(files) of \(total) files, \(en) rows")
    case .taking(let total):
      return Wording(
        id: "Membaca dan menyimpan: \(files) dari \(total) berkas, \(id) baris",
        en: "Reading and storing: \(files) of \(total) files, \(en) rows")
    case .loading: return Wording(id: "Membaca arsip", en: "Reading the archive")
    case .examining: return Wording(id: "Memeriksa arsip", en: "Looking through the archive")
    case .comparing:
      return Wording(id: "Membandingkan berkas", en: "Comparing files")
    case .joining: return Wording(id: "Menggabungkan ekspor", en: "Joining exports")
    case .ranking: return Wording(id: "Memeringkat", en: "Ranking")
    case .publishing:
      return Wording(id: "Menyimpan peringkat ke arsip", en: "Keeping the ranking in the archive")
    case .writing(let file):
      let name = shown(file)
      return Wording(id: "Menulis \(name)", en: "Writing \(name)")
    case .reporting(let total):
      let bar = ProgressLine.bar(files, of: total)
      return Wording(
        id: "Menulis buku kerja daerah: \(bar) \(files) dari \(total)",
        en: "Writing the regions' workbooks: \(bar) \(files) of \(total)")
    }
  }
}
