internal import Complaints
internal import Diagnostics
internal import Documents

/// The sentences about what is to be varied.
enum SweepProblems {
  private static func problem(_ code: String, _ id: String, _ en: String, fix: Wording?)
    -> Diagnostic
  {
    Diagnostic(.error, "vary-\(code)", Wording(id: id, en: en), fix: fix)
  }

  static func form(_ text: String) -> Diagnostic {
    problem(
      "form",
      "--vary \u{201C}\(shown(text))\u{201D} bukan rentang: tulislah JALUR=DARI..SAMPAI, boleh "
        + "dengan :LANGKAH, dan DARI lebih kecil dari SAMPAI",
      "--vary \u{201C}\(shown(text))\u{201D} is no range: write PATH=FROM..TO, with :STEP if you "
        + "like, and FROM less than TO",
      fix: Wording(
        id: "Misalnya speed=20..60:5 atau response_on_time.limit=1..10.",
        en: "For example speed=20..60:5 or response_on_time.limit=1..10."))
  }

  static func tooMany(_ most: Int) -> Diagnostic {
    problem(
      "too-many",
      "--vary menghasilkan lebih dari \(most) nilai",
      "--vary makes more than \(most) values",
      fix: Wording(id: "Perbesar langkahnya.", en: "Take larger steps."))
  }

  static func unknown(_ path: String, in rubric: Rubric) -> Diagnostic {
    let targets = rubric.sweepTargets
    let own = path.split(separator: "/").last.map(String.init) ?? path
    let id = own.split(separator: ".").first.map(String.init) ?? own
    let parts = targets.filter { $0.id == id }
    if !parts.isEmpty {
      let list = parts.map { "\($0.path) (\(plain($0.current)))" }.joined(separator: ", ")
      return problem(
        "unknown",
        "--vary: \u{201C}\(shown(path))\u{201D} tidak dapat diubah-ubah; yang dapat di sini, dengan "
          + "nilainya kini: \(list)",
        "--vary: \u{201C}\(shown(path))\u{201D} cannot be varied; what can here, with what it is "
          + "now: \(list)",
        fix: didYouMean(own, among: parts.map(\.path)))
    }
    let ids = targets.filter { $0.part == .weight }.map(\.id)
    return problem(
      "unknown",
      "--vary: tidak ada aspek atau indikator bernama \u{201C}\(shown(id))\u{201D}",
      "--vary: there is no aspect or indicator with the id \u{201C}\(shown(id))\u{201D}",
      fix: didYouMean(id, among: ids)
        ?? Wording(
          id: "Yang ada: \(ids.joined(separator: ", ")).",
          en: "There are: \(ids.joined(separator: ", "))."))
  }

  static func negative(_ target: SweepTarget, _ value: Double) -> Diagnostic {
    let least = target.part == .horizon ? "> 0" : "\u{2265} 0"
    return problem(
      "impossible",
      "--vary: \(target.path) harus \(least); rentangnya memuat \(plain(value))",
      "--vary: \(target.path) must be \(least); the range has \(plain(value))",
      fix: Wording(id: "Mulai dari angka yang lebih besar.", en: "Begin with a larger number."))
  }

  static func noWeightLeft(_ target: SweepTarget) -> Diagnostic {
    problem(
      "impossible",
      "--vary: dengan \(target.path) = 0 tidak ada bobot yang tersisa di tingkat itu",
      "--vary: with \(target.path) = 0 there is no weight left at its level",
      fix: Wording(
        id: "Mulai dari angka yang lebih besar dari 0.", en: "Begin with a number above 0."))
  }

  static func outOfOrder(_ target: SweepTarget, _ value: Double) -> Diagnostic {
    problem(
      "impossible",
      "--vary: \(target.path) = \(plain(value)) bertemu atau melewati patokan di sebelahnya",
      "--vary: \(target.path) = \(plain(value)) meets or passes the goalpost beside it",
      fix: Wording(
        id: "Persempit rentangnya, agar patokan tetap berurutan.",
        en: "Narrow the range, so that the goalposts keep their order."))
  }
}
