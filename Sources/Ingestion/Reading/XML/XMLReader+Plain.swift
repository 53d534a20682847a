import Diagnostics

/// What most elements of a workbook look like, read at one go where they lie in the window.
///
/// Anything else, also what would be the same to XML (`<c r='A1' >`), is left to the tokens.
extension XMLReader {
  /// A cell such as `<c r="B7" s="1" t="s"><v>12</v></c>`, valid until the reader goes on.
  struct PlainCell {
    var reference = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var style = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// 0 where the cell tells no type.
    var type: UInt8 = 0
    /// Without references and line ends, which would mean something else than they are.
    var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  }

  /// The cell of a number or a shared string that comes next; nil, and nothing read, where something
  /// else comes.
  @inline(__always)
  mutating func takePlainCell() -> PlainCell? {
    let (start, end) = unread
    var at = start
    guard !isInEmptyElement, end - at >= Self.longestCell, Self.stands("<c ", &at, end) else {
      return nil
    }
    var cell = PlainCell()
    while true {
      let name = at[0]
      guard at[1] == UInt8(ascii: "="), at[2] == Self.quote else { return nil }
      at += 3
      let value = at
      while at < end, at.pointee != Self.quote, at.pointee != Self.lessThan { at += 1 }
      guard end - at > 16, at.pointee == Self.quote else { return nil }
      let length = at - value
      at += 1
      switch name {
      case UInt8(ascii: "r"): cell.reference = UnsafeBufferPointer(start: value, count: length)
      case UInt8(ascii: "s"): cell.style = UnsafeBufferPointer(start: value, count: length)
      case UInt8(ascii: "t"):
        guard length == 1, value[0] == UInt8(ascii: "s") || value[0] == UInt8(ascii: "n") else {
          return nil
        }
        cell.type = value[0]
      default: return nil
      }
      if at.pointee == 0x20 {
        at += 1
        continue
      }
      break
    }
    if Self.stands("/>", &at, end) {
      pass(to: at)
      return cell
    }
    guard Self.stands("><v>", &at, end) else { return nil }
    let value = at
    // A digit, a sign or a letter; neither `&` nor a line end, and `<` ends it.
    while at < end, at.pointee > 0x26, at.pointee != Self.lessThan { at += 1 }
    cell.value = UnsafeBufferPointer(start: value, count: at - value)
    guard Self.stands("</v></c>", &at, end) else { return nil }
    pass(to: at)
    return cell
  }

  /// The text of the `si` that was just begun, where it is no more than `<t>…</t></si>`, valid until
  /// the reader goes on; nil, and nothing read, for anything else.
  mutating func takePlainString() -> UnsafeBufferPointer<UInt8>? {
    guard !isInEmptyElement, innermost == Self.stringItem else { return nil }
    let (start, end) = unread
    var at = start
    guard Self.stands("<t>", &at, end) || Self.stands("<t xml:space=\"preserve\">", &at, end)
    else { return nil }
    let text = at
    at = ByteSearch.first(Self.lessThan, at, end)
    let value = UnsafeBufferPointer(start: text, count: at - text)
    guard Self.stands("</t></si>", &at, end),
      !ByteSearch.contains(UInt8(ascii: "&"), value), !ByteSearch.contains(0x0D, value)
    else { return nil }
    pass(to: at)
    closePlainly()
    return value
  }

  private static let stringItem = NameHash.of("si".utf8)
  /// A cell that is longer is no number.
  private static let longestCell = 128
  private static let quote = UInt8(ascii: "\"")
  private static let lessThan = UInt8(ascii: "<")

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
