import Complaints
import Diagnostics
import Scoring
import Workbook

/// Who moved from where to where.
extension ComparisonText {
  /// All regions, each with the greatest part of its move below it.
  var movesTable: [String] {
    let causes = comparison.movingCauses
    var table = TextTable(
      [
        codeHead, Wording(id: "Nama", en: "Name"),
        Wording(id: "Peringkat A", en: "Rank A"), Wording(id: "Peringkat B", en: "Rank B"),
        Wording(id: "Geser", en: "Move"), Wording(id: "Nilai A", en: "Score A"),
        Wording(id: "Nilai B", en: "Score B"), Wording(id: "Selisih", en: "Change"),
      ] + causes.map(\.title))
    for move in comparison.moves {
      let parts = causes.map { cause in
        signed(move.byCause.first { $0.cause == cause }?.score)
      }
      table.add(
        [
          AgencyCode.beside(move.name, move.code), move.name, rank(move.a), rank(move.b),
          places(move.rank), score(move.a), score(move.b), signed(move.score),
        ] + parts,
        note: note(move))
    }
    var notes = [("A", comparison.a), ("B", comparison.b)].compactMap(nobodyRanked)
    if comparison.moves.contains(where: isRoundedOtherwise) { notes.append(roundingNote) }
    return [table.text(language, width: width), prose(notes.joined(separator: "\n"))]
  }

  private func note(_ move: Comparison.Move) -> String {
    [words.reasons(move, in: comparison), largest(move)]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func nobodyRanked(_ label: String, _ ranking: Ranking) -> String? {
    guard ranking.standings.allSatisfy({ $0.rank == nil }) else { return nil }
    return say(
      "Di \(label) tidak ada yang diperingkat.", "In \(label) nobody is ranked.")
  }

  private func places(_ move: Int?) -> String {
    guard let move else { return "" }
    if move == 0 { return "=" }
    return move < 0 ? say("naik \(-move)", "up \(-move)") : say("turun \(move)", "down \(move)")
  }

  /// The greatest part of a move of the score, or of the rank where the score has not moved.
  private func largest(_ move: Comparison.Move) -> String {
    let parts = move.byCause.flatMap { cause in cause.parts.map { (cause.cause, $0) } }
    func greatest(_ size: (Comparison.ByIndicator) -> Double) -> (Cause, Comparison.ByIndicator)? {
      parts.max { size($0.1) < size($1.1) }
    }
    func named(_ cause: Cause, _ part: Comparison.ByIndicator) -> String {
      say("terbesar: ", "most of it: ") + "\(name(part.part)) (\(words(cause.title)))"
    }
    if let (cause, part) = greatest({ abs($0.score) }), abs(part.score) >= 0.005 {
      return named(cause, part) + " " + signed(part.score)
    }
    guard let rank = move.rank, rank != 0, let (cause, part) = greatest({ abs($0.rank ?? 0) })
    else { return "" }
    return named(cause, part)
  }

  /// All parts of one region.
  func partsOfMove(_ code: String) -> [String] {
    guard let move = comparison.moves.first(where: { $0.code == code }) else { return [] }
    var heading = "\(move.name): "
    heading += say(
      "nilai \(score(move.a)) \u{2192} \(score(move.b)), peringkat \(rank(move.a)) \u{2192} "
        + rank(move.b),
      "score \(score(move.a)) \u{2192} \(score(move.b)), rank \(rank(move.a)) \u{2192} "
        + rank(move.b))
    let reasons = words.reasons(move, in: comparison)
    if !reasons.isEmpty { heading += "\n" + reasons }
    guard move.byCause.contains(where: { !$0.parts.isEmpty }) else { return [prose(heading)] }
    return [
      prose(heading), partsTable(move), prose(notes(move).joined(separator: "\n")),
    ]
  }

  private func partsTable(_ move: Comparison.Move) -> String {
    var table = TextTable([
      Wording(id: "Sebab", en: "Cause"), Wording(id: "Indikator", en: "Indicator"),
      Wording(id: "Poin", en: "Points"), Wording(id: "Peringkat", en: "Rank"),
    ])
    for cause in move.byCause {
      for part in cause.parts {
        table.add([
          words(cause.cause.title), name(part.part), signed(part.score, 4), signed(part.rank, 4),
        ])
      }
    }
    let ranks = move.byCause.compactMap(\.rank)
    table.add([
      say("Jumlah", "Total"), "", signed(move.score, 4),
      ranks.isEmpty ? "" : signed(ranks.reduce(0, +), 4),
    ])
    return table.text(language, width: width)
  }

  private func notes(_ move: Comparison.Move) -> [String] {
    var notes: [String] = []
    if move.byCause.contains(where: { cause in cause.parts.contains { ($0.rank ?? 0) != 0 } }) {
      notes.append(
        say(
          "Peringkat: minus berarti naik, plus berarti turun.",
          "Rank: minus is up, plus is down."))
    }
    if isRoundedOtherwise(move) { notes.append(roundingNote) }
    if comparison.isSampled {
      notes.append(
        say(
          "Bagian peringkat per indikator dihitung dari sampel urutan yang tetap; jumlahnya tepat.",
          "Ranks by indicator come from a fixed sample of orders; they add up exactly."))
    }
    return notes
  }
}
