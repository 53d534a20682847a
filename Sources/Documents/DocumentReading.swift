package import Diagnostics

/// What a number must be, besides finite.
package enum NumberRule: Sendable, Hashable {
  case any
  case positive
  case notNegative
  /// Both ends included.
  case between(Double, Double)
  /// Both ends excluded.
  case strictlyBetween(Double, Double)

  package func allows(_ number: Double) -> Bool {
    switch self {
    case .any: true
    case .positive: number > 0
    case .notNegative: number >= 0
    case .between(let low, let high): low <= number && number <= high
    case .strictlyBetween(let low, let high): low < number && number < high
    }
  }
}

/// Readers: each gives the value, or notes what is wrong with it and gives nil.
extension DocumentNode {
  /// A mapping of which every key is one of `keys`; each other key is a problem of its own.
  package func mapping(keys: [String], _ problems: inout [Diagnostic]) -> DocumentMapping? {
    guard let mapping = mapping(&problems) else { return nil }
    var known = mapping
    known.entries = mended(mapping.entries, keys: keys, &problems).filter { entry in
      if keys.contains(entry.key) { return true }
      problems.append(DocumentProblems.unknownKey(entry.key, keys: keys, at: entry.keyPlace))
      if let meant = nearest(to: entry.key, among: keys) { known.misspelt.insert(meant) }
      return false
    }
    return known
  }

  /// The entries with decimals put together again that YAML took apart at their comma.
  ///
  /// In `{worst: 0,4}` YAML sees a key `4` without a value. It is told, and read as it was meant.
  private func mended(
    _ entries: [DocumentEntry], keys: [String], _ problems: inout [Diagnostic]
  ) -> [DocumentEntry] {
    var mended: [DocumentEntry] = []
    for entry in entries {
      guard let last = mended.last, case .scalar(let text, true) = last.value.content,
        entry.value.content == .empty, !keys.contains(entry.key),
        "\(text),\(entry.key)".isDecimalWithComma
      else {
        mended.append(entry)
        continue
      }
      problems.append(
        DocumentProblems.decimalComma("\(text),\(entry.key)", at: last.value.place))
      mended[mended.count - 1].value.content = .scalar(text: "\(text).\(entry.key)", plain: true)
    }
    return mended
  }

  /// A mapping with keys of any name.
  package func mapping(_ problems: inout [Diagnostic]) -> DocumentMapping? {
    guard case .mapping(let entries) = content else {
      problems.append(DocumentProblems.wrongType(self, wanted: DocumentProblems.mapping))
      return nil
    }
    return DocumentMapping(place: place, entries: entries)
  }

  /// A list with at least one value.
  package func list(_ problems: inout [Diagnostic]) -> [DocumentNode]? {
    guard case .list(let items) = content else {
      problems.append(DocumentProblems.wrongType(self, wanted: DocumentProblems.list))
      return nil
    }
    guard !items.isEmpty else {
      problems.append(DocumentProblems.emptyList(at: place))
      return nil
    }
    return items
  }

  /// A list, or a single value as a list of one.
  package func items(_ problems: inout [Diagnostic]) -> [DocumentNode] {
    if case .list = content { return list(&problems) ?? [] }
    return [self]
  }

  /// The text of a scalar as it is written, without the spaces around it; not blank.
  package func string(_ problems: inout [Diagnostic]) -> String? {
    guard case .scalar(let text, _) = content else {
      problems.append(DocumentProblems.wrongType(self, wanted: DocumentProblems.text))
      return nil
    }
    let trimmed = trimmed(text)
    guard !trimmed.isEmpty else {
      problems.append(DocumentProblems.blank(at: place))
      return nil
    }
    return trimmed
  }

  /// Texts, from a list or from a single one.
  package func strings(_ problems: inout [Diagnostic]) -> [String] {
    var texts: [String] = []
    for item in items(&problems) {
      if let text = item.string(&problems) { texts.append(text) }
    }
    return texts
  }

  /// A plain, finite number such as `12`, `-0.5` or `1e3`: no quotes, percent signs, separators.
  package func number(_ problems: inout [Diagnostic]) -> Double? {
    number(.any, &problems)
  }

  /// A plain, finite number that also keeps a rule.
  package func number(_ rule: NumberRule, _ problems: inout [Diagnostic]) -> Double? {
    guard case .scalar(let text, true) = content, isNumber(text), let number = Double(text),
      number.isFinite
    else {
      problems.append(DocumentProblems.notANumber(self))
      return nil
    }
    guard rule.allows(number) else {
      problems.append(DocumentProblems.impossibleNumber(text, rule: rule, at: place))
      return nil
    }
    return number
  }

  /// A whole number within `range`, written with digits only.
  package func integer(
    _ range: ClosedRange<Int>, _ problems: inout [Diagnostic]
  ) -> Int? {
    guard case .scalar(let text, true) = content, isNumber(text) else {
      problems.append(DocumentProblems.notANumber(self))
      return nil
    }
    guard let integer = Int(text), range.contains(integer) else {
      problems.append(DocumentProblems.impossibleInteger(text, range: range, at: place))
      return nil
    }
    return integer
  }

  /// `true` or `false`.
  package func bool(_ problems: inout [Diagnostic]) -> Bool? {
    word(among: ["true", "false"], &problems).map { $0 == "true" }
  }

  /// One of a closed set of words.
  package func word(among words: [String], _ problems: inout [Diagnostic]) -> String? {
    guard case .scalar(let text, _) = content else {
      problems.append(DocumentProblems.wrongType(self, wanted: DocumentProblems.word(of: words)))
      return nil
    }
    guard words.contains(text) else {
      problems.append(DocumentProblems.unknownWord(text, words: words, at: place))
      return nil
    }
    return text
  }

  /// One of the words of an enumeration.
  package func word<Words>(
    _ type: Words.Type, _ problems: inout [Diagnostic]
  ) -> Words? where Words: CaseIterable & RawRepresentable, Words.RawValue == String {
    word(among: type.allCases.map(\.rawValue), &problems).flatMap(type.init(rawValue:))
  }

  /// Year, month and day of a date `yyyy-MM-dd`; whether the calendar has it is not asked here.
  package func date(_ problems: inout [Diagnostic]) -> (year: Int, month: Int, day: Int)? {
    if case .scalar(let text, _) = content {
      let parts = text.utf8.split(separator: 45, omittingEmptySubsequences: false)
      let digits = parts.allSatisfy { $0.allSatisfy { (48...57).contains($0) } }
      if digits, parts.map(\.count) == [4, 2, 2] {
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
        return (numbers[0], numbers[1], numbers[2])
      }
    }
    problems.append(DocumentProblems.notADate(self))
    return nil
  }

  private func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  /// Sign, digits with at most one point, exponent: nothing else that YAML or Swift would take.
  private func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    func takeDigits() -> Int {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest.removeFirst(digits.count)
      return digits.count
    }
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    var digits = takeDigits()
    if rest.first == "." {
      rest.removeFirst()
      digits += takeDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
