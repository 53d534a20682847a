import ArgumentParser
import Diagnostics

/// How commands and options bear their help in both languages.
///
/// The parser has room for one: so the English of an option stands where it keeps a discussion,
/// which no option of ours has otherwise, and that of a command in a paragraph of its discussion.
enum HelpWords {
  static let english = "English: "
  static let examples = "Contoh:"
}

extension ArgumentHelp {
  init(id: String, en: String) {
    self.init(stringLiteral: id)
    discussion = en
  }
}

extension ValidationError {
  /// What is wrong with a command line, in both languages.
  init(_ wording: Wording) {
    self.init(wording.id + String(ValidationError.border) + wording.en)
  }

  /// Between the languages of one sentence; nobody types it.
  static let border: Character = "\u{1F}"
}
