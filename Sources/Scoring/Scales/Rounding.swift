/// Values within 1e-9 are equal: a value in whole billionths (spec §5.8).
package func billionths(_ value: Double) -> Double {
  (value * 1e9).rounded(.toNearestOrAwayFromZero)
}

/// A score rounded half away from zero to `decimals`, as a whole number of its last place.
///
/// It is rounded from billionths, so that 83.415, which no double is, counts as 83.415.
package func rounded(_ score: Double, decimals: Int) -> Int {
  var unit = 1
  for _ in 0..<(9 - decimals) { unit *= 10 }
  let whole = Int(billionths(score))
  let half = unit / 2
  return whole >= 0 ? (whole + half) / unit : -((-whole + half) / unit)
}

/// A whole number of last places as the score it stands for.
package func score(_ rounded: Int, decimals: Int) -> Double {
  var unit = 1
  for _ in 0..<decimals { unit *= 10 }
  return Double(rounded) / Double(unit)
}
