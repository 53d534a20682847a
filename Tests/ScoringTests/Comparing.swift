import Complaints
import TestSupport

@testable import Scoring

extension Comparison {
  subscript(code: String) -> Move { moves.first { $0.code == code }! }

  /// The greatest distance of the sum of parts from a move of score or rank, over all regions.
  var gap: Double {
    moves.map { move in
      guard let score = move.score else { return move.byCause.isEmpty ? 0 : .infinity }
      let parts = move.byCause.flatMap(\.parts)
      var gap = abs(score - parts.reduce(0) { $0 + $1.score })
      gap = max(gap, abs(score - move.byCause.reduce(0) { $0 + $1.score }))
      if let rank = move.rank {
        gap = max(gap, abs(Double(rank) - parts.reduce(0) { $0 + ($1.rank ?? .nan) }))
        gap = max(gap, abs(Double(rank) - move.byCause.reduce(0) { $0 + ($1.rank ?? .nan) }))
      } else if parts.contains(where: { $0.rank != nil }) {
        return .infinity
      }
      return gap
    }.max() ?? 0
  }
}

extension Comparison.Move {
  func score(_ cause: Cause, _ part: Part? = nil) -> Double {
    let found = byCause.first { $0.cause == cause }
    guard let part else { return found?.score ?? 0 }
    return found?.parts.first { $0.part == part }?.score ?? 0
  }
}
