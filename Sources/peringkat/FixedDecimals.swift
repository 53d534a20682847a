import Scoring

/// A number as it is compared and shown: rounded half away from zero, with all of its decimals. One
/// that rounds to nothing has no sign.
func fixed(_ value: Double, decimals: Int) -> String {
  let whole = rounded(value, decimals: decimals)
  guard decimals > 0 else { return String(whole) }
  let digits = String(whole.magnitude)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (whole < 0 ? "-" : "") + "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
