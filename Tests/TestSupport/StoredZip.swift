internal import CZlib

/// A sound ZIP of entries that are not compressed.
package func storedZip(_ entries: KeyValuePairs<String, String>) -> [UInt8] {
  func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for (name, text) in entries {
    let content = Array(text.utf8)
    let sum = Int(crc32(0, content, UInt32(content.count)))
    let common =
      little(20, 2) + little(0, 8) + little(sum, 4) + little(content.count, 4)
      + little(content.count, 4) + little(name.utf8.count, 2)
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 12) + little(archive.count, 4)
    directory += Array(name.utf8)
    archive += little(0x0403_4B50, 4) + common + little(0, 2) + Array(name.utf8) + content
  }
  return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2)
    + little(entries.count, 2) + little(directory.count, 4) + little(archive.count, 4)
    + little(0, 2)
}
