import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Files
import Foundation
import Ingestion
import Workbook

/// Lists quarantined rows, and writes them as sheets that can be corrected and handed in again.
struct Quarantine: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mendaftar baris yang dikarantina, atau mengekspornya untuk diperbaiki.",
    discussion: """
      Contoh:
        peringkat quarantine ekspor/
        peringkat quarantine --archive kaltim.sqlite --region 64.01 --output perbaikan.xlsx
        peringkat quarantine --archive kaltim.sqlite --output perbaikan/

      Perbaiki sel kuning di lembar itu, lalu masukkan seperti ekspor biasa (ingest), atau taruh di
      folder ekspornya (rank): barisnya dihitung seolah-olah benar sejak semula.

      English: Lists quarantined rows, or exports them as a sheet to correct and hand in again.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Berkas atau folder ekspor; tanpa ini, isi --archive.",
      en: "Files or folders of exports; without them, what --archive holds."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Arsip SQLite yang menyimpan ekspor.", en: "The SQLite archive that keeps exports."),
    completion: .file())
  var archive: String?

  @Option(
    help: ArgumentHelp(
      id: "Hanya baris daerah ini (kode atau nama); juga daerah berkas yang tidak menyebutnya.",
      en: "Only rows of this region (code or name); also the region of files that tell none."))
  var region: String?

  @Option(
    help: ArgumentHelp(
      id: "Lembar perbaikan (.xlsx); folder (berakhir /) untuk satu buku kerja per daerah.",
      en: "A sheet to correct (.xlsx); a folder (ending in /) for one workbook a region."),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      id: "Daftarnya sebagai JSON; - untuk keluaran standar.",
      en: "The list as JSON; - for standard output."),
    completion: .file())
  var json: String?

  @Option(
    help: ArgumentHelp(
      id: "Daftar daerah: CSV code,name,kind,province,timezone,population.",
      en: "A list of regions: CSV code,name,kind,province,timezone,population."),
    completion: .file())
  var regions: String?

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      id: "Profil ekspor (YAML); boleh diulang.",
      en: "A profile of exports (YAML); may be repeated."),
    completion: .file(extensions: ["yaml", "yml"]))
  var profiles: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Nama lembar yang dibaca dari buku kerja.",
      en: "The sheet to read of a workbook: its name."))
  var sheet: String?

  @Flag(
    help: ArgumentHelp(
      id: "Keluar dengan status 3 bila ada baris yang dikarantina.",
      en: "Exit with status 3 when rows were quarantined."))
  var strict = false

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if files.isEmpty, archive == nil {
      throw ValidationError(
        Wording(
          id: "Sebutkan berkas atau folder ekspor, atau --archive.",
          en: "Name files or folders of exports, or --archive."))
    }
  }

  func run() throws {
    let talk = Talk(talk)
    var hasRows = false
    var hasFailed = false
    try talk.run {
      let places = try checkResults()
      let read = try readExports(places)
      talk.say(read.failures)
      let list = try self.list(read)
      hasRows = list.rowCount > 0
      if let output { try write(list, read, to: output, talk) }
      if let json { try deliver(list, to: json, talk) }
      if json != "-" { say(list, talk) }
      hasFailed = !read.failures.isEmpty
    }
    if hasFailed { throw ExitCode(1) }
    if strict, hasRows { throw ExitCode(3) }
  }

  /// What was found in files and archive.
  private struct Read {
    var exports: [Export] = []
    var regions = RegionList.builtIn
    var profiles: [Profile] = []
    /// What keeps files from being read.
    var failures: [Diagnostic] = []

    var byCode: [String: Region] {
      Dictionary(uniqueKeysWithValues: regions.regions.map { ($0.code, $0) })
    }
  }

  private var isFolder: Bool {
    guard let output else { return false }
    var isDirectory: ObjCBool = false
    return output.hasSuffix("/")
      || FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory)
        && isDirectory.boolValue
  }

  /// Looks before anything is read whether the results have places to be written to.
  private func checkResults() throws -> [String] {
    let jsonFile = json == "-" ? nil : json
    if let output, !isFolder, !output.lowercased().hasSuffix(".xlsx") {
      throw CommandProblems.notAWorkbookName(output)
    }
    if let output, !isFolder, FileManager.default.fileExists(atPath: output) {
      throw CommandProblems.sheetExists(output)
    }
    try ResultPlaces.check(
      [(jsonFile, "--json"), (isFolder ? nil : output, "--output")],
      against: files + profiles + [archive, regions].compactMap(\.self))
    return [jsonFile, output].compactMap(\.self)
  }

  private func readExports(_ results: [String]) throws -> Read {
    var read = Read()
    read.profiles = try profiles.map(Source.profile)
    let kept = try archive.map { try Archive(opening: $0, mode: .readOnly) }
    let inputs = try Inputs(
      paths: files, regions: regions,
      results: results + [archive, archive.map { $0 + "-journal" }].compactMap(\.self))
    read.regions = try inputs.regionTables.reduce(
      RegionList.builtIn.adding(kept?.customRegions() ?? [])
    ) { try $0.adding($1) }
    read.exports = try kept?.exports() ?? []
    let known = Set(read.exports.map(\.sha256))
    let code = try region.map { try Quarantine.code($0, in: read.regions) }
    var options = IngestionOptions(regions: read.regions, profiles: read.profiles, sheet: sheet)
    options.fallbackRegion = code
    let outcomes = try Ingestor(options).read(inputs.files) { sha256, _ in known.contains(sha256) }
    for outcome in outcomes {
      switch outcome {
      case .kept, .repeated, .skipped: break
      case .failed(let problems): read.failures += problems
      case .read(let export, _, _): read.exports.append(export)
      }
    }
    return read
  }

  private static func code(_ name: String, in regions: RegionList) throws -> String {
    guard case .one(let region) = regions.named(name) else {
      throw CommandProblems.unknownRegion(
        name, option: "--region", nearest: regions.regionsNear(name).map(\.name))
    }
    return region.code
  }

  private func list(_ read: Read) throws -> QuarantineList {
    let joiner = Joiner(read.exports, regions: read.byCode, keeping: [])
    let list = QuarantineList(joiner.exports, profiles: read.profiles)
    return try region.map { list.only(try Quarantine.code($0, in: read.regions)) } ?? list
  }

  private func say(_ list: QuarantineList, _ talk: Talk) {
    for line in list.lines { talk.print(line.rendered(talk.language)) }
    talk.say(CommandProblems.quarantined(rows: list.rowCount, distinct: list.lines.count))
  }

  private func deliver(_ list: QuarantineList, to path: String, _ talk: Talk) throws {
    let text = list.document.text() + "\n"
    guard path != "-" else { return talk.write(text) }
    try WholeFile(path).write(text)
    talk.say(CommandProblems.written(path))
  }

  private func write(
    _ list: QuarantineList, _ read: Read, to path: String, _ talk: Talk
  ) throws {
    let sheets = list.correctionSheets(read.byCode)
    if list.uncorrectableCount > 0 {
      talk.say(CommandProblems.notOnSheets(list.uncorrectableCount))
    }
    guard !sheets.isEmpty else { return talk.say(CommandProblems.nothingToCorrect()) }
    guard isFolder else {
      guard sheets.count == 1 else { throw CommandProblems.severalSheets(path, sheets) }
      return try write(sheets[0], to: path, talk)
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    try Quarantine.makeFolder(folder)
    var taken: Set<String> = []
    for sheet in sheets {
      var name = sheet.fileName
      var count = 1
      while !taken.insert(name).inserted {
        count += 1
        name = sheet.fileName.dropLast(5) + " \(count).xlsx"
      }
      try write(sheet, to: folder + name, talk)
    }
  }

  private func write(_ sheet: CorrectionSheet, to path: String, _ talk: Talk) throws {
    // Somebody may have corrected the rows in it.
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandProblems.sheetExists(path)
    }
    if let problem = try WholeFile(path).openElsewhere { talk.say(problem) }
    try writeCorrections(sheet, to: path, language: talk.language)
    talk.say(CommandProblems.written(path))
  }

  private static func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandProblems.folderNotMade(folder)
    }
  }
}
