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
    commandName: "quarantine",
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

  @OptionGroup var document: DocumentOptions

  @Flag(
    help: ArgumentHelp(
      id: "Keluar dengan status 3 bila ada baris yang dikarantina.",
      en: "Exit with status 3 when rows were quarantined."))
  var strict = false

  @OptionGroup var tables: TableOptions
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
      let line = ProgressLine(talk)
      var source = try source(results: checkResults(), talk, line)
      talk.say(source.failures)
      let list = try self.list(&source, line)
      hasRows = list.rowCount > 0
      if let output { try write(list, source, to: output, talk) }
      try document.deliver(list.document.text() + "\n", talk) { say(list, talk) }
      hasFailed = !source.failures.isEmpty
    }
    if hasFailed { throw ExitCode(1) }
    if strict, hasRows { throw ExitCode(3) }
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
    if let output, !isFolder, !output.lowercased().hasSuffix(".xlsx") {
      throw CommandProblems.notAWorkbookName(output)
    }
    if let output, !isFolder, FileManager.default.fileExists(atPath: output) {
      throw CommandProblems.sheetExists(output)
    }
    try ResultPlaces.check(
      [(document.file, "--json"), (isFolder ? nil : output, "--output")],
      against: files + tables.inputs + [archive].compactMap(\.self))
    return document.files + [output].compactMap(\.self)
  }

  /// What the archive and the files hold; the archive is not changed. What is wrong with rows is
  /// in the list.
  private func source(results: [String], _ talk: Talk, _ line: ProgressLine) throws -> Source {
    try Source(
      Source.Request(
        files: files, archive: archive, results: results, regions: tables.regions,
        keepsFiles: false, saysRows: false),
      reading: { list in
        var options = try tables.ingestion(list)
        options.fallbackRegion = try region.map {
          try Source.code(namedBy: $0, option: "--region", in: list)
        }
        return options
      }, talk: talk, line: line)
  }

  private func list(_ source: inout Source, _ line: ProgressLine) throws -> QuarantineList {
    let exports = try source.takeExports(line)
    let profiles = try tables.profiles.map(Source.profile)
    let list = line.during(.joining) {
      let joiner = Joiner(exports, regions: source.regionsByCode, keeping: [])
      return QuarantineList(joiner.exports, profiles: profiles)
    }
    return try region.map { list.only(try source.code(namedBy: $0, option: "--region")) } ?? list
  }

  private func say(_ list: QuarantineList, _ talk: Talk) {
    for line in list.lines { talk.print(line.rendered(talk.language)) }
    talk.say(CommandProblems.quarantined(rows: list.rowCount, distinct: list.lines.count))
  }

  private func write(
    _ list: QuarantineList, _ source: Source, to path: String, _ talk: Talk
  ) throws {
    let sheets = list.correctionSheets(source.regionsByCode)
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
