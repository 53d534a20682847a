internal import Diagnostics
internal import Scoring

/// A number as it is compared and shown: rounded half away from zero, with all of its decimals. One
/// that rounds to nothing has no sign.
package func fixed(_ value: Double, decimals: Int) -> String {
  let whole = rounded(value, decimals: decimals)
  guard decimals > 0 else { return String(whole) }
  let digits = String(whole.magnitude)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (whole < 0 ? "-" : "") + "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

extension Phrases {
  /// Just so many decimals, with the language's own comma.
  package func fixed(_ value: Double, _ decimals: Int) -> String {
    let text = Workbook.fixed(abs(value), decimals: decimals)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return (value < 0 && !isZero ? "\u{2212}" : "") + self(notation(ofDecimal: text))
  }

  package var percentSign: String { say("\u{A0}%", "%") }
}
