import Diagnostics
import Tables

/// A preview for people: what was detected, then the first rows.
struct PreviewTable {
  private let preview: FilePreview

  init(_ preview: FilePreview) {
    self.preview = preview
  }

  /// - Parameter columns: How many are shown of each row.
  func text(_ language: Language, columns: Int) -> String {
    let text = preview.text(rowLimit: 10, columnLimit: columns, cellLimit: 24)
    let findings = Self.findings(preview, language)
    guard !text.rows.isEmpty else { return findings }
    var table = TextTable([Wording("")] + text.letters.map { Wording($0) })
    for (number, row) in zip(text.numbers, text.rows) { table.add([String(number)] + row) }
    var parts = [findings, "", table.text(language)]
    let left = Self.left(text)
    if !left.isEmpty { parts.append(left.map { $0[language] }.joined(separator: "\n")) }
    return parts.joined(separator: "\n")
  }

  /// One line for each thing that was detected, its reason in brackets.
  static func findings(_ preview: FilePreview, _ language: Language) -> String {
    let findings = preview.findings
    let width = findings.map { $0.label[language].count }.max() ?? 0
    return findings.map { finding in
      let label = finding.label[language]
      let padding = String(repeating: " ", count: width - label.count)
      let reason = finding.reason.map { " [\($0[language])]" } ?? ""
      return "\(label)\(padding)  \(finding.value[language])\(reason)"
    }.joined(separator: "\n")
  }

  private static func left(_ text: FilePreview.Text) -> [Wording] {
    var left: [Wording] = []
    if text.columnsLeft > 0 {
      left.append(
        Wording(
          id: "\u{2026} dan \(grouped(text.columnsLeft, by: ".")) kolom lagi",
          en: "\u{2026} and \(grouped(text.columnsLeft, by: ",")) more columns"))
    }
    if text.hasMoreRows {
      left.append(
        Wording(
          id: "\u{2026} dan baris lain; semuanya dengan --csv",
          en: "\u{2026} and more rows; all of them with --csv"))
    }
    return left
  }
}
