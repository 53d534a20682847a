import ArgumentParser
import Diagnostics
import Pipeline

/// Looks whether an archive is sound, and changes nothing.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Memeriksa keutuhan arsip tanpa mengubahnya.",
    discussion: """
      Contoh:
        peringkat doctor --archive kaltim.sqlite
        peringkat doctor --archive kaltim.sqlite --files ekspor/

      English: Looks whether an archive is sound, and changes nothing.
      """)

  @Option(
    help: ArgumentHelp(id: "Arsip SQLite.", en: "The SQLite archive."), completion: .file())
  var archive: String

  @Option(
    name: .customLong("files"),
    help: ArgumentHelp(
      id: "Bandingkan SHA-256 berkas di folder ini dengan yang ada di arsip.",
      en: "Compare the SHA-256 of this folder's files with those in the archive."),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      id: "Dengan --files: profil ekspor (YAML) untuk berkas yang belum di arsip; boleh diulang.",
      en: "With --files: a profile (YAML) of files that are not in the archive; may be repeated."),
    completion: .file(extensions: ["yaml", "yml"]))
  var profiles: [String] = []

  @OptionGroup var document: DocumentOptions

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    var isSound = true
    try console.run {
      try OutputPaths.check([(document.file, "--json")], against: [archive])
      let monitor = ProgressLine(console).monitor
      let request = ExamineRequest(
        archive: archive, folder: folder, profiles: profiles, results: document.files)
      let report = try request.examine(monitor)
      isSound = report.isSound
      console.say(report.findings)
      try document.deliver(report.document, console, monitor) {
        console.print(report.summary[console.language])
      }
    }
    if !isSound { throw ExitCode(1) }
  }
}
