import Complaints
import Diagnostics

/// The sentences of `check` that no other command has.
enum CheckProblems {
  static func regionsWithoutExport(_ regions: [Region]) -> Diagnostic {
    var names = regions.prefix(12).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
    if regions.count > 12 { names += ", \u{2026}" }
    return Diagnostic(
      .warning, "regions-without-export",
      Wording(
        id: "\(regions.count) daerah dalam daftar tidak punya ekspor: \(names)",
        en:
          "\(regions.count) of the listed regions \(regions.count == 1 ? "has" : "have") no export:"
          + " \(names)"),
      fix: Wording(
        id: "Mintakan ekspornya; tanpa itu daerahnya disebut tanpa peringkat.",
        en: "Ask for their exports; without them they are listed unranked."))
  }

  static func unexpected(_ error: any Error) -> Diagnostic {
    Diagnostic(
      .error, "unexpected",
      Wording(
        id: "pemeringkatan berhenti: \(shown("\(error)"))",
        en: "the ranking stopped: \(shown("\(error)"))"))
  }

  static func notJoined() -> Wording {
    Wording(
      id: "Belum diperiksa: galat pada berkas di atas harus diperbaiki dulu.",
      en: "Not checked yet: the errors of the files above come first.")
  }

  static func summary(
    files: Int, skipped: Int, errors: Int, warnings: Int, notes: Int
  ) -> Wording {
    let left = skipped == 0 ? Wording("") : LoadingProblems.leftOut(skipped)
    return Wording(
      id:
        "\(files) berkas diperiksa\(left.id): \(errors) galat, \(warnings) peringatan, \(notes) catatan."
        + " Tidak ada yang ditulis.",
      en: "\(counted(files, "file")) checked\(left.en): \(counted(errors, "error")),"
        + " \(counted(warnings, "warning")), \(counted(notes, "note")). Nothing was written.")
  }
}
