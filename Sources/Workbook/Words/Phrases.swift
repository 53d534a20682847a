package import Complaints
package import Diagnostics
package import Scoring

/// Numbers, dates and sentences as they are said in one language.
package struct Phrases: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func callAsFunction(_ wording: Wording) -> String { wording[language] }

  package func say(_ indonesian: String, _ english: String) -> String {
    language == .english ? english : indonesian
  }

  /// The shortest decimal notation that is the number: `0,4` in Indonesian, `0.4` in English.
  package func number(_ value: Double) -> String { self(notation(value)) }

  package func count(_ value: Int) -> String { self(notation(value)) }

  /// A share as a percentage, without the noise of binary fractions.
  package func percent(_ share: Double) -> String {
    let value = (share * 1e12).rounded() / 1e10
    return number(value) + say("\u{A0}%", "%")
  }

  package func date(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(Phrases.months[month - 1][language]) \(padded(year, 4))"
  }

  /// `Tahun 2024` for a whole year, else both ends.
  package func period(_ period: Period) -> String {
    let from = period.from.civil
    let to = period.to.civil
    if from.year == to.year, from.month == 1, from.day == 1, to.month == 12, to.day == 31 {
      return say("tahun \(from.year)", "year \(from.year)")
    }
    return say(
      "\(date(period.from)) s.d. \(date(period.to))", "\(date(period.from)) to \(date(period.to))")
  }

  static let months: [Wording] = [
    Wording(id: "Januari", en: "January"), Wording(id: "Februari", en: "February"),
    Wording(id: "Maret", en: "March"), Wording("April"), Wording(id: "Mei", en: "May"),
    Wording(id: "Juni", en: "June"), Wording(id: "Juli", en: "July"),
    Wording(id: "Agustus", en: "August"), Wording("September"),
    Wording(id: "Oktober", en: "October"), Wording("November"),
    Wording(id: "Desember", en: "December"),
  ]

  /// A number format with the language's separators where the spreadsheet knows them.
  func format(_ code: String) -> String {
    (language == .english ? "[$-409]" : "[$-421]") + code
  }

  package func reason(_ standing: Standing, in ranking: Ranking) -> String {
    switch standing.reason {
    case nil: ""
    case .noExport: say("tidak menyerahkan ekspor", "no export was handed in")
    case .belowMinComplaints(let least):
      say(
        "\(count(standing.complaints)) laporan, kurang dari syarat "
          + "\(count(ranking.rubric.minComplaints ?? least))",
        "\(count(standing.complaints)) complaints, fewer than the required "
          + "\(count(ranking.rubric.minComplaints ?? least))")
    case .missing(let ids):
      say("tanpa data untuk: ", "no data for: ")
        + ids.map { id in
          ranking.rubric.outline.first { $0.id == id }.map { self($0.title) } ?? id
        }.joined(separator: "; ")
    case .noScore: say("tidak ada satu pun skor", "no score at all")
    }
  }

  func adjustment(_ title: Wording, _ points: Double) -> String {
    let sign = points < 0 ? "\u{2212}" : "+"
    return "\(self(title)): \(sign)\(number(abs(points)))"
  }

  /// What must be known about one indicator's numbers.
  func remark(_ result: IndicatorResult, rule: MissingRule, absentIsMissing: Bool) -> String {
    var parts: [String] = []
    if result.isAssessment {
      parts.append(say("penilaian, bukan hasil hitung", "assessed, cannot be recomputed"))
    }
    if result.isAbsent, !absentIsMissing {
      parts.append(
        say(
          "kolom atau peristiwanya tidak ada di ekspor: skor 0",
          "its column or event is not in the exports: score 0"))
    } else if result.value == nil {
      parts.append(say("tidak ada data: ", "no data: ") + self(Labels.missing(rule)))
    }
    if let m = result.shrinkage, result.value != nil {
      let shown = number((m * 100).rounded() / 100)
      parts.append(say("taksiran dengan m = \(shown)", "estimated with m = \(shown)"))
    }
    return parts.joined(separator: "; ")
  }

  func warning(_ diagnostic: Diagnostic) -> String {
    var text = diagnostic.location.map { "\($0.text): " } ?? ""
    text += self(diagnostic.message)
    // Most messages are no whole sentences: on the command line the remedy stands on a line of its own.
    if let last = text.last, !".!?".contains(last) { text += "." }
    if let fix = diagnostic.fix { text += " \(self(Labels.fix)): \(self(fix))" }
    for note in diagnostic.notes { text += " \(self(note))" }
    return text
  }
}
