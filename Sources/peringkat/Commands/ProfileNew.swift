import ArgumentParser
import Diagnostics
import Files
import Foundation
import Ingestion

/// Drafts a profile from any register or follow-up log.
struct ProfileNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Membuat draf profil dari sebuah register atau riwayat tindak lanjut.",
    discussion: """
      Contoh:
        peringkat profile new aduan.xlsx --output aduan.yaml
        peringkat profile new aduan.xlsx --sheet "Rekap 2024" --language en
        peringkat profile new riwayat.xlsx --output riwayat.yaml

      English: Drafts a profile from any register or follow-up log.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Register atau riwayat yang dibaca.", en: "The register or log to read."),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      id: "Berkas profil yang ditulis; tanpa ini, ke keluaran standar.",
      en: "The profile to write; without it, to standard output."),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      id: "Nama lembar yang dibaca dari buku kerja.", en: "The workbook's sheet to read."))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      id: "Daftar daerah: CSV code,name,kind,province,timezone,population.",
      en: "Regions: CSV code,name,kind,province,timezone,population."),
    completion: .file(extensions: ["csv"]))
  var regions: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    try talk.run {
      let place = try output.map { try ProfileNew.newFile($0) }
      let inputs = try Inputs(paths: [file], regions: regions)
      guard inputs.files.count == 1, let input = inputs.files.first else {
        throw CommandProblems.oneRegister(file)
      }
      let list = try Source.regions(inputs)
      let ingestor = try Ingestor(IngestionOptions(regions: list, sheet: sheet))
      let draft = try ingestor.draft(input, language: talk.language)
      if let place {
        try place.write(draft.text)
        talk.say(CommandProblems.written(place.path))
      } else {
        talk.write(draft.text)
      }
      talk.say(CommandProblems.drafted(draft))
    }
  }

  /// A draft that somebody has finished is not written over.
  private static func newFile(_ path: String) throws -> WholeFile {
    let file = try WholeFile(path)
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw CommandProblems.profileExists(path)
    }
    return file
  }
}
