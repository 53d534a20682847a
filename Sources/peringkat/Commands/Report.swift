import ArgumentParser
import Complaints
import Diagnostics
import Files
import Scoring
import Workbook

/// One region's own workbook, or those of the whole province.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Membuat buku kerja untuk satu daerah, atau untuk tiap daerah.",
    discussion: """
      Contoh:
        peringkat report 64.09 ekspor/ --rubric r.yaml --period 2024 --output 64.09.xlsx
        peringkat report bontang --archive kaltim.sqlite --ranking 1 --output bontang.xlsx
        peringkat report --all laporan/ --archive kaltim.sqlite --ranking 1

      Isinya: posisi, poin yang hilang, indikator di samping daerah lain dan periode lalu, OPD, bulan
      demi bulan, dan laporan yang lewat batas menurut nomornya: untuk daerah itu sendiri.

      English: Writes one region's own workbook, or one for every region of the ranking.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Daerah: kode atau nama; tidak disebut dengan --all.",
      en: "The region: its code or name; not named with --all."))
  var region: String?

  @Option(
    help: ArgumentHelp(id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      id: "Folder untuk buku kerja semua daerah, satu berkas tiap daerah; dibuat bila belum ada.",
      en: "The folder for the workbooks of all regions, one file each; made if it is not there."),
    completion: .directory)
  var all: String?

  @OptionGroup var rankedBy: RankedByOptions
  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var talk: TalkOptions

  private var data: RankableOptions {
    var data = RankableOptions(sources, time, tables, rows)
    // With `--all` the first word is a file as all others are.
    if all != nil, let region { data.files.insert(region, at: 0) }
    return data
  }

  func validate() throws {
    guard output == nil || all == nil else { throw ValidationError(ReportProblems.outputOrAll()) }
    if all == nil {
      guard region != nil else { throw ValidationError(ReportProblems.lacksRegion()) }
      guard output != nil else { throw ValidationError(ReportProblems.lacksOutput()) }
    } else if let region, sources.archive != nil, sources.files.isEmpty {
      throw ValidationError(ReportProblems.regionWithAll(region))
    }
    guard sources.by == .region, sources.only == nil else {
      throw ValidationError(ReportProblems.onlyRegions())
    }
    try data.checkIsGiven()
    try data.checkReadsOne()
    try time.checkDays()
    try rankedBy.check(data.period, data.asOf)
  }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      let folder = try all.map(ReportFolder.init)
      try checkOutput()
      let line = ProgressLine(talk)
      var source = try data.source(results: [output].compactMap(\.self), talk, line)
      let plan = try RankingPlan(rankedBy.name, data, source: source)
      if plan.request.unit == .agency, let number = rankedBy.ranking {
        throw ReportProblems.ofAgencies(number)
      }
      let read = try source.takeExports(line)
      let (side, exports) = try line.during(.joining) {
        try plan.joined(read, source, keeping: [.agency])
      }
      hasQuarantine = exports.contains { !$0.quarantine.isEmpty }
      let reporter = try line.during(.ranking) { try Reporter(side, exports) }
      talk.say([RankingPlan.reproduction(plan.published, reporter.ranking)].compactMap(\.self))
      let workbooks = RegionWorkbooks(
        reporter, language: talk.language, engineVersion: Peringkat.version)
      if let folder {
        try writeAll(into: folder, workbooks, reporter, exports, talk, line)
      } else {
        let code = try source.code(
          named: region ?? "", among: reporter.ranking.standings, .region)
        try writeOne(code, workbooks, reporter, exports, talk, line)
      }
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  private func checkOutput() throws {
    guard let output else { return }
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw CommandProblems.notAWorkbookName(output)
    }
    try ResultPlaces.check([(output, "--output")], against: data.inputs + rankedBy.inputs)
  }

  private func check(_ codes: Set<String>, _ reporter: Reporter, _ exports: [Export]) throws {
    let personal = reporter.personalData(of: codes, from: exports)
    guard personal.isEmpty else { throw Problems(personal) }
  }

  private func writeOne(
    _ code: String, _ workbooks: RegionWorkbooks, _ reporter: Reporter, _ exports: [Export],
    _ talk: Talk, _ line: ProgressLine
  ) throws {
    guard let output, let report = reporter.report(on: code) else {
      throw ExplainProblems.notRanked(code)
    }
    try check([code], reporter, exports)
    talk.say([try WholeFile(output).openElsewhere].compactMap(\.self))
    try line.during(.writing(output)) { try workbooks.write(report, to: output) }
    talk.say(CommandProblems.written(output))
  }

  private func writeAll(
    into folder: ReportFolder, _ workbooks: RegionWorkbooks, _ reporter: Reporter,
    _ exports: [Export], _ talk: Talk, _ line: ProgressLine
  ) throws {
    let standings = reporter.ranking.standings.sorted { $0.code.precedes($1.code) }
    let places = folder.places(of: standings)
    try check(Set(standings.map(\.code)), reporter, exports)
    try folder.during {
      try ResultPlaces.check(
        places.map { ($0.path, "--all") }, against: data.inputs + rankedBy.inputs)
      try ReportFolder.checkAreOurs(places)
      talk.say(try places.compactMap { try WholeFile($0.path).openElsewhere })
      try line.during(.reporting(files: places.count)) {
        try ReportWriting(reporter: reporter, workbooks: workbooks).write(places, line)
      }
    }
    talk.say(ReportProblems.written(places.count, in: folder.path))
    talk.print(places.map(\.path).joined(separator: "\n"))
  }
}
