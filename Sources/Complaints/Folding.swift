/// Text as names are compared: without case, accents, punctuation and spaces.
///
/// `Kab. Pangkajene & Kepulauan` becomes the words `kab`, `pangkajene`, `kepulauan`. A word also
/// ends where small letters turn into capitals or letters into digits, so that `KabBandung2024` is
/// `kab`, `bandung`, `2024`.
package func foldedWords(_ text: some StringProtocol) -> [String] {
  if let words = text.utf8.withContiguousStorageIfAvailable(plainWords), let words { return words }
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
  if let name = text.utf8.withContiguousStorageIfAvailable(plainName), let name { return name }
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch LetterKind(of: scalar) {
    case .none, .mark: continue
    default: appendFolded(scalar, to: &name)
    }
  }
  return String(name)
}

/// The folded words of a text of ASCII, as nearly all are; nil for any other.
private func plainWords(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
  guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
  var words: [String] = []
  var start = 0
  var last = LetterKind.none
  for index in 0...text.count {
    let kind = index < text.count ? LetterKind(plain: text[index]) : .none
    let breaks =
      kind == .none || last == .small && kind == .capital
      || (last == .digit) != (kind == .digit) && last != .none
    if breaks {
      let word = UnsafeBufferPointer(rebasing: text[start..<index])
      if !word.isEmpty { words.append(foldedLetters(of: word)) }
      start = kind == .none ? index + 1 : index
    }
    last = kind
  }
  return words
}

/// The folded name of a text of ASCII; nil for any other.
private func plainName(_ text: UnsafeBufferPointer<UInt8>) -> String? {
  text.allSatisfy { $0 < 0x80 } ? foldedLetters(of: text) : nil
}

private func foldedLetters(of text: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: text.count) { room in
    var count = 0
    for byte in text {
      let kind = LetterKind(plain: byte)
      if kind == .none { continue }
      room[count] = kind == .capital ? byte | 0x20 : byte
      count += 1
    }
    return count
  }
}

private enum LetterKind {
  case none, small, capital, digit
  /// An accent that stands as a character of its own after its letter.
  case mark

  /// - Parameter plain: A character of ASCII.
  @inline(__always)
  init(plain: UInt8) {
    self =
      switch plain {
      case 0x61...0x7A: .small
      case 0x41...0x5A: .capital
      case 0x30...0x39: .digit
      default: .none
      }
  }

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x80: self.init(plain: UInt8(scalar.value))
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
