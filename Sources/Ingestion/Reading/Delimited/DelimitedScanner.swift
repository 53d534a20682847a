/// Cuts UTF-8 text into rows and cells, eight bytes at a time.
///
/// A cell without quotes is read where it lies. The rules are those of RFC 4180, and beyond it: any
/// of LF, CRLF and CR ends a row; text after a closing quote belongs to the cell; a quote inside a
/// cell that does not begin with one is an ordinary character; a quote that is never closed is one
/// too, so that the rows below it are not lost.
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
  private let width: Int
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
    width = dialect.width
  }

  /// Bytes read so far.
  var offset: Int { position - start }

  /// Reads the next row into `row`; false at the end of the text.
  @inline(__always)
  mutating func next(into row: inout RowBuffer) -> Bool {
    row.clear()
    openQuote = nil
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
      if byte == separator { continue }
      if byte == 0x0D { at = afterCarriageReturn(at) }
      break
    }
    position = at
    return true
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

  /// Reads the cell that the quote at `open` begins; nil when that quote is no opening one.
  @inline(__always)
  private func quotedCell(
    _ open: UnsafePointer<UInt8>, _ row: inout RowBuffer
  ) -> UnsafePointer<UInt8>? {
    var close = open + 1
    var doubled = 0
    while true {
      close = nextQuote(close)
      if close == end { return nil }
      if end - close < 2 || close[1] != quote { break }
      doubled += 1
      close += 2
    }
    let after = close + 1
    let length = close - open - 1
    if after == end || isEndOfCell(after.pointee) {
      if doubled == 0 {
        row.append(text: open + 1, length)
      } else {
        appendUnescaped(open + 1, close, tail: after, 0, &row)
      }
      return after
    }
    if isStray(open, close, cellsBefore: row.count) { return nil }
    let tailEnd = endOfPlain(after)
    appendUnescaped(open + 1, close, tail: after, tailEnd - after, &row)
    return tailEnd
  }

  /// Appends the text between two quotes, each pair of quotes in it made one, and what stands behind
  /// the closing quote.
  private func appendUnescaped(
    _ from: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>, tail: UnsafePointer<UInt8>,
    _ tailLength: Int, _ row: inout RowBuffer
  ) {
    let memory = row.reserve(close - from + tailLength)
    var used = 0
    var at = from
    while at < close {
      // Every quote before the closing one is the first of a pair.
      let next = min(nextQuote(at), close)
      let piece = next < close ? next - at + 1 : next - at
      (memory + used).update(from: at, count: piece)
      used += piece
      at = next + 2
    }
    (memory + used).update(from: tail, count: tailLength)
    row.append(text: memory, used + tailLength)
  }

  /// Whether the quote at `open`, whose partner at `close` has text behind it and lies on a later
  /// line, was meant as a character: so read, its line has just the cells that rows here have, and
  /// read as a quote the row has not.
  @inline(never)
  private func isStray(
    _ open: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>, cellsBefore: Int
  ) -> Bool {
    guard width >= 2, containsLineEnd(open, close) else { return false }
    return cellsBefore + cellsToLineEnd(open) == width
      && cellsBefore + cellsToLineEnd(close + 1) != width
  }

  private func containsLineEnd(
    _ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>
  ) -> Bool {
    var at = from
    while at < to {
      if at.pointee == 0x0A || at.pointee == 0x0D { return true }
      at += 1
    }
    return false
  }

  /// Cells from the middle of one, which is read without regard to quotes, to the end of its line.
  private func cellsToLineEnd(_ from: UnsafePointer<UInt8>) -> Int {
    var cells = 1
    var at = endOfPlain(from)
    while at < end, at.pointee == separator {
      cells += 1
      at += 1
      if at < end, at.pointee == quote {
        at += 1
        while at < end, at.pointee != quote, at.pointee != 0x0A, at.pointee != 0x0D { at += 1 }
      }
      at = endOfPlain(at)
    }
    return cells
  }

  @inline(__always)
  private func isEndOfCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
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
    while at < end, !isEndOfCell(at.pointee) { at += 1 }
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
