/// Weighted scores into one (spec §5.4); parts without a score or with weight 0 are left out and
/// the others share their weight. nil where nothing is left.
///
/// Arithmetic Σ w s, geometric Π s^w, harmonic 1/Σ(w/s), weights normalised to 1; a zero score
/// makes the last two zero.
func aggregate(_ parts: [(weight: Double, score: Double?)], by aggregation: Aggregation)
  -> Double?
{
  aggregate(each: parts, by: aggregation)
}

/// The same of parts that need not be put into an array first.
func aggregate(
  each parts: some Sequence<(weight: Double, score: Double?)>, by aggregation: Aggregation
) -> Double? {
  var sum = 0.0
  var least = Double.infinity
  for case (let weight, let score?) in parts where weight > 0 {
    sum += weight
    least = min(least, score)
  }
  guard sum > 0 else { return nil }
  if aggregation != .arithmetic, least <= 0 { return 0 }
  var total = 0.0
  for case (let weight, let score?) in parts where weight > 0 {
    switch aggregation {
    case .arithmetic: total += weight / sum * score
    case .geometric: total += weight / sum * logarithm(score)
    case .harmonic: total += weight / sum / score
    }
  }
  switch aggregation {
  case .arithmetic: return total
  case .geometric: return exponential(total)
  case .harmonic: return 1 / total
  }
}
