import Scoring

/// A score as it is compared and shown: rounded half away from zero, with all of its decimals.
func fixed(_ value: Double, decimals: Int) -> String {
  let whole = rounded(value, decimals: decimals)
  guard decimals > 0 else { return String(whole) }
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
