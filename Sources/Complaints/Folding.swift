/// Text as names are compared: without case, accents, punctuation and spaces.
///
/// `Kab. Pangkajene & Kepulauan` becomes the words `kab`, `pangkajene`, `kepulauan`. A word also
/// ends where small letters turn into capitals or letters into digits, so that `KabBandung2024` is
/// `kab`, `bandung`, `2024`.
package func foldedWords(_ text: some StringProtocol) -> [String] {
  var words: [String] = []
  var word = String.UnicodeScalarView()
  var last = LetterKind.none
  for scalar in text.unicodeScalars {
    let kind = LetterKind(of: scalar)
    if kind == .mark { continue }
    let breaks =
      kind == .none || last == .small && kind == .capital
      || (last == .digit) != (kind == .digit) && last != .none
    if breaks, !word.isEmpty {
      words.append(String(word))
      word = String.UnicodeScalarView()
    }
    if kind != .none { appendFolded(scalar, to: &word) }
    last = kind
  }
  if !word.isEmpty { words.append(String(word)) }
  return words
}

/// The letters and digits of a text alone, in lower case and without accents: `kabbandung`.
package func foldedName(_ text: some StringProtocol) -> String {
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch LetterKind(of: scalar) {
    case .none, .mark: continue
    default: appendFolded(scalar, to: &name)
    }
  }
  return String(name)
}

private enum LetterKind {
  case none, small, capital, digit
  /// An accent that stands as a character of its own after its letter.
  case mark

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: self = .small
    case 0x41...0x5A: self = .capital
    case 0x30...0x39: self = .digit
    case ..<0x80: self = .none
    case 0x300...0x36F: self = .mark
    default:
      let properties = scalar.properties
      if properties.isUppercase {
        self = .capital
      } else if properties.isAlphabetic {
        self = .small
      } else {
        self = properties.numericType == nil ? .none : .digit
      }
    }
  }
}

private func appendFolded(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
  switch scalar.value {
  case 0x41...0x5A: text.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
  case ..<0x80: text.append(scalar)
  default:
    if let plain = plainLetters[scalar] {
      text.append(contentsOf: plain.unicodeScalars)
    } else {
      text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}

/// Accented Latin letters of Western European languages and of romanised Indonesian ones.
private let plainLetters: [Unicode.Scalar: String] = {
  let groups = [
    "a": "àáâãäåāăÀÁÂÃÄÅĀĂ", "c": "çćčÇĆČ", "d": "ďđĎĐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ",
    "i": "ìíîïīĭİÌÍÎÏĪĬ", "n": "ñńňÑŃŇ", "o": "òóôõöøōŏÒÓÔÕÖØŌŎ", "s": "śšşŚŠŞ",
    "u": "ùúûüūŭÙÚÛÜŪŬ", "y": "ýÿÝŸ", "z": "źżžŹŻŽ", "ss": "ß",
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (plain, accented) in groups {
    for scalar in accented.unicodeScalars { table[scalar] = plain }
  }
  return table
}()
