package import Complaints
package import Diagnostics
package import Ingestion
import Scoring

/// What `rank` would find in files, and what a ranking of them would say; nothing is written.
package struct CheckReport {
  package struct File {
    package internal(set) var outcome: FileOutcome
    /// Few of each kind, with the numbers of those left out.
    package let problems: [Diagnostic]
  }

  /// In the order of their labels.
  package private(set) var files: [File] = []
  /// What is about no file that was read: paths, options, lists of regions.
  package internal(set) var general: [Diagnostic] = []
  /// Files that are no exports and were left out.
  package private(set) var skippedCount = 0
  /// What joining the files shows; nil where a file could not be read, so that joining would mislead.
  package internal(set) var across: [Diagnostic]?
  /// What a ranking by the rubric would warn of or refuse; nil where no rubric was given, or nothing
  /// was joined.
  package internal(set) var ranking: [Diagnostic]?
  package internal(set) var regions: [String: Region] = [:]
  /// Quarantined rows that no correction sheet among the files mends; nil where nothing was joined.
  private var waiting: Int?
  /// How many problems of a kind are listed for each file.
  private let cap: Int

  init(cap: Int) {
    self.cap = cap
  }

  /// Takes what came of each file, those that are no exports apart.
  mutating func add(_ outcomes: [FileOutcome]) {
    let skipped = outcomes.filter(\.isSkipped).flatMap(\.problems)
    skippedCount = skipped.count
    general += capped(skipped)
    files = outcomes.filter { !$0.isSkipped }
      .map { File(outcome: $0, problems: capped($0.problems)) }
  }

  /// Shows a correction sheet's rows as what they are beside the files that they belong to.
  ///
  /// - Parameter exports: All that were read, with corrected rows in those files.
  mutating func settle(_ exports: [Export]) {
    waiting = exports.reduce(0) { $0 + $1.quarantine.count }
    var settled = exports.makeIterator()
    for index in files.indices {
      guard case .read(let read, let problems, let recognition) = files[index].outcome,
        let export = settled.next(), read.isCorrection
      else { continue }
      files[index].outcome = .read(export, problems, recognition)
    }
  }

  func capped(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var log = DiagnosticLog(cap: cap)
    log.add(diagnostics)
    return log.all
  }

  /// Everything that was found, in the order in which it is shown.
  package var problems: [Diagnostic] {
    general + files.flatMap(\.problems) + (across ?? []) + (ranking ?? [])
  }

  /// How many problems of a severity there are, those left out too.
  package func count(_ severity: Diagnostic.Severity) -> Int {
    let all = problems
    let severities = Dictionary(all.map { ($0.code, $0.severity) }) { first, _ in first }
    return all.reduce(0) { sum, problem in
      guard let more = problem.more else { return sum + (problem.severity == severity ? 1 : 0) }
      return sum + (severities[more.code] == severity ? more.count : 0)
    }
  }

  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  package var hasQuarantine: Bool {
    waiting.map { $0 > 0 }
      ?? files.contains { $0.outcome.export.map { !$0.quarantine.isEmpty } ?? false }
  }
}

extension FileOutcome {
  var export: Export? {
    if case .read(let export, _, _) = self { return export }
    return nil
  }

  var isFailed: Bool {
    if case .failed = self { return true }
    return false
  }

  var problems: [Diagnostic] {
    switch self {
    case .read(_, let problems, _), .failed(let problems): problems
    case .repeated(let problem): [problem]
    case .skipped(let problem): [problem].compactMap(\.self)
    case .kept: []
    }
  }

  var isSkipped: Bool {
    if case .skipped = self { return true }
    return false
  }

  /// As messages call the file.
  var label: String { export?.file ?? problems.first?.location?.file ?? "" }
}
