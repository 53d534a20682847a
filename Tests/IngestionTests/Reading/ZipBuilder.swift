import CZlib

/// Makes ZIP archives byte by byte, wrong ones too.
struct ZipBuilder {
  struct Entry {
    var name: String
    var content: [UInt8]
    var isDeflated = false
    var flags: UInt16 = 0
    /// What to write in place of the truth.
    var method: UInt16?
    var size: UInt32?
    var crc: UInt32?
    /// Another entry's local header to point at.
    var sharesHeaderOf: Int?
  }

  var entries: [Entry] = []
  /// Stands before the archive without being counted in its offsets.
  var prefix: [UInt8] = []
  var comment: [UInt8] = []

  init(_ parts: KeyValuePairs<String, String> = [:], isDeflated: Bool = false) {
    for (name, text) in parts { add(name, Array(text.utf8), isDeflated: isDeflated) }
  }

  mutating func add(_ name: String, _ content: [UInt8], isDeflated: Bool = false) {
    entries.append(Entry(name: name, content: content, isDeflated: isDeflated))
  }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    var headers: [Int] = []
    for entry in entries {
      let data = entry.isDeflated ? Self.deflated(entry.content) : entry.content
      let crc = entry.crc ?? UInt32(crc32(0, entry.content, UInt32(entry.content.count)))
      let size = entry.size ?? UInt32(entry.content.count)
      let name = Array(entry.name.utf8)
      let common =
        little(20, 2) + little(entry.flags, 2)
        + little(entry.method ?? (entry.isDeflated ? 8 : 0), 2) + little(0, 4) + little(crc, 4)
        + little(data.count, 4) + little(size, 4) + little(name.count, 2)
      let start = entry.sharesHeaderOf.map { headers[$0] } ?? archive.count
      headers.append(start)
      if entry.sharesHeaderOf == nil {
        archive += little(0x0403_4B50, 4) + common + little(0, 2) + name + data
      }
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 12) + little(start, 4) + name
    }
    return prefix + archive + directory + little(0x0605_4B50, 4) + little(0, 4)
      + little(entries.count, 2) + little(entries.count, 2) + little(directory.count, 4)
      + little(archive.count, 4) + little(comment.count, 2) + comment
  }

  private func little(_ number: some BinaryInteger, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: UInt64(number) >> UInt64(8 * $0)) }
  }

  /// Raw deflate, as ZIP has it.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
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
