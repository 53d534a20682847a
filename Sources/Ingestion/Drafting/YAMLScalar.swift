/// A text as a YAML scalar on one line: as it is where that is safe, else between double quotes.
func yamlScalar(_ text: String) -> String {
  let isPlain =
    text.unicodeScalars.allSatisfy(isPlainScalar)
    && (text.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false)
    && text.utf8.last != 0x20
    && !["no", "yes", "y", "n", "on", "off", "true", "false", "null"].contains(text.lowercased())
  if isPlain { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    default:
      if isVisible(scalar) {
        quoted.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
  }
  return quoted + "\""
}

private func isPlainScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: " _/().-".unicodeScalars.contains(scalar)
  }
}

/// Neither breaks a line nor is unseen.
private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator:
    false
  default: true
  }
}
