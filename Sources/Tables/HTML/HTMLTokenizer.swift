/// Cuts a page into tags and text, however badly it is written.
///
/// Comments, document types, processing instructions and the contents of scripts and styles are
/// skipped. What is opened and never closed, a comment, a quoted attribute, a script, is taken to end
/// where the next tag begins, so that the rest of the page is not lost. Every byte is looked at a bounded
/// number of times.
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct HTMLTokenizer {
  enum Token { case start, end, text, finished }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next token begins, and where the last one began.
  private(set) var at: Int
  private(set) var tokenStart: Int
  private(set) var tag = HTMLTag.other
  /// Name of the last tag, attributes of the last start tag, the last text.
  private(set) var name = 0..<0
  private(set) var attributes = 0..<0
  private(set) var text = 0..<0
  /// The text is a CDATA section: it holds no references.
  private(set) var isLiteral = false

  /// From here on there is none of these.
  private var noDoubleQuote = Int.max
  private var noSingleQuote = Int.max
  private var noCommentEnd = Int.max
  private var noSectionEnd = Int.max
  private var noScriptEnd = Int.max
  private var noStyleEnd = Int.max

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    at = start
    tokenStart = start
  }

  var nameBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[name]) }

  mutating func next() -> Token {
    isLiteral = false
    while at < bytes.count {
      tokenStart = at
      guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count else { return readText() }
      let second = bytes[at + 1]
      if HTMLText.isLetter(second) {
        readTag(nameAt: at + 1)
        return .start
      }
      switch second {
      case UInt8(ascii: "/"):
        if at + 2 < bytes.count, HTMLText.isLetter(bytes[at + 2]) {
          readTag(nameAt: at + 2)
          return .end
        }
        skipPast(UInt8(ascii: ">"), from: at + 2)
      case UInt8(ascii: "!"):
        if readMarkedSection() { return .text }
      case UInt8(ascii: "?"):
        skipPast(UInt8(ascii: ">"), from: at + 2)
      default:
        return readText()
      }
    }
    return .finished
  }

  /// Leaves out the content of the `script` or `style` that was just begun, and hands it over.
  mutating func skipRawContent() -> Range<Int> {
    let isStyle = tag == .style
    let end =
      isStyle
      ? Self.find("</style", in: bytes, from: at, &noStyleEnd)
      : tag == .script ? Self.find("</script", in: bytes, from: at, &noScriptEnd) : nil
    guard let end else { return at..<at }
    defer { at = end }
    return at..<end
  }

  private mutating func readText() -> Token {
    // A `<` that begins no tag is a character.
    var end = at + 1
    while end < bytes.count {
      guard let open = HTMLText.find(UInt8(ascii: "<"), in: bytes, from: end) else {
        end = bytes.count
        break
      }
      end = open
      guard open + 1 < bytes.count else {
        end = bytes.count
        break
      }
      let next = bytes[open + 1]
      if HTMLText.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F { break }
      end += 1
    }
    text = at..<end
    at = end
    return .text
  }

  /// Reads past a comment or `<!…>`; true for a CDATA section, which is text.
  private mutating func readMarkedSection() -> Bool {
    if HTMLText.begins(bytes, at, "<!--") {
      let body = at + 4
      // `<!-->` is a whole comment.
      if body < bytes.count, bytes[body] == UInt8(ascii: ">") {
        at = body + 1
        return false
      }
      at = body
      if let end = Self.find("-->", in: bytes, from: at, &noCommentEnd) {
        at = end + 3
      } else {
        at = HTMLText.find(UInt8(ascii: "<"), in: bytes, from: body) ?? bytes.count
      }
      return false
    }
    if HTMLText.begins(bytes, at, "<![cdata["),
      let end = Self.find("]]>", in: bytes, from: at, &noSectionEnd)
    {
      text = at + 9..<end
      isLiteral = true
      at = end + 3
      return true
    }
    skipPast(UInt8(ascii: ">"), from: at + 2)
    return false
  }

  private mutating func readTag(nameAt start: Int) {
    var end = start
    while end < bytes.count, !HTMLText.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    name = start..<end
    tag = HTMLTag(nameBytes)
    let close = tagEnd(from: end)
    attributes = end..<close
    at = close < bytes.count && bytes[close] == UInt8(ascii: ">") ? close + 1 : close
  }

  /// The `>` of a tag, or the `<` of the next one where it is missing; quoted values are passed over.
  private mutating func tagEnd(from start: Int) -> Int {
    var end = start
    var isBehindEqualSign = false
    while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "<"): return end
      case UInt8(ascii: "="): isBehindEqualSign = true
      case UInt8(ascii: "\"") where isBehindEqualSign:
        if let quote = Self.find(byte, in: bytes, from: end + 1, &noDoubleQuote) { end = quote }
        isBehindEqualSign = false
      case UInt8(ascii: "'") where isBehindEqualSign:
        if let quote = Self.find(byte, in: bytes, from: end + 1, &noSingleQuote) { end = quote }
        isBehindEqualSign = false
      default:
        if !HTMLText.isSpace(byte) { isBehindEqualSign = false }
      }
      end += 1
    }
    return end
  }

  private mutating func skipPast(_ byte: UInt8, from start: Int) {
    at = HTMLText.find(byte, in: bytes, from: start).map { $0 + 1 } ?? bytes.count
  }

  /// Remembers in `none` from where on a search was in vain, so that it is not made again.
  private static func find(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    _ none: inout Int
  ) -> Int? {
    guard start < none else { return nil }
    let found = HTMLText.find(word, in: bytes, from: start)
    if found == nil { none = start }
    return found
  }

  private static func find(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ none: inout Int
  ) -> Int? {
    guard start < none else { return nil }
    let found = HTMLText.find(byte, in: bytes, from: start)
    if found == nil { none = start }
    return found
  }
}
