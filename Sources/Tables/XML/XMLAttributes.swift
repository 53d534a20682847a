import Diagnostics

/// The attributes of the start tag that was just read.
extension XMLReader {
  /// One attribute of the start tag, valid until `next`.
  struct Attribute {
    var name: UnsafeBufferPointer<UInt8>
    var value: UnsafeBufferPointer<UInt8>
  }

  /// Where the attributes begin, for `nextAttribute`.
  var firstAttribute: Int { attributes.lowerBound }

  /// The attribute at `cursor`, its name with prefix, its value as written; nil behind the last.
  @inline(__always)
  func nextAttribute(_ cursor: inout Int) throws(Diagnostic) -> Attribute? {
    let buffer = buffer
    let end = attributes.upperBound
    var i = cursor
    while i < end, buffer[i] <= 0x20 { i += 1 }
    if i == end {
      cursor = i
      return nil
    }
    let nameStart = i
    while i < end, buffer[i] != UInt8(ascii: "="), buffer[i] > 0x20 { i += 1 }
    let nameEnd = i
    while i < end, buffer[i] <= 0x20 { i += 1 }
    guard i < end, buffer[i] == UInt8(ascii: "="), nameEnd > nameStart else { throw broken }
    i += 1
    while i < end, buffer[i] <= 0x20 { i += 1 }
    guard i < end, buffer[i] == UInt8(ascii: "\"") || buffer[i] == UInt8(ascii: "'") else {
      throw broken
    }
    let quote = buffer[i]
    i += 1
    let valueStart = i
    while i < end, buffer[i] != quote { i += 1 }
    guard i < end else { throw broken }
    cursor = i + 1
    return Attribute(
      name: UnsafeBufferPointer(start: buffer + nameStart, count: nameEnd - nameStart),
      value: UnsafeBufferPointer(start: buffer + valueStart, count: i - valueStart))
  }

  /// The attribute of that name, its references replaced; with a prefix only where `isPrefixed`.
  func attribute(
    _ word: StaticString, isPrefixed: Bool = false
  ) throws(Diagnostic) -> String? {
    var cursor = firstAttribute
    while let attribute = try nextAttribute(&cursor) {
      let name = String(decoding: attribute.name, as: UTF8.self)
      let parts = name.split(separator: ":", maxSplits: 1)
      guard parts.last.map(String.init) == "\(word)", (parts.count == 2) == isPrefixed,
        parts.first != "xmlns" || parts.count == 1
      else { continue }
      var arena = ByteArena()
      guard let start = attribute.value.baseAddress,
        XMLText.append(start, attribute.value.count, isLiteral: false, to: &arena)
      else { throw broken }
      return String(
        decoding: UnsafeBufferPointer(start: arena.base, count: arena.count), as: UTF8.self)
    }
    return nil
  }
}
