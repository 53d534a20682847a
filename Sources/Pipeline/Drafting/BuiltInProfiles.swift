import Complaints
package import Diagnostics
import Ingestion

/// The profiles that come with the engine.
package enum BuiltInProfiles {
  package static var names: [String] { BuiltInProfile.all.map(\.name) }

  /// As YAML, to be copied and changed.
  package static func text(named name: String) throws -> String {
    guard let builtIn = BuiltInProfile.all.first(where: { $0.name == name }) else {
      throw DraftingProblems.unknownProfile(name, known: names)
    }
    return builtIn.text
  }

  /// What each of them reads.
  package static func list(_ language: Language) -> String {
    var table = TextTable([
      Wording(id: "Profil", en: "Profile"), Wording(id: "Jenis", en: "Kind"),
      Wording(id: "Sumber", en: "Source"), Wording(id: "Isi", en: "Reads"),
    ])
    for builtIn in BuiltInProfile.all {
      let profile = builtIn.profile
      table.add([
        profile.name, profile.kind.rawValue, profile.source, builtIn.abstract[language],
      ])
    }
    return table.text(language)
  }
}
