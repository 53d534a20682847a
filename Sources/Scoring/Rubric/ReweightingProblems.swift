internal import Diagnostics

/// The sentences about a rubric's text that is to get other weights.
enum ReweightingProblems {
  static func allZero(_ ids: [String], at place: Location) -> Diagnostic {
    let names = ids.map { shown($0) }.joined(separator: ", ")
    return Diagnostic(
      .error, "weights-all-zero", at: place,
      Wording(
        id: "semua bobot dalam satu kelompok adalah 0: \(names)",
        en: "all weights of a group are 0: \(names)"),
      fix: Wording(
        id: "Isi paling sedikit satu sel kuning kelompok itu dengan angka di atas 0.",
        en: "Put a number above 0 into at least one yellow cell of that group."))
  }

  static func unchangeable(_ id: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "weight-not-changeable", at: place,
      Wording(
        id: "bobot \(shown(id)) ditulis dalam rubrik dengan cara yang tidak dapat diganti sendiri, "
          + "misalnya dengan jangkar YAML (&nama, *nama)",
        en:
          "the weight of \(shown(id)) is written in the rubric in a way that cannot be changed for "
          + "itself, such as with a YAML anchor (&name, *name)"),
      fix: Wording(
        id: "Tulis bobot itu sebagai angka biasa di rubrik, buat peringkatnya lagi, lalu ulangi; "
          + "atau ganti bobotnya langsung di rubrik.",
        en: "Write that weight as a plain number in the rubric, make the ranking again and repeat; "
          + "or change the weight in the rubric yourself."))
  }

  static func unwritable(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "rubric-not-changeable", at: place,
      Wording(
        id:
          "bobot atau versi tidak dapat diganti tanpa mengubah bagian lain rubrik, misalnya karena "
          + "jangkar YAML (&nama, *nama) dipakai bersama",
        en: "weights or version cannot be changed without changing other parts of the rubric, such "
          + "as where a YAML anchor (&name, *name) is shared"),
      fix: Wording(
        id: "Tulis bobot dan versi sebagai nilai biasa di rubrik, buat peringkatnya lagi, lalu "
          + "ulangi; atau ganti bobotnya langsung di rubrik.",
        en: "Write weights and version as plain values in the rubric, make the ranking again and "
          + "repeat; or change the weights in the rubric yourself."))
  }
}
