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
    let rule = CheckWords.rule(finding.rule)
    return Wording(
      id: "\(who.id): \(rule.id) (\(grouped(finding.rows, by: ".")) baris)",
      en: "\(who.en): \(rule.en) (\(counted(finding.rows, "row")))")
  }

  private static func rule(_ rule: RegionRule) -> Wording {
    switch rule {
    case .option: Wording(id: "menurut --region", en: "by --region")
    case .regionColumn(let header):
      Wording(
        id: "menurut kolom daerah \(quoted(header))", en: "by the region column \(quoted(header))")
    case .ownerColumn(let header):
      Wording(
        id: "menurut kolom pemilik \(quoted(header))", en: "by the owner column \(quoted(header))")
    case .preamble(let text):
      Wording(
        id: "menurut nama instansi di atas tabel, \(quoted(text))",
        en: "by the institution above the table, \(quoted(text))")
    case .profile: Wording(id: "menurut profil", en: "by the profile")
    case .fileName(let part):
      Wording(
        id: "menurut nama berkas, \(quoted(part))", en: "by the file's name, \(quoted(part))")
    case .folder(let name, let part):
      Wording(
        id: "menurut nama folder \(quoted(name)), \(quoted(part))",
        en: "by the folder's name \(quoted(name)), \(quoted(part))")
    case .reference:
      Wording(
        id: "menurut rujukan karantinanya", en: "by its quarantine reference")
    case .none:
      Wording(
        id: "tidak disebut kolom, kepala tabel, nama berkas maupun foldernya",
        en: "told by no column, no preamble and no name of file or folder")
    }
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

  private static func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }
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
