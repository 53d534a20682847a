import Diagnostics
import Scoring
import Workbook

/// What an explanation says of one indicator.
struct IndicatorSentences {
  private let part: Explanation.OfIndicator
  private let unit: UnitOfRanking
  private let words: Phrases
  private let named: (_ code: String, _ name: String) -> String

  /// - Parameter named: how one of those that are ranked is called.
  init(
    _ part: Explanation.OfIndicator, of unit: UnitOfRanking, words: Phrases,
    named: @escaping (_ code: String, _ name: String) -> String
  ) {
    self.part = part
    self.named = named
    self.unit = unit
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
    var text = value(raw) + number(of: result)
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
      + words.scale(definition.scale, of: definition.measure) + "\u{A0}\u{2192}\u{A0}"
      + say("skor \(score)", "score \(score)")
  }

  /// Of how many cases a value is.
  private func number(of result: IndicatorResult) -> String {
    let measure = part.definition.measure
    if measure.isShare {
      return say(" dari \(words.count(result.n))", " of \(words.count(result.n))")
    }
    return measure.isCounted ? " (n = \(words.count(result.n)))" : ""
  }

  var province: String {
    let province = part.province
    let median = province.medianValue.map(value) ?? "\u{2013}"
    let score = province.medianScore.map { words.fixed($0, 2) } ?? "\u{2013}"
    let units = unit == .agency ? say("OPD", "agencies") : say("daerah", "regions")
    return say("median \(province.regions) ", "median of \(province.regions) ") + units
      + " \(median) " + say("(skor \(score)); ", "(score \(score)); ") + best
  }

  /// Different values with the same score are listed with the names of those who have them.
  private var best: String {
    let province = part.province
    let score = province.bestScore.map { words.fixed($0, 2) } ?? "\u{2013}"
    let common = province.bestValue.map(value)
    let leaders = province.best.prefix(2).map { leader in
      named(leader.code, leader.name) + (common == nil ? " (\(value(leader.value)))" : "")
    }
    let rest = province.best.count - leaders.count
    let names =
      leaders.joined(separator: ", ")
      + (rest > 0 ? say(" dan \(rest) lagi", " and \(rest) more") : "")
    return common.map {
      say("terbaik \($0) (skor \(score)): \(names)", "best \($0) (score \(score)): \(names)")
    } ?? say("skor terbaik \(score): \(names)", "best score \(score): \(names)")
  }

  var before: String? {
    guard let before = part.before, let earlier = before.value else { return nil }
    let score = before.score.map { words.fixed($0, 2) } ?? "\u{2013}"
    return say("periode sebelumnya ", "the period before ") + value(earlier)
      + number(of: before)
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
  func up(_ up: NextRank) -> String? {
    guard let score = up.score else { return nil }
    let now = part.result.score.map { words.fixed($0, 2) } ?? "\u{2013}"
    let needed = say(
      "skor paling sedikit \(words.fixed(score, 2)) (kini \(now))",
      "a score of at least \(words.fixed(score, 2)) (now \(now))")
    guard let against = up.against else { return needed + (up.value.map(reaching) ?? "") }
    let (fault, mended) = part.definition.measure.mending
    let (all, bad) = (words.count(against), words(fault))
    let good = words(mended)
    guard let cases = up.cases else {
      return against == 0
        ? needed
          + say(
            ": tidak tercapai, karena tidak ada laporan yang \(bad)",
            ": out of reach, for there are no complaints that \(bad)")
        : needed
          + say(
            ": tidak tercapai walaupun semua \(all) laporan yang \(bad) itu \(good)",
            ": out of reach even if all \(all) complaints that \(bad) had \(good)")
    }
    let fewest = words.count(cases)
    return needed
      + say(
        ": cukup \(fewest) dari \(all) laporan di atas yang \(bad), seandainya \(good)",
        ": \(fewest) of the \(all) complaints above that \(bad) would do, had they \(good)")
  }

  /// The value to reach, rounded so that what is printed would do.
  private func reaching(_ needed: Double) -> String {
    // There the value is the score.
    guard let now = part.result.value, part.definition.scale != .identity else { return "" }
    let printed = needed.printed(of: part.definition.measure, from: now)
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
