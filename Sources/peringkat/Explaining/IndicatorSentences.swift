import Diagnostics
import Scoring
import Workbook

/// What an explanation says of one indicator.
struct IndicatorSentences {
  private let part: Explanation.OfIndicator
  private let words: Phrases

  init(_ part: Explanation.OfIndicator, words: Phrases) {
    self.part = part
    self.words = words
  }

  private func say(_ id: String, _ en: String) -> String { words.say(id, en) }

  private func value(_ value: Double) -> String {
    part.definition.measure.isShare
      ? words.fixed(100 * value, 1) + words.percentSign : words.fixed(value, 2)
  }

  /// From the value over the estimate and the scale to the score.
  var way: String {
    let (result, definition) = (part.result, part.definition)
    guard let raw = result.value else {
      let why =
        result.isAbsent
        ? say("ekspornya tidak memuat yang diperlukan", "its exports lack what this needs")
        : say("tidak ada nilai", "there is no value")
      let score = result.score.map { words.fixed($0, 2) }
      return why
        + (score.map { say(", maka skor \($0)", ", so the score is \($0)") }
          ?? say(", maka tidak dihitung", ", so it is left out"))
    }
    var text = value(raw)
    if definition.measure.isShare {
      text += say(" dari \(words.count(result.n))", " of \(words.count(result.n))")
    } else if definition.measure.isCounted {
      text += " (n = \(words.count(result.n)))"
    }
    if result.isAssessment { text += say(" (penilaian)", " (assessed)") }
    text += "; " + words.measure(definition)
    if let estimate = result.estimate, definition.estimate != .raw {
      text +=
        say("; taksiran ", "; estimate ") + value(estimate) + " ("
        + words.estimate(definition.estimate)
        + (definition.estimate == .shrinkAuto
          ? result.shrinkage.map { ": m = " + words.fixed($0, 1) } ?? "" : "") + ")"
    }
    let score = result.score.map { words.fixed($0, 2) } ?? say("tidak ada", "none")
    return text + say("; skala ", "; scale ")
      + words.scale(definition.scale, of: definition.measure) + " \u{2192} "
      + say("skor \(score)", "score \(score)")
  }

  var province: String {
    let province = part.province
    let median = province.medianValue.map(value) ?? "\u{2013}"
    let score = province.medianScore.map { words.fixed($0, 2) } ?? "\u{2013}"
    let best = province.bestValue.map(value) ?? "\u{2013}"
    let bestScore = province.bestScore.map { words.fixed($0, 2) } ?? "\u{2013}"
    let names =
      province.best.prefix(2).joined(separator: ", ")
      + (province.best.count > 2
        ? say(" dan \(province.best.count - 2) lagi", " and \(province.best.count - 2) more") : "")
    return say(
      "median \(province.regions) daerah \(median) (skor \(score)); "
        + "terbaik \(best) (skor \(bestScore)): \(names)",
      "median of \(province.regions) regions \(median) (score \(score)); "
        + "best \(best) (score \(bestScore)): \(names)")
  }

  var before: String? {
    guard let before = part.before, let earlier = before.value else { return nil }
    let score = before.score.map { words.fixed($0, 2) } ?? "\u{2013}"
    return say("periode sebelumnya ", "the period before ") + value(earlier)
      + say(" (skor \(score))", " (score \(score))")
  }

  func against(_ count: Int) -> String {
    let number = words.count(count)
    switch part.definition.measure {
    case .onTimeShare: return say("terlambat (\(number))", "late (\(number))")
    case .share(.overdue): return say("melewati batas (\(number))", "overdue (\(number))")
    case .share(.completed): return say("belum selesai (\(number))", "not completed (\(number))")
    case .share(.responded): return say("belum ditanggapi (\(number))", "no response (\(number))")
    case .share(.verified): return say("belum diverifikasi (\(number))", "not verified (\(number))")
    case .share(.reopened): return say("dibuka kembali (\(number))", "reopened (\(number))")
    case .share(.rated): return say("tanpa penilaian pelapor (\(number))", "not rated (\(number))")
    default: return say("merugikan (\(number))", "counting against it (\(number))")
    }
  }

  func unreadable(_ count: Int) -> String {
    say(
      "ditambah \(words.count(count)) yang tidak terbaca dan dihitung merugikan",
      "and \(words.count(count)) that cannot be read and count against it")
  }

  /// nil where it is not possible by this indicator alone.
  func up(_ up: PlaceUp) -> String? {
    guard let score = up.score else { return nil }
    let now = part.result.score.map { words.fixed($0, 2) } ?? "\u{2013}"
    let needed = say(
      "skor paling sedikit \(words.fixed(score, 2)) (kini \(now))",
      "a score of at least \(words.fixed(score, 2)) (now \(now))")
    guard let against = up.against else { return needed + (up.value.map(reaching) ?? "") }
    guard let cases = up.cases else {
      return needed
        + say(
          ": tidak tercapai walaupun semua \(words.count(against)) laporan itu baik",
          ": out of reach though all of the \(words.count(against)) complaints were good")
    }
    return needed
      + say(
        ": \(words.count(cases)) dari \(words.count(against)) laporan itu seharusnya baik",
        ": \(words.count(cases)) of the \(words.count(against)) complaints would have to be good")
  }

  /// The value to reach, rounded so that what is printed would do.
  private func reaching(_ needed: Double) -> String {
    guard let now = part.result.value else { return "" }
    let unit: Double = part.definition.measure.isShare ? 1000 : 100
    let printed = (needed * unit).rounded(needed > now ? .up : .down) / unit
    return
      (needed > now
      ? say(": nilai paling sedikit ", ": a value of at least ")
      : say(": nilai paling banyak ", ": a value of at most "))
      + value(printed) + say(" (kini \(value(now)))", " (now \(value(now)))")
  }
}

extension Measure {
  /// Its value rests on n cases.
  fileprivate var isCounted: Bool {
    switch self {
    case .assessment, .count: false
    default: true
    }
  }
}
