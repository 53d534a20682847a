internal import Diagnostics
internal import Scoring

/// The page's drawings.
extension LocalizedRanking {
  /// More of them nobody reads.
  private static let entriesShown = 60
  /// More letters stand in the way of the number at the line's end.
  private static let lettersShown = 44

  var scoreDrawing: Markup? {
    let ranked = ranking.standings.filter { $0.rank != nil }.prefix(LocalizedRanking.entriesShown)
    guard !ranked.isEmpty else { return nil }
    let entries = ranked.map { standing in
      let final = ranking.finalScore(standing)
      let shown = final.map { words.fixed($0, ranking.rubric.decimals) } ?? "\u{2013}"
      return SVGChart.Entry(
        name: "\(standing.rank ?? 0). " + short(name(of: standing)), value: shown,
        marks: [.bar((final ?? 0) / 100)])
    }
    let title = words.say("Skor akhir (0\u{2013}100)", "Final score (0–100)")
    return figure(
      SVGChart(
        id: "scores", title: title, description: described(entries), entries: entries,
        ticks: stride(from: 0, through: 100, by: 20).map { (Double($0) / 100, "\($0)") }))
  }

  var intervalDrawing: Markup? {
    guard let uncertainty = ranking.uncertainty else { return nil }
    let count = Double(uncertainty.ranked)
    let place = { (rank: Double) in (rank - 0.5) / count }
    let entries = ranking.standings.prefix(LocalizedRanking.entriesShown).compactMap {
      standing -> SVGChart.Entry? in
      guard let rank = standing.rank, let found = standing.uncertainty?.both else { return nil }
      let ends = place(Double(found.low) - 0.4)...place(Double(found.high) + 0.4)
      let value = "\(rank) (\(range(found.low...found.high)))"
      return SVGChart.Entry(
        name: short(name(of: standing)), value: value,
        marks: [.span(ends), .dot(place(Double(rank)))])
    }
    guard !entries.isEmpty else { return nil }
    let share = words.percent(uncertainty.rules.interval)
    let title = words.say(
      "Peringkat (bulatan) dan rentang \(share)-nya (kotak)",
      "Ranks (dots) and their \(share) intervals (boxes)")
    let step = uncertainty.ranked <= 20 ? 1 : uncertainty.ranked <= 50 ? 5 : 10
    let ranks = [1] + stride(from: step, through: uncertainty.ranked, by: step).filter { $0 > 1 }
    return figure(
      SVGChart(
        id: "intervals", title: title,
        description: words(uncertainty.verdict) + " " + described(entries), entries: entries,
        ticks: ranks.map { (place(Double($0)), "\($0)") }))
  }

  private func figure(_ drawing: SVGChart) -> Markup {
    block("figure", [:], [element("figcaption", [:], drawing.title), drawing.markup])
  }

  /// What a chart shows, in words.
  private func described(_ entries: [SVGChart.Entry]) -> String {
    entries.map { "\($0.name): \($0.value)" }.joined(separator: "; ") + "."
  }

  private func short(_ name: String) -> String {
    name.count > LocalizedRanking.lettersShown
      ? name.prefix(LocalizedRanking.lettersShown) + "\u{2026}" : name
  }
}
