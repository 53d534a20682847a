/// A value as it may be shown in a message: one line, control characters made visible, cut short.
package func shown(_ value: String, limit: Int = 40) -> String {
  var text = ""
  var count = 0
  for scalar in value.unicodeScalars {
    if count == limit { return text + "\u{2026}" }
    text.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    count += 1
  }
  return text
}

/// A text of several lines as a terminal may get it: nothing in it moves the cursor, changes
/// colours, names the window or turns the direction of writing.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    let isLayout = scalar == "\n" || scalar == "\t"
    result.unicodeScalars.append(!isLayout && isControl(scalar) ? "\u{FFFD}" : scalar)
  }
  return result
}

/// C0 and C1 controls, line and paragraph separators, and what overrides the direction of writing.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// A value of a file in quotation marks, as `shown` has it.
package func quoted(_ text: String) -> String { "\u{201C}\(shown(text))\u{201D}" }
