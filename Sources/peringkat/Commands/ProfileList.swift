import ArgumentParser
import Complaints
import Diagnostics
import Ingestion

/// Lists the profiles that come with the program.
struct ProfileList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Mendaftar profil bawaan.",
    discussion: "English: Lists the built-in profiles.")

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    var table = TextTable([
      Wording(id: "Profil", en: "Profile"), Wording(id: "Jenis", en: "Kind"),
      Wording(id: "Sumber", en: "Source"), Wording(id: "Isi", en: "Reads"),
    ])
    for builtIn in BuiltInProfile.all {
      let profile = builtIn.profile
      table.add([
        profile.name, profile.kind.rawValue, profile.source, builtIn.abstract[talk.language],
      ])
    }
    talk.print(table.text(talk.language))
  }
}
