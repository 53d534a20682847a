import Archive
import Complaints
import Diagnostics
import Files
import Foundation
import Ingestion
import Scoring
import Workbook

/// Where complaints come from: files, an archive, or files that go into an archive first.
struct Source {
  /// What was read in this run, in the order of labels.
  private(set) var read: [Export] = []
  /// What keeps files from being read at all.
  private(set) var failures: [Diagnostic] = []
  /// How many files the archive had already, how many could not be read, and how many are no
  /// exports and were left out.
  private(set) var keptCount = 0
  private(set) var failedCount = 0
  private(set) var skippedCount = 0
  let regions: RegionList
  private let archive: Archive?
  private let keepsFiles: Bool

  /// What a command reads, and what of it is said.
  struct Request {
    var files: [String]
    var archive: String?
    /// What the run writes, which is no input of it.
    var results: [String] = []
    /// A list of regions and a table of assessments that are named.
    var regions: String?
    var assessments: String?
    /// Whether the archive may be changed at all.
    var keepsFiles = true
    /// What is wrong with the rows is said, not only with files.
    var saysRows = true
    var log = DiagnosticLog(cap: 5, perFile: false)
    /// Spares files that the archive has from being read to be known.
    var cache: FingerprintCache?
  }

  /// Reads the files, says what was found, and puts them into the archive if there is one, each in a
  /// transaction of its own.
  ///
  /// Files that cannot be read are in `failures`; the others are in the archive all the same.
  ///
  /// - Parameter fields: Those that will be asked for; nil: all.
  init(
    files: [String], archive: String?, results: [String] = [], options: ReadingOptions,
    keepsFiles: Bool = true, keeping fields: Set<Field>? = nil,
    remembering cache: FingerprintCache? = nil, talk: Talk, line: ProgressLine
  ) throws {
    try self.init(
      Request(
        files: files, archive: archive, results: results, regions: options.tables.regions,
        assessments: options.assessments, keepsFiles: keepsFiles, log: Source.log(options),
        cache: cache),
      reading: { list in
        var options = try options.ingestion(list)
        options.keptFields = fields
        return options
      }, talk: talk, line: line)
  }

  /// - Parameter reading: How files are read, given all regions.
  init(
    _ request: Request, reading: (RegionList) throws -> IngestionOptions, talk: Talk,
    line: ProgressLine
  ) throws {
    let keepsFiles = request.keepsFiles
    self.keepsFiles = keepsFiles
    archive = try request.archive.map { path in
      try Archive(
        opening: path,
        mode: !keepsFiles ? .readOnly : request.files.isEmpty ? .readWrite : .readWriteCreate)
    }
    let own = [request.archive, request.archive.map { $0 + "-journal" }].compactMap(\.self)
    let inputs = try Inputs(
      paths: request.files, regions: request.regions, assessments: request.assessments,
      results: request.results + own)
    regions = try Source.regions(inputs, archive, keepsList: keepsFiles)
    guard !inputs.files.isEmpty else { return }
    let ingestor = try Ingestor.asked(reading(regions))
    var findings = request.log
    findings.add(inputs.notes)
    let kept = try archive?.files() ?? [:]
    let target = keepsFiles ? archive : nil
    let count = inputs.files.count
    let outcomes = try line.during(target == nil ? .reading(files: count) : .taking(files: count)) {
      try ingestor.read(
        inputs.files, progress: line.reading, remembering: request.cache,
        unless: { sha256, label throws(Diagnostic) in
          // Bytes that an archive has under a greater path change it, but nothing that only looks.
          kept[sha256].map { !keepsFiles || !label.precedes($0) } ?? false
        },
        storing: target.map(Source.storing))
    }
    for outcome in outcomes {
      switch outcome {
      case .kept: keptCount += 1
      case .repeated(let diagnostic): findings.add(diagnostic)
      case .skipped(let diagnostic):
        skippedCount += diagnostic == nil ? 0 : 1
        findings.add([diagnostic].compactMap(\.self))
      case .failed(let problems):
        failedCount += 1
        failures += problems
      case .read(let export, let diagnostics, _):
        if request.saysRows { findings.add(diagnostics) }
        read.append(export)
      }
    }
    talk.say(findings.all)
  }

  /// How what was read goes into an archive.
  private static func storing(
    in archive: Archive
  ) -> @Sendable (Export, [Diagnostic]) -> Ingestor.Storing<Diagnostic> {
    { export, diagnostics in
      let addition = Archive.Addition(export, diagnostics: diagnostics)
      return { () throws(Diagnostic) in _ = try archive.add(addition) }
    }
  }

  /// Few of each kind for people in a hurry, or up to twenty of each kind and file.
  static func log(_ options: ReadingOptions) -> DiagnosticLog {
    options.verbose ? DiagnosticLog() : DiagnosticLog(cap: 5, perFile: false)
  }

  /// Hands over all there is: what the archive holds, and what was read and is not in it.
  ///
  /// - Parameter fields: Those that will be asked of the archive; nil: all.
  mutating func takeExports(
    keeping fields: Set<Field>? = nil, _ line: ProgressLine
  ) throws -> [Export] {
    let read = read.takeAll()
    guard let archive else { return read }
    let kept = try line.during(.loading) { try archive.exports(keeping: fields) }
    return kept + (keepsFiles ? [] : read)
  }

  /// What was read, correction sheets with the counts that they have beside the files that they
  /// belong to, and what is to be said of those sheets.
  func settled() throws -> ([Export], [Diagnostic]) {
    let sheets = Set(read.filter(\.isCorrection).map(\.file))
    guard !sheets.isEmpty else { return (read, []) }
    let new = Set(read.map(\.sha256))
    let others = try archive?.exports(keeping: []).filter { !new.contains($0.sha256) } ?? []
    var joiner = Joiner(others + read, regions: regionsByCode, keeping: [])
    let codes: Set = ["correction-without-original", "correction-not-needed"]
    let problems = joiner.table().warnings.filter { problem in
      codes.contains(problem.code) && sheets.contains(problem.location?.file ?? "")
    }
    return (joiner.exports.suffix(read.count), problems)
  }

  /// The number under which the archive keeps the ranking; nil without an archive.
  func publish(_ ranking: PublishedRanking) throws -> Int? {
    try archive?.publish(ranking)
  }

  /// What the archive keeps that was published before a ranking.
  func previous(of ranking: PublishedRanking) throws -> PreviousRanking? {
    try archive?.ranking(before: ranking).map(PreviousRanking.init)
  }

  var regionsByCode: [String: Region] {
    Dictionary(uniqueKeysWithValues: regions.regions.map { ($0.code, $0) })
  }

  /// The regions of the user's own list: those without an export are listed too.
  var listed: [Region] {
    regions.listed.compactMap(regions.region(code:))
  }

  func code(namedBy name: String) throws -> String { try code(namedBy: name, option: "--only") }

  /// - Parameter option: Which of the command line's words names the region.
  func code(namedBy name: String, option: String) throws -> String {
    try Source.code(namedBy: name, option: option, in: regions)
  }

  static func code(
    namedBy name: String, option: String, in regions: RegionList
  ) throws -> String {
    guard case .one(let region) = regions.named(name) else {
      throw CommandProblems.unknownRegion(
        name, option: option, nearest: regions.regionsNear(name).map(\.name))
    }
    return region.code
  }

  /// The built-in list with the user's own; an archive keeps the list for the runs to come.
  static func regions(
    _ inputs: Inputs, _ archive: Archive? = nil, keepsList: Bool = true
  ) throws -> RegionList {
    if inputs.regionTables.isEmpty {
      return RegionList.builtIn.adding(try archive?.customRegions() ?? [])
    }
    let regions = try inputs.regionTables.reduce(RegionList.builtIn) { try $0.adding($1) }
    guard keepsList else { return regions }
    try archive?.replaceRegions(regions.listed.compactMap(regions.region(code:)))
    return regions
  }

  static func profile(_ path: String) throws -> Profile {
    try Profile(bytes: Array(bytes(of: path)), file: path)
  }

  /// The bytes of a rubric or a profile.
  static func bytes(of path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandProblems.unreadable(path)
    }
    return data
  }
}
