import CISAL
import CUpperHalves
import CZlib
import TestSupport
import Testing

@testable import Tables

/// What inflates and checks workbooks leaves the processor as the calling convention asks, or all
/// that a thread divides afterwards may take three times as long.
@Suite struct UpperHalvesTests {
  /// Whether a call leaves the upper halves of the AVX registers in use.
  private func usesUpperHalves(_ call: () throws -> Void) rethrows -> Bool {
    release_upper_halves()
    try call()
    return upper_halves_are_in_use()
  }

  @Test(
    "A checksum leaves the upper halves of the registers clean, and is zlib's",
    arguments: [0, 1, 255, 256, 4_096, 1 << 20])
  func checksum(count: Int) {
    let content = [UInt8](repeating: 0x3C, count: count)
    var sum: UInt32 = 0
    content.withUnsafeBufferPointer { bytes in
      let isInUse = usesUpperHalves {
        sum = crc32_of_gzip(0, bytes.baseAddress, UInt64(count))
      }
      #expect(!isInUse || !upper_halves_can_be_seen())
    }
    #expect(UInt(sum) == crc32(0, content, UInt32(count)))
  }

  @Test(
    "Inflating leaves the upper halves of the registers clean",
    .enabled(if: upper_halves_can_be_seen()),
    arguments: [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY])
  func inflating(strategy: Int32) throws {
    let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 999) }
    var entry = ZipEntry(name: "bagian.xml")
    entry.method = 8
    entry.size = content.count
    entry.crc = UInt32(crc32(0, content, UInt32(content.count)))
    var piece = [UInt8](repeating: 0, count: 32_768)
    for level: Int32 in [0, 1, 9] {
      let packed = ZipBuilder.deflated(content, level: level, strategy: strategy)
      try packed.withUnsafeBufferPointer { packed in
        let stream = try PartStream(entry, packed, file: "buku.xlsx", part: entry.name)
        try piece.withUnsafeMutableBufferPointer { piece in
          var count = 1
          while count > 0 {
            let isInUse = try usesUpperHalves {
              count = try stream.read(into: piece.baseAddress!, piece.count)
            }
            #expect(!isInUse)
          }
        }
      }
    }
  }
}
