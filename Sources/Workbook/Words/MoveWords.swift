internal import Diagnostics
package import Scoring

extension Phrases {
  /// Why a region has no rank in one of two rankings; empty where it has one in both.
  package func reasons(_ move: Comparison.Move, in comparison: Comparison) -> String {
    guard let a = move.a else { return say("hanya di B", "only in B") }
    guard let b = move.b else { return say("hanya di A", "only in A") }
    let found = [("A", a, comparison.a), ("B", b, comparison.b)].compactMap { label, own, ranking in
      own.rank == nil ? (label: label, why: reason(compared: own, in: ranking)) : nil
    }
    guard !found.isEmpty else { return "" }
    if found.count == 2, found[0].why == found[1].why {
      return say("tidak diperingkat: ", "not ranked: ") + found[0].why
    }
    return say("tidak diperingkat di ", "not ranked in ")
      + found.map { "\($0.label) (\($0.why))" }.joined(separator: say(" dan ", " and "))
  }

  private func reason(compared standing: Standing, in ranking: Ranking) -> String {
    ranking.hasNothingToScore(standing) && standing.reason != .noExport
      ? say("tidak ada laporan", "no complaints") : reason(standing, in: ranking)
  }
}
