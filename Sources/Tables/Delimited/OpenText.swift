import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opens a file that is none of the known kinds as delimited text.
///
/// UTF-8 is read where it lies; everything else is made into UTF-8 once.
/// - Throws: When the file holds nothing, or too many control characters to be text.
func openText(
  _ whole: UnsafeBufferPointer<UInt8>, named name: String, keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  let bytes = withoutPadding(whole)
  let marked = TextEncoding.marked(bytes)
  let body = UnsafeBufferPointer(rebasing: bytes[(marked?.mark ?? 0)...])
  switch marked?.encoding {
  case .utf16LittleEndian:
    return try openTable(.fromUTF16(body, isBigEndian: false), .utf16LittleEndian, named: name)
  case .utf16BigEndian:
    return try openTable(.fromUTF16(body, isBigEndian: true), .utf16BigEndian, named: name)
  default:
    if looksBinary(body) { throw .fileIsNoTable(name, .binary) }
    let encoding = marked?.encoding ?? .utf8
    let isValid = UTF8Check.validEnd(of: body) == body.count
    if isValid, !containsNull(body) {
      return try openTable(body, encoding, named: name, keeping: owner)
    }
    if isValid || marked != nil || isMostlyUTF8(body) {
      return try openTable(.fromDamagedUTF8(body), encoding, named: name)
    }
    return try openTable(.fromWindows1252(body), .windows1252, named: name)
  }
}

/// Opens a long text that is left on disk.
func openText(_ text: LongText) throws(Diagnostic) -> OpenedFile {
  let found = text.head.withUnsafeBufferPointer { head in
    let marked = TextEncoding.marked(head)
    let mark = marked?.mark ?? 0
    let body = UnsafeBufferPointer(rebasing: head[mark...])
    let (dialect, start) = DialectDetection.dialect(of: body, isAll: head.count == text.count)
    return (encoding: marked?.encoding ?? .utf8, dialect: dialect, start: mark + start)
  }
  return OpenedFile(
    format: .delimited(found.encoding, found.dialect),
    tables: [DelimitedTable(.disk(text, from: found.start), found.dialect, named: text.name)],
    problems: [])
}

private func openTable(
  _ text: TextBuffer, _ encoding: TextEncoding, named name: String
) throws(Diagnostic) -> OpenedFile {
  var file = try openTable(text.bytes, encoding, named: name, keeping: text)
  if text.badCharacters > 0 {
    file.problems.append(
      .textHasBadCharacters(
        name, encoding, count: text.badCharacters, line: text.firstBadLine))
  }
  if text.nulls > 0 { file.problems.append(.textHasNulls(name, count: text.nulls)) }
  return file
}

private func openTable(
  _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, named name: String,
  keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  guard bytes.contains(where: { $0 > 0x20 }) else { throw .fileIsEmpty(name) }
  let (dialect, start) = DialectDetection.dialect(of: bytes, isAll: true)
  let rows = TextSource.memory(UnsafeBufferPointer(rebasing: bytes[start...]), owner: owner)
  return OpenedFile(
    format: .delimited(encoding, dialect),
    tables: [DelimitedTable(rows, dialect, named: name)], problems: [])
}

/// Without the NULs that a crash leaves behind the text, and the end mark of DOS.
private func withoutPadding(
  _ bytes: UnsafeBufferPointer<UInt8>
) -> UnsafeBufferPointer<UInt8> {
  var count = bytes.count
  while count > 0, bytes[count - 1] == 0 || bytes[count - 1] == 0x1A { count -= 1 }
  // The last character of UTF-16 LE ends in a NUL of its own.
  if count % 2 == 1, count < bytes.count, bytes[count] == 0 { count += 1 }
  return UnsafeBufferPointer(rebasing: bytes.prefix(count))
}

func containsNull(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
}

/// More than one control character in fifty, or one NUL in four, at the beginning; the separators of
/// units and records (ASCII 31 and 30), made for tables, do not count.
func looksBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var controls = 0
  var nulls = 0
  let sample = bytes.prefix(65_536)
  for byte in sample {
    if byte == 0 {
      nulls += 1
    } else if byte == 0x7F || byte < 0x1E && !(0x09...0x0D).contains(byte) {
      controls += 1
    }
  }
  return controls * 50 > sample.count || nulls * 4 > sample.count
}

/// Whether a text that is not wholly UTF-8 is UTF-8 with some damage: it has at least as many good
/// sequences of several bytes, which other encodings hardly ever make by chance, as bad ones.
func isMostlyUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  var good = 0
  var bad = 0
  var at = 0
  while bad < good + 1000 {
    at = UTF8Check.asciiEnd(of: bytes, from: at)
    guard at < bytes.count else { break }
    let length = UTF8Check.sequenceLength(base + at, bytes.count - at)
    if length < 0 { bad += 1 } else if length > 1 { good += 1 }
    at += abs(length)
  }
  return good >= bad
}
