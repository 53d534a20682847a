/// Which cells of a page that Excel wrote show dates: its `mso-number-format`s, by class and in line.
struct HTMLFormats {
  static let classLimit = 10_000

  /// The numbers of moments count from 1904-01-01.
  var is1904 = false
  private var classes: [UInt64: NumberFormat] = [:]

  /// Takes over the rules for classes in a style sheet.
  mutating func readStyles(_ css: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while let open = HTMLText.find(UInt8(ascii: "{"), in: css, from: at) {
      let close = HTMLText.find(UInt8(ascii: "}"), in: css, from: open) ?? css.count
      let rule = UnsafeBufferPointer(rebasing: css[open + 1..<close])
      if let format = Self.format(in: rule) {
        for selector in css[at..<open].split(separator: UInt8(ascii: ",")) {
          let word = selector.reversed().drop { HTMLText.isSpace($0) }
            .prefix { !HTMLText.isSpace($0) && $0 != UInt8(ascii: ".") }
          guard word.count < selector.count, classes.count < Self.classLimit else { continue }
          classes[NameHash.of(word.reversed())] = format
        }
      }
      at = close + 1
    }
  }

  /// The format of a cell with these attributes; nil where the page gives none.
  func format(
    style: UnsafeBufferPointer<UInt8>?, classes names: UnsafeBufferPointer<UInt8>?
  ) -> NumberFormat? {
    if let style, let format = Self.format(in: style) { return format }
    guard let names, !classes.isEmpty else { return nil }
    for name in names.split(whereSeparator: HTMLText.isSpace) {
      if let format = classes[NameHash.of(name)] { return format }
    }
    return nil
  }

  /// What `mso-number-format` in these declarations makes of a number; nil without one.
  private static func format(in css: UnsafeBufferPointer<UInt8>) -> NumberFormat? {
    guard let start = HTMLText.find("mso-number-format:", in: css) else { return nil }
    let value = value(of: css[(start + 18)...])
    return NumberFormat(name: value) ?? NumberFormat(code: value)
  }

  /// The value up to its semicolon, without quotes and with escapes undone: `\[h\]\:mm`.
  private static func value(of css: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var rest = css.drop { HTMLText.isSpace($0) }.prefix(512)
    if rest.starts(with: "&quot;".utf8) { rest = rest.dropFirst(6) }
    var quote: UInt8?
    if let first = rest.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      quote = first
      rest = rest.dropFirst()
    }
    var value: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == quote || quote == nil && byte == UInt8(ascii: ";") { break }
      if byte == UInt8(ascii: "&"), rest.starts(with: "quot;".utf8) { break }
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        value.append(byte)
        continue
      }
      // `\0022` is a quotation mark by its number.
      let digits = rest.prefix(3)
      if escaped == UInt8(ascii: "0"), digits.count == 3,
        let scalar = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        value.append(scalar)
        rest = rest.dropFirst(3)
      } else {
        value.append(escaped)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}
