/// Text as names are compared: without case, accents, punctuation and spaces.
///
/// `Kab. Pangkajene & Kepulauan` becomes the words `kab`, `pangkajene`, `kepulauan`. A word also
/// ends where small letters turn into capitals or letters into digits, so that `KabBandung2024` is
/// `kab`, `bandung`, `2024`.
package func foldedWords(_ text: some StringProtocol) -> [String] {
  let plain = text.utf8.withContiguousStorageIfAvailable(plainFoldedWords)
  if let words = plain ?? nil { return words }
  var words: [String] = []
  var word = String.UnicodeScalarView()
  var last = LetterKind.none
  for scalar in text.unicodeScalars {
    let kind = LetterKind(of: scalar)
    if kind == .mark { continue }
    if kind.beginsWord(after: last), !word.isEmpty {
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
  let plain = text.utf8.withContiguousStorageIfAvailable(plainFoldedName)
  if let name = plain ?? nil { return name }
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch LetterKind(of: scalar) {
    case .none, .mark: continue
    default: appendFolded(scalar, to: &name)
    }
  }
  return String(name)
}

/// The same of ASCII, byte by byte: nearly all headers and words are. nil where a byte is not.
private func plainFoldedName(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
  return String(unsafeUninitializedCapacity: bytes.count) { room in
    var count = 0
    for byte in bytes where LetterKind(ofASCII: byte) != .none {
      room[count] = lowered(byte)
      count += 1
    }
    return count
  }
}

private func plainFoldedWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
  guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
  var words: [String] = []
  var start = 0
  var last = LetterKind.none
  for index in 0...bytes.count {
    let kind = index < bytes.count ? LetterKind(ofASCII: bytes[index]) : .none
    if kind.beginsWord(after: last) {
      if last != .none {
        let range = UnsafeBufferPointer(rebasing: bytes[start..<index])
        words.append(
          String(unsafeUninitializedCapacity: range.count) { room in
            for (place, byte) in range.enumerated() { room[place] = lowered(byte) }
            return range.count
          })
      }
      start = index
    }
    last = kind
  }
  return words
}

/// A letter in lower case; digits are as they were.
private func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 ? byte | 0x20 : byte }

private enum LetterKind {
  case none, small, capital, digit
  /// An accent that stands as a character of its own after its letter.
  case mark

  init(ofASCII byte: UInt8) {
    self =
      switch byte {
      case 0x61...0x7A: .small
      case 0x41...0x5A: .capital
      case 0x30...0x39: .digit
      default: .none
      }
  }

  /// Whether a word ends before it, or another begins with it.
  func beginsWord(after last: LetterKind) -> Bool {
    self == .none || last == .small && self == .capital
      || (last == .digit) != (self == .digit) || last == .none
  }

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x80: self.init(ofASCII: UInt8(truncatingIfNeeded: scalar.value))
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
