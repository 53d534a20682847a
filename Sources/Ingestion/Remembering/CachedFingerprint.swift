internal import Tables

/// What bytes a file had in some state: one entry of the cache.
struct CachedFingerprint: Sendable {
  var path: Digest
  var state: FileState
  var digest: Digest
}

extension CachedFingerprint {
  /// With the number of the form, which is another one when the form is.
  private static let beginning = Array("peringkat fingerprints 1\n".utf8)
  /// How many numbers of eight bytes an entry has, the least byte first.
  private static let width = 13

  /// What a file holds; nothing where it is none of ours, damaged, or somebody else's.
  static func read(_ path: String, atMost limit: Int) -> [CachedFingerprint] {
    guard FileState.isOurs(path), let file = try? DiskFile(path, named: path) else { return [] }
    let (count, rest) = (file.state.size - beginning.count).quotientAndRemainder(
      dividingBy: width * 8)
    guard rest == 0, (0...limit).contains(count), let bytes = try? file.bytes(0..<file.state.size),
      bytes.starts(with: beginning)
    else { return [] }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { index in
        let start = beginning.count + index * width * 8
        return CachedFingerprint(
          numbers: (0..<width).map {
            UInt64(
              littleEndian: bytes.loadUnaligned(fromByteOffset: start + $0 * 8, as: UInt64.self))
          })
      }
    }
  }

  static func bytes(of entries: [CachedFingerprint]) -> [UInt8] {
    var bytes = beginning
    bytes.reserveCapacity(beginning.count + entries.count * width * 8)
    for number in entries.lazy.flatMap(\.numbers) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  private init(numbers: [UInt64]) {
    path = Digest(numbers[0..<4])
    state = FileState(
      device: numbers[4], number: numbers[5], size: Int64(bitPattern: numbers[6]),
      modified: Int64(bitPattern: numbers[7]), changed: Int64(bitPattern: numbers[8]))
    digest = Digest(numbers[9..<13])
  }

  private var numbers: [UInt64] {
    path.numbers + [
      state.device, state.number, UInt64(bitPattern: state.size),
      UInt64(bitPattern: state.modified), UInt64(bitPattern: state.changed),
    ] + digest.numbers
  }
}
