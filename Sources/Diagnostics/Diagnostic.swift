/// Where a problem is: a file, a spot in a text file, or a cell of a table as a person counts.
package struct Location: Sendable, Hashable {
  package var file: String
  package var sheet: String?
  /// 1-based line of a text document, or row of a table as Excel or an editor shows it.
  package var row: Int?
  /// 1-based column: a character column in a document, a cell column in a table.
  package var column: Int?
  /// The header above the cell, where the place is in a table.
  package var header: String?

  package init(
    file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, header: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
  }

  /// `rubric.yaml:12:5` in a document, `garut.xlsx:Laporan!D17` in a table.
  package var text: String {
    if header != nil || sheet != nil {
      let cell = (column.map(Location.letters) ?? "") + (row.map(String.init) ?? "")
      let inSheet = [sheet, cell.isEmpty ? nil : cell].compactMap { $0 }.joined(separator: "!")
      let base = inSheet.isEmpty ? file : "\(file):\(inSheet)"
      return header.map { "\(base) (\($0))" } ?? base
    }
    return ([file] + [row, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }

  /// `A`, `Z`, `AA`: the letters that a spreadsheet shows over 1-based column `number`.
  package static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// One problem: what the rule is, what was found, and how to mend it.
///
/// `code` is stable kebab-case. No message ever carries a reporter's identity or a complaint's text.
package struct Diagnostic: Error, Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    case error, warning, note
  }

  package var severity: Severity
  package var code: String
  package var location: Location?
  package var message: Wording
  package var fix: Wording?
  package var notes: [Wording]
  /// Of a note that stands for problems that were left out: their code and number.
  package var more: More?

  /// What a caller may act on; nil where it can do nothing but tell the problem.
  package var cause: Cause?

  package enum Cause: Sendable, Hashable {
    /// There is no such file, or the system does not give it.
    case cannotBeOpened
    case changedWhileRead
    case isEmpty
    /// The file is of a kind that holds no table, or none that can be read.
    case holdsNoTable
    case noProfileFits
  }

  package struct More: Sendable, Hashable {
    package var code: String
    package var count: Int
  }

  package init(
    _ severity: Severity, _ code: String, at location: Location? = nil, _ message: Wording,
    fix: Wording? = nil, notes: [Wording] = [], cause: Cause? = nil
  ) {
    self.cause = cause
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.fix = fix
    self.notes = notes
  }

  /// `place: galat[code]: message` and, indented below it, the fix and the notes; safe to print,
  /// whatever names the place and the message bear.
  ///
  /// - Parameter paint: Colours the word for the severity, where the reader's terminal can.
  package func rendered(
    _ language: Language, paint: (Severity, String) -> String = { $1 }
  ) -> String {
    var text = location.map { "\(shown($0.text, limit: .max)): " } ?? ""
    text += paint(severity, "\(Self.label(severity)[language])[\(code)]:")
    text += " \(visible(message[language]))"
    if let fix {
      text += "\n  \(Wording(id: "perbaikan", en: "fix")[language]): \(visible(fix[language]))"
    }
    for note in notes { text += "\n  \(visible(note[language]))" }
    return text
  }

  private static func label(_ severity: Severity) -> Wording {
    switch severity {
    case .error: Wording(id: "galat", en: "error")
    case .warning: Wording(id: "peringatan", en: "warning")
    case .note: Wording(id: "catatan", en: "note")
    }
  }
}

/// Several problems thrown together, so that all are seen at once.
package struct Problems: Error, Sendable {
  package var list: [Diagnostic]

  package init(_ list: [Diagnostic]) {
    self.list = list
  }
}
