import Diagnostics

/// Pulls elements and text out of an XML part, which it holds only a window of.
///
/// Names are compared without their namespace prefix. Elements must nest. A document type, which
/// could define entities that grow without end, is refused; so is a single tag or text of more than
/// `tokenLimit` bytes.
/// Source: Extensible Markup Language (XML) 1.0, fifth edition.
struct XMLReader: ~Copyable {
  enum Token { case start, end, text, finished }

  static let tokenLimit = 64 << 20
  static let depthLimit = 256

  /// Elements that are open; a start tag is inside its element, an end tag outside.
  private(set) var depth = 0

  private let source: PartText
  /// An `&` that begins no reference is a character.
  private let isTolerant: Bool
  private(set) var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 128 * 1024
  /// What has been read of the buffer, and what it holds.
  private var at = 0
  private var filled = 0
  /// What stood before the buffer.
  private var dropped = 0
  private var isAtEnd = false
  /// A hash of every open element's name, the innermost last.
  private var open: [UInt64] = []
  /// The element that was just begun was of the form `<a/>`.
  private var isEmptyElement = false
  private var name = 0..<0
  /// Where the start tag's attributes stand in the buffer.
  private(set) var attributes = 0..<0
  private var content = 0..<0
  private var isCharacterData = false

  init(_ source: PartText, isTolerant: Bool = false) {
    self.source = source
    self.isTolerant = isTolerant
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  var broken: Diagnostic { .xmlIsBroken(source.file, part: source.part) }
  var tooMuchText: Diagnostic { .partHasTooMuchText(source.file, part: source.part) }

  /// Bytes before the token that comes next.
  var position: Int { dropped + at }

  /// The next tag or text; a text may come in pieces.
  mutating func next() throws(Diagnostic) -> Token {
    if isEmptyElement {
      isEmptyElement = false
      open.removeLast()
      depth -= 1
      return .end
    }
    while true {
      if at == filled {
        guard try fill() else {
          guard depth == 0 else { throw broken }
          return .finished
        }
      }
      if buffer[at] != UInt8(ascii: "<") {
        try readText()
        if depth > 0 { return .text }
        continue
      }
      guard try need(2) else { throw broken }
      switch buffer[at + 1] {
      case UInt8(ascii: "/"):
        try readEndTag()
        return .end
      case UInt8(ascii: "?"):
        try skip(past: "?>")
      case UInt8(ascii: "!"):
        if try stands("<!--") {
          at += 4
          try skip(past: "-->")
        } else if try stands("<![CDATA[") {
          try readCharacterData()
          if depth > 0 { return .text }
        } else if try stands("<!DOCTYPE") {
          throw .xmlHasDocumentType(source.file, part: source.part)
        } else {
          throw broken
        }
      default:
        try readStartTag()
        return .start
      }
    }
  }

  /// Whether the tag just read is called `word`, whatever its prefix.
  @inline(__always)
  func isNamed(_ word: StaticString) -> Bool {
    matches(name, word)
  }

  /// Bytes of the tag's name without its prefix, and the first of them.
  @inline(__always)
  var nameStart: (count: Int, first: UInt8) { (name.count, buffer[name.lowerBound]) }

  /// Reads past the element that was just begun, with all that is in it.
  mutating func skipElement() throws(Diagnostic) {
    let outside = depth - 1
    while depth > outside { if try next() == .finished { throw broken } }
  }

  /// The text of the element that was just begun, without that of elements in it; reads past it.
  mutating func elementText() throws(Diagnostic) -> String {
    let inside = depth
    var arena = ByteArena()
    while true {
      switch try next() {
      case .text where depth == inside: try appendText(to: &arena)
      case .end where depth < inside:
        return String(
          decoding: UnsafeBufferPointer(start: arena.base, count: arena.count), as: UTF8.self)
      case .finished: throw broken
      default: continue
      }
    }
  }

  /// Leaves the rest of the part unread, once it is known to be undamaged.
  mutating func finish() throws(Diagnostic) {
    try source.checkRest()
  }

  /// Appends the text just read, its references replaced and its line ends made LF.
  func appendText(to arena: inout ByteArena) throws(Diagnostic) {
    if isCharacterData {
      XMLText.append(buffer + content.lowerBound, content.count, isLiteral: true, to: &arena)
      return
    }
    guard
      XMLText.append(
        buffer + content.lowerBound, content.count, isLiteral: false, isTolerant: isTolerant,
        to: &arena)
    else { throw broken }
  }

  // MARK: Tags

  private mutating func readStartTag() throws(Diagnostic) {
    let close = try tagEnd()
    isEmptyElement = buffer[close - 1] == UInt8(ascii: "/")
    let end = isEmptyElement ? close - 1 : close
    let hash = try readName(at + 1, end)
    guard depth < Self.depthLimit else { throw broken }
    attributes = name.upperBound..<end
    open.append(hash)
    depth += 1
    at = close + 1
  }

  private mutating func readEndTag() throws(Diagnostic) {
    let close = try tagEnd()
    let hash = try readName(at + 2, close)
    guard open.popLast() == hash else { throw broken }
    depth -= 1
    at = close + 1
  }

  /// Reads the name that begins at `start`, in a tag that ends at `end`; its hash (FNV-1a) with
  /// prefix.
  @inline(__always)
  private mutating func readName(_ start: Int, _ end: Int) throws(Diagnostic) -> UInt64 {
    let bytes = buffer
    var i = start
    var local = start
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while i < end, bytes[i] > 0x20 {
      if bytes[i] == UInt8(ascii: ":") { local = i + 1 }
      hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3
      i += 1
    }
    guard local < i else { throw broken }
    name = local..<i
    return hash
  }

  /// The `>` of the tag that begins at `at`, quotes respected.
  @inline(__always)
  private mutating func tagEnd() throws(Diagnostic) -> Int {
    var length = 1
    var quote: UInt8 = 0
    while true {
      // Locals stay in registers, where properties would be loaded for every byte.
      let tag = buffer + at
      let count = filled - at
      while length < count {
        let byte = tag[length]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          return at + length
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "<") {
          throw broken
        }
        length += 1
      }
      guard try fill() else { throw broken }
    }
  }

  // MARK: Text

  private mutating func readText() throws(Diagnostic) {
    var length = 0
    while true {
      let text = buffer + at
      let count = filled - at
      while length < count, text[length] != UInt8(ascii: "<") { length += 1 }
      if length < count { break }
      guard try fill() else { break }
    }
    content = at..<at + length
    isCharacterData = false
    at += length
    if depth == 0, (content.contains { buffer[$0] > 0x20 }) { throw broken }
  }

  private mutating func readCharacterData() throws(Diagnostic) {
    at += 9
    var length = 0
    while true {
      guard try need(length + 3) else { throw broken }
      if buffer[at + length] == UInt8(ascii: "]"), buffer[at + length + 1] == UInt8(ascii: "]"),
        buffer[at + length + 2] == UInt8(ascii: ">")
      {
        break
      }
      length += 1
    }
    content = at..<at + length
    isCharacterData = true
    at += length + 3
  }

  /// Reads on until behind `mark`, keeping nothing.
  private mutating func skip(past mark: StaticString) throws(Diagnostic) {
    while true {
      guard try need(mark.utf8CodeUnitCount) else { throw broken }
      if matches(at..<at + mark.utf8CodeUnitCount, mark) { break }
      at += 1
    }
    at += mark.utf8CodeUnitCount
  }

  private mutating func stands(_ word: StaticString) throws(Diagnostic) -> Bool {
    let length = word.utf8CodeUnitCount
    return try need(length) && matches(at..<at + length, word)
  }

  @inline(__always)
  private func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    var index = 0
    while index < range.count {
      if buffer[range.lowerBound + index] != word.utf8Start[index] { return false }
      index += 1
    }
    return true
  }

  // MARK: What is read at one go

  /// What is in the window and has not been read.
  var unread: (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    (UnsafePointer(buffer + at), UnsafePointer(buffer + filled))
  }

  /// What has not been read of the window, which holds `count` bytes of it if there are as many.
  mutating func unread(
    _ count: Int
  ) throws(Diagnostic) -> (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    _ = try need(count)
    return unread
  }

  /// The element that was just begun ends with its tag.
  var isInEmptyElement: Bool { isEmptyElement }

  /// The hash of the innermost open element's name, with its prefix.
  var innermost: UInt64? { open.last }

  /// Leaves what stands before a place in the window behind: whole elements.
  mutating func pass(to place: UnsafePointer<UInt8>) { at = place - UnsafePointer(buffer) }

  /// Begins an element of this name whose tag is about to be passed; false where too many are open.
  mutating func openPlainly(_ name: UInt64) -> Bool {
    guard depth < Self.depthLimit else { return false }
    open.append(name)
    depth += 1
    return true
  }

  /// The end tag of the innermost element is about to be passed.
  mutating func closePlainly() {
    open.removeLast()
    depth -= 1
  }

  // MARK: The window

  /// Whether there are `length` bytes from `at` on, after reading more where there are not.
  @inline(__always)
  private mutating func need(_ length: Int) throws(Diagnostic) -> Bool {
    while filled - at < length { guard try fill() else { return false } }
    return true
  }

  /// Moves what has not been read to the front and reads more behind it; false at the end.
  @inline(never)
  private mutating func fill() throws(Diagnostic) -> Bool {
    if isAtEnd { return false }
    let left = filled - at
    if left > capacity / 2 {
      guard left < Self.tokenLimit else { throw tooMuchText }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: buffer + at, count: left)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    } else {
      buffer.update(from: buffer + at, count: left)
    }
    dropped += at
    at = 0
    filled = left
    let read = try source.read(into: buffer + left, capacity - left)
    filled += read
    isAtEnd = read == 0
    return read > 0
  }
}
