internal import CZlib

/// The parts of an XLSX file by their names: a ZIP reader of the few lines that a test needs.
package struct Package: Sendable {
  package private(set) var parts: [String: String] = [:]
  package private(set) var order: [String] = []

  package init(_ bytes: [UInt8]) {
    func number(_ at: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    // The end record is 22 bytes where it has no comment.
    let end = bytes.count - 22
    guard end > 0, number(end, 4) == 0x0605_4B50 else { return }
    var at = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      let sizes = (packed: number(at + 20, 4), whole: number(at + 24, 4))
      let lengths = (number(at + 28, 2), number(at + 30, 2), number(at + 32, 2))
      let name = String(decoding: bytes[(at + 46)..<(at + 46 + lengths.0)], as: UTF8.self)
      let local = number(at + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let packed = Array(bytes[start..<(start + sizes.packed)])
      let isDeflated = number(at + 10, 2) == 8
      let whole = isDeflated ? Package.inflated(packed, to: sizes.whole) : packed
      parts[name] = String(decoding: whole, as: UTF8.self)
      order.append(name)
      at += 46 + lengths.0 + lengths.1 + lengths.2
    }
  }

  private static func inflated(_ packed: [UInt8], to count: Int) -> [UInt8] {
    var packed = packed
    var whole = [UInt8](repeating: 0, count: count)
    let done = packed.withUnsafeMutableBufferPointer { input in
      whole.withUnsafeMutableBufferPointer { output in
        var stream = z_stream()
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        inflate(&stream, Z_FINISH)
        inflateEnd(&stream)
        return Int(stream.total_out)
      }
    }
    return done == count ? whole : []
  }
}
