/// The cells of a text by RFC 4180, whatever separates them.
package func delimitedRows(_ text: String, separator: Character) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var wasQuote = false
  for character in text {
    if isQuoted, !wasQuote {
      if character == "\"" { wasQuote = true } else { cell.append(character) }
      continue
    }
    if wasQuote, character == "\"" {
      cell.append(character)
      wasQuote = false
      continue
    }
    if wasQuote { (isQuoted, wasQuote) = (false, false) }
    switch character {
    case "\"": isQuoted = true
    case separator:
      row.append(cell)
      cell = ""
    case "\r\n":
      rows.append(row + [cell])
      (row, cell) = ([], "")
    default: cell.append(character)
    }
  }
  return rows
}
