/// Finds the quote and its escape in a text whose separator is known.
///
/// An apostrophe is taken for a quote on strong evidence alone, since it stands in words (`Jum'at`,
/// `'Aisyiyah`): no cell stands in double quotes, at least three begin with an apostrophe, and as many
/// end with one.
enum QuoteDetection {
  private static let double = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let backslash = UInt8(ascii: "\\")

  /// - Returns: Whether the dialect is another now.
  static func detect(_ sample: UnsafeBufferPointer<UInt8>, _ dialect: inout Dialect) -> Bool {
    let quotes = ends(sample, dialect, double)
    if quotes.opening == 0 {
      let single = ends(sample, dialect, apostrophe)
      let isQuote =
        single.opening >= 3 && single.closing * 10 >= single.opening * 9
        && single.opening * 10 >= single.closing * 9
      if isQuote { dialect.quote = apostrophe }
    }
    if usesBackslash(sample, dialect) { dialect.escape = backslash }
    return dialect.quote != double || dialect.escape != 0
  }

  /// Whether quoted cells stand between separators of this kind, hardly any elsewhere.
  static func bounded(_ sample: UnsafeBufferPointer<UInt8>, by separator: UInt8) -> Bool {
    var dialect = Dialect()
    dialect.separator = separator
    let ends = ends(sample, dialect, double)
    let all = sample.count { $0 == double }
    // A line that ends in CRLF is one.
    let lines = max(sample.count { $0 == 0x0A }, sample.count { $0 == 0x0D })
    return ends.inner >= 6 && ends.inner * 2 >= lines
      && (ends.opening + ends.closing) * 10 >= all * 9
  }

  /// How often a quote stands where a cell begins and where one ends, and how often at a separator
  /// and not at the end of a line.
  private static func ends(
    _ sample: UnsafeBufferPointer<UInt8>, _ dialect: Dialect, _ quote: UInt8
  ) -> (opening: Int, closing: Int, inner: Int) {
    var result = (opening: 0, closing: 0, inner: 0)
    let marks = DelimitedMarks(dialect)
    guard let base = sample.baseAddress else { return result }
    ByteSearch.forEach(quote, in: sample) { index in
      let behind = before(sample, index, dialect)
      let ahead = index + 1 == sample.count ? 0x0A : sample[index + 1]
      let isAtSeparatorAhead = marks.separatorLength(base + index + 1, base + sample.count) > 0
      let opens = behind.isEnd && ahead != 0x0A && ahead != 0x0D
      let closes = isAtSeparatorAhead || ahead == 0x0A || ahead == 0x0D
      if opens, !closes { result.opening += 1 }
      if closes, !behind.isEnd { result.closing += 1 }
      // An empty cell in quotes is both.
      if opens && behind.isSeparator || closes && isAtSeparatorAhead { result.inner += 1 }
    }
    return result
  }

  /// Whether a line or a separator, and a separator at that, stands right before `index`, blanks
  /// aside where the dialect allows them.
  private static func before(
    _ sample: UnsafeBufferPointer<UInt8>, _ index: Int, _ dialect: Dialect
  ) -> (isEnd: Bool, isSeparator: Bool) {
    var at = index
    if dialect.allowsBlankBeforeQuote || dialect.skipsBlank {
      while at > 0, sample[at - 1] == 0x20 { at -= 1 }
    }
    if at == 0 || sample[at - 1] == 0x0A || sample[at - 1] == 0x0D { return (true, false) }
    let isSeparator = sample[at - 1] == (dialect.separatorTail.last ?? dialect.separator)
    return (isSeparator, isSeparator)
  }

  /// A backslash stands before quotes inside cells, and not only at their end, as in `"C:\\data\\"`.
  private static func usesBackslash(
    _ sample: UnsafeBufferPointer<UInt8>, _ dialect: Dialect
  ) -> Bool {
    guard let base = sample.baseAddress else { return false }
    let marks = DelimitedMarks(dialect)
    var inside = 0
    var atEnd = 0
    ByteSearch.forEach(backslash, in: UnsafeBufferPointer(rebasing: sample.dropLast())) { index in
      guard sample[index + 1] == dialect.quote, index == 0 || sample[index - 1] != backslash
      else { return }
      let next = index + 2
      let isEnd =
        next >= sample.count || sample[next] == 0x0A || sample[next] == 0x0D
        || marks.separatorLength(base + next, base + sample.count) > 0
      if isEnd { atEnd += 1 } else { inside += 1 }
    }
    return inside > atEnd
  }
}
