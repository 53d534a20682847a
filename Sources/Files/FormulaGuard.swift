/// Tells which texts a spreadsheet would take for a formula when it opens a CSV.
///
/// Source: OWASP, "CSV Injection": a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return. Such a text gets an apostrophe before it. Left alone is what is plainly an amount, a date
/// or a telephone number (`-12.5`, `+62 811-1234`), and signs without anything behind them (`-`).
enum FormulaGuard {
  @inline(__always)
  static func needs(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first <= UInt8(ascii: "@") else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"), 0x09, 0x0D:
      return isFormula(text)
    default: return false
    }
  }

  @inline(never)
  private static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = text.drop { $0 <= 0x20 }
    guard let first = rest.first else { return false }
    let isBlankFirst = text[0] <= 0x20
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): return rest.count > 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isPlain(rest.dropFirst())
    default: return isBlankFirst
    }
  }

  /// Digits and the signs of amounts, dates and telephone numbers; one `e` of an exponent.
  private static func isPlain(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var hasDigit = false
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"), 0x20,
        UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "/"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        continue
      // £, € and the no-break space.
      case 0xC2, 0xA3, 0xA0, 0xE2, 0x82, 0xAC: continue
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        let next = text.index(after: index)
        guard hasDigit, next < text.endIndex,
          [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(text[next])
            || (0x30...0x39).contains(text[next])
        else { return false }
      default: return false
      }
    }
    return true
  }
}
