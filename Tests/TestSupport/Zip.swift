internal import CZlib
package import Foundation

/// Archives as people make them; the tests of the readers make wrong ones byte by byte.
package enum Zip {
  /// A ZIP of files, stored.
  package static func bytes(_ files: [(name: String, content: Data)]) -> Data {
    var archive = Data()
    var directory = Data()
    for (name, content) in files {
      let start = archive.count
      let common =
        little(20, 2) + little(0, 8) + little(checksum(content), 4) + little(content.count, 4)
        + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      archive += little(0x0403_4B50, 4) + common + Data(name.utf8) + content
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(start, 4)
        + Data(name.utf8)
    }
    return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2)
      + little(files.count, 2) + little(directory.count, 4) + little(archive.count, 4)
      + little(0, 2)
  }

  /// A gzip file whose content is stored in blocks.
  package static func gzipped(_ content: Data) -> Data {
    var packed = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      packed += [rest.isEmpty ? 1 : 0]
      packed += little(block.count, 2) + little(~block.count & 0xFFFF, 2) + block
    } while !rest.isEmpty
    return packed + little(checksum(content), 4) + little(content.count, 4)
  }

  private static func checksum(_ content: Data) -> Int {
    let bytes = Array(content)
    return Int(crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func little(_ number: Int, _ width: Int) -> Data {
    Data((0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }
}
