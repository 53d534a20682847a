import Diagnostics

/// The directory of a ZIP, held against the tricks that make small files large.
///
/// Names serve only to find entries; nothing is ever extracted to a path. Sizes are those that the
/// directory declares, and reading an entry stops where it says.
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3.
struct ZipArchive {
  struct Entry {
    /// As written in the archive, for messages.
    var name: String
    var method: UInt16
    var isEncrypted: Bool
    var crc: UInt32
    var size: Int
    var data: Range<Int>
  }

  static let entryLimit = 10_000
  /// All entries together, inflated.
  static let sizeLimit = 4 << 30
  /// No workbook's part of more than `ratioFloor` bytes shrinks to less than 1 in `ratioLimit`.
  static let ratioLimit = 400
  static let ratioFloor = 64 << 20

  let file: String
  let bytes: UnsafeBufferPointer<UInt8>
  /// By `key(of:)`.
  private var entries: [String: Entry] = [:]

  /// - Throws: When the directory is missing, damaged, or tells of an archive that no workbook is.
  init(_ bytes: UnsafeBufferPointer<UInt8>, named file: String) throws(Diagnostic) {
    self.bytes = bytes
    self.file = file
    let reader = ByteReader(bytes)
    guard let directory = Self.directory(reader) else { throw .archiveIsDamaged(file) }
    guard directory.count <= Self.entryLimit else { throw .archiveIsTooLarge(file) }
    var spans: [Range<Int>] = []
    var total = 0
    var at = directory.offset
    for _ in 0..<directory.count {
      guard let (entry, start, next) = Self.entry(reader, at, shift: directory.shift) else {
        throw .archiveIsDamaged(file)
      }
      at = next
      total += entry.size
      let isBomb =
        entry.size > Self.ratioFloor && entry.size / Self.ratioLimit > entry.data.count
      if total > Self.sizeLimit || isBomb { throw .archiveIsTooLarge(file) }
      spans.append(start..<entry.data.upperBound)
      // Two parts of one name would let two readers see two workbooks.
      let former = entries.updateValue(entry, forKey: Self.key(of: entry.name))
      if former != nil, !entry.name.hasSuffix("/") { throw .archiveIsDamaged(file) }
    }
    spans.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(spans, spans.dropFirst()) where next.lowerBound < one.upperBound {
      throw .archiveIsDamaged(file)
    }
  }

  /// The entry called `name`, without regard to case and to the direction of slashes.
  subscript(name: String) -> Entry? { entries[Self.key(of: name)] }

  var names: some Sequence<String> { entries.keys }

  /// OPC names its parts without regard to case; some writers put `\` or a leading `/`.
  static func key(of name: String) -> String {
    let path = name.lowercased().replacing("\\", with: "/")
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  /// Where the central directory begins, its entries, and by how much the archive lies behind the
  /// offsets it tells (something may stand before it).
  private static func directory(
    _ reader: ByteReader
  ) -> (offset: Int, count: Int, shift: Int)? {
    let record = 22
    guard reader.count >= record else { return nil }
    var at = reader.count - record
    let lowest = max(0, at - 0xFFFF)
    while reader.word32(at) != 0x0605_4B50 {
      guard at > lowest else { return nil }
      at -= 1
    }
    guard var count = reader.word16(at + 10).map(Int.init),
      var size = reader.word32(at + 12).map(Int.init),
      var offset = reader.word32(at + 16).map(Int.init)
    else { return nil }
    var end = at
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
      at >= 20, reader.word32(at - 20) == 0x0706_4B50,
      let large = reader.size64(at - 12), reader.word32(large) == 0x0606_4B50,
      let largeCount = reader.size64(large + 32), let largeSize = reader.size64(large + 40),
      let largeOffset = reader.size64(large + 48)
    {
      (count, size, offset, end) = (largeCount, largeSize, largeOffset, large)
    }
    guard size <= end, offset <= end - size, count <= size / 46 else { return nil }
    let shift = end - size - offset
    // Trust the offset where a directory stands there; a gap behind it is no shift.
    if reader.word32(offset) == 0x0201_4B50 { return (offset, count, 0) }
    return (offset + shift, count, shift)
  }

  /// The directory's entry at `at`, where its local header begins, and where the next entry stands.
  private static func entry(
    _ reader: ByteReader, _ at: Int, shift: Int
  ) -> (entry: Entry, start: Int, next: Int)? {
    guard reader.word32(at) == 0x0201_4B50,
      let flags = reader.word16(at + 8), let method = reader.word16(at + 10),
      let crc = reader.word32(at + 16),
      var packed = reader.word32(at + 20).map(Int.init),
      var size = reader.word32(at + 24).map(Int.init),
      let nameLength = reader.word16(at + 28).map(Int.init),
      let extraLength = reader.word16(at + 30).map(Int.init),
      let commentLength = reader.word16(at + 32).map(Int.init),
      var start = reader.word32(at + 42).map(Int.init),
      let name = reader.text(at + 46, nameLength)
    else { return nil }
    let extra = at + 46 + nameLength
    if size == 0xFFFF_FFFF || packed == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      guard var field = largeField(reader, extra, extra + extraLength) else { return nil }
      for (value, set) in [
        (size, { size = $0 }), (packed, { packed = $0 }), (start, { start = $0 }),
      ] as [(Int, (Int) -> Void)] where value == 0xFFFF_FFFF {
        guard let large = reader.size64(field) else { return nil }
        set(large)
        field += 8
      }
    }
    let (header, overflow) = start.addingReportingOverflow(shift)
    guard !overflow, reader.word32(header) == 0x0403_4B50,
      let localName = reader.word16(header + 26).map(Int.init),
      let localExtra = reader.word16(header + 28).map(Int.init)
    else { return nil }
    let data = header + 30 + localName + localExtra
    guard data <= reader.count, packed <= reader.count - data else { return nil }
    let entry = Entry(
      name: name, method: method, isEncrypted: flags & 1 != 0, crc: crc, size: size,
      data: data..<data + packed)
    return (entry, header, extra + extraLength + commentLength)
  }

  /// The content of the Zip64 field among the extra fields between two offsets.
  private static func largeField(_ reader: ByteReader, _ start: Int, _ end: Int) -> Int? {
    var at = start
    while at + 4 <= end, let id = reader.word16(at), let length = reader.word16(at + 2) {
      if id == 1 { return at + 4 }
      at += 4 + Int(length)
    }
    return nil
  }
}
