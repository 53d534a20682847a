internal import Complaints
package import Diagnostics

/// What is said of words in owner and region columns that name no region.
extension IngestionProblems {
  static func unknownRegion(_ found: RegionOfRow.UnknownWord, _ plan: TablePlan) -> Diagnostic {
    var diagnostic = RegionProblems.unknownRegion(
      found.nearest.isEmpty
        ? ShownValues.word(found.word, count: found.count, among: [])
        : Quarantining.masked(found.word),
      nearest: found.nearest, at: plan.place(column: found.column), severity: .warning)
    diagnostic.code = "unknown-region-word"
    diagnostic.notes = [
      Wording(
        id: "Ada di \(grouped(found.count, by: ".")) baris.",
        en: "Rows that have it: \(grouped(found.count, by: ",")).")
    ]
    if let next = found.next {
      diagnostic.notes.append(toldByColumn(plan.headers[next]))
    } else if let decision = decision(plan) {
      diagnostic.notes.append(decision)
    }
    return diagnostic
  }

  private static func toldByColumn(_ header: String) -> Wording {
    Wording(
      id: "Baris itu dihitung menurut kolom \(quoted(header)).",
      en: "Those rows count by the column \(quoted(header)).")
  }

  /// What told the region of rows whose own columns did not.
  private static func decision(_ plan: TablePlan) -> Wording? {
    if plan.isCorrection {
      let words = RegionRule.reference.words
      return Wording(
        id: "Baris itu dihitung \(words.id).", en: "Those rows count \(words.en).")
    }
    if case .one(let region, let rule) = plan.told {
      return Wording(
        id: "Baris itu dihitung untuk \(region.name) (\(region.code)), \(rule.words.id).",
        en: "Those rows count for \(region.name) (\(region.code)), \(rule.words.en).")
    }
    guard plan.profile.kind == .register else { return nil }
    return Wording(
      id: "Tidak ada hal lain yang menyebut daerahnya, jadi baris itu dikarantina.",
      en: "Nothing else tells their region, so those rows are quarantined.")
  }
}

extension RegionRule {
  /// How the region was told, as the end of a sentence.
  package var words: Wording {
    switch self {
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

  private func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }
}
