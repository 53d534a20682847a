internal import Diagnostics
internal import Documents

/// The sentences about what a rubric cannot do with the regions at hand.
extension ReviewProblems {
  static func tooFew(_ count: Int, file: String) -> Diagnostic {
    warning(
      "too-few-regions", Location(file: file),
      id: "Hanya \(count) daerah yang diperingkat, sehingga rubrik ini tidak dapat dinilai pada "
        + "datanya.",
      en: "Only \(counted(count, "region")) \(count == 1 ? "is" : "are") ranked, so the rubric "
        + "cannot be judged by these data.",
      fix: Wording(
        id: "Sertakan lebih banyak ekspor, atau periksa periodenya.",
        en: "Add more exports, or check the period."))
  }

  static func nobodyHas(_ name: String, at place: Location) -> Diagnostic {
    warning(
      "nobody-has", place,
      id: "\u{201C}\(shown(name))\u{201D}: tidak satu pun daerah mempunyai skor.",
      en: "\u{201C}\(shown(name))\u{201D}: no region has a score.",
      fix: Wording(
        id: "Hapus indikatornya, atau minta datanya.",
        en: "Take the indicator out, or ask for its data."))
  }

  static func tellsNobodyApart(
    _ name: String, _ score: Double, of count: Int, at place: Location
  ) -> Diagnostic {
    warning(
      "tells-nobody-apart", place,
      id: "\u{201C}\(shown(name))\u{201D} tidak membedakan daerah-daerah ini: skor \(count) daerah "
        + "sekitar \(tidy(score).id), selisihnya hilang dalam pembulatan nilai akhir.",
      en:
        "\u{201C}\(shown(name))\u{201D} does not tell these regions apart: the scores of \(count) "
        + "regions are about \(tidy(score).en), and their differences vanish in the rounded result.",
      fix: Wording(
        id: "Persempit skalanya, atau alihkan bobotnya ke indikator lain.",
        en: "Narrow its scale, or give its weight to another indicator."))
  }

  static func sameTwice(
    _ one: String, _ other: String, _ agreement: Double, regions: Int, at place: Location
  ) -> Diagnostic {
    let isOpposed = agreement < 0
    return warning(
      "same-twice", place,
      id:
        "\u{201C}\(shown(other))\u{201D} dan \u{201C}\(shown(one))\u{201D} mengurutkan \(regions) "
        + "daerah ini hampir \(isOpposed ? "berlawanan" : "sama") (korelasi peringkat Spearman "
        + "\(tidy(agreement).id)): "
        + (isOpposed ? "keduanya saling meniadakan." : "hal yang sama dihitung dua kali."),
      en: "\u{201C}\(shown(other))\u{201D} and \u{201C}\(shown(one))\u{201D} put these \(regions) "
        + "regions in nearly \(isOpposed ? "opposite orders" : "the same order") (Spearman's rank "
        + "correlation \(tidy(agreement).en)): "
        + (isOpposed ? "they cancel each other." : "one thing counts twice."),
      fix: Wording(
        id: "Pertahankan salah satunya, atau bagi bobotnya.",
        en: "Keep one of them, or share the weight between them."))
  }

  /// A goalpost that is out of everybody's reach, with the value that came nearest to it.
  struct FarGoalpost {
    var isBest: Bool
    var nearest: Double
    var score: Double
  }

  static func outOfReach(
    _ far: FarGoalpost, _ indicator: Indicator, at place: Location
  ) -> Diagnostic {
    let name = shown(indicator.id)
    let value = notation((far.nearest * 1e4).rounded() / 1e4)
    let score = tidy(far.score)
    let better = Wording(
      id: "Sesuaikan patokannya, atau biarkan bila memang menjadi sasaran.",
      en: "Adapt the goalpost, or leave it where it is meant as an aim.")
    guard far.isBest else {
      return warning(
        "goalpost-exceeded", place,
        id:
          "Patokan terburuk \u{201C}\(name)\u{201D} dilampaui semua daerah: yang terlemah bernilai "
          + "\(value.id) dan masih mendapat \(score.id), sehingga separuh skala tidak terpakai.",
        en: "Everybody exceeds the worst goalpost of \u{201C}\(name)\u{201D}: the weakest has "
          + "\(value.en) and still scores \(score.en), so half of the scale is not used.",
        fix: better)
    }
    return warning(
      "goalpost-out-of-reach", place,
      id: "Patokan terbaik \u{201C}\(name)\u{201D} tidak dicapai daerah mana pun: yang terbaik "
        + "bernilai \(value.id) dan mendapat \(score.id), sehingga separuh skala tidak terpakai.",
      en: "Nobody reaches the best goalpost of \u{201C}\(name)\u{201D}: the best has \(value.en) "
        + "and scores \(score.en), so half of the scale is not used.",
      fix: better)
  }

  static func mostLack(_ name: String, _ count: Int, of all: Int, at place: Location) -> Diagnostic
  {
    warning(
      "most-lack", place,
      id: "\u{201C}\(shown(name))\u{201D}: \(count) dari \(all) daerah tidak punya nilai, jadi "
        + "aturan \u{201C}missing\u{201D} yang menentukan skornya.",
      en: "\u{201C}\(shown(name))\u{201D}: \(count) of \(all) regions have no value, so that the "
        + "rule \u{201C}missing\u{201D} decides their score.",
      fix: Wording(
        id: "Minta datanya, atau pertimbangkan missing: redistribute.",
        en: "Ask for the data, or consider missing: redistribute."))
  }

  static func aspectLost(
    _ standing: Standing, _ aspect: AspectResult, at place: Location
  ) -> Diagnostic {
    let score = aspect.score.map(tidy)
    return warning(
      "aspect-lost", place,
      id: "\(standing.name) tidak punya satu nilai pun dalam aspek \u{201C}\(shown(aspect.id))"
        + "\u{201D}; " + (score.map { "skornya \($0.id)." } ?? "aspek itu tidak dihitung baginya."),
      en: "\(standing.name) has no value at all in the aspect \u{201C}\(shown(aspect.id))\u{201D}; "
        + (score.map { "it scores \($0.en)." } ?? "the aspect does not count for it."),
      fix: Wording(
        id: "Minta datanya dari daerah itu, atau periksa kode dan kunci penilaiannya.",
        en: "Ask the region for the data, or check the codes and keys of its assessments."))
  }

  static func nothingKnown(_ standing: Standing, at place: Location) -> Diagnostic {
    warning(
      "nothing-known", place,
      id: "\(standing.name) tidak punya satu nilai pun: seluruh nilainya ditentukan aturan "
        + "\u{201C}missing\u{201D}.",
      en:
        "\(standing.name) has no value at all: the rule \u{201C}missing\u{201D} decides its whole "
        + "score.",
      fix: Wording(
        id: "Periksa ekspor dan periodenya.", en: "Check its exports and the period."))
  }
}
