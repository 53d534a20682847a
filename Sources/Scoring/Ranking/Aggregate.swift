/// Weighted scores into one (spec §5.4); parts without a score or with weight 0 are left out and
/// the others share their weight. nil where nothing is left.
///
/// Arithmetic Σ w s, geometric Π s^w, harmonic 1/Σ(w/s), weights normalised to 1; a zero score
/// makes the last two zero.
func aggregate(_ parts: [(weight: Double, score: Double?)], by aggregation: Aggregation)
  -> Double?
{
  aggregate(Array(parts.indices)[...], shares: parts.map(\.weight), by: aggregation) {
    parts[$0].score
  }
}

/// The same of the parts that stand at some places.
func aggregate(
  _ places: ArraySlice<Int>, shares: [Double], by aggregation: Aggregation,
  score: (Int) -> Double?
) -> Double? {
  var sum = 0.0
  var least = Double.infinity
  for place in places where shares[place] > 0 {
    guard let score = score(place) else { continue }
    sum += shares[place]
    least = min(least, score)
  }
  guard sum > 0 else { return nil }
  if aggregation != .arithmetic, least <= 0 { return 0 }
  var total = 0.0
  for place in places where shares[place] > 0 {
    guard let score = score(place) else { continue }
    let share = shares[place] / sum
    switch aggregation {
    case .arithmetic: total += share * score
    case .geometric: total += share * logarithm(score)
    case .harmonic: total += share / score
    }
  }
  switch aggregation {
  case .arithmetic: return total
  case .geometric: return exponential(total)
  case .harmonic: return 1 / total
  }
}
