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
    commandName: "compare",
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
      id: "Peringkat kedua: nomor di arsip, rubrik, periode atau tanggal.",
      en: "The second ranking: its number in the archive, a rubric, a period or a day."),
    completion: .file())
  var b: String

  @Option(
    help: ArgumentHelp(
      id: "Rubrik (YAML) yang dipakai A dan B.", en: "The rubric (YAML) of both."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      id: "Dua daerah: pada bobot berapa keduanya bertukar tempat.",
      en: "Two regions: at which weights they change places."))
  var between: [String] = []

  @OptionGroup var document: DocumentOptions

  @Option(
    help: ArgumentHelp(id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @OptionGroup var time: PeriodOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var talk: TalkOptions

  private var data: RankableOptions { RankableOptions(sources, time, tables, rows) }

  func validate() throws {
    try data.checkIsGiven()
    try data.checkReadsOne()
    try time.checkDays()
    guard between.isEmpty || between.count == 2 else {
      throw ValidationError(CompareProblems.betweenTwo(between.count))
    }
  }

  func run() throws {
    let talk = Talk(talk)
    var hasQuarantine = false
    try talk.run {
      let names = (try RankingName(a, given: "A"), try RankingName(b, given: "B"))
      if let output, !output.lowercased().hasSuffix(".xlsx") {
        throw CommandProblems.notAWorkbookName(output)
      }
      try ResultPlaces.check(
        [(document.file, "--json"), (output, "--output")], against: inputs(names))
      let line = ProgressLine(talk)
      var source = try data.source(
        results: document.files + [output].compactMap(\.self), talk, line)
      let sides = try Sides(
        names.0, names.1, rubric: rubric, data, only: onlyRegion(source), source: source)
      let (first, second) = try sides.joined(try source.takeExports(line), source)
      hasQuarantine = (first.inputs + second.inputs).contains { $0.quarantined > 0 }
      let comparison = try compare(first, second)
      talk.say(warnings(comparison, sides))
      try deliver(comparison, source, talk)
    }
    if data.reading.strict, hasQuarantine { throw ExitCode(3) }
  }

  private func inputs(_ names: (RankingName, RankingName)) -> [String] {
    let rubrics = [names.0, names.1].compactMap { name -> String? in
      if case .rubric(let path) = name { path } else { nil }
    }
    return data.inputs + rubrics + [rubric].compactMap(\.self)
  }

  private func warnings(_ comparison: Comparison, _ sides: Sides) -> [Diagnostic] {
    var log = Source.log(data.reading)
    var said: Set<Diagnostic> = []
    log.add(
      (comparison.a.warnings + comparison.b.warnings).filter { said.insert($0).inserted })
    let changed = [
      RankingPlan.reproduction(sides.a.published, comparison.a),
      RankingPlan.reproduction(sides.b.published, comparison.b),
    ]
    return log.all + changed.compactMap(\.self)
  }

  /// The region whose agencies alone are compared.
  private func onlyRegion(_ source: Source) -> String? {
    guard data.by == .agency, let only = data.only,
      case .one(let region) = source.regions.named(only)
    else { return nil }
    return region.code
  }

  /// The code of a region that an option names, which stands in at least one of the rankings.
  private func code(
    _ name: String, option: String, _ comparison: Comparison, _ source: Source
  ) throws -> String {
    if let move = comparison.moves.first(where: { $0.code == name || $0.name == name }) {
      return move.code
    }
    if comparison.b.unit == .agency {
      throw ExplainProblems.unknownAgency(
        name, option: option, among: comparison.moves.map(\.code))
    }
    let code = try source.code(namedBy: name, option: option)
    guard comparison.moves.contains(where: { $0.code == code }) else {
      throw CompareProblems.notInEither(code, option: option)
    }
    return code
  }

  private func pair(_ comparison: Comparison, _ source: Source) throws -> (a: String, b: String)? {
    let codes = try between.map { try code($0, option: "--between", comparison, source) }
    guard codes.count == 2 else { return nil }
    guard codes[0] != codes[1] else { throw CompareProblems.betweenItself(codes[0]) }
    return (codes[0], codes[1])
  }

  private func deliver(
    _ comparison: Comparison, _ source: Source, _ talk: Talk
  ) throws {
    var text = ComparisonText(comparison, language: talk.language, width: talk.width)
    if onlyRegion(source) == nil {
      text.only = try data.only.map { try code($0, option: "--only", comparison, source) }
    }
    text.between = try pair(comparison, source)
    if let output {
      if let problem = try WholeFile(output).openElsewhere { talk.say(problem) }
      try writeComparison(comparison, to: output, language: talk.language)
      talk.say(CommandProblems.written(output))
    }
    try document.deliver(value(comparison, text).text() + "\n", talk) { talk.print(text.text) }
  }

  private func value(_ comparison: Comparison, _ text: ComparisonText) -> JSONValue {
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
