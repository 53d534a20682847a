/// Reads a row whose quotes contradict themselves: the reading wins which has as many cells as rows
/// here have, and needs the fewest oddities.
///
/// Oddities are a quote inside a quoted cell that is not doubled, a cell that begins with a quote
/// which nothing closes, and text behind a closing quote. So `"5" pipa, 6"",x` has two cells in a
/// table of two columns, although its quotes are neither doubled nor closed.
struct MalformedRow {
  /// A cell as a range of the text, and how it is to be read.
  struct Piece {
    var start: UnsafePointer<UInt8>
    var count: Int
    /// Text between quotes, in which a pair of quotes stands for one.
    var isQuoted = false
    /// Text that follows the closing quote.
    var tail: UnsafePointer<UInt8>
    var tailCount = 0
    /// A plain cell that begins with a quote which nothing closes.
    var hasOpenQuote = false
  }

  /// A row of more lines, bytes or cells is not worth the search.
  private static let lineLimit = 24
  private static let byteLimit = 32_768
  private static let cellLimit = 1_024
  /// What the search may cost in all the rows of a text, in cells tried, so that a text of nothing
  /// but such rows takes no longer than a second more.
  static let effortLimit = 1 << 27

  private struct Step {
    var cost = Int.max
    /// The start that this one was reached from.
    var from = -1
    var piece: Piece?
  }

  private let marks: DelimitedMarks
  private let end: UnsafePointer<UInt8>
  private let width: Int
  /// Cells tried so far.
  private(set) var effort = 0
  /// The search has come to the end of the text, and might have found otherwise with more of it.
  private(set) var hasMetEnd = false

  init(_ marks: DelimitedMarks, end: UnsafePointer<UInt8>, width: Int) {
    self.marks = marks
    self.end = end
    self.width = width
  }

  /// The cells of the row that begins at `start`, and where its line end stands; nil where no
  /// reading has as many cells as rows here have.
  mutating func read(_ start: UnsafePointer<UInt8>) -> (pieces: [Piece], end: UnsafePointer<UInt8>)?
  {
    guard width >= 2, width <= Self.cellLimit else { return nil }
    var fallback: (pieces: [Piece], end: UnsafePointer<UInt8>)?
    var lineEnd = start
    for line in 0..<Self.lineLimit {
      if line > 0 { lineEnd = afterLineEnd(lineEnd) }
      lineEnd = endOfLine(lineEnd)
      guard lineEnd - start <= Self.byteLimit else { break }
      if let pieces = pieces(start, lineEnd) {
        if lineEnd == end || beginsRow(afterLineEnd(lineEnd)) { return (pieces, lineEnd) }
        if fallback == nil { fallback = (pieces, lineEnd) }
      }
      if lineEnd == end { break }
    }
    return fallback
  }

  /// Whether a row as wide as others can begin here.
  private mutating func beginsRow(_ start: UnsafePointer<UInt8>) -> Bool {
    if start == end {
      hasMetEnd = true
      return true
    }
    let lineEnd = endOfLine(start)
    return lineEnd == start || pieces(start, lineEnd) != nil
      || !UnsafeBufferPointer(start: start, count: lineEnd - start).contains(marks.quote)
  }

  /// The cheapest reading of the bytes from `start` to `stop` as `width` cells.
  private mutating func pieces(
    _ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>
  ) -> [Piece]? {
    let spans = spans(start, stop)
    guard spans.count >= width, spans.count <= Self.cellLimit, spans.count * width <= 32_768
    else { return nil }
    var steps = [Step](repeating: Step(), count: (spans.count + 1) * (width + 1))
    steps[0].cost = 0
    effort += steps.count
    for place in spans.indices {
      let readings = readings(spans, place, stop)
      for count in 0..<width {
        let cost = steps[place * (width + 1) + count].cost
        guard cost < Int.max else { continue }
        for reading in readings {
          let target = reading.next * (width + 1) + count + 1
          if cost + reading.cost < steps[target].cost {
            steps[target] = Step(cost: cost + reading.cost, from: place, piece: reading.piece)
          }
        }
      }
    }
    var result: [Piece] = []
    var place = spans.count
    for count in stride(from: width, to: 0, by: -1) {
      let step = steps[place * (width + 1) + count]
      guard let piece = step.piece else { return nil }
      result.append(piece)
      place = step.from
    }
    return result.reversed()
  }

  /// What stands between two separators.
  private typealias Span = (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>)

  private func spans(_ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) -> [Span] {
    var spans: [Span] = []
    var begin = start
    var at = start
    while at < stop, spans.count <= Self.cellLimit {
      let length = marks.separatorLength(at, stop)
      if length > 0 {
        spans.append((begin, at))
        at += length
        begin = at
      } else {
        at += 1
      }
    }
    spans.append((begin, stop))
    return spans
  }

  private typealias Reading = (piece: Piece, next: Int, cost: Int)

  /// Every way in which the cell that begins at a place can be read.
  private func readings(
    _ spans: [Span], _ place: Int, _ stop: UnsafePointer<UInt8>
  ) -> [Reading] {
    let begin = spans[place].start
    var result: [Reading] = []
    let plain = UnsafeBufferPointer(start: begin, count: spans[place].end - begin)
    if !plain.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      let opensQuote = plain.first == marks.quote
      let closesQuote = plain.last == marks.quote
      // A cell that begins and ends with a quote is a quoted one, whatever stands between.
      let cost = opensQuote && closesQuote && plain.count > 1 ? 1000 : 10
      result.append(
        (
          Piece(start: begin, count: plain.count, tail: begin, hasOpenQuote: opensQuote), place + 1,
          opensQuote || closesQuote ? cost : 0
        ))
    }
    var open = begin
    if marks.allowsBlankBeforeQuote { while open < stop, open.pointee == 0x20 { open += 1 } }
    if open < stop, open.pointee == marks.quote {
      addQuoted(open, spans, place, stop, to: &result)
    }
    return result
  }

  private func addQuoted(
    _ open: UnsafePointer<UInt8>, _ spans: [Span], _ place: Int, _ stop: UnsafePointer<UInt8>,
    to result: inout [Reading]
  ) {
    var span = place
    var cost = 0
    var at = open + 1
    var isFirst = true
    while at < stop {
      guard at.pointee == marks.quote, !marks.isEscaped(at, from: open + 1) else {
        at += 1
        continue
      }
      var run = 1
      while at + run < stop, at[run] == marks.quote { run += 1 }
      let after = at + run
      while span < spans.count - 1, spans[span].end < after { span += 1 }
      var piece = Piece(start: open + 1, count: after - open - 2, isQuoted: true, tail: after)
      let inside = cost + (run - 1) % 2 * 10
      if after == spans[span].end {
        result.append((piece, span + 1, inside))
      } else if isFirst, isTail(after, spans[span].end) {
        piece.tailCount = spans[span].end - after
        result.append((piece, span + 1, inside + 6))
      }
      isFirst = false
      cost += run % 2 * 10
      at = after
    }
  }

  /// Whether text without quotes and line ends stands from a closing quote to the end of its cell.
  private func isTail(_ from: UnsafePointer<UInt8>, _ to: UnsafePointer<UInt8>) -> Bool {
    from < to
      && !UnsafeBufferPointer(start: from, count: to - from).contains {
        $0 == marks.quote || $0 == 0x0A || $0 == 0x0D
      }
  }

  private mutating func endOfLine(_ from: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var at = from
    while at < end, at.pointee != 0x0A, at.pointee != 0x0D { at += 1 }
    // Of a CR that stands last nobody knows whether LF follows.
    if end - at < 2 { hasMetEnd = true }
    return at
  }

  private func afterLineEnd(_ at: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    guard at < end else { return at }
    return at.pointee == 0x0D && at + 1 < end && at[1] == 0x0A ? at + 2 : at + 1
  }
}
