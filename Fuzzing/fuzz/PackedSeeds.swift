import CZlib

extension Seeds {
  /// A ZIP of one entry that is compressed: a stored one with its content and method exchanged.
  static func deflatedZIP(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let packed = compressed(content, windowBits: -15)
    var zip = storedZIP([(name, packed)])
    let directory = 30 + name.utf8.count + packed.count
    let sum = UInt32(crc32(0, content, UInt32(content.count)))
    // The method, the checksum and the size stand in the local header and in the directory.
    for start in [4, directory + 6] {
      zip[start + 4] = 8
      for index in 0..<4 {
        zip[start + 10 + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index))
        zip[start + 18 + index] = UInt8(truncatingIfNeeded: content.count >> (8 * index))
      }
    }
    return zip
  }

  static func gzip(_ content: [UInt8]) -> [UInt8] {
    compressed(content, windowBits: 15 + 16)
  }

  private static func compressed(_ content: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = content
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))) + 32)
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
