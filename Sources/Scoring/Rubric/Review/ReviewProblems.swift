internal import Diagnostics
internal import Documents

/// The sentences about rubrics that load but may not say what was meant.
///
/// Numbers are written as the language writes them; only a remedy that is to be typed into the
/// rubric has its decimal point.
enum ReviewProblems {
  static func warning(
    _ code: String, _ place: Location?, id: String, en: String, fix: Wording
  ) -> Diagnostic {
    Diagnostic(.warning, "rubric-\(code)", at: place, Wording(id: id, en: en), fix: fix)
  }

  static func note(_ code: String, _ place: Location?, id: String, en: String) -> Diagnostic {
    Diagnostic(.note, "rubric-\(code)", at: place, Wording(id: id, en: en))
  }

  static func weightsDoNotAddUp(
    _ sum: Double, _ weights: [(id: String, weight: Double)], at place: Location
  ) -> Diagnostic {
    func list(_ language: Language) -> String {
      let shares = weights.prefix(6).map { one in
        "\(shown(one.id)) \(tidy(one.weight / sum * 100)[language])"
      }
      return shares.joined(separator: "; ") + (weights.count > 6 ? "; \u{2026}" : "")
    }
    return warning(
      "weights", place,
      id: "Bobot di tingkat ini berjumlah \(tidy(sum).id), bukan 100; yang dihitung adalah "
        + "perbandingannya, dalam persen: \(list(.indonesian)).",
      en: "The weights at this level add up to \(tidy(sum).en), not to 100; what counts is their "
        + "proportion, in per cent: \(list(.english)).",
      fix: Wording(
        id: "Sesuaikan bobotnya sampai berjumlah 100, bila bukan ini yang dimaksud.",
        en: "Adapt the weights until they add up to 100, if that is not what was meant."))
  }

  static func zeroWeight(_ name: String, at place: Location) -> Diagnostic {
    note(
      "zero-weight", place,
      id: "\u{201C}\(shown(name))\u{201D} berbobot 0: ditampilkan, tetapi tidak dihitung.",
      en: "\u{201C}\(shown(name))\u{201D} has the weight 0: it is shown and does not count.")
  }

  static func unusedClock(_ name: String, at place: Location?) -> Diagnostic {
    warning(
      "unused-clock", place,
      id: "Jam layanan \u{201C}\(shown(name))\u{201D} tidak dipakai ukuran mana pun.",
      en: "No measure uses the clock \u{201C}\(shown(name))\u{201D}.",
      fix: Wording(
        id: "Hapus, atau pakai dalam sebuah ukuran.", en: "Delete it, or use it in a measure."))
  }

  static func neverHolds(_ edge: Double, of measure: Measure, at place: Location) -> Diagnostic {
    let range = span(measure.range)
    return warning(
      "never-holds", place,
      id: "Syarat penyesuaian ini tidak pernah terpenuhi: ukurannya bernilai \(range.id), "
        + "sedangkan batasnya \(notation(edge).id).",
      en: "This adjustment's condition never holds: its measure is \(range.en), and the edge is "
        + "\(notation(edge).en).",
      fix: measure.isShare && edge > 1 && edge < 100
        ? DocumentProblems.share(for: edge)
        : Wording(
          id: "Pilih angka di dalam rentang itu, atau hapus penyesuaiannya.",
          en: "Choose a number within that range, or delete the adjustment."))
  }

  static func punishesSmall(_ name: String, at place: Location) -> Diagnostic {
    note(
      "lower-bound", place,
      id: "\u{201C}\(shown(name))\u{201D}: lower_bound menghukum daerah kecil karena kecil, bukan "
        + "karena kinerjanya; {shrink: auto} tidak.",
      en: "\u{201C}\(shown(name))\u{201D}: lower_bound punishes small regions for being small, not "
        + "for how they work; {shrink: auto} does not.")
  }

  static func isRelative(_ name: String, at place: Location) -> Diagnostic {
    note(
      "relative", place,
      id: "\u{201C}\(shown(name))\u{201D} memakai skala relatif: ikut atau tidaknya satu daerah "
        + "dapat mengubah urutan yang lain.",
      en: "\u{201C}\(shown(name))\u{201D} has a relative scale: whether one region takes part can "
        + "change the order of the others.")
  }

  static func turns(_ name: String, at place: Location) -> Diagnostic {
    warning(
      "scale-turns", place,
      id: "Skor \u{201C}\(shown(name))\u{201D} naik lalu turun (atau sebaliknya) bila nilainya "
        + "terus naik.",
      en: "The score of \u{201C}\(shown(name))\u{201D} goes up and down while its value only "
        + "rises.",
      fix: Wording(
        id: "Periksa urutan skornya.", en: "Check the order of the scores."))
  }

  static func isReversed(_ indicator: Indicator, at place: Location) -> Diagnostic {
    let isHigher = indicator.measure.betterIs == .higher
    return warning(
      "scale-reversed", place,
      id:
        "Skala \u{201C}\(shown(indicator.id))\u{201D} terbalik: untuk ukuran ini nilai yang lebih "
        + "\(isHigher ? "besar" : "kecil") lebih baik, tetapi skornya lebih rendah.",
      en: "The scale of \u{201C}\(shown(indicator.id))\u{201D} is the wrong way round: with this "
        + "measure a \(isHigher ? "higher" : "lower") value is better, but scores less.",
      fix: Wording(
        id: "Tukar worst dan best, atau urutan skornya.",
        en: "Exchange worst and best, or the order of the scores."))
  }

  static func isPercent(_ edge: Double, _ name: String, at place: Location) -> Diagnostic {
    warning(
      "scale-percent", place,
      id: "\u{201C}\(shown(name))\u{201D} diukur sebagai bagian dari 0 sampai 1, sedangkan "
        + "skalanya menyebut \(notation(edge).id).",
      en: "\u{201C}\(shown(name))\u{201D} is measured as a share from 0 to 1, but its scale names "
        + "\(notation(edge).en).",
      fix: DocumentProblems.share(for: edge))
  }

  static func isOutside(
    _ edge: Double, _ indicator: Indicator, isBand: Bool, at place: Location
  ) -> Diagnostic {
    let range = span(indicator.measure.range)
    let edge = notation(edge)
    let what =
      isBand
      ? Wording(id: "Rentang dengan tepi", en: "The band with the edge")
      : Wording(id: "Patokan", en: "The goalpost")
    return warning(
      "scale-outside", place,
      id: "\(what.id) \(edge.id) dari \u{201C}\(shown(indicator.id))\u{201D} tidak pernah "
        + "tercapai: ukurannya bernilai \(range.id).",
      en: "\(what.en) \(edge.en) of \u{201C}\(shown(indicator.id))\u{201D} is never reached: "
        + "the measure is \(range.en).",
      fix: Wording(
        id: "Pilih angka di dalam rentang itu.", en: "Choose a number within that range."))
  }

  static func cannotReach(_ most: Double, _ indicator: Indicator, at place: Location) -> Diagnostic
  {
    let range = span(indicator.measure.range)
    return warning(
      "scale-unreachable", place,
      id: "Tidak ada nilai \u{201C}\(shown(indicator.id))\u{201D} yang mencapai skor 100: "
        + "ukurannya bernilai \(range.id), dan skor tertingginya \(tidy(most).id).",
      en:
        "No value of \u{201C}\(shown(indicator.id))\u{201D} reaches the score 100: the measure is "
        + "\(range.en), and its highest score is \(tidy(most).en).",
      fix: indicator.measure.isShare && indicator.scale == .identity
        ? Wording(
          id: "Pakai {linear: {worst: 0, best: 1}}.", en: "Use {linear: {worst: 0, best: 1}}.")
        : Wording(
          id: "Ubah skalanya agar nilai terbaik mendapat 100, bila itu yang dimaksud.",
          en: "Change the scale so that the best value scores 100, if that is meant."))
  }

  static func sameScore(
    _ edge: Double, _ score: Double, _ indicator: Indicator, at place: Location
  ) -> Diagnostic {
    let edge = notation(edge)
    return warning(
      "bands-same", place,
      id: "Rentang di kedua sisi \(edge.id) pada \u{201C}\(shown(indicator.id))\u{201D} "
        + "bertumpang: keduanya memberi skor \(notation(score).id).",
      en: "The bands on both sides of \(edge.en) of \u{201C}\(shown(indicator.id))\u{201D} are "
        + "one: both score \(notation(score).en).",
      fix: Wording(
        id: "Hapus salah satunya, atau beri skor lain.",
        en: "Delete one of them, or give it another score."))
  }

  /// What a measure can be, in words.
  static func span(_ range: ClosedRange<Double>) -> Wording {
    let (low, high) = (range.lowerBound, range.upperBound)
    if low.isInfinite { return Wording(id: "berapa pun", en: "any number") }
    let (least, most) = (notation(low), notation(high))
    if high.isInfinite {
      return Wording(id: "\(least.id) atau lebih", en: "\(least.en) or more")
    }
    return Wording(
      id: "\(least.id) sampai \(most.id)", en: "\(least.en) to \(most.en)")
  }

  /// A number to two decimals, without what a double cannot hold.
  static func tidy(_ number: Double) -> Wording { notation((number * 100).rounded() / 100) }
}
