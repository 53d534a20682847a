package import Complaints
package import Diagnostics
internal import Tables

/// What a run says about all its exports.
package struct IngestionOptions: Sendable {
  /// The built-in list, with the user's own added.
  package var regions: RegionList
  /// Given with `--profile`; they win over the built-in ones wherever they fit at all.
  package var profiles: [Profile]
  /// Code or name of the region of every row, whatever the files say.
  package var region: String?
  /// Name of the sheet to read, or its number from 1 on.
  package var sheet: String?
  /// The day of the registers that do not tell their own.
  package var generated: Day?
  package var keepTitles: Bool
  /// The fields that somebody will ask for; nil: all. Every column is read and checked all the same.
  package var keptFields: Set<Field>?
  /// Code of the region of files that do not tell theirs.
  package var fallbackRegion: String?

  package init(
    regions: RegionList = .builtIn, profiles: [Profile] = [], region: String? = nil,
    sheet: String? = nil, generated: Day? = nil, keepTitles: Bool = false
  ) {
    self.regions = regions
    self.profiles = profiles
    self.region = region
    self.sheet = sheet
    self.generated = generated
    self.keepTitles = keepTitles
  }
}

/// Reads exports: each file into rows of the record, with what was wrong on the way (spec §3).
package struct Ingestor: Sendable {
  package let options: IngestionOptions
  /// The code of the region that the option names.
  let region: String?
  private let profiles: ProfileChoice
  /// How much of a long text is read at a time.
  var piece = LongText.usualPiece

  /// - Throws: When `options.region` names no region, or several.
  package init(_ options: IngestionOptions) throws(Problems) {
    self.options = options
    profiles = ProfileChoice(given: options.profiles, builtIn: BuiltInProfile.all)
    region = try options.region.map { name throws(Problems) in
      try Ingestor.region(named: name, in: options.regions, at: Location(file: "--region")).code
    }
  }

  /// Reads one file.
  ///
  /// - Returns: The export, and what was wrong with it that could be got over.
  /// - Throws: What keeps the file from being read at all.
  package func read(_ input: InputFile) throws(Problems) -> (Export, [Diagnostic]) {
    let reading = try read(content(of: input), of: input)
    return (reading.export, reading.diagnostics)
  }

  /// The file's bytes, of which both its hash and its rows are made.
  func content(of input: InputFile) throws(Problems) -> InputContent {
    do throws(Diagnostic) {
      return try input.file.content(piece: piece)
    } catch {
      throw Problems([error])
    }
  }

  func read(
    _ content: InputContent, of input: InputFile, _ progress: ReadingProgress? = nil
  ) throws(Problems) -> Reading {
    if content.withStart({ OwnResult.isPage(Array($0.prefix(160))) }) {
      throw Problems([IngestionProblems.ownResult(input.label)])
    }
    do {
      return try readTables(
        of: content.open(named: input.label), input, sha256: content.sha256, progress)
    } catch let problems as Problems {
      throw problems
    } catch let problem as Diagnostic {
      throw Problems([problem])
    } catch {
      throw Problems([IngestionProblems.unexpected(error, file: input.label)])
    }
  }

  private func readTables(
    of opened: OpenedFile, _ input: InputFile, sha256: String, _ progress: ReadingProgress?
  ) throws -> Reading {
    if OwnResult.isRanking(opened) {
      throw Problems([IngestionProblems.ownResult(input.label)])
    }
    let tables = try self.tables(of: opened, input)
    let tops = try tables.map { try TopRows(opened.tables[$0], index: $0) }
    if let headings = tops.first?.top.first?.cells, OwnTable.isOne(headings) {
      throw Problems([IngestionProblems.ownResult(input.label)])
    }
    if tops.allSatisfy(\.top.isEmpty) {
      throw Problems([IngestionProblems.noRows(input.label, tables.map { opened.tables[$0].sheet })]
      )
    }
    let match = input.isAssessments ? nil : try bestMatch(tops, input)
    if match?.isComplete != true, let header = AssessmentsHeader.find(in: tops) {
      let (export, diagnostics) = try readAssessments(
        opened.tables[header.table], header, input, sha256: sha256)
      return Reading(
        export: export, diagnostics: opened.problems + diagnostics,
        recognition: Recognition(format: opened.description))
    }
    if input.isAssessments {
      let header = tops.first?.top.first?.cells ?? []
      throw Problems([IngestionProblems.noAssessments(input.label, header: header)])
    }
    let top = match.flatMap { match in tops.first { $0.index == match.table }?.top } ?? []
    guard let match, match.isComplete else {
      let isNear = match.map { $0.explained > 1 || $0.filled == 1 } ?? false
      throw Problems([
        IngestionProblems.noProfileFits(
          isNear ? match : nil, file: input.label,
          sheet: match.flatMap { opened.tables[$0.table].sheet }.map(PersonalData.masked))
      ])
    }
    var reading = try readTable(
      opened.tables[match.table], match, top, input, sha256: sha256, progress)
    let others = HeaderSearch.alsoFitting(match, tables: tops)
    let unread = others.isEmpty ? [] : [unread(others, of: opened, read: match.table, input)]
    reading.diagnostics = opened.problems + unread + reading.diagnostics
    reading.recognition.format = opened.description
    return reading
  }

  /// Says that tables fit as well as the one that was read.
  private func unread(
    _ others: [Int], of file: OpenedFile, read index: Int, _ input: InputFile
  ) -> Diagnostic {
    guard let name = file.tables[index].sheet else {
      return IngestionProblems.otherTablesFit(
        others.map { $0 + 1 }, read: index + 1, file: input.label)
    }
    return IngestionProblems.otherSheetsFit(
      others.compactMap { file.tables[$0].sheet.map(PersonalData.masked) },
      read: PersonalData.masked(name), file: input.label)
  }

  /// The tables in which a header is looked for. Those without a name, of a web page, have numbers.
  func tables(of file: OpenedFile, _ input: InputFile) throws(Problems) -> [Int] {
    let hasChoice = file.tables.count > 1 || file.tables.contains { $0.sheet != nil }
    guard let wanted = options.sheet, hasChoice else {
      // Of two sheets that fit alike, the one that people see.
      return file.tables.indices.filter { !file.tables[$0].isHidden }
        + file.tables.indices.filter { file.tables[$0].isHidden }
    }
    let names = file.tables.enumerated().map { $1.sheet ?? String($0 + 1) }
    let folded = wanted.lowercased()
    let index = names.firstIndex(of: wanted) ?? names.firstIndex { $0.lowercased() == folded }
    if let index { return [index] }
    if let number = Int(wanted), names.indices.contains(number - 1) { return [number - 1] }
    throw Problems([.unknownSheet(wanted, sheets: names, file: input.label)])
  }

  /// The region that a profile gives to rows of which nothing else tells one.
  private func region(of profile: Profile) throws(Problems) -> Region? {
    guard let (name, place) = profile.always.region else { return nil }
    return try Ingestor.region(named: name, in: options.regions, at: place)
  }

  /// The one region of a name that an option or a profile gives.
  private static func region(
    named name: String, in list: RegionList, at place: Location
  ) throws(Problems) -> Region {
    switch list.named(name) {
    case .one(let region): return region
    case .several(let regions):
      throw Problems([RegionProblems.ambiguousRegion(name, among: regions, at: place)])
    case .none:
      throw Problems([
        RegionProblems.unknownRegion(name, nearest: list.regionsNear(name), at: place)
      ])
    }
  }

  private func readTable(
    _ table: any SourceTable, _ match: HeaderMatch, _ top: [TopRow], _ input: InputFile,
    sha256: String,
    _ progress: ReadingProgress?
  ) throws -> Reading {
    let profile = match.profile
    let preamble = Preamble(top[..<match.top], above: table.linesAbove(), profile: profile)
    let isCorrection = match.columns[.reference] != nil
    let told = try self.told(preamble, input, profile, isCorrection: isCorrection)
    let sheet = table.sheet.map(PersonalData.masked)
    let plan = TablePlan(
      file: input.label, sheet: sheet, profile: profile,
      headerNumber: match.number, headers: match.names.map(\.text),
      headerRows: match.lines.rows.map(\.cells), unknown: match.unmeant, columns: match.columns,
      regions: options.regions, isRegionFixed: region != nil, told: told,
      keepTitles: options.keepTitles, keptFields: options.keptFields, is1904: table.is1904,
      progress: progress)
    var export = Export(
      file: input.label, sha256: sha256, sheet: sheet, profile: profile.name,
      source: profile.source, rows: .register(RegisterRows()))
    export.region = told.code
    export.columns = plan.sourceColumns
    if isCorrection { export.originals = try plan.originals(in: table) }
    var diagnostics: [Diagnostic] = []
    var regions: [RegionFinding]
    if !match.unheardOf.isEmpty {
      diagnostics.append(IngestionProblems.columnsNotUsed(match, plan))
    }
    if profile.kind == .log {
      let result = try LogMapping.read(table, plan, into: &export)
      diagnostics += result.diagnostics
      regions = result.regions
    } else {
      let result = try RegisterMapping.read(table, plan)
      export.rows = .register(result.rows)
      export.counts = result.counts
      export.quarantine = result.quarantine
      export.duplicatesByRegion = result.duplicatesByRegion
      export.fields = result.fields
      export.corrections = result.corrections
      diagnostics += result.diagnostics
      regions = result.regions
      // A corrected row has the day of the register that it belongs to.
      export.generated = isCorrection ? nil : preamble.generated ?? options.generated
      if let (text, row) = preamble.unreadableGenerated, options.generated == nil, !isCorrection {
        diagnostics.append(
          IngestionProblems.unreadableGenerated(
            ShownValues.date(text), file: input.label, row: row))
      }
    }
    let header = HeaderFit(match, keepTitles: options.keepTitles) { [given = options.profiles] in
      HeaderSearch.runnerUp(match, given: given, builtIn: Profile.builtIn)
    }
    return Reading(
      export: export, diagnostics: diagnostics,
      recognition: Recognition(format: Wording(""), header: header, regions: regions))
  }

  /// The best header; of a correction sheet by the profile that the sheet names.
  private func bestMatch(
    _ tops: [TopRows], _ input: InputFile
  ) throws(Problems) -> HeaderMatch? {
    guard let name = tops.lazy.compactMap({ HeaderSearch.correctionProfile($0.top) }).first else {
      return HeaderSearch.best(tables: tops, among: profiles)
    }
    let given = options.profiles.filter { $0.name == name }
    let builtIn = BuiltInProfile.all.filter { $0.name == name }
    if given.isEmpty, builtIn.isEmpty {
      throw Problems([IngestionProblems.correctionNeedsProfile(name, file: input.label)])
    }
    return HeaderSearch.best(
      tables: tops, among: ProfileChoice(given: given, builtIn: builtIn))
  }

  /// What tells the region of rows whose own columns do not; of a correction sheet the option
  /// alone, since each of its rows tells what its own file did.
  private func told(
    _ preamble: Preamble, _ input: InputFile, _ profile: Profile, isCorrection: Bool
  ) throws(Problems) -> FileRegion {
    if isCorrection {
      return region.flatMap(options.regions.region).map { .one($0, .option) } ?? .none
    }
    let told = FileRegion.told(
      by: region, institution: preamble.institution, profile: try self.region(of: profile),
      name: input.name, folders: input.folders, in: options.regions)
    if case .one = told { return told }
    return options.fallbackRegion.flatMap(options.regions.region).map { .one($0, .option) } ?? told
  }
}

/// What came of one table.
struct Reading {
  var export: Export
  var diagnostics: [Diagnostic]
  var recognition: Recognition
}
