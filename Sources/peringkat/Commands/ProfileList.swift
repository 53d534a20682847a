import ArgumentParser
import Diagnostics
import Pipeline

/// Lists the profiles that come with the program.
struct ProfileList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Mendaftar profil bawaan.",
    discussion: "English: Lists the built-in profiles.")

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    talk.print(BuiltInProfiles.list(talk.language))
  }
}
