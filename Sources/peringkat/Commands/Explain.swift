import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Scoring

/// Why one region stands where it stands.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Menjelaskan nilai satu daerah, dari nilai akhir sampai ke nomor laporannya.",
    discussion: """
      Contoh:
        peringkat explain 64.09 ekspor/ --rubric Rubrics/sp4n-lapor.yaml --period 2024
        peringkat explain bontang --archive kaltim.sqlite --rubric r.yaml --period 2024 --limit 50
        peringkat explain "Kota Samarinda" --archive kaltim.sqlite --ranking 1 --json -

      Poin tiap indikator dijumlahkan menjadi nilai akhirnya.

      English: Explains one region's score, from the final score down to tracking IDs.
      """)

  @Argument(help: ArgumentHelp(id: "Daerah: kode atau nama.", en: "The region: its code or name."))
  var region: String

  @OptionGroup var rankedBy: RankedByOptions

  @Option(
    // A negative number would be taken for an option.
    parsing: .unconditional,
    help: ArgumentHelp(
      id: "Banyaknya nomor laporan yang ditampilkan tiap daftar (bawaan 10).",
      en: "How many tracking IDs a list shows (10 by default)."))
  var limit = 10

  @OptionGroup var document: DocumentOptions

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var talk: TalkOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try data.checkReadsOne()
    try data.checkOnlyIsOfAgencies()
    try time.checkDays()
    guard limit >= 0 else { throw ValidationError(ExplainProblems.negativeLimit()) }
    try rankedBy.check(data.period, data.asOf)
  }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      try ResultPlaces.check(
        [(document.file, "--json")],
        against: data.inputs + rankedBy.inputs)
      let line = ProgressLine(talk)
      var source = try data.source(results: document.files, talk, line)
      let plan = try RankingPlan(rankedBy.name, data, source: source)
      let (side, exports) = try plan.joined(try source.takeExports(line), source)
      hasQuarantine = exports.contains { !$0.quarantine.isEmpty }
      let explanation = try self.explanation(side, exports, source)
      let problem = RankingPlan.reproduction(plan.published, explanation.ranking)
      talk.say([problem].compactMap(\.self))
      try document.deliver(explanation.document(limit: limit).text() + "\n", talk) {
        let text = ExplanationText(explanation, language: talk.language, limit: limit).text
        talk.print(wrapped(text, to: talk.width, hanging: 4))
      }
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  private func explanation(
    _ side: RankingSide, _ exports: [Export], _ source: Source
  ) throws -> Explanation {
    let explainer = try Explainer(side, exports)
    let code = try source.code(
      named: region, among: explainer.ranking.standings, side.request.unit)
    guard let found = explainer.explanation(of: code) else { throw ExplainProblems.notRanked(code) }
    return found
  }
}
