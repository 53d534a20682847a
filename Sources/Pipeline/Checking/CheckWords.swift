import Complaints
import Diagnostics
import Ingestion

/// How a file was understood, in words.
struct CheckWords {
  private let regions: [String: Region]

  init(_ regions: [String: Region]) {
    self.regions = regions
  }

  /// A region, the rule that gave it, and the rows that have it.
  func line(_ finding: RegionFinding) -> Wording {
    let who: Wording
    if let code = finding.code {
      who = Wording(regions[code].map { "\($0.name) (\(code))" } ?? code)
    } else if finding.isOtherGovernment {
      who = Wording(
        id: "milik pemerintah lain, dilewati", en: "another government's, skipped")
    } else {
      who = Wording(id: "tidak diketahui", en: "not known")
    }
    let rule = finding.rule.words
    return Wording(
      id: "\(who.id): \(rule.id) (\(grouped(finding.rows, by: ".")) baris)",
      en: "\(who.en): \(rule.en) (\(counted(finding.rows, "row")))")
  }

  /// The chosen profile, and the next best.
  static func fit(_ name: String, _ header: HeaderFit) -> [Wording] {
    let chosen = Wording(
      id:
        "\(name): mengenal \(header.explained) dari \(header.filled) judul di baris \(header.row)",
      en: "\(name): knows \(header.explained) of \(counted(header.filled, "header")) in row"
        + " \(header.row)")
    guard let next = header.runnerUp else { return [chosen] }
    let lacks = next.missing.joined(separator: ", ")
    let lacking =
      next.missing.isEmpty
      ? Wording("") : Wording(id: ", kurang kolom \(lacks)", en: ", lacks the columns \(lacks)")
    return [
      chosen,
      Wording(
        id: "berikutnya \(next.profile): mengenal \(next.explained)\(lacking.id)",
        en: "next \(next.profile): knows \(next.explained)\(lacking.en)"),
    ]
  }

  static func counts(_ counts: Export.Counts) -> Wording {
    func line(_ words: [String], _ separator: Character) -> String {
      let numbers = [
        counts.read, counts.accepted, counts.quarantined, counts.duplicates, counts.skipped,
      ].map { grouped($0, by: separator) }
      let parts = zip(words.dropFirst(), numbers.dropFirst()).map { "\($0) \($1)" }
      return "\(words[0]) \(numbers[0]) = \(parts.joined(separator: " + "))"
    }
    return Wording(
      id: line(["dibaca", "diterima", "dikarantina", "ganda", "dilewati"], "."),
      en: line(["read", "accepted", "quarantined", "duplicates", "skipped"], ","))
  }
}

extension Export.Kind {
  var wording: Wording {
    switch self {
    case .register: Wording(id: "ekspor laporan (register)", en: "register")
    case .log: Wording(id: "riwayat tindak lanjut (log)", en: "follow-up log")
    case .assessment: Wording(id: "penilaian (assessments)", en: "assessments")
    }
  }
}
