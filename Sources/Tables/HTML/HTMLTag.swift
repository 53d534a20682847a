/// The elements whose meaning a table's text depends on; all others are `other`.
enum HTMLTag: UInt8, Sendable {
  case other
  case table, tr, td, th, caption
  case thead, tbody, tfoot
  case br, pre
  /// Stands on lines of its own: `p`, `div`, `li` and their like.
  case block
  /// Their content is no text of the page.
  case script, style, template, noscript
  case select, option
  case input, meta, frameset
  /// Has no content and no end tag.
  case void

  /// The element called `name`, in any case; at most eight letters, which all of these have.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = name.count <= 8 ? Self.named[PackedName(name, isFolded: true)] ?? .other : .other
    if self == .other, name.count > 8, HTMLText.equals(name, "blockquote") { self = .block }
  }

  var isCell: Bool { self == .td || self == .th }
  var isVoid: Bool { self == .void || self == .br || self == .input || self == .meta }

  private static let named: [PackedName: HTMLTag] = {
    var named: [PackedName: HTMLTag] = [
      "table": .table, "tr": .tr, "td": .td, "th": .th, "caption": .caption, "thead": .thead,
      "tbody": .tbody, "tfoot": .tfoot, "br": .br, "pre": .pre, "script": .script,
      "style": .style, "template": .template, "noscript": .noscript, "select": .select,
      "option": .option, "input": .input, "meta": .meta, "frameset": .frameset,
    ]
    for name in [
      "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
      "form", "center", "section", "article", "header", "footer", "address", "figure", "fieldset",
    ] as [PackedName] {
      named[name] = .block
    }
    for name in ["img", "col", "link", "area", "base", "wbr", "embed", "source"] as [PackedName] {
      named[name] = .void
    }
    return named
  }()
}

/// A name of at most eight bytes, as one number.
struct PackedName: Hashable, ExpressibleByStringLiteral, Sendable {
  private let bits: UInt64

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, isFolded: Bool = false) {
    var bits: UInt64 = 0
    for byte in bytes.prefix(8) {
      let isCapital = isFolded && byte >= 0x41 && byte <= 0x5A
      bits = bits << 8 | UInt64(isCapital ? byte | 0x20 : byte)
    }
    self.bits = bits
  }

  init(_ bytes: some Sequence<UInt8>) {
    bits = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  init(stringLiteral name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
