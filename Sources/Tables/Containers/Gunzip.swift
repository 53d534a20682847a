import CZlib
import Diagnostics

/// Unpacks files that are compressed by themselves (`.gz`).
///
/// Source: RFC 1952. A file may be several such streams one behind another, which are one text.
enum Gunzip {
  /// What one file may grow to; four million complaints with their texts.
  static let sizeLimit = 2 << 30

  /// The whole content.
  /// - Throws: When it is damaged, or larger than any export.
  static func all(
    of bytes: UnsafeBufferPointer<UInt8>, named file: String, limit: Int = sizeLimit
  ) throws(Diagnostic) -> HeldBytes {
    // Deflate makes at most 1032 bytes of one.
    let capacity = min(limit, bytes.count * 1032 + 64)
    return try HeldBytes(capacity: capacity + 1, named: file) { memory throws(Diagnostic) in
      let room = UnsafeMutableBufferPointer(
        start: memory.assumingMemoryBound(to: UInt8.self), count: capacity + 1)
      guard let count = inflate(bytes, into: room) else { throw .gzipIsDamaged(file) }
      let isBomb =
        count > ZipArchive.ratioFloor && count / ZipArchive.ratioLimit > bytes.count
      if count > limit || isBomb { throw .memberIsTooLarge(file) }
      return count
    }
  }

  /// The first bytes of the content, for looking at what it is; as many as can be had.
  static func start(of bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      filled = inflate(bytes, into: room) ?? 0
    }
  }

  /// Fills `room` as far as the content goes; nil when the content cannot be read to there.
  private static func inflate(
    _ bytes: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var stream = z_stream()
    // 16: with the header and the checksum of gzip.
    guard
      inflateInit2_(
        &stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var taken = 0
    var made = 0
    while made < room.count {
      let given = min(bytes.count - taken, 1 << 30)
      let wanted = min(room.count - made, 1 << 30)
      stream.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + taken) }
      stream.avail_in = UInt32(given)
      stream.next_out = room.baseAddress.map { $0 + made }
      stream.avail_out = UInt32(wanted)
      let result = CZlib.inflate(&stream, Z_NO_FLUSH)
      taken += given - Int(stream.avail_in)
      made += wanted - Int(stream.avail_out)
      if result == Z_STREAM_END {
        let rest = bytes[taken...]
        // Blocks of tapes and disks are filled up with zeros.
        if rest.allSatisfy({ $0 == 0 }) { return made }
        guard rest.starts(with: [0x1F, 0x8B]), inflateReset(&stream) == Z_OK else { return nil }
      } else if result != Z_OK {
        return nil
      }
    }
    return made
  }
}
