internal import Complaints
internal import Diagnostics
internal import Scoring

/// A ranking in the language in which it is printed, with what every sheet says of it.
struct LocalizedRanking {
  let ranking: Ranking
  let words: Phrases
  let engineVersion: String
  let attachments: SupplementaryTables
  /// The rubric's tree, laid out once.
  let outline: [OutlineNode]
  /// Where every indicator of every region stands on *Rekap Kasus*.
  let cases: CaseLayout

  init(
    _ ranking: Ranking, language: Language, engineVersion: String,
    attachments: SupplementaryTables = SupplementaryTables()
  ) {
    self.ranking = ranking
    self.attachments = attachments
    words = Phrases(language: language)
    self.engineVersion = engineVersion
    outline = ranking.rubric.outline
    cases = CaseLayout(ranking, outline)
  }

  var previous: PreviousRanking? { attachments.previous }

  var title: String { words(ranking.rubric.title) }

  /// Period and day of judgement.
  var span: String {
    let day = words.date(ranking.asOf)
    return words.say("Periode ", "Period: ") + words.period(ranking.period)
      + words.say(" \u{B7} keadaan per \(day)", " \u{B7} as of \(day)")
  }

  /// By which rubric and which engine.
  var source: String {
    let rubric = ranking.rubric
    return words.say("Rubrik", "Rubric") + " \(rubric.id) "
      + words.say("versi", "version") + " \(rubric.version)"
      + " \u{B7} SHA-256 \(rubric.sha256.prefix(12))\u{2026}"
      + " \u{B7} Peringkat \(engineVersion)"
  }

  var unit: String { words(Labels.unitOfRanking(ranking.unit)) }

  /// The heading of codes beside names.
  var codeTitle: String {
    words(ranking.unit == .agency ? Labels.unitOfRanking(.region) : Labels.code)
  }

  /// The code as it stands beside the name: of an agency its region's alone.
  func code(of standing: Standing) -> String {
    ranking.unit == .agency ? AgencyCode.beside(standing.name, standing.code) : standing.code
  }

  /// The name where no code stands beside it: an agency's with its region's code, since regions have
  /// agencies of the same name.
  func name(of standing: Standing) -> String { name(standing.name, code: standing.code) }

  func name(_ name: String, code: String) -> String {
    ranking.unit == .agency ? "\(name) (\(AgencyCode.beside(name, code)))" : name
  }

  /// A region's name by its code, where it stands in the ranking.
  func regionName(_ code: String) -> String {
    ranking.standings.first { $0.code == code }?.name ?? code
  }

  /// A percentage column.
  var percent: Style { .number(words.format("0.00%")) }

  /// A column of weights.
  var weight: Style { .number(words.format("0.0%")) }

  /// A column of whole numbers.
  var whole: Style { .number(words.format("#,##0")) }

  /// A column of dates.
  var day: Style {
    Style.number(words.format("d mmm yyyy")).with { $0.alignment = .center }
  }

  func decimals(_ count: Int) -> Style {
    .number(words.format(count > 0 ? "#,##0." + String(repeating: "0", count: count) : "#,##0"))
  }

  /// The lines that head every sheet; the row for what comes next, one left blank.
  func head(_ sheet: Sheet, _ heading: String) -> Int {
    sheet.paragraph(heading, 0, .title)
    sheet.paragraph(span, 1, .subtitle)
    sheet.paragraph(source, 2, .note)
    sheet.setPage(footer: "\(title) \u{B7} \(sheet.name)", pages: words(Labels.page))
    return 4
  }

  /// The table that a sheet is for: one row left blank above it, its headings in sight and on every
  /// page; the row after it.
  ///
  /// - Parameter keysInSight: how many of its first columns stay in sight.
  @discardableResult
  func placeAlone(_ table: Table, on sheet: Sheet, below row: Int, keysInSight: Int) -> Int {
    let header = row + 1
    sheet.freeze(header + 1, keysInSight)
    sheet.repeatRows(header...header)
    return sheet.place(table, at: header)
  }

  /// Small notes, one a row; the row after them.
  func notes(_ notes: [String], on sheet: Sheet, at row: Int) -> Int {
    for (index, note) in notes.enumerated() { sheet.paragraph(note, row + index, .note) }
    return row + notes.count
  }
}
