import CZlib
import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// What zlib deflates comes back byte by byte, and what is damaged never comes back as if it were
/// whole (§3.1).
@Suite struct PartStreamTests {
  private static func content(_ count: Int) -> [UInt8] {
    var random = Seeded(7)
    let markup = Array("<c r=\"A1\" t=\"s\"><v>12</v></c>".utf8)
    return (0..<count).map { place in
      switch place / 9_000 % 3 {
      case 0: .random(in: 0...255, using: &random)
      case 1: markup[place % markup.count]
      default: .random(in: 0..<200, using: &random) == 0 ? 65 : 32
      }
    }
  }

  private static func entry(of content: [UInt8]) -> ZipEntry {
    var entry = ZipEntry(name: "bagian.xml")
    entry.method = 8
    entry.size = content.count
    entry.crc = UInt32(crc32(0, content, UInt32(content.count)))
    return entry
  }

  /// The whole part, read in pieces.
  private static func read(
    _ packed: [UInt8], as entry: ZipEntry, by capacity: Int
  ) throws -> [UInt8] {
    let packed = packed.withUnsafeBufferPointer { bytes in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
      _ = copy.initialize(from: bytes)
      return UnsafeBufferPointer(copy)
    }
    defer { packed.deallocate() }
    let stream = try PartStream(entry, packed, file: "buku.xlsx", part: "bagian.xml")
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: capacity)
    while true {
      let count = try piece.withUnsafeMutableBufferPointer {
        try stream.read(into: $0.baseAddress!, capacity)
      }
      if count == 0 { return all }
      all += piece[..<count]
    }
  }

  @Test(
    "Whatever zlib packs comes back, however it is packed and in whatever pieces it is read",
    arguments: [0, 1, 2, 300, 32_768, 65_537, 400_000])
  func packedParts(count: Int) throws {
    let content = Self.content(count)
    let entry = Self.entry(of: content)
    for level: Int32 in [0, 1, 6, 9] {
      for strategy in [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE] {
        let packed = ZipBuilder.deflated(content, level: level, strategy: strategy)
        for capacity in [count < 1000 ? 1 : 997, 32_768, 65_536, 1 << 20] {
          let read = try Self.read(packed, as: entry, by: capacity)
          #expect(read == content, "level \(level), strategy \(strategy), pieces of \(capacity)")
        }
        #expect(try Self.read(packed + [1, 2, 3], as: entry, by: 4096) == content)
      }
    }
  }

  @Test("A part cut short anywhere is told, not read as a shorter one")
  func partsCutShort() throws {
    let content = Array(Self.content(30_000)[8_800..<9_300])
    let entry = Self.entry(of: content)
    let packed = ZipBuilder.deflated(content)
    for length in packed.indices {
      let problem = #expect(throws: Diagnostic.self, "\(length)") {
        _ = try Self.read(Array(packed[..<length]), as: entry, by: 100)
      }
      #expect(
        problem?.message.en == "the XLSX file is damaged: its part bagian.xml cannot be unpacked")
    }
  }

  @Test("A part with any bit turned round is told, unless the bit means nothing")
  func turnedBits() throws {
    let content = Array(Self.content(30_000)[8_700..<9_400])
    let entry = Self.entry(of: content)
    let packed = ZipBuilder.deflated(content)
    var refused = 0
    for bit in 0..<(packed.count * 8) {
      var damaged = packed
      damaged[bit / 8] ^= 1 << (bit % 8)
      do {
        #expect(try Self.read(damaged, as: entry, by: 100) == content, "\(bit)")
      } catch is Diagnostic {
        refused += 1
      }
    }
    #expect(refused > packed.count * 8 - 16)
  }
}
