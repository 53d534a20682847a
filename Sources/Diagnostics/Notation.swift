/// A number as each language writes it: `1.234,5` in Indonesian, `1,234.5` in English; the shortest
/// decimal notation that is the number.
package func notation(_ number: Double) -> Wording {
  guard number.isFinite else { return Wording("\u{2013}") }
  if number == number.rounded(), abs(number) < 1e15 { return notation(Int(number)) }
  return notation(ofDecimal: "\(number)")
}

package func notation(_ number: Int) -> Wording {
  Wording(id: grouped(number, by: "."), en: grouped(number, by: ","))
}

/// A number that is written already: digits, perhaps with a sign, a decimal point and an exponent.
package func notation(ofDecimal text: String) -> Wording {
  let parts = text.split(separator: ".", maxSplits: 1)
  guard let whole = parts.first.flatMap({ Int($0) }) else { return Wording(text) }
  let sign = whole == 0 && text.hasPrefix("-") ? "-" : ""
  let decimals = parts.count > 1 ? String(parts[1]) : nil
  return Wording(
    id: sign + grouped(whole, by: ".") + (decimals.map { "," + $0 } ?? ""),
    en: sign + grouped(whole, by: ",") + (decimals.map { "." + $0 } ?? ""))
}
