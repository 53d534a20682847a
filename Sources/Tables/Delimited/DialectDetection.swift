/// Finds a delimited text's dialect from its first rows.
///
/// Every separator is tried with quotes respected. That wins whose rows agree most on their
/// number of cells, and whose cells hold least of the other separators; after the idea of
/// G. van den Burg, A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type
/// patterns", Data Mining and Knowledge Discovery 33 (2019).
enum DialectDetection {
  private static let sampleBytes = 256 * 1024
  private static let sampleRows = 500
  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  /// Separators that are seldom met, each with the columns that it must make to be believed.
  private static let rareCandidates: [(separator: UInt8, tail: [UInt8], leastWidth: Int)] = [
    (0x1F, [], 2), (0x1E, [], 2), (0x01, [], 2), (UInt8(ascii: "^"), [], 2),
    (UInt8(ascii: "~"), [], 2), (0xC2, [0xA6], 2), (UInt8(ascii: ":"), [], 3),
  ]

  /// The dialect, and where the rows begin: behind Excel's `sep=;` line if there is one.
  ///
  /// - Parameters:
  ///   - bytes: The text, or as much of its beginning as a sample needs.
  ///   - isAll: They are the whole text.
  static func dialect(
    of bytes: UnsafeBufferPointer<UInt8>, isAll: Bool
  ) -> (dialect: Dialect, start: Int) {
    let line = separatorLine(bytes)
    let start = line?.length ?? 0
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    let sample = UnsafeBufferPointer(rebasing: rest.prefix(sampleBytes))
    let isWhole = isAll && sample.count == rest.count
    let sampled = DialectSample(sample, isWhole: isWhole, rows: sampleRows)
    var dialect = separated(sampled, by: line.map { [$0.separator] } ?? candidates)
    if line == nil { rarelySeparated(sampled, &dialect) }
    dialect.skipsBlank = sampled.hasBlanksBehindSeparators(dialect)
    let changed = QuoteDetection.detect(sample, &dialect)
    if changed || dialect.skipsBlank { _ = sampled.judge(&dialect) }
    dialect.usesQuotes = sampled.contains(dialect.quote)
    dialect.lineEnding = lineEnding(sample)
    return (dialect, start)
  }

  /// The dialect with the ordinary separator that reads best.
  private static func separated(_ sample: DialectSample, by separators: [UInt8]) -> Dialect {
    var readings: [(dialect: Dialect, trial: SeparatorTrial)] = []
    for separator in separators {
      var dialect = Dialect()
      dialect.separator = separator
      dialect.allowsBlankBeforeQuote = sample.prefersBlankBeforeQuote(dialect)
      let trial = sample.judge(&dialect)
      readings.append((dialect, trial))
    }
    let isDecided = readings.contains { $0.trial.isFirm }
    // The first of equals, as `max` would give the last.
    let order = readings.enumerated().sorted { one, other in
      let (a, b) = (one.element.trial, other.element.trial)
      if isDecided, a.agrees != b.agrees { return a.agrees }
      return (a.score, -one.offset) > (b.score, -other.offset)
    }
    var best = order[0].element.dialect
    best.trials = order.map(\.element.trial)
    return best
  }

  /// Takes one of the rare separators where it parts the rows far better than the ordinary ones do,
  /// or a doubled one where the ordinary one always stands doubled.
  private static func rarelySeparated(_ sample: DialectSample, _ dialect: inout Dialect) {
    guard let ordinary = dialect.trials.first else { return }
    let usual = ordinary.score
    var found: [(dialect: Dialect, trial: SeparatorTrial)] = []
    if usual > 0, sample.isAlwaysDoubled(dialect.separator) {
      var doubled = dialect
      doubled.separatorTail = [dialect.separator]
      let trial = sample.judge(&doubled)
      if trial.isConvincing(leastWidth: 2) { found.append((doubled, trial)) }
    }
    // None is so much better where the ordinary one reads well.
    for (separator, tail, leastWidth) in rareCandidates where usual < 0.4 && !ordinary.isFirm {
      guard sample.contains(separator) else { continue }
      var rare = Dialect()
      rare.separator = separator
      rare.separatorTail = tail
      let trial = sample.judge(&rare)
      guard trial.isConvincing(leastWidth: leastWidth), usual < trial.score * 0.4,
        separator != UInt8(ascii: ":") || !sample.standsBetweenDigits(separator)
      else { continue }
      found.append((rare, trial))
    }
    if !ordinary.agrees, let blank = spaced(sample, usual) { found.append(blank) }
    guard let best = found.max(by: { $0.trial.score < $1.trial.score }) else { return }
    let trials = [best.trial] + dialect.trials
    dialect = best.dialect
    dialect.trials = trials
  }

  /// The blank as a separator, which words of any text part too: only where no ordinary separator
  /// parts the rows alike, rows of as many cells stand beneath each other, and one of their columns
  /// is quoted, as words in prose never are, or nearly all cells are numbers.
  private static func spaced(
    _ sample: DialectSample, _ usual: Double
  ) -> (dialect: Dialect, trial: SeparatorTrial)? {
    var dialect = Dialect()
    dialect.separator = 0x20
    let isBounded = QuoteDetection.bounded(sample.bytes, by: 0x20)
    guard isBounded || usual < 0.4 else { return nil }
    var trial = sample.judge(&dialect)
    guard dialect.width >= 2, trial.rows >= 3 else { return nil }
    if isBounded {
      guard trial.isConvincing(leastWidth: 2), sample.hasQuotedColumn(dialect) else { return nil }
      trial.score = max(trial.score, 1)
      return (dialect, trial)
    }
    let isMatrix =
      trial.isConvincing(leastWidth: 3) && usual < trial.score * 0.4
      && sample.shareOfNumbers(dialect) > 0.8
    return isMatrix ? (dialect, trial) : nil
  }

  /// `sep=;` or `"sep=;"` on the first line: what Excel writes, and obeys, to name the separator.
  private static func separatorLine(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (separator: UInt8, length: Int)? {
    let line = bytes.prefix(9).prefix { $0 != 0x0A && $0 != 0x0D }
    let content = line.filter { $0 != UInt8(ascii: "\"") }
    guard content.count == 5, line.count < bytes.count,
      String(decoding: content.prefix(4), as: UTF8.self).lowercased() == "sep=",
      content[4] < 0x80
    else { return nil }
    let isPair =
      bytes[line.count] == 0x0D && line.count + 1 < bytes.count && bytes[line.count + 1] == 0x0A
    return (content[4], line.count + (isPair ? 2 : 1))
  }

  /// The commonest line end, or `mixed` when it ends less than nine lines of ten.
  private static func lineEnding(_ sample: UnsafeBufferPointer<UInt8>) -> Dialect.LineEnding {
    var feeds = 0
    var pairs = 0
    var returns = 0
    var previous: UInt8 = 0
    for byte in sample {
      if byte == 0x0A {
        if previous == 0x0D {
          pairs += 1
          returns -= 1
        } else {
          feeds += 1
        }
      } else if byte == 0x0D {
        returns += 1
      }
      previous = byte
    }
    let most = max(feeds, pairs, returns)
    if most * 10 < (feeds + pairs + returns) * 9 { return .mixed }
    if most == pairs, pairs > 0 { return .carriageReturnLineFeed }
    return most == returns && returns > 0 ? .carriageReturn : .lineFeed
  }
}
