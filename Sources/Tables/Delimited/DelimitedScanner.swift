/// Cuts UTF-8 text into rows and cells, 64 bytes at a time.
///
/// When the text comes in windows, a row is read only once the window holds all that decides how it is
/// read.
///
/// A cell without quotes is read where it lies. The rules are those of RFC 4180, and beyond it: any
/// of LF, CRLF and CR ends a row; text after a closing quote belongs to the cell; a quote inside a
/// cell that does not begin with one is an ordinary character; a quote that is never closed is one
/// too, so that the rows below it are not lost. A row whose quotes contradict themselves is read anew
/// as `MalformedRow` says.
struct DelimitedScanner {
  private var start: UnsafePointer<UInt8>
  private var end: UnsafePointer<UInt8>
  private var position: UnsafePointer<UInt8>
  /// The text ends with the bytes that are known.
  private var isAll: Bool
  /// The next row cannot be told from the bytes that are known.
  private(set) var needsMore = false
  private let separator: UInt8
  private let quote: UInt8
  private var block: MarkedBlock
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

  /// What is looked at behind a row's last byte: the line end CR CR LF, a separator of several bytes
  /// and its blank.
  private static let lookAhead = 8

  /// - Parameters:
  ///   - bytes: Valid UTF-8 that outlives the scanner, or lives until it is moved.
  ///   - isAll: The text ends with them.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect, isAll: Bool = true) {
    // An empty text has no address; any will do, since nothing is read there.
    let base = bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!
    start = base
    end = base + bytes.count
    position = base
    self.isAll = isAll
    separator = dialect.separator
    quote = dialect.quote
    block = MarkedBlock(separator: dialect.separator)
    allowsBlankBeforeQuote = dialect.allowsBlankBeforeQuote
    skipsBlank = dialect.skipsBlank
    hasTail = !dialect.separatorTail.isEmpty
    width = dialect.width
    marks = DelimitedMarks(dialect)
  }

  /// Goes on in other bytes, which begin with the row that comes next.
  mutating func move(to bytes: UnsafeBufferPointer<UInt8>, isAll: Bool) {
    let base = bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!
    start = base
    end = base + bytes.count
    position = base
    self.isAll = isAll
    block.forget()
  }

  /// Bytes read so far, of those that are known.
  var offset: Int { position - start }

  /// Reads the next row into `row`; false at the end of the text, and where `needsMore`.
  @inline(__always)
  mutating func next(into row: inout RowBuffer) -> Bool {
    row.clear()
    openQuote = nil
    isOdd = false
    needsMore = false
    var at = position
    if at == end {
      needsMore = !isAll
      return false
    }
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
    if !isAll, end - at < Self.lookAhead { needsMore = true }
    if !needsMore, isOdd || row.count != width, width >= 2 {
      at = readAnew(position, orTo: at, &row)
    }
    if needsMore { return false }
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
    if !isAll, search.hasMetEnd {
      needsMore = true
      return after
    }
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
        if !isAll { needsMore = true }
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

  /// The next separator or line end, or the end of the text.
  @inline(__always)
  private mutating func endOfPlain(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var at = block.nextMark(from, end)
    if hasTail { while at < end, !isEndOfCell(at) { at = block.nextMark(at + 1, end) } }
    return at
  }

  /// The next quote, or the end of the text.
  @inline(__always)
  private func nextQuote(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    ByteSearch.first(quote, from, end)
  }
}
