import ArgumentParser
import Diagnostics

extension ArgumentHelp {
  /// Help in both languages: the English stands where the parser keeps a discussion, which no help
  /// of ours has otherwise (see `Manual`).
  init(id: String, en: String) {
    self.init(stringLiteral: id)
    discussion = en
  }
}

extension ValidationError {
  /// What is wrong with a command line, in both languages.
  init(_ wording: Wording) {
    self.init(wording.id + ValidationError.border + wording.en)
  }

  /// Between the languages of one sentence; no command line can hold it visibly.
  static let border = "\u{1F}"
}
