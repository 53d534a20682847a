/// One entry of a ZIP, by the archive's central directory.
struct ZipEntry: Sendable, Hashable {
  /// What makes an entry unreadable before its bytes are looked at.
  enum Fault: Sendable, Hashable {
    /// Its header or its data does not lie where the directory says.
    case misplaced
    /// The directory and the entry's own header, or its packed and its whole size, contradict each
    /// other.
    case contradiction
  }

  /// As written in the archive, for messages.
  var name: String
  var method: UInt16 = 0
  var isEncrypted = false
  /// A link or another thing that is no file, by what a Unix archiver tells.
  var isSpecial = false
  var crc: UInt32 = 0
  var size = 0
  /// Where its local header begins, and where its packed bytes stand.
  var header = 0
  var data = 0..<0
  var fault: Fault?

  var isFolder: Bool { name.hasSuffix("/") || name.hasSuffix("\\") }

  /// Packed more tightly than any data that people have: a bomb.
  var isBomb: Bool {
    size > ZipArchive.ratioFloor && size / ZipArchive.ratioLimit > data.count
  }
}

extension ZipEntry {
  /// The directory's entry at `at`, and where the next one stands; nil where none is.
  ///
  /// - Parameters:
  ///   - shift: By how much the archive lies behind the offsets that it tells.
  ///   - fetch: Makes sure that a part of the buffer holds the file's bytes.
  static func read<Failure: Error>(
    _ reader: ByteReader, at: Int, shift: Int, fetch: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) -> (entry: ZipEntry, next: Int)? {
    guard reader.word32(at) == 0x0201_4B50,
      let host = reader.word16(at + 4), let flags = reader.word16(at + 8),
      let method = reader.word16(at + 10), let crc = reader.word32(at + 16),
      var packed = reader.word32(at + 20).map(Int.init),
      var size = reader.word32(at + 24).map(Int.init),
      let nameLength = reader.word16(at + 28).map(Int.init),
      let extraLength = reader.word16(at + 30).map(Int.init),
      let commentLength = reader.word16(at + 32).map(Int.init),
      let attributes = reader.word32(at + 38),
      var header = reader.word32(at + 42).map(Int.init),
      let name = reader.slice(at + 46, nameLength),
      let extra = reader.slice(at + 46 + nameLength, extraLength)
    else { return nil }
    let fields = ExtraFields(extra)
    var entry = ZipEntry(
      name: ZipName.text(name, flags: flags, host: host >> 8, unicode: fields.unicodePath))
    entry.method = method
    // Traditional, strong, and with an encrypted directory.
    entry.isEncrypted = flags & (1 | 1 << 6 | 1 << 13) != 0
    entry.isSpecial = host >> 8 == 3 && isSpecial(mode: attributes >> 16)
    entry.crc = crc
    let large = fields.large(
      isNeeded: [size == limit, packed == limit, header == limit])
    size = large.values[0] ?? size
    packed = large.values[1] ?? packed
    header = large.values[2] ?? header
    entry.size = size
    entry.header = header + shift
    let isWhole = large.isWhole && fields.isWhole
    if isWhole {
      try entry.findData(reader, packed: packed, flags: flags, fetch: fetch)
    } else {
      entry.fault = .contradiction
    }
    return (entry, at + 46 + nameLength + extraLength + commentLength)
  }

  /// Looks at the entry's own header, behind which its data stands.
  private mutating func findData<Failure: Error>(
    _ reader: ByteReader, packed: Int, flags: UInt16, fetch: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    fault = .misplaced
    guard header >= 0, header <= reader.count - 30 else { return }
    try fetch(header..<header + 30)
    guard reader.word32(header) == 0x0403_4B50,
      let localFlags = reader.word16(header + 6), let localMethod = reader.word16(header + 8),
      let localPacked = reader.word32(header + 18).map(Int.init),
      let localSize = reader.word32(header + 22).map(Int.init),
      let nameLength = reader.word16(header + 26).map(Int.init),
      let extraLength = reader.word16(header + 28).map(Int.init)
    else { return }
    let start = header + 30 + nameLength + extraLength
    guard start <= reader.count, packed <= reader.count - start else { return }
    data = start..<start + packed
    // With bit 3 the sizes stand behind the data; with Zip64 in an extra field.
    let tellsLater = (flags | localFlags) & 1 << 3 != 0
    let isSame =
      localMethod == method
      && (tellsLater
        || (localPacked == packed || localPacked == ZipEntry.limit)
          && (localSize == size || localSize == ZipEntry.limit))
    let isStored = method == 0 && !isEncrypted
    fault = isSame && (!isStored || packed == size) ? nil : .contradiction
  }

  /// What a 32-bit number says when Zip64 tells the true one.
  private static let limit = 0xFFFF_FFFF

  private static func isSpecial(mode: UInt32) -> Bool {
    let kind = mode & 0xF000
    return kind != 0 && kind != 0x8000 && kind != 0x4000
  }
}

/// The extra fields of a directory's entry.
private struct ExtraFields {
  private(set) var isWhole = true
  /// The Unicode Path field: a name, with the checksum of the name that it stands for.
  private(set) var unicodePath: UnsafeBufferPointer<UInt8>?
  private var zip64: ByteReader?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let reader = ByteReader(bytes)
    var at = 0
    while at + 4 <= bytes.count, let id = reader.word16(at), let length = reader.word16(at + 2) {
      guard let field = reader.slice(at + 4, Int(length)) else {
        isWhole = false
        return
      }
      if id == 1, zip64 == nil { zip64 = ByteReader(field) }
      if id == 0x7075 { unicodePath = field }
      at += 4 + Int(length)
    }
  }

  /// The Zip64 values of those of size, packed size and offset that need one, in their order.
  func large(isNeeded: [Bool]) -> (values: [Int?], isWhole: Bool) {
    var values: [Int?] = [nil, nil, nil]
    var at = 0
    for index in isNeeded.indices where isNeeded[index] {
      guard let zip64, let value = zip64.size64(at) else { return (values, false) }
      values[index] = value
      at += 8
    }
    return (values, true)
  }
}
