/// The first rows of a text, by which dialects are judged.
struct DialectSample {
  let bytes: UnsafeBufferPointer<UInt8>
  /// There is no more text than this.
  let isWhole: Bool
  private let rowLimit: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, rows: Int) {
    self.bytes = bytes
    self.isWhole = isWhole
    rowLimit = rows
  }

  func contains(_ byte: UInt8) -> Bool { ByteSearch.contains(byte, bytes) }

  /// Whether quotes that follow a separator mostly stand behind blanks.
  func prefersBlankBeforeQuote(_ dialect: Dialect) -> Bool {
    var direct = 0
    var apart = 0
    ByteSearch.forEach(dialect.quote, in: bytes) { quote in
      var at = quote
      while at > 0, bytes[at - 1] == 0x20, dialect.separator != 0x20 { at -= 1 }
      guard at > 0, bytes[at - 1] == dialect.separator else { return }
      if at == quote { direct += 1 } else { apart += 1 }
    }
    return apart > direct
  }

  /// How well the sample reads in `dialect`, and its commonest width into `dialect`.
  func judge(_ dialect: inout Dialect) -> SeparatorTrial {
    var trial = SeparatorTrial(
      separator: [dialect.separator] + dialect.separatorTail)
    dialect.width = 0
    var scanner = DelimitedScanner(bytes, dialect)
    var row = RowBuffer()
    var rowsOfWidth: [Int: Int] = [:]
    var rows = 0
    var cells = 0
    var clean = 0
    while rows < rowLimit, scanner.next(into: &row) {
      // A row that the sample cuts says nothing, unless it is all there is.
      let isCut = !isWhole && (scanner.offset == bytes.count || scanner.openQuote != nil)
      if isCut, rows > 0 { break }
      if row.count == 1, row.cells[0].kind == .empty { continue }
      rows += 1
      rowsOfWidth[row.count, default: 0] += 1
      cells += row.count
      for cell in row.row where isClean(cell, dialect) { clean += 1 }
    }
    let wide = rowsOfWidth.filter { $0.key >= 2 }
    dialect.width = wide.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    trial.width = dialect.width
    trial.agreeing = rowsOfWidth[dialect.width] ?? 0
    trial.rows = rows
    guard rows > 0, cells > 0 else { return trial }
    // In an order of its own: a sum of fractions depends on it in its last digit.
    let agreement = wide.sorted { $0.key < $1.key }.reduce(0.0) { sum, entry in
      sum + Double(entry.value) * Double(entry.key - 1) / Double(entry.key)
    }
    let cleanness = Double(clean) / Double(cells)
    trial.score = agreement / Double(rowsOfWidth.count) / Double(rows) * cleanness * cleanness
    return trial
  }

  /// Whether a cell without quotes holds none of the other separators, a comma in prose (`a, b`) or
  /// in a number (`1,5`) aside.
  private func isClean(_ cell: SourceCell, _ dialect: Dialect) -> Bool {
    guard isInSample(cell), let base = cell.bytes.baseAddress, let first = bytes.baseAddress
    else { return true }
    let bytes = cell.bytes
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

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The cell lies in the text as it is, without anything changed in it.
  private func isInSample(_ cell: SourceCell) -> Bool {
    guard let base = cell.bytes.baseAddress, let first = bytes.baseAddress else { return false }
    return base >= first && base + cell.bytes.count <= first + bytes.count
  }

  /// Hands over the cells of the first rows that are wider than one cell.
  private func forEachRow(_ dialect: Dialect, _ body: (UnsafeBufferPointer<SourceCell>) -> Void) {
    var scanner = DelimitedScanner(bytes, dialect)
    var row = RowBuffer()
    var rows = 0
    while rows < rowLimit, scanner.next(into: &row) {
      rows += 1
      if row.count > 1 { body(row.row) }
    }
  }

  /// Whether a blank stands behind nearly every separator.
  func hasBlanksBehindSeparators(_ dialect: Dialect) -> Bool {
    guard dialect.separator != 0x20, dialect.width >= 2 else { return false }
    var blanks = 0
    var others = 0
    forEachRow(dialect) { row in
      for cell in row.dropFirst() {
        if cell.bytes.first == 0x20 || isQuotedBehindBlank(cell, dialect) {
          blanks += 1
        } else if cell.kind == .empty || isInSample(cell) {
          others += 1
        }
      }
    }
    return blanks >= 3 && others * 20 <= blanks
  }

  /// Whether some column's cells mostly stand in quotes.
  func hasQuotedColumn(_ dialect: Dialect) -> Bool {
    var quoted = [Int](repeating: 0, count: dialect.width)
    var rows = 0
    forEachRow(dialect) { row in
      guard row.count == dialect.width else { return }
      rows += 1
      for (column, cell) in row.enumerated() where isQuoted(cell, dialect) { quoted[column] += 1 }
    }
    return quoted.contains { $0 * 5 >= rows * 3 }
  }

  /// A cell is read without its quotes: one of them stands before it, or it is no longer in the text.
  private func isQuoted(_ cell: SourceCell, _ dialect: Dialect) -> Bool {
    guard let base = cell.bytes.baseAddress, let first = bytes.baseAddress else { return false }
    return !isInSample(cell) || base > first && base[-1] == dialect.quote
  }

  private func isQuotedBehindBlank(_ cell: SourceCell, _ dialect: Dialect) -> Bool {
    guard isInSample(cell), let base = cell.bytes.baseAddress, let first = bytes.baseAddress,
      base - first >= 2
    else { return false }
    return base[-1] == dialect.quote && base[-2] == 0x20
  }

  /// The share of the filled cells that are numbers, dates or times.
  func shareOfNumbers(_ dialect: Dialect) -> Double {
    var typed = 0
    var filled = 0
    forEachRow(dialect) { row in
      for cell in row {
        let nature = CellNature.of(cell)
        typed += nature.isTyped ? 1 : 0
        filled += nature == .empty ? 0 : 1
      }
    }
    return filled == 0 ? 0 : Double(typed) / Double(filled)
  }

  /// Whether a byte stands in pairs wherever it stands.
  func isAlwaysDoubled(_ byte: UInt8) -> Bool {
    var pairs = 0
    var run = 0
    for next in bytes {
      if next == byte {
        run += 1
        continue
      }
      if run % 2 == 1 { return false }
      pairs += run / 2
      run = 0
    }
    return run % 2 == 0 && pairs >= 3
  }

  /// Whether a byte mostly stands between two digits, as in times.
  func standsBetweenDigits(_ byte: UInt8) -> Bool {
    var between = 0
    var all = 0
    for index in bytes.indices where bytes[index] == byte {
      all += 1
      let isBetween =
        index > 0 && index + 1 < bytes.count && isDigit(bytes[index - 1])
        && isDigit(bytes[index + 1])
      between += isBetween ? 1 : 0
    }
    return between * 2 > all
  }
}
