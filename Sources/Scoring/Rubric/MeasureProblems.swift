internal import Diagnostics
internal import Documents

/// The sentences about measures, limits, estimates and scales.
extension RubricProblems {
  static func keyOfOtherMeasure(_ key: String, measure: String, at place: Location) -> Diagnostic {
    problem(
      "measure-key", place,
      id: "\u{201C}\(key)\u{201D} tidak berlaku untuk ukuran \u{201C}\(measure)\u{201D}.",
      en: "\u{201C}\(key)\u{201D} does not go with the measure \u{201C}\(measure)\u{201D}.",
      fix: Wording(id: "Hapus \u{201C}\(key)\u{201D}.", en: "Delete \u{201C}\(key)\u{201D}."))
  }

  static func onlyForOverdue(_ key: String, at place: Location) -> Diagnostic {
    problem(
      "measure-key", place,
      id: "\u{201C}\(key)\u{201D} hanya berlaku bersama \u{201C}share: overdue\u{201D}.",
      en: "\u{201C}\(key)\u{201D} goes only with \u{201C}share: overdue\u{201D}.",
      fix: Wording(
        id: "Hapus \u{201C}\(key)\u{201D}, atau pakai on_time_share.",
        en: "Delete \u{201C}\(key)\u{201D}, or use on_time_share."))
  }

  static func unknownStatistic(_ text: String, at place: Location) -> Diagnostic {
    problem(
      "statistic", place,
      id: "\u{201C}\(shown(text))\u{201D} bukan statistik; yang boleh: mean, median, atau "
        + "persentil p1 sampai p99.",
      en: "\u{201C}\(shown(text))\u{201D} is no statistic; allowed: mean, median, or a "
        + "percentile p1 to p99.",
      fix: didYouMean(text, among: ["median", "mean"])
        ?? Wording(
          id: "Tulislah misalnya median atau p90.", en: "Write median or p90, for example."))
  }

  static func noHorizon(at place: Location) -> Diagnostic {
    problem(
      "horizon", place,
      id: "Ukuran waktu yang ikut menghitung laporan belum selesai membutuhkan "
        + "\u{201C}horizon\u{201D}.",
      en: "A measure of time that takes open cases into account needs a \u{201C}horizon\u{201D}.",
      fix: Wording(
        id: "Tambahkan \u{201C}horizon: 60\u{201D} (dalam satuan jam layanan), atau "
          + "\u{201C}open_cases: ignore\u{201D}.",
        en: "Add \u{201C}horizon: 60\u{201D} (in the clock's unit), or "
          + "\u{201C}open_cases: ignore\u{201D}."))
  }

  static func horizonWithoutCensoring(at place: Location) -> Diagnostic {
    problem(
      "horizon", place,
      id: "\u{201C}horizon\u{201D} tidak berpengaruh pada \u{201C}open_cases: ignore\u{201D}.",
      en: "A \u{201C}horizon\u{201D} has no effect with \u{201C}open_cases: ignore\u{201D}.",
      fix: Wording(id: "Hapus salah satunya.", en: "Delete one of the two."))
  }

  static func classificationsWithoutLimit(_ names: [String], at place: Location) -> Diagnostic {
    let list = names.joined(separator: ", ")
    let entries = names.map { "\($0): 14" }.joined(separator: ", ")
    return problem(
      "limit", place,
      id: "Setiap klasifikasi harus punya batas; yang belum: \(list).",
      en: "Every classification must have a limit; lacking: \(list).",
      fix: Wording(
        id: "Tambahkan yang belum, misalnya {\(entries)}.",
        en: "Add what is lacking, such as {\(entries)}."))
  }

  static func sinceNotAscending(
    _ since: String, after last: String, at place: Location
  ) -> Diagnostic {
    problem(
      "limit", place,
      id: "Batas harus diurutkan menurut tanggal: \(since) tidak sesudah \(last).",
      en: "Limits must be in the order of their dates: \(since) is not after \(last).",
      fix: Wording(
        id: "Urutkan dari tanggal yang paling awal; setiap tanggal hanya sekali.",
        en: "Put the earliest date first, and each date only once."))
  }

  static func quantileTakesRaw(at place: Location) -> Diagnostic {
    problem(
      "estimate", place,
      id: "Median dan persentil hanya boleh memakai taksiran \u{201C}raw\u{201D}.",
      en: "Medians and percentiles take the estimate \u{201C}raw\u{201D} only.",
      fix: Wording(id: "Hapus \u{201C}estimate\u{201D}.", en: "Delete \u{201C}estimate\u{201D}."))
  }

  static func estimateNeedsShare(_ key: String, at place: Location) -> Diagnostic {
    let name = key == "shrink" ? "shrink: auto" : key
    return problem(
      "estimate", place,
      id: "Taksiran \u{201C}\(name)\u{201D} hanya untuk ukuran berupa bagian: share, "
        + "on_time_share, accepted_rows.",
      en: "The estimate \u{201C}\(name)\u{201D} is for shares only: share, on_time_share, "
        + "accepted_rows.",
      fix: Wording(
        id: "Pakai \u{201C}shrink: 10\u{201D} atau \u{201C}raw\u{201D}.",
        en: "Use \u{201C}shrink: 10\u{201D} or \u{201C}raw\u{201D}."))
  }

  static func worstIsBest(_ value: Double, at place: Location) -> Diagnostic {
    problem(
      "scale", place,
      id: "Nilai terburuk dan terbaik tidak boleh sama (\(plain(value))).",
      en: "The worst and the best value may not be the same (\(plain(value))).",
      fix: Wording(
        id: "Beri nilai yang berbeda: worst mendapat skor 0, best mendapat skor 100.",
        en: "Give two different values: worst scores 0, best scores 100."))
  }

  static func betterOnlyRelative(at place: Location) -> Diagnostic {
    problem(
      "scale", place,
      id: "\u{201C}better\u{201D} hanya berlaku untuk skala relatif.",
      en: "\u{201C}better\u{201D} goes only with a relative scale.",
      fix: Wording(
        id: "Hapus \u{201C}better\u{201D}; arah skala ini tampak dari angkanya.",
        en: "Delete \u{201C}better\u{201D}; this scale shows its direction by its numbers."))
  }

  static func notAscending(_ value: Double, after last: Double, at place: Location) -> Diagnostic {
    problem(
      "order", place,
      id: "Nilai di sini harus menaik: \(plain(value)) tidak lebih besar dari \(plain(last)).",
      en: "Values must ascend here: \(plain(value)) is not more than \(plain(last)).",
      fix: Wording(
        id: "Urutkan dari yang terkecil; setiap nilai hanya sekali.",
        en: "Put the smallest first, and each value only once."))
  }

  static func notDescending(_ value: Double, after last: Double, at place: Location) -> Diagnostic {
    problem(
      "order", place,
      id: "Nilai di sini harus menurun: \(plain(value)) tidak lebih kecil dari \(plain(last)).",
      en: "Values must descend here: \(plain(value)) is not less than \(plain(last)).",
      fix: Wording(
        id: "Urutkan dari yang terbesar; setiap nilai hanya sekali.",
        en: "Put the largest first, and each value only once."))
  }

  static func mixedBands(at place: Location) -> Diagnostic {
    problem(
      "bands", place,
      id: "Rentang harus semuanya \u{201C}at_most\u{201D} atau semuanya \u{201C}at_least\u{201D}.",
      en: "Bands must all be \u{201C}at_most\u{201D} or all be \u{201C}at_least\u{201D}.",
      fix: Wording(
        id: "Pakai at_most di semua rentang, menaik, atau at_least di semua rentang, menurun.",
        en: "Use at_most in all bands, ascending, or at_least in all bands, descending."))
  }

  static func otherwiseNotLast(at place: Location) -> Diagnostic {
    problem(
      "bands", place,
      id: "\u{201C}otherwise\u{201D} harus yang terakhir.",
      en: "\u{201C}otherwise\u{201D} must come last.",
      fix: Wording(
        id: "Pindahkan ke akhir daftar, dan tulis sekali saja.",
        en: "Move it to the end of the list, and write it once."))
  }

  static func noOtherwise(at place: Location) -> Diagnostic {
    problem(
      "bands", place,
      id: "Rentang yang terakhir harus \u{201C}otherwise\u{201D}: nilai bagi semua yang lain.",
      en: "The last band must be \u{201C}otherwise\u{201D}: the score of all the rest.",
      fix: Wording(
        id: "Tambahkan \u{201C}{otherwise: 0}\u{201D}.",
        en: "Add \u{201C}{otherwise: 0}\u{201D}."))
  }

  static func noBand(at place: Location) -> Diagnostic {
    problem(
      "bands", place,
      id: "Sebelum \u{201C}otherwise\u{201D} harus ada paling sedikit satu rentang.",
      en: "At least one band must come before \u{201C}otherwise\u{201D}.",
      fix: Wording(
        id: "Tambahkan di depannya, misalnya \u{201C}{at_most: 5, score: 100}\u{201D}.",
        en: "Add one before it, such as \u{201C}{at_most: 5, score: 100}\u{201D}."))
  }

  static func noOtherwiseGrade(at place: Location) -> Diagnostic {
    problem(
      "bands", place,
      id: "Predikat yang terakhir harus \u{201C}otherwise\u{201D}: predikat bagi semua yang lain.",
      en: "The last grade must be \u{201C}otherwise\u{201D}: the grade of all the rest.",
      fix: Wording(
        id: "Tambahkan \u{201C}{otherwise: true, grade: E}\u{201D}.",
        en: "Add \u{201C}{otherwise: true, grade: E}\u{201D}."))
  }

  static func pointIsNoPair(count: Int, at place: Location) -> Diagnostic {
    problem(
      "points", place,
      id: "Sebuah titik adalah pasangan [nilai, skor]; di sini ada \(count) angka.",
      en: "A point is a pair [value, score]; here are \(count) numbers.",
      fix: Wording(
        id: "Tulislah [nilai, skor], seperti [0.5, 40]; desimal memakai titik, bukan koma.",
        en: "Write [value, score], such as [0.5, 40]; decimals have a point, not a comma."))
  }

  static func onePoint(at place: Location) -> Diagnostic {
    problem(
      "points", place,
      id: "Skala titik membutuhkan paling sedikit dua titik.",
      en: "A scale of points needs at least two.",
      fix: Wording(
        id: "Tambahkan satu titik lagi, seperti [1, 100].",
        en: "Add another point, such as [1, 100]."))
  }
}
