/// The one-sided lower bound of Wilson (1927), "Probable inference", J. Am. Stat. Assoc. 22.
///
/// - Parameter z: Φ⁻¹ of the confidence.
func wilsonLowerBound(hits: Double, n: Double, z: Double) -> Double {
  // Exactly 0, where the terms below cancel only but for their last bits.
  if hits == 0 { return 0 }
  let p = hits / n
  let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  return max(0, (p + z * z / (2 * n) - spread) / (1 + z * z / n))
}
