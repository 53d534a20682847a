import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Files
import Scoring
import Workbook

/// Two rankings side by side, and what every move is made of (spec §5.10).
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Membandingkan dua peringkat: siapa naik atau turun, dan karena apa.",
    discussion: """
      Contoh:
        peringkat compare 1 2 --archive kaltim.sqlite
        peringkat compare 2023 2024 --archive kaltim.sqlite --rubric r.yaml
        peringkat compare lama.yaml baru.yaml ekspor/ --period 2024 --only 64.09
        peringkat compare 2024-06-30 2024-12-31 ekspor/ --rubric r.yaml --period 2024
        peringkat compare lama.yaml baru.yaml ekspor/ --period 2024 --between 64.09 64.74

      A dan B: nomor peringkat di arsip (1 atau #1), berkas rubrik, periode (empat angka ialah
      tahun), atau tanggal keadaan. Yang tidak disebut A dan B diambil dari opsinya. Setiap
      pergeseran dibagi tepat menurut sebab (data, bobot, skala, kalender) dan indikator.

      English: Compares two rankings: who moved up or down, and why.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Peringkat pertama: nomor di arsip, rubrik, periode atau tanggal.",
      en: "The first ranking: its number in the archive, a rubric, a period or a day."),
    completion: .file())
  var a: String

  @Argument(
    help: ArgumentHelp(
      id: "Peringkat kedua, begitu pula.", en: "The second ranking, likewise."),
    completion: .file())
  var b: String

  @Argument(
    help: ArgumentHelp(
      id: "Berkas atau folder ekspor; tanpa ini, isi --archive.",
      en: "Files or folders of exports; without any, what --archive holds."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Rubrik (YAML) yang dipakai A dan B.", en: "The rubric (YAML) of both."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String?

  @Option(
    help: ArgumentHelp(
      id: "Periode A dan B: 2024, 2024-S1, 2024-Q3, 2024-03 atau 2024-01-01..2024-06-30.",
      en: "The period of both: 2024, 2024-S1, 2024-Q3, 2024-03 or 2024-01-01..2024-06-30."))
  var period: Period?

  @Option(
    help: ArgumentHelp(
      id: "Tanggal yang keadaannya dinilai di A dan B: YYYY-MM-DD.",
      en: "The day whose state is judged in both: YYYY-MM-DD."))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      id: "Yang diperingkat: region (bawaan) atau agency.",
      en: "What is ranked: region (default) or agency."))
  var by = UnitOfRanking.region

  @Option(
    help: ArgumentHelp(
      id: "Rincian satu daerah saja: kode atau nama.",
      en: "All parts of one region alone: its code or name."))
  var only: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      id: "Dua daerah: pada bobot berapa keduanya bertukar tempat.",
      en: "Two regions: at which weights they change places."))
  var between: [String] = []

  @Option(
    help: ArgumentHelp(id: "Arsip SQLite.", en: "The SQLite archive."), completion: .file())
  var archive: String?

  @Option(
    help: ArgumentHelp(
      id: "Hasil sebagai JSON; - untuk keluaran standar.",
      en: "The result as JSON; - for standard output."),
    completion: .file())
  var json: String?

  @Option(
    help: ArgumentHelp(id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    let hasFiles = !files.isEmpty || reading.assessments != nil
    guard hasFiles != (archive != nil) else {
      throw ValidationError(CompareProblems.filesOrArchive())
    }
    guard between.isEmpty || between.count == 2 else {
      throw ValidationError(CompareProblems.betweenTwo(between.count))
    }
  }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      let jsonFile = json == "-" ? nil : json
      let names = (RankingName(a), RankingName(b))
      if let output, !output.lowercased().hasSuffix(".xlsx") {
        throw CommandProblems.notAWorkbookName(output)
      }
      try ResultPlaces.check(
        [(jsonFile, "--json"), (output, "--output")], against: inputs(names))
      let line = ProgressLine(talk)
      let source = try Source(
        files: files, archive: archive, results: [jsonFile, output].compactMap(\.self),
        options: reading,
        keepsFiles: false, talk: talk, line: line)
      guard source.failures.isEmpty else { throw Problems(source.failures) }
      let sides = try Sides(
        names.0, names.1,
        Sides.Options(rubric: rubric, period: period, asOf: asOf, unit: by), archive: archive,
        source: source)
      let (first, second) = try sides.joined(try source.exports(line), source)
      hasQuarantine = (first.inputs + second.inputs).contains { $0.quarantined > 0 }
      let comparison = try compare(first, second)
      talk.say(warnings(comparison, sides))
      try deliver(comparison, source, to: jsonFile, talk)
    }
    if reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  private func inputs(_ names: (RankingName, RankingName)) -> [String] {
    let rubrics = [names.0, names.1].compactMap { name -> String? in
      if case .rubric(let path) = name { path } else { nil }
    }
    return files + reading.profiles + rubrics
      + [rubric, archive, reading.regions, reading.assessments].compactMap(\.self)
  }

  private func warnings(_ comparison: Comparison, _ sides: Sides) -> [Diagnostic] {
    var log = Source.log(reading)
    var said: Set<Diagnostic> = []
    log.add(
      (comparison.a.warnings + comparison.b.warnings).filter { said.insert($0).inserted })
    let changed = [
      RankingPlan.reproduction(sides.a.published, comparison.a),
      RankingPlan.reproduction(sides.b.published, comparison.b),
    ]
    return log.all + changed.compactMap(\.self)
  }

  /// The code of a region that an option names, which stands in at least one of the rankings.
  private func code(
    _ name: String, option: String, _ comparison: Comparison, _ source: Source
  ) throws -> String {
    if let move = comparison.moves.first(where: { $0.code == name || $0.name == name }) {
      return move.code
    }
    let code = try source.code(namedBy: name, option: option)
    guard comparison.moves.contains(where: { $0.code == code }) else {
      throw CompareProblems.notInEither(code, option: option)
    }
    return code
  }

  private func deliver(
    _ comparison: Comparison, _ source: Source, to jsonFile: String?, _ talk: Talk
  ) throws {
    var text = ComparisonText(comparison: comparison, language: talk.language)
    text.only = try only.map { try code($0, option: "--only", comparison, source) }
    let pair = try between.map { try code($0, option: "--between", comparison, source) }
    if pair.count == 2 { text.between = (pair[0], pair[1]) }
    let document = document(comparison, text).text() + "\n"
    if let jsonFile {
      try WholeFile(jsonFile).write(document)
      talk.say(CommandProblems.written(jsonFile))
    }
    if let output {
      if let problem = try WholeFile(output).openElsewhere { talk.say(problem) }
      try writeComparison(comparison, to: output, language: talk.language)
      talk.say(CommandProblems.written(output))
    }
    if json == "-" { talk.write(document) } else { talk.print(text.text) }
  }

  private func document(_ comparison: Comparison, _ text: ComparisonText) -> JSONValue {
    var shown = comparison
    if let only = text.only { shown.moves = shown.moves.filter { $0.code == only } }
    guard case .object(var members) = shown.document else { return shown.document }
    if let pair = text.between {
      func weights(_ ranking: Ranking) -> JSONValue {
        ranking.changingPlaces(pair.a, pair.b).map { .array($0.map(\.document)) } ?? .null
      }
      let entry: JSONValue = .object([
        ("regions", .array([.string(pair.a), .string(pair.b)])),
        ("a", weights(comparison.a)), ("b", weights(comparison.b)),
      ])
      members.append((key: "between", value: entry))
    }
    return .object(members)
  }
}
