/// Cuts UTF-8 text into rows and cells, eight bytes at a time.
///
/// A cell without quotes is read where it lies. The rules are those of RFC 4180, and beyond it: any
/// of LF, CRLF and CR ends a row; text after a closing quote belongs to the cell; a quote inside a
/// cell that does not begin with one is an ordinary character; a quote that is never closed is one
/// too, so that the rows below it are not lost. A row whose quotes contradict themselves is read anew
/// as `MalformedRow` says.
struct DelimitedScanner {
  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  /// The last place at which eight bytes can be loaded; nil in a shorter text.
  private let lastWord: UnsafePointer<UInt8>?
  private var position: UnsafePointer<UInt8>
  private let separator: UInt8
  private let quote: UInt8
  private let separators: UInt64
  private let quotes: UInt64
  private let allowsBlankBeforeQuote: Bool
  private let skipsBlank: Bool
  private let hasTail: Bool
  private let width: Int
  private let marks: DelimitedMarks
  /// The quotes of the row that is being read contradict themselves.
  private var isOdd = false
  /// What reading such rows again has cost so far.
  private var effort = 0
  /// The byte offset of a quote in the last row that was read as an ordinary character, because
  /// nothing closes it.
  private(set) var openQuote: Int?

  /// - Parameter bytes: Valid UTF-8 that outlives the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect) {
    // An empty text has no address; any will do, since nothing is read there.
    let base = bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!
    start = base
    end = base + bytes.count
    lastWord = bytes.count >= 8 ? end - 8 : nil
    position = base
    separator = dialect.separator
    quote = dialect.quote
    separators = UInt64(dialect.separator) &* Self.ones
    quotes = UInt64(dialect.quote) &* Self.ones
    allowsBlankBeforeQuote = dialect.allowsBlankBeforeQuote
    skipsBlank = dialect.skipsBlank
    hasTail = !dialect.separatorTail.isEmpty
    width = dialect.width
    marks = DelimitedMarks(dialect)
  }

  /// Bytes read so far.
  var offset: Int { position - start }

  /// Reads the next row into `row`; false at the end of the text.
  @inline(__always)
  mutating func next(into row: inout RowBuffer) -> Bool {
    row.clear()
    openQuote = nil
    isOdd = false
    var at = position
    if at == end { return false }
    while true {
      let begin = at
      if at < end, at.pointee == quote || (allowsBlankBeforeQuote && at.pointee == 0x20) {
        at = cellThatMayBeQuoted(at, &row)
      } else {
        at = endOfPlain(at)
        row.append(text: begin, at - begin)
      }
      if at == end { break }
      let byte = at.pointee
      at += 1
      if byte == separator {
        if skipsBlank, at < end, at.pointee == 0x20 { at += 1 }
        if hasTail { at += marks.separatorTail.count }
        continue
      }
      if byte == 0x0D { at = afterCarriageReturn(at) }
      break
    }
    if isOdd || row.count != width, width >= 2 { at = readAnew(position, orTo: at, &row) }
    position = at
    return true
  }

  /// Reads a row again whose quotes contradict themselves, or that has not the cells that rows here
  /// have and in which a cell ends with a quote that nothing opens.
  ///
  /// - Parameter after: Where the next row begins as the row was read first.
  /// - Returns: Where it begins.
  @inline(never)
  private mutating func readAnew(
    _ begin: UnsafePointer<UInt8>, orTo after: UnsafePointer<UInt8>, _ row: inout RowBuffer
  ) -> UnsafePointer<UInt8> {
    guard isOdd || hasStrayEnd(row, begin, after), effort < MalformedRow.effortLimit
    else { return after }
    var search = MalformedRow(marks, end: end, width: width)
    let found = search.read(begin)
    effort += search.effort
    guard let reading = found else { return after }
    row.clear()
    openQuote = nil
    for piece in reading.pieces {
      if piece.isQuoted {
        appendUnescaped(piece, &row)
      } else {
        if piece.hasOpenQuote, openQuote == nil { openQuote = piece.start - start }
        row.append(text: piece.start, piece.count)
      }
    }
    guard reading.end < end else { return end }
    let next = reading.end + 1
    return reading.end.pointee == 0x0D ? afterCarriageReturn(next) : next
  }

  private func hasStrayEnd(
    _ row: borrowing RowBuffer, _ begin: UnsafePointer<UInt8>, _ after: UnsafePointer<UInt8>
  ) -> Bool {
    row.row.contains { cell in
      guard let base = cell.bytes.baseAddress, base >= begin, base < after,
        cell.bytes.last == quote
      else { return false }
      return base == begin || (base - 1).pointee != quote
    }
  }

  /// Past the LF of a CRLF, and of the CR CR LF that a wrong text mode on Windows makes.
  @inline(__always)
  private func afterCarriageReturn(_ at: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    if at < end, at.pointee == 0x0A { return at + 1 }
    if end - at > 1, at.pointee == 0x0D, at[1] == 0x0A { return at + 2 }
    return at
  }

  @inline(never)
  private mutating func cellThatMayBeQuoted(
    _ begin: UnsafePointer<UInt8>, _ row: inout RowBuffer
  ) -> UnsafePointer<UInt8> {
    var open = begin
    while open < end, open.pointee == 0x20 { open += 1 }
    if open < end, open.pointee == quote {
      if let after = quotedCell(open, &row) { return after }
      openQuote = open - start
      let after = endOfPlain(open + 1)
      row.append(text: begin, after - begin)
      return after
    }
    let after = endOfPlain(begin)
    row.append(text: begin, after - begin)
    return after
  }

  /// Reads the cell that the quote at `open` begins; nil when nothing closes it.
  @inline(__always)
  private mutating func quotedCell(
    _ open: UnsafePointer<UInt8>, _ row: inout RowBuffer
  ) -> UnsafePointer<UInt8>? {
    var close = open + 1
    var isPlain = true
    while true {
      close = nextQuote(close)
      if close == end {
        isOdd = true
        return nil
      }
      if marks.escape != 0, marks.isEscaped(close, from: open + 1) {
        isPlain = false
        close += 1
        continue
      }
      if end - close < 2 || close[1] != quote { break }
      isPlain = false
      close += 2
    }
    let after = close + 1
    let length = close - open - 1
    if after == end || isEndOfCell(after) {
      if isPlain && marks.escape == 0 {
        row.append(text: open + 1, length)
      } else {
        appendUnescaped(
          MalformedRow.Piece(start: open + 1, count: length, isQuoted: true, tail: after), &row)
      }
      return after
    }
    isOdd = true
    let tailEnd = endOfPlain(after)
    appendUnescaped(
      MalformedRow.Piece(
        start: open + 1, count: length, isQuoted: true, tail: after, tailCount: tailEnd - after),
      &row)
    return tailEnd
  }

  /// Appends the text between two quotes, each pair of quotes in it made one and each escaped quote
  /// freed of its escape, and what stands behind the closing quote.
  private func appendUnescaped(_ piece: MalformedRow.Piece, _ row: inout RowBuffer) {
    let memory = row.reserve(piece.count + piece.tailCount)
    let close = piece.start + piece.count
    let escape = marks.escape
    var used = 0
    var at = piece.start
    while at < close {
      let from = at
      if escape == 0 {
        at = min(nextQuote(at), close)
      } else {
        while at < close, at.pointee != quote, at.pointee != escape { at += 1 }
      }
      (memory + used).update(from: from, count: at - from)
      used += at - from
      guard at < close else { break }
      let next = at + 1
      let isPair = next < close && next.pointee == quote
      let isEscape = escape != 0 && at.pointee == escape
      // A backslash before anything else than a quote or itself stands for itself.
      let isFreed = isEscape && (isPair || next < close && next.pointee == escape)
      memory[used] = isFreed ? next.pointee : at.pointee
      used += 1
      at += isFreed || isPair && !isEscape ? 2 : 1
    }
    (memory + used).update(from: piece.tail, count: piece.tailCount)
    row.append(text: memory, used + piece.tailCount)
  }

  @inline(__always)
  private func isEndOfCell(_ at: UnsafePointer<UInt8>) -> Bool {
    let byte = at.pointee
    if byte == 0x0A || byte == 0x0D { return true }
    return byte == separator && (!hasTail || marks.separatorLength(at, end) > 0)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  private static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

  /// The next separator or line end, or the end of the text.
  ///
  /// `(x - 0x01…) & ~x` has the high bit of every zero byte of `x`, and false ones only above it,
  /// so the lowest is always right.
  @inline(__always)
  private func endOfPlain(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var at = nextMark(from)
    if hasTail { while at < end, !isEndOfCell(at) { at = nextMark(at + 1) } }
    return at
  }

  @inline(__always)
  private func nextMark(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var at = from
    if let lastWord {
      while at <= lastWord {
        let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian
        let a = word ^ separators
        let b = word ^ Self.lineFeeds
        let c = word ^ Self.carriageReturns
        let found =
          ((a &- Self.ones) & ~a | (b &- Self.ones) & ~b | (c &- Self.ones) & ~c) & Self.highBits
        if found != 0 { return at + found.trailingZeroBitCount >> 3 }
        at += 8
      }
    }
    while at < end, at.pointee != separator, at.pointee != 0x0A, at.pointee != 0x0D { at += 1 }
    return at
  }

  /// The next quote, or the end of the text.
  @inline(__always)
  private func nextQuote(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var at = from
    if let lastWord {
      while at <= lastWord {
        let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian ^ quotes
        let found = (word &- Self.ones) & ~word & Self.highBits
        if found != 0 { return at + found.trailingZeroBitCount >> 3 }
        at += 8
      }
    }
    while at < end, at.pointee != quote { at += 1 }
    return at
  }
}
