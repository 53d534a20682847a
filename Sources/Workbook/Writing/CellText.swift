/// How many UTF-16 units a cell holds at most in Excel.
let longestCellText = 32_767

/// A text as a cell's XML may carry it: what XML forbids and what Excel would decode is escaped.
///
/// Control characters become `_x00HH_`, a literal `_x0041_` becomes `_x005F_x0041_` (ECMA-376 part
/// 1, 22.9.2.19, ST_Xstring), characters that XML cannot name become U+FFFD, and what is longer
/// than a cell is cut with an ellipsis.
func cellText(_ text: String) -> String {
  if isPlain(text) { return text }
  var escaped = String.UnicodeScalarView()
  var length = 0
  let scalars = Array(text.unicodeScalars)
  for index in scalars.indices {
    let piece = escapedScalar(at: index, of: scalars)
    let size = piece.utf16.count
    if length + size > longestCellText - 1 {
      escaped.append("\u{2026}")
      break
    }
    escaped.append(contentsOf: piece.unicodeScalars)
    length += size
  }
  return String(escaped)
}

/// Whether nothing of a text can need an escape: no control character, no `_`, and no byte that U+FFFE
/// begins with.
private func isPlain(_ text: String) -> Bool {
  text.utf8.count < longestCellText
    && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x5F && $0 != 0xEF }
}

private func escapedScalar(at index: Int, of scalars: [Unicode.Scalar]) -> String {
  let scalar = scalars[index]
  switch scalar.value {
  case 0x09, 0x0A: return String(scalar)
  case 0..<0x20:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x00" + (digits.count == 1 ? "0" : "") + digits + "_"
  case 0xFFFE, 0xFFFF: return "\u{FFFD}"
  case 0x5F where looksEscaped(scalars[index...]): return "_x005F_"
  default: return String(scalar)
  }
}

/// Whether the text at the start reads `_xHHHH_`.
private func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let start = Array(scalars.prefix(7))
  return start.count == 7 && start[1] == "x" && start[6] == "_"
    && start[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
}

/// A text on one line without control characters, at most `limit` UTF-16 units: for headings of
/// tables, footers and document properties, where nothing is unescaped on reading.
func lineText(_ text: String, limit: Int = 255) -> String {
  var line = ""
  var length = 0
  var owesSpace = false
  for scalar in text.unicodeScalars {
    if scalar.value < 0x21 || (0x7F...0xA0).contains(scalar.value) {
      owesSpace = !line.isEmpty
      continue
    }
    let isForbidden = scalar.value == 0xFFFE || scalar.value == 0xFFFF
    let piece = (owesSpace ? " " : "") + (isForbidden ? "\u{FFFD}" : String(scalar))
    owesSpace = false
    length += piece.utf16.count
    if length > limit - 1 { return line + "\u{2026}" }
    line += piece
  }
  return line
}

/// A name that Excel accepts for a sheet: 1 to 31 units, none of `[]:*?/\`, no apostrophe around.
func sheetName(_ text: String) -> String {
  let kept = lineText(text).filter { !"[]:*?/\\".contains($0) }
  var name = String(kept.drop { $0 == "'" })
  while name.utf16.count > 31 || name.last == "'" { name.removeLast() }
  return name.isEmpty || name.lowercased() == "history" ? name + "_" : name
}

/// A sheet's name as formulas and links quote it.
func quotedSheetName(_ text: String) -> String {
  let doubled = sheetName(text).split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "''")
  return "'\(doubled)'"
}
