import Complaints
package import Diagnostics
package import Documents
import Files
package import Scoring
import Workbook

/// A sweep as people and programs read it.
package struct SweepReport {
  package let sweep: Sweep
  private let rubric: Rubric
  private let request: RankingRequest

  /// Ranks for each value that is asked for, and for those between which places change.
  package static func made(
    _ request: SweepRequest, of rubric: Rubric, from data: RankableData, _ monitor: RunMonitor
  ) throws -> SweepReport {
    let sweep = try monitor.during(.ranking) {
      try Sweep(request, of: rubric) { rubric in
        try monitor.checkCancellation()
        return try data.ranking(by: rubric)
      }
    }
    return SweepReport(sweep: sweep, rubric: rubric, request: data.request)
  }

  /// Writes the tables and a chart as a workbook.
  package func writeWorkbook(
    to path: String, _ language: Language, _ monitor: RunMonitor
  ) throws {
    try monitor.writing(path) {
      try writeSweep(
        sweep, of: rubric, to: path, heading: heading[language], language: language)
    }
  }

  private var target: SweepTarget { sweep.request.target }

  private var heading: Wording {
    let (from, to) = (notation(sweep.request.from), notation(sweep.request.to))
    let now = notation(target.current)
    return Wording(
      id: "\(rubric.id) \(rubric.version): \(target.path) dari \(from.id) sampai \(to.id) (kini "
        + "\(now.id))",
      en: "\(rubric.id) \(rubric.version): \(target.path) from \(from.en) to \(to.en) (now "
        + "\(now.en))")
  }

  package func text(_ language: Language) -> String {
    [
      heading[language], table(language), SweepWords.leads[language],
      sweep.leads.map { lead($0, language) }.joined(separator: "\n"),
      SweepWords.changes[language],
      sweep.changes.isEmpty
        ? SweepWords.noChange[language]
        : sweep.changes.map { change($0, language) }.joined(separator: "\n"),
    ].joined(separator: "\n\n")
  }

  /// The first three at each value.
  private func table(_ language: Language) -> String {
    let words = Phrases(language: language)
    var table = TextTable(SweepWords.columns)
    for point in sweep.points {
      var row = [words.number(point.value), point.isCurrent ? SweepWords.now[language] : ""]
      for place in 0..<3 {
        let standing = place < point.standings.count ? point.standings[place] : nil
        guard let standing, let rank = standing.rank else {
          row += ["", ""]
          continue
        }
        row += [
          "\(rank). \(standing.name)",
          standing.score.map { words.fixed($0, rubric.decimals) } ?? "",
        ]
      }
      table.add(row)
    }
    return table.text(language)
  }

  private func lead(_ lead: Sweep.Lead, _ language: Language) -> String {
    let name = sweep.names[lead.code] ?? lead.code
    return SweepWords.lead(
      short(lead.from, language), short(lead.to, language), name)[language]
  }

  private func change(_ change: Sweep.Change, _ language: Language) -> String {
    SweepWords.change(
      short(change.value, language), sweep.names[change.up] ?? change.up,
      sweep.names[change.down] ?? change.down, place: change.place)[language]
  }

  /// A value to four decimals for people; the JSON has it unrounded.
  private func short(_ value: Double, _ language: Language) -> String {
    notation((value * 1e4).rounded() / 1e4)[language]
  }

  /// One line a value and region; RFC 4180.
  package func csv() throws -> String {
    try CSVOutput.text { output in
      for title in ["value", "current", "code", "name", "rank", "score"] { output.add(text: title) }
      try output.endRow()
      for point in sweep.points {
        for standing in point.standings {
          output.add(number: point.value)
          output.add(value: point.isCurrent ? "true" : "false")
          output.add(text: standing.code)
          output.add(text: standing.name)
          output.add(value: standing.rank.map(String.init) ?? "")
          output.add(number: standing.score ?? .nan)
          try output.endRow()
        }
      }
    }
  }

  /// Fields: README of this module.
  package var document: JSONValue {
    .object([
      ("peringkat_sweep", .integer(1)),
      (
        "rubric",
        .object([
          ("id", .string(rubric.id)), ("version", .string(rubric.version)),
          ("sha256", .string(rubric.sha256)),
        ])
      ),
      (
        "period",
        .object([
          ("from", .string(request.period.from.iso)), ("to", .string(request.period.to.iso)),
        ])
      ), ("unit", .string(request.unit.rawValue)),
      (
        "vary",
        .object([
          ("path", .string(target.path)), ("id", .string(target.id)),
          ("part", .string(target.part.name)), ("current", .number(target.current)),
          ("from", .number(sweep.request.from)), ("to", .number(sweep.request.to)),
          ("step", .number(sweep.request.step)),
        ])
      ), ("values", .array(sweep.points.map(document))),
      (
        "leads",
        .array(
          sweep.leads.map { lead in
            .object([
              ("from", .number(lead.from)), ("to", .number(lead.to)), ("code", .string(lead.code)),
            ])
          })
      ),
      (
        "changes",
        .array(
          sweep.changes.map { change in
            .object([
              ("value", .number(change.value)), ("up", .string(change.up)),
              ("down", .string(change.down)), ("place", .integer(change.place)),
            ])
          })
      ),
    ])
  }

  private func document(_ point: Sweep.Point) -> JSONValue {
    .object([
      ("value", .number(point.value)), ("current", .bool(point.isCurrent)),
      (
        "regions",
        .array(
          point.standings.map { standing in
            .object([
              ("code", .string(standing.code)), ("name", .string(standing.name)),
              ("rank", .optional(standing.rank)), ("score", .optional(standing.score)),
            ])
          })
      ),
    ])
  }
}
