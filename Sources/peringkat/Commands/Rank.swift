import ArgumentParser
import Complaints
import Diagnostics
import Pipeline
import Scoring

/// Exports to a ranking: the command that does it all (spec §6).
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Memeringkat daerah dari ekspor, atau dari isi arsip.",
    discussion: """
      Contoh:
        peringkat rank ekspor/ --rubric Rubrics/sp4n-lapor.yaml --period 2024 --output hasil.xlsx
        peringkat rank a.xlsx b.csv --rubric r.yaml --period 2024-S1 --as-of 2024-07-10 --json -
        peringkat rank --archive kaltim.sqlite --rubric r.yaml --period 2024
        peringkat rank ekspor/ --rubric r.yaml --period 2024 --csv tabel/ --html hasil.html

      English: Ranks regions from exports, or from what an archive holds.
      """)

  @Option(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String

  @OptionGroup var files: ResultFileOptions
  @OptionGroup var document: DocumentOptions

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var console: ConsoleOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try time.checkDays()
    _ = try data.givenPeriod()
  }

  func run() throws {
    let console = Console(console)
    var hasQuarantine = false
    try console.run {
      let files = files.files(console.language)
      try files.check(beside: [(document.file, "--json")], against: data.inputs + [rubric])
      let rubric = try Rubric.load(file: self.rubric)
      let monitor = ProgressLine(console).monitor
      let request = request(for: rubric, results: document.files + files.all)
      var loaded = try request.exports.load(monitor)
      console.say(loaded.findings)
      try orPublishNothing(console) { try loaded.requireAll() }
      var run = try loaded.rankingRun(
        request, of: data.givenPeriod(), by: rubric, isForWorkbook: files.isAsked, monitor)
      let outcome = try run.outcome(monitor)
      let publication = try orPublishNothing(console) { try loaded.publication(of: outcome) }
      var warnings = data.reading.findings
      warnings.add(outcome.ranking.warnings)
      console.say(warnings.all)
      hasQuarantine = outcome.hasQuarantine
      try deliver(publication, to: files, loaded, console, monitor)
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  /// Files go into the archive if there is one.
  private func request(for rubric: Rubric, results: [String]) -> RankableRequest {
    var request = data.request(results: results)
    request.exports.keepsFiles = true
    // Other rubrics may need more of what is kept in an archive.
    if data.archive == nil {
      request.exports.reading.keptFields = RankingRun.fields(for: rubric)
    }
    return request
  }

  /// Says besides the problems that they kept the ranking from being published.
  private func orPublishNothing<Value>(_ console: Console, _ work: () throws -> Value) throws
    -> Value
  {
    do {
      return try work()
    } catch let problems as Problems {
      console.say(OutputProblems.nothingPublished())
      throw problems
    }
  }

  /// Everything is made before the first result is written, each is written whole or not at all, and
  /// the archive publishes what has reached its reader.
  private func deliver(
    _ publication: Publication, to files: RankingFiles, _ loaded: LoadedExports, _ console: Console,
    _ monitor: RunMonitor
  ) throws {
    try document.write(publication.document, monitor)
    try files.write(publication, monitor)
    document.print(publication.document, console) {
      console.print(publication.text(console.language))
    }
    if let number = try loaded.publish(publication, monitor) {
      console.say(OutputProblems.published(number))
    }
  }
}
