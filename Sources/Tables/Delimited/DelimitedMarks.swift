/// The signs that part a text into cells, as both ways of reading a row need them.
struct DelimitedMarks {
  let separator: UInt8
  /// What follows `separator` in a separator of several bytes.
  let separatorTail: [UInt8]
  let quote: UInt8
  /// 0 where quotes inside a quoted cell are doubled; else the byte before them.
  let escape: UInt8
  let allowsBlankBeforeQuote: Bool
  /// One blank behind a separator belongs to it.
  let skipsBlank: Bool

  init(_ dialect: Dialect) {
    separator = dialect.separator
    separatorTail = dialect.separatorTail
    quote = dialect.quote
    escape = dialect.escape
    allowsBlankBeforeQuote = dialect.allowsBlankBeforeQuote
    skipsBlank = dialect.skipsBlank
  }

  /// The length of the separator that stands at `at`, with the blank that belongs to it; 0 if there
  /// is none.
  func separatorLength(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    guard at < end, at.pointee == separator else { return 0 }
    var length = 1
    for byte in separatorTail {
      guard at + length < end, at[length] == byte else { return 0 }
      length += 1
    }
    if skipsBlank, at + length < end, at[length] == 0x20 { length += 1 }
    return length
  }

  /// Whether the quote at `at` stands behind an odd number of escapes.
  func isEscaped(_ at: UnsafePointer<UInt8>, from start: UnsafePointer<UInt8>) -> Bool {
    guard escape != 0 else { return false }
    var before = at
    while before > start, (before - 1).pointee == escape { before -= 1 }
    return (at - before) % 2 == 1
  }
}
