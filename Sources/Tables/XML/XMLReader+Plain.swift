import Diagnostics

/// What most elements of a workbook look like, read at one go where they lie in the window.
///
/// Anything else, also what would be the same to XML (`<c r='A1' >`), is left to the tokens.
extension XMLReader {
  /// A cell such as `<c r="B7" s="1" t="s"><v>12</v></c>`.
  struct PlainCell {
    enum Content {
      case nothing
      /// By its number from 0.
      case shared(Int)
      /// With its digits, valid until the reader goes on.
      case number(Double, UnsafeBufferPointer<UInt8>)
    }

    /// 0-based; nil where the cell tells none.
    var column: Int?
    var style = 0
    var content = Content.nothing
  }

  /// The cell of a number or a shared string that comes next; nil, and nothing read, where something
  /// else comes.
  @inline(__always)
  mutating func takePlainCell() -> PlainCell? {
    let (start, end) = unread
    var at = start
    // Three attributes of at most nine digits and three letters cannot lead out of the window.
    guard !isInEmptyElement, end - at >= Self.longestCell, Self.stands("<c ", &at, end) else {
      return nil
    }
    var cell = PlainCell()
    var isShared = false
    var attributes = 0
    while true {
      let name = at[0]
      guard attributes < 3, at[1] == UInt8(ascii: "="), at[2] == Self.quote else { return nil }
      attributes += 1
      at += 3
      switch name {
      case UInt8(ascii: "r"):
        guard let column = Self.column(&at), Self.number(&at) != nil else { return nil }
        cell.column = column
      case UInt8(ascii: "s"):
        guard let style = Self.number(&at) else { return nil }
        cell.style = style
      case UInt8(ascii: "t"):
        isShared = at.pointee == UInt8(ascii: "s")
        guard isShared || at.pointee == UInt8(ascii: "n") else { return nil }
        at += 1
      default: return nil
      }
      guard at.pointee == Self.quote else { return nil }
      at += 1
      guard at.pointee == 0x20 else { break }
      at += 1
    }
    if Self.stands("/>", &at, end) {
      pass(to: at)
      return cell
    }
    guard Self.stands("><v>", &at, end) else { return nil }
    if isShared {
      guard let index = Self.number(&at) else { return nil }
      cell.content = .shared(index)
    } else {
      let value = at
      while at < end, at.pointee != Self.lessThan { at += 1 }
      let digits = UnsafeBufferPointer(start: value, count: at - value)
      guard let number = DecimalNumber.value(digits) else { return nil }
      cell.content = .number(number, digits)
    }
    guard Self.stands("</v></c>", &at, end) else { return nil }
    pass(to: at)
    return cell
  }

  /// The number, 0 where it tells none, of a row that begins with `<row r="7" spans="1:16">` or its
  /// like; nil, and nothing read, for anything else.
  mutating func takePlainRow() -> Int? {
    let (start, end) = unread
    var at = start
    guard !isInEmptyElement, end - at >= Self.longestCell, Self.stands("<row r=\"", &at, end),
      let number = Self.number(&at), at.pointee == Self.quote
    else { return nil }
    at += 1
    while at < end, at.pointee == 0x20 {
      at += 1
      // A name of letters, digits and a colon.
      let name = at
      while at < end, Self.isOfName(at.pointee) { at += 1 }
      guard at > name, Self.stands("=\"", &at, end) else { return nil }
      while at < end, at.pointee != Self.quote, at.pointee != Self.lessThan { at += 1 }
      guard at < end, at.pointee == Self.quote else { return nil }
      at += 1
    }
    guard at < end, at.pointee == UInt8(ascii: ">"), openPlainly(Self.row) else { return nil }
    pass(to: at + 1)
    return number
  }

  /// Whether the row that was begun plainly ends here, and if it does, reads past its end.
  @inline(__always)
  mutating func takePlainRowEnd() -> Bool {
    let (start, end) = unread
    var at = start
    guard !isInEmptyElement, innermost == Self.row, Self.stands("</row>", &at, end) else {
      return false
    }
    pass(to: at)
    closePlainly()
    return true
  }

  /// The text of the `<si><t>…</t></si>` that comes next, valid until the reader goes on; nil, and
  /// nothing read, for anything else, also for a text in which a character might mean another.
  mutating func takePlainString() -> UnsafeBufferPointer<UInt8>? {
    let (start, end) = unread
    var at = start
    guard !isInEmptyElement, Self.stands("<si><t", &at, end) else { return nil }
    guard Self.stands(">", &at, end) || Self.stands(" xml:space=\"preserve\">", &at, end) else {
      return nil
    }
    let text = at
    // A reference, a line end, the beginning of an escape (`_x000D_`), or what ends the text.
    at = ByteSearch.first(UInt8(ascii: "&"), 0x0D, UInt8(ascii: "_"), Self.lessThan, at, end)
    let value = UnsafeBufferPointer(start: text, count: at - text)
    guard Self.stands("</t></si>", &at, end) else { return nil }
    pass(to: at)
    return value
  }

  private static let row = NameHash.of("row".utf8)
  /// A cell that is longer is no number.
  private static let longestCell = 128
  private static let quote = UInt8(ascii: "\"")
  private static let lessThan = UInt8(ascii: "<")

  @inline(__always)
  private static func isOfName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x3A
  }

  /// The 0-based column of one to three letters, of which there are that many at most to be read.
  @inline(__always)
  private static func column(_ at: inout UnsafePointer<UInt8>) -> Int? {
    var number = 0
    let start = at
    while at - start < 3 {
      let letter = at.pointee & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      number = number &* 26 &+ Int(letter &- 0x40)
      at += 1
    }
    return number > 0 && number <= RowBuffer.columnLimit ? number - 1 : nil
  }

  /// The number of one to nine digits, of which there are ten bytes at least to be read.
  @inline(__always)
  private static func number(_ at: inout UnsafePointer<UInt8>) -> Int? {
    var number = 0
    let start = at
    while true {
      let digit = at.pointee &- 0x30
      guard digit < 10 else { return at > start ? number : nil }
      guard at - start < 9 else { return nil }
      number = number &* 10 &+ Int(digit)
      at += 1
    }
  }

  /// Whether `word` stands at a place, which is moved behind it.
  @inline(__always)
  private static func stands(
    _ word: StaticString, _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - at >= count else { return false }
    var index = 0
    while index < count {
      if at[index] != word.utf8Start[index] { return false }
      index += 1
    }
    at += count
    return true
  }
}
