import ArgumentParser
import Complaints
import Diagnostics
import Pipeline
import Scoring

/// Exports or an archive, and what of them is ranked.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      id: "Berkas atau folder ekspor; tanpa ini, isi --archive.",
      en: "Files or folders of exports; without any, what --archive holds."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Yang diperingkat: region (bawaan) atau agency.",
      en: "What is ranked: region (default) or agency."))
  var by = UnitOfRanking.region

  @Option(
    help: ArgumentHelp(
      id: "Tampilkan hanya daerah ini, atau peringkatkan OPD daerah ini saja: kode atau nama.",
      en: "Show this region alone, or rank its agencies alone: its code or name."))
  var only: String?

  @Option(
    help: ArgumentHelp(
      id: "Arsip SQLite yang menyimpan ekspor dan peringkat.",
      en: "The SQLite archive that keeps exports and rankings."),
    completion: .file())
  var archive: String?
}

/// What is ranked, of which period, and how it is read: what every command takes that ranks.
struct RankableOptions {
  var files: [String]
  let by: UnitOfRanking
  let only: String?
  let archive: String?
  let time: PeriodOptions
  let reading: ReadingOptions

  init(
    _ sources: SourceOptions, _ time: PeriodOptions, _ tables: TableOptions, _ rows: RowOptions
  ) {
    files = sources.files
    by = sources.by
    only = sources.only
    archive = sources.archive
    self.time = time
    reading = ReadingOptions(tables, rows)
  }

  /// Something to rank was named.
  var isGiven: Bool { !files.isEmpty || archive != nil || reading.request.assessments != nil }

  /// Every file that is read, so that none is written over.
  var inputs: [String] { files + reading.request.files + [archive].compactMap(\.self) }

  var period: Period? { time.period }
  var asOf: Day? { time.asOf }

  func givenPeriod() throws -> Period {
    guard let period else { throw ValidationError(UsageProblems.lacksPeriod()) }
    return period
  }

  func checkIsGiven() throws {
    guard isGiven else { throw ValidationError(UsageProblems.nothingNamed()) }
  }

  /// Only a command that publishes puts files into the archive.
  func checkReadsOne() throws {
    if archive != nil, !files.isEmpty || reading.request.assessments != nil {
      throw ValidationError(UsageProblems.filesAndArchive())
    }
  }

  /// All regions are shown where there is nothing else to show.
  func checkOnlyIsOfAgencies() throws {
    if only != nil, by == .region {
      throw ValidationError(UsageProblems.onlyWithoutAgencies())
    }
  }

  /// A rubric is tried on data for a period, or on none.
  func checkForTrying() throws {
    try checkReadsOne()
    try checkOnlyIsOfAgencies()
    try time.checkDays()
    guard isGiven == (period != nil), isGiven || asOf == nil else {
      throw ValidationError(
        isGiven ? UsageProblems.dataWithoutPeriod() : UsageProblems.periodWithoutData())
    }
  }

  /// What is ranked, without changing an archive.
  ///
  /// - Parameter results: What the run writes, which is no input of it.
  func request(results: [String]) -> RankableRequest {
    var exports = LoadRequest(
      files: files, archive: archive, reading: reading.request, results: results)
    exports.findings = reading.findings
    return RankableRequest(exports: exports, period: period, asOf: asOf, unit: by, only: only)
  }

  /// Loads what is named and says what was found; a file that cannot be read ends the command.
  func load(
    _ request: RankableRequest, _ console: Console, _ monitor: RunMonitor
  ) throws -> LoadedExports {
    let loaded = try request.exports.load(monitor)
    console.say(loaded.findings)
    try loaded.requireAll()
    return loaded
  }
}

extension UnitOfRanking: ExpressibleByArgument {}
