import CZlib

/// Makes ZIP archives byte by byte, wrong ones too.
package struct ZipBuilder {
  package struct Entry {
    package var name: String
    package var content: [UInt8]
    package var isDeflated = false
    package var flags: UInt16 = 0
    /// What to write in place of the truth.
    package var method: UInt16?
    package var size: UInt32?
    package var crc: UInt32?
    /// Another entry's local header to point at.
    package var sharesHeaderOf: Int?
    /// The name's bytes where they are no UTF-8.
    package var rawName: [UInt8]?
    /// The archiver's system; 3 is Unix, whose file modes stand in the attributes.
    package var host: UInt16 = 3
    package var mode: UInt32 = 0o100_644
    /// What the directory alone says of the packed size, and the local header alone of the size.
    package var packedSize: UInt32?
    package var localSize: UInt32?
    package var localSignature: UInt32 = 0x0403_4B50
    /// Sizes stand behind the data, or in Zip64 fields.
    package var hasDescriptor = false
    package var isLarge = false
    /// Further fields of the directory.
    package var extra: [UInt8] = []
  }

  package var entries: [Entry] = []
  /// Stands before the archive without being counted in its offsets.
  package var prefix: [UInt8] = []
  package var comment: [UInt8] = []

  package init(_ parts: KeyValuePairs<String, String> = [:], isDeflated: Bool = false) {
    for (name, text) in parts { add(name, Array(text.utf8), isDeflated: isDeflated) }
  }

  package mutating func add(_ name: String, _ content: [UInt8], isDeflated: Bool = false) {
    entries.append(Entry(name: name, content: content, isDeflated: isDeflated))
  }

  /// One of several volumes.
  package var disk = 0
  /// The directory's end is told by Zip64 records.
  package var isLarge = false

  package var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    var headers: [Int] = []
    for entry in entries {
      let start = entry.sharesHeaderOf.map { headers[$0] } ?? archive.count
      headers.append(start)
      let (local, central) = records(of: entry, at: start)
      if entry.sharesHeaderOf == nil { archive += local }
      directory += central
    }
    let size = isLarge ? 0xFFFF_FFFF : directory.count
    let offset = isLarge ? 0xFFFF_FFFF : archive.count
    return prefix + archive + directory + (isLarge ? largeEnd(archive.count, directory.count) : [])
      + little(0x0605_4B50, 4) + little(disk, 2) + little(0, 2)
      + little(entries.count, 2) + little(entries.count, 2) + little(size, 4)
      + little(offset, 4) + little(comment.count, 2) + comment
  }

  private func records(of entry: Entry, at start: Int) -> (local: [UInt8], central: [UInt8]) {
    let data = entry.isDeflated ? Self.deflated(entry.content) : entry.content
    let crc = entry.crc ?? UInt32(crc32(0, entry.content, UInt32(entry.content.count)))
    let size = entry.size ?? UInt32(entry.content.count)
    let name = entry.rawName ?? Array(entry.name.utf8)
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    let method = entry.method ?? (entry.isDeflated ? 8 : 0)
    let packed = entry.packedSize ?? UInt32(data.count)
    let common = little(20, 2) + little(flags, 2) + little(method, 2) + little(0, 4)
    let large =
      little(1, 2) + little(24, 2) + little(size, 8) + little(packed, 8) + little(start, 8)
    let extra = (entry.isLarge ? large : []) + entry.extra
    let told =
      entry.hasDescriptor
      ? little(0, 12)
      : little(crc, 4) + little(packed, 4) + little(entry.localSize ?? size, 4)
    let local =
      little(entry.localSignature, 4) + common + told + little(name.count, 2) + little(0, 2) + name
      + data
      + (entry.hasDescriptor
        ? little(0x0807_4B50, 4) + little(crc, 4) + little(packed, 4) + little(size, 4) : [])
    let sizes =
      entry.isLarge ? [UInt8](repeating: 0xFF, count: 8) : little(packed, 4) + little(size, 4)
    let central =
      little(0x0201_4B50, 4) + little(20 | entry.host << 8, 2) + common + little(crc, 4) + sizes
      + little(name.count, 2) + little(extra.count, 2) + little(0, 6) + little(entry.mode << 16, 4)
      + little(entry.isLarge ? 0xFFFF_FFFF : start, 4) + name + extra
    return (local, central)
  }

  /// The Zip64 end record and its locator.
  private func largeEnd(_ offset: Int, _ size: Int) -> [UInt8] {
    little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      + little(entries.count, 8) + little(entries.count, 8) + little(size, 8) + little(offset, 8)
      + little(0x0706_4B50, 4) + little(0, 4) + little(offset + size, 8) + little(1, 4)
  }

  private func little(_ number: some BinaryInteger, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: UInt64(number) >> UInt64(8 * $0)) }
  }

  /// Raw deflate, as ZIP has it.
  package static func deflated(
    _ content: [UInt8], level: Int32 = Z_DEFAULT_COMPRESSION, strategy: Int32 = Z_DEFAULT_STRATEGY
  ) -> [UInt8] {
    compressed(content, window: -MAX_WBITS, level, strategy)
  }

  /// A gzip file.
  package static func gzipped(_ content: [UInt8]) -> [UInt8] {
    compressed(content, window: MAX_WBITS + 16)
  }

  private static func compressed(
    _ content: [UInt8], window: Int32, _ level: Int32 = Z_DEFAULT_COMPRESSION,
    _ strategy: Int32 = Z_DEFAULT_STRATEGY
  ) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, level, Z_DEFLATED, window, 8, strategy, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = content
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    return input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        deflate(&stream, Z_FINISH)
        return Array(to.prefix(to.count - Int(stream.avail_out)))
      }
    }
  }
}
