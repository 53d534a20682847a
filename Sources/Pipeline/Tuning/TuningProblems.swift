package import Diagnostics
import Scoring

/// The sentences about rubrics that are written, tried and tuned.
package enum TuningProblems {
  static func rubricExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "rubric-exists", at: Location(file: path),
      Wording(
        id: "berkas ini sudah ada; rubrik baru tidak menimpanya",
        en: "this file is there already; a new rubric does not write over it"),
      fix: Wording(
        id: "Pilih nama lain, atau pindahkan berkas itu dahulu.",
        en: "Choose another name, or move that file away first."))
  }

  package static func started(_ path: String) -> Wording {
    Wording(
      id: "Rubrik awal siap. Ubah isinya, lalu: peringkat rubric check \(path)",
      en: "A rubric to begin with is ready. Change it, then: peringkat rubric check \(path)")
  }

  static func retuned(_ old: Rubric, _ new: Rubric, changed: Int) -> Wording {
    let versions = "\(shown(old.version)) → \(shown(new.version))"
    return Wording(
      id: "Rubrik \(shown(old.id)), versi \(versions): \(changed) dari \(old.weights.count) bobot "
        + "berubah.",
      en:
        "Rubric \(shown(old.id)), version \(versions): \(changed) of \(old.weights.count) weights "
        + "changed.")
  }

  package static func tryRetuned(_ old: String?, _ new: String) -> Wording {
    Wording(
      id: "Siapa yang berpindah: peringkat compare \(old ?? "RUBRIK-LAMA.yaml") \(new) …",
      en: "Who moves: peringkat compare \(old ?? "OLD-RUBRIC.yaml") \(new) …")
  }

  static func schemaWritten(_ name: String) -> Wording {
    Wording(
      id: "Ditulis pula: \(name), yang dipakai editor untuk melengkapi dan memeriksa rubrik.",
      en: "Written too: \(name), by which editors complete and check the rubric.")
  }

  package static func schemaLine(_ name: String) -> Wording {
    let line = Rubric.schemaLine(name)
    return Wording(
      id: "Baris pertama rubrik, agar editor (VS Code dengan ekstensi YAML) memakainya: \(line)",
      en: "The first line of a rubric, by which editors (VS Code with the YAML extension) use it: "
        + line)
  }

  static func checked(
    _ path: String, _ rubric: Rubric, _ ranking: Ranking?, warnings: Int
  ) -> Wording {
    let count = rubric.indicators.count
    var id = "\(path): sah, \(count) indikator; "
    var en = "\(path): valid, \(counted(count, "indicator")); "
    if let ranking {
      let ranked = ranking.standings.filter { $0.rank != nil }.count
      let isAgency = ranking.unit == .agency
      let count = ranking.standings.count
      id += "dicoba pada \(count) \(isAgency ? "OPD" : "daerah"), \(ranked) diperingkat; "
      en += "tried on \(count) \(isAgency ? "agencies" : "regions"), \(ranked) ranked; "
    }
    id += warnings == 0 ? "tidak ada peringatan." : "\(warnings) peringatan."
    en += warnings == 0 ? "no warnings." : "\(counted(warnings, "warning"))."
    return Wording(id: id, en: en)
  }

  static func noCases(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "no-cases", at: Location(file: path),
      Wording(
        id: "tidak ada berkas contoh hitungan untuk rubrik ini",
        en: "there is no file of cases for this rubric"),
      fix: Wording(
        id: "Tulislah berkas itu (bentuknya: Rubrics/README.md), atau sebut yang lain dengan "
          + "--cases.",
        en: "Write that file (its form: Rubrics/README.md), or name another with --cases."))
  }

  static func caseFailed(_ example: RubricCase) -> Diagnostic {
    Diagnostic(
      .error, "case-failed", at: example.place,
      Wording(
        id: "contoh ini tidak dapat dijalankan: berkasnya tidak dapat ditulis ke folder sementara",
        en: "this case cannot be run: its files cannot be written to the folder for temporary files"
      ),
      fix: Wording(
        id: "Periksa ruang dan izin folder itu (TMPDIR).",
        en: "Check the room and the permissions of that folder (TMPDIR)."))
  }

  static func outcome(of example: RubricCase, _ problems: [Diagnostic]) -> Wording {
    let count = problems.count
    return count == 0
      ? Wording(id: "lulus  \(example.name.id)", en: "passed  \(example.name.en)")
      : Wording(
        id: "GAGAL  \(example.name.id): \(count) tidak sesuai",
        en: "FAILED  \(example.name.en): \(count) not as expected")
  }

  static func tested(_ count: Int, failed: Int) -> Wording {
    failed == 0
      ? Wording(id: "\(count) contoh, semua lulus.", en: "\(counted(count, "case")), all passed.")
      : Wording(
        id: "\(count) contoh, \(failed) gagal.", en: "\(counted(count, "case")), \(failed) failed.")
  }
}
