/// A score as it is published: half away from zero to `decimals`, of the score at 9 decimals, so
/// that a half is not lost to the last bits of an aggregation (spec §5.8).
func rounded(_ score: Double, decimals: Int) -> Double {
  let digits = min(max(decimals, 0), 9)
  var unit: Int64 = 1
  for _ in digits..<9 { unit *= 10 }
  let nano = Int64((score * 1e9).rounded())
  let steps = (abs(nano) + unit / 2) / unit
  return Double(nano < 0 ? -steps : steps) / Double(1_000_000_000 / unit)
}
