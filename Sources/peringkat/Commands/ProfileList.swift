import ArgumentParser
import Diagnostics
import Pipeline

/// Lists the profiles that come with the program.
struct ProfileList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Mendaftar profil bawaan.",
    discussion: "English: Lists the built-in profiles.")

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    let console = Console(console)
    console.print(BuiltInProfiles.list(console.language))
  }
}
