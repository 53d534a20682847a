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
  let end = TextEnd(of: whole)
  var file = try openText(end.text, end.marked, named: name, keeping: owner)
  if end.isCut { file.problems.insert(.textEndsInNulls(name, count: end.nulls), at: 0) }
  return file
}

private func openText(
  _ bytes: UnsafeBufferPointer<UInt8>, _ marked: (encoding: TextEncoding, mark: Int)?,
  named name: String, keeping owner: AnyObject?
) throws(Diagnostic) -> OpenedFile {
  let body = UnsafeBufferPointer(rebasing: bytes[(marked?.mark ?? 0)...])
  if let marked, let decoded = TextBuffer.ofUnits(body, marked.encoding) {
    return try openTable(decoded, marked.encoding, named: name)
  }
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

/// Opens a long text that is left on disk, or all of it in memory where its cells must be changed.
func openText(_ text: LongText) throws(Diagnostic) -> OpenedFile {
  let marked = text.head.withUnsafeBufferPointer(TextEncoding.marked)
  let mark = marked?.mark ?? 0
  let encoding = marked?.encoding ?? .utf8
  let found = text.head.withUnsafeBufferPointer { head in
    let body = UnsafeBufferPointer(rebasing: head[mark...])
    let (dialect, start) = DialectDetection.dialect(of: body, isAll: head.count == text.count)
    return (dialect: dialect, start: mark + start, isCurly: CurlyQuotes(body) != nil)
  }
  let table = DelimitedTable(.disk(text, from: found.start), found.dialect, named: text.name)
  if found.isCurly || WrappedLines(table, joinedBy: found.dialect.separator) != nil {
    let held = try text.held()
    return try held.withBytes { bytes throws(Diagnostic) in
      let body = UnsafeBufferPointer(rebasing: bytes[mark...])
      return try openTable(body, encoding, named: text.name, keeping: held)
    }
  }
  return OpenedFile(format: .delimited(encoding, found.dialect), tables: [table], problems: [])
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
  if let quotes = CurlyQuotes(bytes) {
    let straight = quotes.straightened(bytes)
    var file = openRows(straight.bytes, encoding, named: name, keeping: straight)
    file.problems.append(.quotesAreCurly(name))
    return file
  }
  return openRows(bytes, encoding, named: name, keeping: owner)
}

private func openRows(
  _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, named name: String,
  keeping owner: AnyObject?
) -> OpenedFile {
  let (dialect, start) = DialectDetection.dialect(of: bytes, isAll: true)
  let rows = TextSource.memory(UnsafeBufferPointer(rebasing: bytes[start...]), owner: owner)
  let table = DelimitedTable(rows, dialect, named: name)
  if let lines = WrappedLines(table, joinedBy: dialect.separator),
    let unwrapped = lines.unwrapped(named: name)
  {
    return OpenedFile(
      format: .delimited(encoding, unwrapped.dialect), tables: [unwrapped],
      problems: [.linesAreCells(name, sheet: nil, unwrapped.dialect)])
  }
  return OpenedFile(format: .delimited(encoding, dialect), tables: [table], problems: [])
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
