private import Foundation

/// Weighted scores into one (spec §5.4); parts without a score or with weight 0 are left out and
/// the others share their weight. nil where nothing is left.
///
/// Arithmetic Σ w s, geometric Π s^w, harmonic 1/Σ(w/s), weights normalised to 1; a zero score
/// makes the last two zero.
func aggregate(_ parts: [(weight: Double, score: Double?)], by aggregation: Aggregation)
  -> Double?
{
  let known = parts.compactMap { part in
    part.weight > 0 ? part.score.map { (weight: part.weight, score: $0) } : nil
  }
  let sum = known.reduce(0) { $0 + $1.weight }
  guard sum > 0 else { return nil }
  switch aggregation {
  case .arithmetic:
    return known.reduce(0) { $0 + $1.weight / sum * $1.score }
  case .geometric:
    if known.contains(where: { $0.score <= 0 }) { return 0 }
    return exp(known.reduce(0) { $0 + $1.weight / sum * log($1.score) })
  case .harmonic:
    if known.contains(where: { $0.score <= 0 }) { return 0 }
    return 1 / known.reduce(0) { $0 + $1.weight / sum / $1.score }
  }
}
