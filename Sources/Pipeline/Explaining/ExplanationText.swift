import Complaints
import Diagnostics
import Scoring
import Workbook

/// An explanation for people: sentences and numbers, from the final score down.
struct ExplanationText {
  let explanation: Explanation
  let words: Phrases
  /// How many tracking IDs a list shows.
  let limit: Int

  init(_ explanation: Explanation, language: Language, limit: Int) {
    self.explanation = explanation
    words = Phrases(language: language)
    self.limit = limit
  }

  private var standing: Standing { explanation.standing }

  private func say(_ id: String, _ en: String) -> String { words.say(id, en) }

  var text: String {
    var lines = heading + [""]
    for node in explanation.nodes { lines += self.lines(of: node) }
    lines += adjustments + negativePoints + [""] + placeUp + before + cases
    return lines.joined(separator: "\n")
  }

  private var heading: [String] {
    let ranking = explanation.ranking
    let ranked = ranking.standings.count { $0.rank != nil }
    let place =
      standing.rank.map {
        say("peringkat \($0) dari \(ranked)", "rank \($0) of \(ranked)")
      }
      ?? notRanked(standing)
    let score =
      ranking.finalScore(standing).map {
        say("nilai akhir ", "final score ") + number($0, ranking.rubric.decimals)
      } ?? say("tanpa nilai", "no score")
    let (from, to) = (ranking.period.from.iso, ranking.period.to.iso)
    return [
      "\(standing.name) (\(AgencyCode.beside(standing.name, standing.code))): \(place), \(score)",
      "\(ranking.rubric.id) \(ranking.rubric.version), "
        + say("periode \(from) s.d. \(to), ", "period \(from) to \(to), ")
        + say("per tanggal \(ranking.asOf.iso); ", "as of \(ranking.asOf.iso); ")
        + say(
          "\(words.count(standing.complaints)) laporan",
          "\(words.count(standing.complaints)) complaints"),
    ]
  }

  private func notRanked(_ standing: Standing) -> String {
    say("tidak diperingkat (", "not ranked (") + words.reason(standing, in: explanation.ranking)
      + ")"
  }

  private func lines(of node: Explanation.Node) -> [String] {
    let indent = String(repeating: "  ", count: node.depth)
    let share = number(100 * node.weight, 1) + words.percentSign
    let points = say(
      "\(number(node.points, 2)) dari \(number(node.possible, 2)) poin",
      "\(number(node.points, 2)) of \(number(node.possible, 2)) points")
    let score = node.score.map { number($0, 2) } ?? say("tidak ada", "none")
    let line =
      "\(indent)\(words(node.title)): \(points) "
      + say("(skor \(score), bobot \(share))", "(score \(score), weight \(share))")
    guard let indicator = node.indicator else { return [line] }
    return [line] + details(indicator, of: node).map { "\(indent)  \($0)" }
  }

  private func details(_ part: Explanation.OfIndicator, of node: Explanation.Node) -> [String] {
    let sentences = sentences(part)
    var lines = [sentences.way]
    if part.province.regions > 1 { lines.append(sentences.province) }
    if let before = sentences.before { lines.append(before) }
    if let cases = part.cases {
      if !cases.against.isEmpty {
        lines.append(
          sentences.against(cases.against.count) + ": " + ids(cases.against))
      }
      if cases.unreadable > 0 { lines.append(sentences.unreadable(cases.unreadable)) }
      if !cases.notJudged.isEmpty {
        lines.append(
          say("belum dapat dinilai (", "not judged (") + words.count(cases.notJudged.count) + "): "
            + ids(cases.notJudged))
      }
    }
    return lines
  }

  private func sentences(_ part: Explanation.OfIndicator) -> IndicatorSentences {
    IndicatorSentences(part, of: explanation.ranking.unit, words: words, named: name)
  }

  /// Agencies of several regions may have the same name; then their codes are shown.
  private func name(_ code: String, _ name: String) -> String {
    let ranking = explanation.ranking
    guard ranking.unit == .agency else { return name }
    let regions = Set(ranking.standings.map { $0.code.prefix { $0 != "/" } })
    return regions.count > 1 ? code : name
  }

  private var adjustments: [String] {
    var lines = standing.adjustments.map { adjustment in
      "\(words(adjustment.title)): \(adjustment.points < 0 ? "\u{2212}" : "+")"
        + number(abs(adjustment.points), 2) + say(" poin", " points")
    }
    if abs(explanation.clipped) > 1e-9 {
      lines.append(
        say("Batas 0\u{2013}100: ", "Limits 0–100: ") + number(explanation.clipped, 2)
          + say(" poin", " points"))
    }
    return lines
  }

  /// Nothing that an arithmetic mean could do.
  private var negativePoints: [String] {
    guard explanation.nodes.contains(where: { $0.indicator != nil && $0.points < -0.005 })
    else { return [] }
    return [
      say(
        "Poin di bawah nol: dalam rata-rata geometrik atau harmonik skor yang sangat rendah "
          + "menurunkan nilai lebih banyak daripada bobotnya.",
        "Points below zero: in a geometric or harmonic mean a very low score takes more from the "
          + "whole than its weight.")
    ]
  }

  private var placeUp: [String] {
    guard let above = explanation.above, let rank = above.rank else { return [] }
    let name = name(above.code, above.name)
    var lines = [
      say(
        "Untuk melewati \(name) (peringkat \(rank)), dengan satu indikator saja:",
        "To pass \(name) (rank \(rank)), by one indicator alone:")
    ]
    var impossible: [String] = []
    var countsCases = false
    for node in explanation.nodes {
      guard let part = node.indicator, let placeUp = part.placeUp else { continue }
      if let up = sentences(part).up(placeUp) {
        lines.append("  \(words(node.title)): \(up)")
        if placeUp.cases != nil { countsCases = true }
      } else {
        impossible.append(words(node.title))
      }
    }
    if !impossible.isEmpty {
      lines.append(
        say("  tidak mungkin dengan satu ini saja: ", "  not possible by this one alone: ")
          + impossible.joined(separator: "; "))
    }
    if countsCases {
      lines.append(
        say(
          "  Dihitung menurut satu indikator saja: laporan yang sama biasanya dihitung juga oleh "
            + "indikator lain (selesai, tunggakan), sehingga yang diperlukan bisa lebih sedikit.",
          "  Counted by one indicator alone: the same complaints often count in others too "
            + "(completed, overdue), so that fewer may do."))
    }
    return lines + [""]
  }

  private var before: [String] {
    switch explanation.before {
    case .nothingReceived(let period):
      return [
        say("Periode sebelumnya (", "The period before (") + words.period(period)
          + say("): datanya tidak ada.", "): there are no data of it."), "",
      ]
    case .notComputable(let period, let problem):
      return [
        say("Periode sebelumnya (", "The period before (") + words.period(period)
          + say("): tidak dapat dihitung, ", "): it cannot be computed, ")
          + words(problem.message) + ".", "",
      ]
    case .standing(let standing, let period, let asOf, let ranked):
      let rank =
        standing.rank.map { say("peringkat \($0) dari \(ranked)", "rank \($0) of \(ranked)") }
        ?? notRanked(standing)
      let score = standing.score.map { number($0, 2) } ?? say("tidak ada", "none")
      return [
        say("Periode sebelumnya (", "The period before (") + words.period(period)
          + say(", per ", ", as of ") + words.date(asOf) + "): \(rank), "
          + say("nilai \(score).", "score \(score)."), "",
      ]
    }
  }

  private var cases: [String] {
    let cases = explanation.cases
    var lines: [String] = []
    for event in Event.allCases {
      guard let ids = cases.undated[event] else { continue }
      lines.append(
        say(
          "Tanpa tanggal \(words.event(event)) sendiri (\(words.count(ids.count))): ",
          "Without a date of its own for \(words.event(event)) (\(words.count(ids.count))): ")
          + self.ids(ids))
    }
    if !cases.excluded.isEmpty {
      lines.append(
        say("Dikecualikan oleh rubrik (", "Excluded by the rubric (")
          + "\(words.count(cases.excluded.count))): " + ids(cases.excluded))
    }
    if !cases.spoiled.isEmpty {
      lines.append(
        say("Dihitung seperti karantina (", "Counted as quarantined (")
          + "\(words.count(cases.spoiled.count))): " + ids(cases.spoiled))
    }
    if !cases.quarantined.isEmpty {
      let rows = cases.quarantined.prefix(limit).map { row in
        (row.id.map { "\($0) " } ?? "") + "(\(row.file):\(row.row))"
      }
      lines.append(
        say("Dikarantina (", "Quarantined (") + "\(words.count(cases.quarantined.count))): "
          + more(Array(rows), of: cases.quarantined.count))
    }
    return lines
  }

  private func ids(_ ids: [String]) -> String { more(Array(ids.prefix(limit)), of: ids.count) }

  private func more(_ shown: [String], of count: Int) -> String {
    let rest = count - shown.count
    let list = shown.map { Diagnostics.shown($0, limit: 80) }.joined(separator: ", ")
    guard rest > 0 else { return list }
    let left = words.count(rest)
    return list.isEmpty
      ? say("\(left) tidak ditampilkan", "\(left) not shown")
      : list + say(" dan \(left) lagi", " and \(left) more")
  }

  private func number(_ value: Double, _ decimals: Int) -> String {
    words.fixed(value, decimals)
  }
}
