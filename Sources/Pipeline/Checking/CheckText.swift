import Complaints
package import Diagnostics
import Ingestion

/// What `check` found, for people.
package struct CheckText {
  private let report: CheckReport
  private let language: Language
  private let style: TextStyle

  package init(_ report: CheckReport, language: Language, style: TextStyle = .plain) {
    self.report = report
    self.language = language
    self.style = style
  }

  package var text: String {
    var blocks: [String] = []
    if !report.general.isEmpty { blocks.append(lines(of: report.general).joined(separator: "\n")) }
    blocks += report.files.map { block($0).joined(separator: "\n") }
    if report.across != nil || !report.files.isEmpty {
      blocks.append(
        section(
          Wording(id: "Antarberkas", en: "Across files"), report.across,
          none: Wording(id: "Tidak ada temuan.", en: "Nothing to say.")))
    }
    if let ranking = report.ranking {
      blocks.append(
        section(
          Wording(id: "Pemeringkatan", en: "The ranking"), ranking,
          none: Wording(id: "Dapat dihitung.", en: "Can be reckoned.")))
    }
    blocks.append(
      CheckProblems.summary(
        files: report.files.count, skipped: report.skippedCount, errors: report.count(.error),
        warnings: report.count(.warning), notes: report.count(.note))[language])
    return blocks.joined(separator: "\n\n")
  }

  private func section(_ title: Wording, _ found: [Diagnostic]?, none: Wording) -> String {
    let said: [String] =
      found.map { $0.isEmpty ? [none[language]] : lines(of: $0) }
      ?? [CheckProblems.notJoined()[language]]
    return ([style.heading(title[language])] + said.map { indented($0) }).joined(separator: "\n")
  }

  private func lines(of problems: [Diagnostic]) -> [String] {
    problems.map { $0.rendered(language, paint: style.severity) }
  }

  private func indented(_ text: String) -> String {
    "  " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }

  private func block(_ file: CheckReport.File) -> [String] {
    var lines = [style.heading(shown(file.outcome.label, limit: .max))]
    if case .read(let export, _, let recognition) = file.outcome {
      for (title, values) in facts(export, recognition) {
        for (index, value) in values.enumerated() {
          let label = index == 0 ? title[language] : ""
          let space = String(repeating: " ", count: max(1, 14 - label.count))
          lines.append("  \(label)\(space)\(shown(value[language], limit: .max))")
        }
      }
    }
    return lines + self.lines(of: file.problems).map { indented($0) }
  }

  /// What a file is and how it was understood: a title and one or more values each.
  private func facts(
    _ export: Export, _ recognition: Recognition
  ) -> [(Wording, [Wording])] {
    var facts: [(Wording, [Wording])] = [
      (Wording(id: "Format", en: "Format"), [recognition.format])
    ]
    if let sheet = export.sheet {
      facts.append((Wording(id: "Lembar", en: "Sheet"), [Wording(sheet)]))
    }
    facts.append((Wording(id: "Jenis", en: "Kind"), [export.kind.wording]))
    if let header = recognition.header { facts += profile(export.profile, header) }
    facts.append(
      (
        Wording(id: "Daerah", en: "Region"),
        recognition.regions.map(CheckWords(report.regions).line)
      ))
    facts.append(
      (
        Wording(id: "Dibuat", en: "Generated"),
        export.kind == .register
          ? [
            export.generated.map { Wording($0.iso) } ?? Wording(id: "tidak disebut", en: "not told")
          ]
          : []
      ))
    facts.append((Wording(id: "Baris", en: "Rows"), [CheckWords.counts(export.counts)]))
    return facts
  }

  private func profile(_ name: String, _ header: HeaderFit) -> [(Wording, [Wording])] {
    var used: [String] = []
    var dropped: [String] = []
    var repeated: [String] = []
    var unknown: [String] = []
    for column in header.columns {
      let cell = "\(Location.letters(column.number)) \u{201C}\(column.header)\u{201D}"
      switch column.use {
      case .fields(let keys): used.append("\(cell) = \(keys.joined(separator: ", "))")
      case .dropped: dropped.append(cell)
      case .repeated: repeated.append(cell)
      case .unknown: unknown.append(cell)
      }
    }
    let lists: [(Wording, [String])] = [
      (Wording(id: "Kolom", en: "Columns"), used), (Wording(id: "Dibuang", en: "Dropped"), dropped),
      (Wording(id: "Berulang", en: "Repeated"), repeated),
      (Wording(id: "Tak dikenal", en: "Unknown"), unknown),
    ]
    return [(Wording(id: "Profil", en: "Profile"), CheckWords.fit(name, header))]
      + lists.map { title, cells in
        (title, cells.isEmpty ? [] : [Wording(cells.joined(separator: "; "))])
      }
  }
}
