import ArgumentParser
import Diagnostics
import Pipeline

/// Prints a built-in profile as it is written, to be copied and changed.
struct ProfileShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Mencetak sebuah profil bawaan.",
    discussion: """
      Contoh:
        peringkat profile show sp4n-lapor > milik-kami.yaml

      English: Prints a built-in profile.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Nama profil, seperti di peringkat profile list.",
      en: "The profile's name, as in peringkat profile list."),
    completion: .list(BuiltInProfiles.names))
  var name: String

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    try console.run { console.write(try BuiltInProfiles.text(named: name)) }
  }
}
