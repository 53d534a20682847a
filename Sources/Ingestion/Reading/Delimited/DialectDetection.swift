/// Finds a delimited text's dialect from its first rows.
///
/// Every separator is tried with quotes respected. The one wins whose rows agree most on their
/// number of cells, and whose cells hold least of the other separators; after the idea of
/// G. van den Burg, A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type
/// patterns", Data Mining and Knowledge Discovery 33 (2019).
enum DialectDetection {
  private static let sampleBytes = 256 * 1024
  private static let sampleRows = 500
  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The dialect, and where the rows begin: behind Excel's `sep=;` line if there is one.
  static func dialect(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (dialect: Dialect, start: Int) {
    let line = separatorLine(bytes)
    let start = line?.length ?? 0
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    let sample = UnsafeBufferPointer(rebasing: rest.prefix(sampleBytes))
    let isWhole = sample.count == rest.count
    var best = Dialect()
    var bestScore = 0.0
    var trials: [(trial: SeparatorTrial, score: Double)] = []
    for separator in line.map({ [$0.separator] }) ?? candidates {
      var dialect = Dialect()
      dialect.separator = separator
      dialect.allowsBlankBeforeQuote = prefersBlankBeforeQuote(sample, dialect)
      var trial = SeparatorTrial(separator: separator)
      let score = judge(sample, isWhole: isWhole, &dialect, &trial)
      trials.append((trial, score))
      if score > bestScore || line != nil {
        best = dialect
        bestScore = score
      }
    }
    best.trials = trials.sorted { $0.score > $1.score }.map(\.trial)
    best.usesQuotes = sample.contains(best.quote)
    best.lineEnding = lineEnding(sample)
    return (best, start)
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

  /// Whether quotes that follow a separator mostly stand behind blanks.
  private static func prefersBlankBeforeQuote(
    _ sample: UnsafeBufferPointer<UInt8>, _ dialect: Dialect
  ) -> Bool {
    var direct = 0
    var apart = 0
    var isBehindSeparator = false
    var blanks = 0
    for byte in sample {
      if byte == dialect.separator {
        isBehindSeparator = true
        blanks = 0
      } else if isBehindSeparator, byte == 0x20 {
        blanks += 1
      } else {
        if isBehindSeparator, byte == dialect.quote {
          if blanks == 0 { direct += 1 } else { apart += 1 }
        }
        isBehindSeparator = false
      }
    }
    return apart > direct
  }

  /// How well the sample reads in `dialect`, 0 to 1, and its commonest width into `dialect`.
  private static func judge(
    _ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, _ dialect: inout Dialect,
    _ trial: inout SeparatorTrial
  ) -> Double {
    var scanner = DelimitedScanner(sample, dialect)
    var row = RowBuffer()
    var rowsOfWidth: [Int: Int] = [:]
    var rows = 0
    var cells = 0
    var clean = 0
    while rows < sampleRows, scanner.next(into: &row) {
      // A row that the sample cuts says nothing, unless it is all there is.
      let isCut = !isWhole && (scanner.offset == sample.count || scanner.openQuote != nil)
      if isCut, rows > 0 { break }
      if row.count == 1, row.cells[0].kind == .empty { continue }
      rows += 1
      rowsOfWidth[row.count, default: 0] += 1
      cells += row.count
      for cell in row.row where isClean(cell, sample, dialect) { clean += 1 }
    }
    let wide = rowsOfWidth.filter { $0.key >= 2 }
    dialect.width = wide.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    trial.width = dialect.width
    trial.agreeing = rowsOfWidth[dialect.width] ?? 0
    trial.rows = rows
    guard rows > 0, cells > 0 else { return 0 }
    let agreement = wide.reduce(0.0) { sum, entry in
      sum + Double(entry.value) * Double(entry.key - 1) / Double(entry.key)
    }
    let cleanness = Double(clean) / Double(cells)
    return agreement / Double(rowsOfWidth.count) / Double(rows) * cleanness * cleanness
  }

  /// Whether a cell without quotes holds none of the other separators, a comma in prose (`a, b`) or
  /// in a number (`1,5`) aside.
  private static func isClean(
    _ cell: Cell, _ sample: UnsafeBufferPointer<UInt8>, _ dialect: Dialect
  ) -> Bool {
    let bytes = cell.bytes
    guard let base = bytes.baseAddress, let first = sample.baseAddress, base >= first,
      base + bytes.count <= first + sample.count
    else { return true }
    if base > first, base[-1] == dialect.quote { return true }
    if bytes.first == dialect.quote { return false }
    for (index, byte) in bytes.enumerated().prefix(200) where byte != dialect.separator {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"): return false
      case UInt8(ascii: ","):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        let isInNumber = index > 0 && isDigit(bytes[index - 1]) && isDigit(next)
        if next != 0x20 && !isInNumber { return false }
      default: continue
      }
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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
