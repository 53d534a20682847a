/// Text for people in lines of at most so many characters, unless a word is longer.
///
/// Each line is broken at its blanks, not at no-break spaces. What follows stands below the line's
/// first word, or below the text of a list's item, and by `hanging` further to the right.
package func wrapped(_ text: String, to width: Int, hanging: Int = 0) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
    guard line.count > width else { return String(line) }
    let blanks = line.prefix { $0 == " " }.count
    let words = line.dropFirst(blanks)
    let indent = blanks + (words.hasPrefix("- ") ? 2 : 0) + hanging
    // The first line may begin further to the left than the others.
    let parts = wordLines(words, first: width - blanks, width: width - indent)
    return parts.enumerated().map { at, part in
      String(repeating: " ", count: at == 0 ? blanks : indent) + part
    }.joined(separator: "\n")
  }.joined(separator: "\n")
}

/// The words of a text in lines of at most so many characters; a longer word has a line of its own.
///
/// - Parameter first: how long the first line may be.
func wordLines(_ text: some StringProtocol, first: Int? = nil, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let room = lines.isEmpty ? first ?? width : width
    if line.isEmpty {
      line = String(word)
    } else if line.count + 1 + word.count <= room {
      line += " " + word
    } else {
      lines.append(line)
      line = String(word)
    }
  }
  return lines + [line]
}
