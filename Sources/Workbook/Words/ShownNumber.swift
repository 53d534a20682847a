internal import Diagnostics

extension Phrases {
  /// A number as a spreadsheet shows it in a cell of this format: of the formats that our styles
  /// have, without colours and conditions.
  func shown(_ value: Double, as format: String?) -> String {
    guard value.isFinite else { return "\u{2013}" }
    // What is too great for its decimals to matter, and to be counted in them.
    guard let format, abs(value) < 1e8 else { return number(value) }
    let code = format.split(separator: "]").last ?? ""
    let first = code.split(separator: ";").first ?? ""
    let decimals = first.split(separator: ".").dropFirst().first?.prefix { "0#".contains($0) } ?? ""
    let isPercent = first.hasSuffix("%")
    var text = fixed(isPercent ? value * 100 : value, decimals.count)
    // `0.#`: a decimal that is nothing is not shown.
    if decimals.contains("#"), let mark = text.lastIndex(where: { $0 == "," || $0 == "." }) {
      let least = decimals.prefix { $0 == "0" }.count
      while text.last == "0", text.distance(from: mark, to: text.endIndex) > least + 1 {
        text.removeLast()
      }
      if text.index(before: text.endIndex) == mark { text.removeLast() }
    }
    let isPositive = value > 0 && text.contains { ("1"..."9").contains($0) }
    return (first.hasPrefix("+") && isPositive ? "+" : "") + text + (isPercent ? percentSign : "")
  }

  /// What a cell shows.
  func shown(_ cell: Cell, _ style: Style) -> String {
    switch cell {
    case .text(let text), .formula(_, .text(let text)): text
    case .number(let value), .total(let value), .formula(_, .number(let value)):
      shown(value, as: style.numberFormat)
    case .day(let day): date(day)
    case .missing: "\u{2013}"
    case .blank: ""
    }
  }
}
