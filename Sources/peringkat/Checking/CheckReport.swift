import Complaints
import Diagnostics
import Documents
import Ingestion
import Scoring

/// What `rank` would find in files, and what a ranking of them would say; nothing is written.
struct CheckReport {
  struct File {
    var outcome: FileOutcome
    /// Few of each kind, with the numbers of those left out.
    var problems: [Diagnostic]
  }

  /// The ranking that the files are checked for.
  struct Request {
    var rubric: String
    var period: Period
    var asOf: Day?
  }

  /// In the order of their labels.
  private(set) var files: [File] = []
  /// What is about no file that was read: paths, options, lists of regions.
  private(set) var general: [Diagnostic] = []
  /// Files that are no exports and were left out.
  private(set) var skippedCount = 0
  /// What joining the files says; nil where a file could not be read, so that joining would mislead.
  private(set) var across: [Diagnostic]?
  /// What a ranking by the rubric would warn of or refuse; nil where no rubric was given, or nothing
  /// was joined.
  private(set) var ranking: [Diagnostic]?
  private(set) var regions: [String: Region] = [:]
  /// Quarantined rows that no correction sheet among the files mends; nil where nothing was joined.
  private var waiting: Int?
  private let cap: Int

  /// - Parameter results: What the run writes, which is no input of it.
  init(
    of paths: [String], _ options: ReadingOptions, for request: Request?, results: [String],
    _ talk: Talk
  ) throws {
    cap = options.verbose ? 20 : 5
    do {
      try read(paths, options, for: request, results: results, talk)
    } catch let problems as Problems {
      general += capped(problems.list)
    } catch let problem as Diagnostic {
      general.append(problem)
    }
  }

  private mutating func read(
    _ paths: [String], _ options: ReadingOptions, for request: Request?, results: [String],
    _ talk: Talk
  ) throws {
    let rubric = try request.map { try Rubric.load(file: $0.rubric) }
    let inputs = try Inputs(
      paths: paths, regions: options.tables.regions, assessments: options.assessments,
      results: results)
    general = capped(inputs.notes)
    let list = try Source.regions(inputs, nil)
    regions = Dictionary(uniqueKeysWithValues: list.regions.map { ($0.code, $0) })
    let ingestor = try Ingestor.asked(options.ingestion(list))
    let line = ProgressLine(talk)
    let outcomes = line.during(.reading(files: inputs.files.count)) {
      ingestor.read(inputs.files, progress: line.reading)
    }
    let skipped = outcomes.filter(\.isSkipped).flatMap(\.problems)
    skippedCount = skipped.count
    general += capped(skipped)
    files = outcomes.filter { !$0.isSkipped }
      .map { File(outcome: $0, problems: capped($0.problems)) }
    guard !files.contains(where: { $0.outcome.isFailed }) else { return }
    join(list, rubric, request, line)
  }

  private mutating func join(
    _ list: RegionList, _ rubric: Rubric?, _ request: Request?, _ line: ProgressLine
  ) {
    let exports = files.compactMap(\.outcome.export)
    let listed = list.listed.compactMap(list.region(code:))
    let (table, corrected) = line.during(.joining) {
      var joiner = Joiner(exports, regions: regions, keeping: rubric?.fields ?? [])
      return (joiner.table(), joiner.exports)
    }
    waiting = corrected.reduce(0) { $0 + $1.quarantine.count }
    settle(corrected)
    guard !table.regions.isEmpty || !table.assessments.isEmpty || !listed.isEmpty else {
      across = capped(table.warnings + [CommandProblems.nothingToRank()])
      return
    }
    var found = table.warnings
    let handedIn = Set(table.regions.map(\.region.code))
    let absent = listed.filter { !handedIn.contains($0.code) }
    if !handedIn.isEmpty, !absent.isEmpty {
      found.append(CheckProblems.regionsWithoutExport(absent))
    }
    across = capped(found)
    guard let rubric, let request else { return }
    let ranked = RankingRequest(
      period: request.period, asOf: request.asOf, listed: listed, known: regions)
    do {
      let warnings = try line.during(.ranking) {
        try rank(table, by: rubric, ranked, inputs: corrected.map(Input.init)).warnings
      }
      let said = Set(found)
      ranking = capped(warnings.filter { !said.contains($0) })
    } catch let problems as Problems {
      ranking = capped(problems.list)
    } catch let problem as Diagnostic {
      ranking = [problem]
    } catch {
      ranking = [CheckProblems.unexpected(error)]
    }
  }

  /// Shows a correction sheet's rows as what they are beside the files that they belong to.
  private mutating func settle(_ exports: [Export]) {
    var settled = exports.makeIterator()
    for index in files.indices {
      guard case .read(let read, let problems, let recognition) = files[index].outcome,
        let export = settled.next(), read.isCorrection
      else { continue }
      files[index].outcome = .read(export, problems, recognition)
    }
  }

  private func capped(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var log = DiagnosticLog(cap: cap)
    log.add(diagnostics)
    return log.all
  }

  /// Everything that was found, in the order in which it is shown.
  var problems: [Diagnostic] {
    general + files.flatMap(\.problems) + (across ?? []) + (ranking ?? [])
  }

  /// How many problems of a severity there are, those left out too.
  func count(_ severity: Diagnostic.Severity) -> Int {
    let all = problems
    let severities = Dictionary(all.map { ($0.code, $0.severity) }) { first, _ in first }
    return all.reduce(0) { sum, problem in
      guard let more = problem.more else { return sum + (problem.severity == severity ? 1 : 0) }
      return sum + (severities[more.code] == severity ? more.count : 0)
    }
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  var hasQuarantine: Bool {
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

extension Rubric {
  static func load(file: String) throws -> Rubric {
    try load(text: DocumentNode.text(of: Array(Source.bytes(of: file)), file: file), file: file)
  }
}
