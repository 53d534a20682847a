internal import Complaints

/// What stands in a cell.
enum Cell {
  case text(String)
  case number(Double)
  case day(Day)
  /// The sum of the cells above down from the table's first; its value is cached in the file.
  case total(Double)
  /// A formula in Excel's English notation, without the equals sign, and what it comes to: that
  /// stands beside it in the file, for whoever does not calculate.
  case formula(String, Value)
  /// Nothing to show where a number could be: an en dash.
  case missing
  case blank

  /// What a formula comes to.
  enum Value {
    case number(Double)
    case text(String)

    /// A number that may be missing: formulas give an empty text then.
    static func number(optional value: Double?) -> Value { value.map { .number($0) } ?? .text("") }

    /// nil for a number.
    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  /// A number that may be missing; what is no number is missing.
  static func number(optional value: Double?) -> Cell {
    value.map { .number($0) } ?? .missing
  }

  /// The text that it shows.
  var shownText: String? {
    switch self {
    case .text(let text), .formula(_, .text(let text)): text
    default: nil
    }
  }

  static func count(_ value: Int) -> Cell { .number(Double(value)) }

  /// A formula whose number may be missing.
  static func formula(_ formula: String, _ value: Double?) -> Cell {
    .formula(formula, .number(optional: value))
  }
}
