import ArgumentParser
import Diagnostics
import Pipeline

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

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run {
      let place = try output.map { try NewProfileFile($0) }
      let request = DraftRequest(
        file: file, sheet: sheet, regions: regions, language: console.language)
      let profile = try request.draft()
      if let place {
        try place.write(profile, ProgressLine(console).monitor)
      } else {
        console.write(profile.text)
      }
      console.say(profile.summary)
    }
  }
}
