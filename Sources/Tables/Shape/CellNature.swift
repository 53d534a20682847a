/// What a cell's text looks like, before any profile says what it means.
package enum CellNature: UInt8, Sendable {
  case empty, text, number, date, time

  /// The nature of a cell as it was read.
  package static func of(_ cell: SourceCell) -> CellNature {
    switch cell.kind {
    case .empty: .empty
    case .number, .boolean: .number
    case .moment: .date
    case .timeOfDay: .time
    case .error: .text
    case .text: of(SourceCell.trim(cell.bytes))
    }
  }

  /// The nature of trimmed text.
  package static func of(_ text: UnsafeBufferPointer<UInt8>) -> CellNature {
    if text.isEmpty { return .empty }
    if text.count > 40 { return .text }
    if isNumber(text) { return .number }
    if isTime(text) { return .time }
    return NumericDate(text) != nil || isNamedDate(text) ? .date : .text
  }

  package var isTyped: Bool { self == .number || self == .date || self == .time }

  /// Digits with what stands around them in amounts: signs, separators, a currency, a per cent sign.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var letters = 0
    var at = text.startIndex
    if text.starts(with: "Rp".utf8) { at += 2 }
    for byte in text[at...] {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"), 0x20,
        UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"):
        continue
      // £, € and the no-break space, which part thousands.
      case 0xC2, 0xA3, 0xA0, 0xE2, 0x82, 0xAC: continue
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        letters += 1
        if digits == 0 || letters > 1 { return false }
      default: return false
      }
    }
    return digits > 0 && !hasDateSigns(text)
  }

  /// `29-05-2023` and `2023.05.29`: two equal signs between three groups of digits.
  private static func hasDateSigns(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let date = NumericDate(text) else { return false }
    return date.separator != UInt8(ascii: ".") || date.isPlausible
  }

  /// `04:05`, `04.05.34` is left to numbers.
  private static func isTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.count == 2 || groups.count == 3 else { return false }
    return groups.enumerated().allSatisfy { index, group in
      let digits = group.prefix { (0x30...0x39).contains($0) }
      let rest = group.dropFirst(digits.count)
      let isLast = index == groups.count - 1
      return (1...2).contains(digits.count)
        && (rest.isEmpty || isLast && (rest.first == 0x20 || rest.first == UInt8(ascii: ".")))
    }
  }

  /// `29 May 2023`, `Senin, 13 Februari 2023, 16:02`: a day, a word and a year.
  private static func isNamedDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = text.split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") }
    guard (3...7).contains(words.count) else { return false }
    for index in words.indices.dropFirst().dropLast() {
      let isMonth = words[index].count >= 3 && words[index].allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
      guard isMonth, isDigits(words[index - 1], 1...2), isDigits(words[index + 1], 2...4) else {
        continue
      }
      return true
    }
    return false
  }

  private static func isDigits(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ counts: ClosedRange<Int>
  ) -> Bool {
    counts.contains(word.count) && word.allSatisfy { (0x30...0x39).contains($0) }
  }
}
