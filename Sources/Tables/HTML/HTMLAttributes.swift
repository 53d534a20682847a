/// The attributes of a start tag, one after another.
struct HTMLAttributes {
  struct Attribute {
    var name: UnsafeBufferPointer<UInt8>
    /// As written, without its quotes; empty where there is none.
    var value: UnsafeBufferPointer<UInt8>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    self.bytes = UnsafeBufferPointer(rebasing: bytes)
  }

  /// The value of the attribute called `name`, which is in lower case; nil where there is none.
  static func value(
    of name: StaticString, in tag: HTMLTokenizer
  ) -> UnsafeBufferPointer<UInt8>? {
    var attributes = HTMLAttributes(tag.bytes[tag.attributes])
    while let attribute = attributes.next() {
      if HTMLText.equals(attribute.name, name) { return attribute.value }
    }
    return nil
  }

  mutating func next() -> Attribute? {
    while at < bytes.count, isBetween(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    let nameStart = at
    // An equal sign that comes first belongs to the name, as in a browser.
    at += 1
    while at < bytes.count, !isBetween(bytes[at]), bytes[at] != UInt8(ascii: "=") { at += 1 }
    let name = UnsafeBufferPointer(rebasing: bytes[nameStart..<at])
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: UnsafeBufferPointer(start: nil, count: 0))
    }
    at += 1
    skipSpace()
    return Attribute(name: name, value: value())
  }

  private mutating func value() -> UnsafeBufferPointer<UInt8> {
    guard at < bytes.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      let end = HTMLText.find(quote, in: bytes, from: start) ?? bytes.count
      at = min(end + 1, bytes.count)
      return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }
    let start = at
    while at < bytes.count, !HTMLText.isSpace(bytes[at]) { at += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<at])
  }

  private mutating func skipSpace() {
    while at < bytes.count, HTMLText.isSpace(bytes[at]) { at += 1 }
  }

  private func isBetween(_ byte: UInt8) -> Bool {
    HTMLText.isSpace(byte) || byte == UInt8(ascii: "/")
  }
}
