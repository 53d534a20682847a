import Diagnostics

/// The text of a page or an XML document as valid UTF-8, with what was odd about it.
final class MarkupText {
  /// Where a document tells its encoding.
  enum Declaration {
    /// `<meta charset=…>`, or the older form of it.
    case meta
    /// `<?xml … encoding="…"?>`.
    case xml
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let encoding: TextEncoding
  let problems: [Diagnostic]
  /// Whatever the bytes belong to.
  private let owner: AnyObject?

  /// Decodes by, in this order: a byte order mark or the NULs of UTF-16 and UTF-32; UTF-8 wherever the
  /// bytes are that, whatever the document says, since hardly any other text is by chance; what it
  /// says; Windows-1252.
  init(
    _ whole: UnsafeBufferPointer<UInt8>, named file: String, declaredBy declaration: Declaration,
    keeping owner: AnyObject?
  ) {
    let marked = TextEncoding.marked(whole)
    let body = UnsafeBufferPointer(rebasing: whole[(marked?.mark ?? 0)...])
    let buffer: TextBuffer?
    var charset: String?
    if let marked, let decoded = TextBuffer.ofUnits(body, marked.encoding) {
      encoding = marked.encoding
      buffer = decoded
    } else {
      let isValid = UTF8Check.validEnd(of: body) == body.count
      charset = isValid ? nil : Self.charset(in: body, declaration)
      if isValid || marked != nil || charset == "utf-8" || isMostlyUTF8(body) {
        encoding = marked?.encoding ?? .utf8
        let hasNull = isValid && HTMLText.find(0, in: body, from: 0) != nil
        buffer = isValid && !hasNull ? nil : .fromDamagedUTF8(body)
        charset = nil
      } else {
        encoding = .windows1252
        buffer = .fromWindows1252(body)
      }
    }
    bytes = buffer?.bytes ?? body
    self.owner = buffer ?? owner
    var problems: [Diagnostic] = []
    if let charset, !Self.latin.contains(charset) {
      problems.append(.charsetIsUnknown(file, charset))
    }
    if let buffer, buffer.badCharacters > 0 {
      problems.append(
        .textHasBadCharacters(
          file, encoding, count: buffer.badCharacters, line: buffer.firstBadLine))
    }
    if let buffer, buffer.nulls > 0 { problems.append(.textHasNulls(file, count: buffer.nulls)) }
    self.problems = problems
  }

  /// The encoding that the document names, in lower case; nil where it names none.
  private static func charset(
    in bytes: UnsafeBufferPointer<UInt8>, _ declaration: Declaration
  ) -> String? {
    let top = UnsafeBufferPointer(rebasing: bytes.prefix(16_384))
    let word: StaticString = declaration == .meta ? "charset" : "encoding"
    var at = 0
    while let found = HTMLText.find(word, in: top, from: at) {
      at = found + word.utf8CodeUnitCount
      let rest = top[at...].drop { HTMLText.isSpace($0) }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let name = rest.dropFirst().drop { HTMLText.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
        .prefix { HTMLText.isLetter($0) || $0 &- 48 < 10 || $0 == 0x2D || $0 == 0x5F }
      guard !name.isEmpty else { continue }
      let charset = String(decoding: name.prefix(40), as: UTF8.self).lowercased()
      return charset == "utf8" ? "utf-8" : charset
    }
    return nil
  }

  /// Names of Windows-1252 and of what browsers read as it.
  private static let latin: Set<String> = [
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1",
    "us-ascii", "ascii",
  ]
}
