import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Foundation
import Ingestion
import Scoring
import Workbook

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

  @OptionGroup var edition: EditionOptions
  @OptionGroup var document: DocumentOptions

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var talk: TalkOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try time.checkDays()
    _ = try data.givenPeriod()
  }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      try edition.check(
        beside: [(document.file, "--json")], against: data.inputs + [rubric], talk.language)
      let rubric = try Rubric.load(file: self.rubric)
      let line = ProgressLine(talk)
      let fields = Reckoning.fields(for: rubric)
      var source = try Source(
        files: data.files, archive: data.archive,
        results: document.files + edition.files(talk.language), options: data.reading,
        // What is kept in an archive may be asked for by other rubrics.
        keeping: data.archive == nil ? fields : nil,
        talk: talk, line: line)
      guard source.failures.isEmpty else {
        talk.say(CommandProblems.nothingPublished())
        throw Problems(source.failures)
      }
      let only = try data.only.map(source.code(namedBy:))
      var reckoning = try Reckoning(
        exports: source.takeExports(keeping: fields, line), regions: source.regionsByCode,
        listed: source.listed, rubric: rubric,
        period: try data.givenPeriod(), asOf: data.asOf, unit: data.by, only: only,
        isForWorkbook: edition.isAsked || data.archive != nil)
      var outcome = try reckoning.outcome(line)
      let personal = outcome.personalData
      guard personal.isEmpty else {
        talk.say(CommandProblems.nothingPublished())
        throw Problems(personal)
      }
      var warnings = Source.log(data.reading)
      warnings.add(outcome.ranking.warnings)
      talk.say(warnings.all)
      hasQuarantine = outcome.exports.contains { !$0.quarantine.isEmpty }
      try deliver(&outcome, source, talk, line)
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  /// Everything is made before the first result is written, each is written whole or not at all, and
  /// published is what has reached its reader.
  private func deliver(
    _ outcome: inout Reckoning.Outcome, _ source: Source, _ talk: Talk, _ line: ProgressLine
  ) throws {
    let ranking = outcome.ranking
    let text = ranking.document.text() + "\n"
    let published = PublishedRanking(
      ranking, engine: Peringkat.version, document: text, reason: \.code)
    outcome.attachments.previous = try source.previous(of: published)
    try document.write(text, talk)
    try edition.write(outcome, line, talk)
    document.print(text, talk) {
      talk.print(
        RankingTable(published, decimals: ranking.rubric.decimals).text(talk.language))
      if let uncertainty = ranking.uncertainty {
        talk.print("\n" + uncertainty.verdict[talk.language])
      }
    }
    if let number = try line.during(.publishing, { try source.publish(published) }) {
      talk.say(
        Wording(
          id: "Tersimpan di arsip sebagai peringkat nomor \(number).",
          en: "Kept in the archive as ranking number \(number)."))
    }
  }
}
