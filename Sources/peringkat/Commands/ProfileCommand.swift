import ArgumentParser

/// Profiles: drafting one, and looking at those that come with the program.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Membuat draf profil ekspor, atau melihat profil bawaan.",
    discussion: """
      Contoh:
        peringkat profile new aduan.xlsx --output aduan.yaml
        peringkat profile list
        peringkat profile show ppid

      English: Drafts a profile of exports, or shows the built-in ones.
      """,
    subcommands: [ProfileNew.self, ProfileList.self, ProfileShow.self])
}
