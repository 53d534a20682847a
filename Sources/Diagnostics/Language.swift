/// The languages in which people read what the engine says.
package enum Language: String, Sendable, CaseIterable, Codable {
  case indonesian = "id"
  case english = "en"
}

/// One sentence, title or label in both languages.
package struct Wording: Sendable, Hashable {
  package var id: String
  package var en: String

  package init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The same words in both languages: a name, a code.
  package init(_ both: String) {
    self.init(id: both, en: both)
  }

  package subscript(language: Language) -> String {
    language == .english ? en : id
  }
}
