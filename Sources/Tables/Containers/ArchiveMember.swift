import Diagnostics

/// A file in an archive, by where its packed bytes are.
struct ArchiveMember: Sendable, Hashable {
  enum Archive: Sendable, Hashable {
    /// A file on disk, as it was when its directory was read.
    case disk(path: String, DiskFile.State)
    /// An archive that was itself packed.
    case memory(HeldBytes)
  }

  /// What one member may grow to, as for any packed file.
  static let sizeLimit = Gunzip.sizeLimit

  let archive: Archive
  let entry: ZipEntry

  /// Unpacks the member into memory.
  ///
  /// - Parameter name: The member as messages call it.
  /// - Throws: When it is damaged, or the archive is no longer the one whose directory was read.
  func held(named name: String) throws(Diagnostic) -> HeldBytes {
    switch archive {
    case .memory(let bytes):
      return try bytes.withBytes { bytes throws(Diagnostic) in
        try unpacked(UnsafeBufferPointer(rebasing: bytes[entry.data]), name)
      }
    case .disk(let path, let state):
      let file = try DiskFile(path, named: name)
      guard file.state.isSame(as: state) else { throw .fileChanged(name) }
      let packed = try HeldBytes(capacity: entry.data.count, named: name) {
        memory throws(Diagnostic) in
        try file.read(entry.data, into: memory)
        return entry.data.count
      }
      try file.checkUnchanged()
      return try packed.withBytes { packed throws(Diagnostic) in try unpacked(packed, name) }
    }
  }

  /// The member's first bytes, for looking at what it is; none where they cannot be unpacked.
  func start(_ count: Int, of file: DiskFile?) -> [UInt8] {
    // More than enough for so few bytes, however they are packed.
    let range = entry.data.prefix(count * 4)
    let packed: [UInt8]
    switch archive {
    case .memory(let bytes): packed = bytes.withBytes { Array($0[range]) }
    case .disk:
      packed = [UInt8](unsafeUninitializedCapacity: range.count) { room, filled in
        let isRead = room.baseAddress.map { base in (try? file?.read(range, into: base)) != nil }
        filled = isRead == true ? range.count : 0
      }
    }
    return packed.withUnsafeBufferPointer { packed in
      guard let stream = try? PartStream(entry, packed, file: "", part: nil) else { return [] }
      return [UInt8](unsafeUninitializedCapacity: count) { room, filled in
        filled = room.baseAddress.flatMap { try? stream.read(into: $0, count) } ?? 0
      }
    }
  }

  private func unpacked(
    _ packed: UnsafeBufferPointer<UInt8>, _ name: String
  ) throws(Diagnostic) -> HeldBytes {
    let stream = try PartStream(entry, packed, file: name, part: nil)
    // One byte more than declared, so that the last reading meets the end and tries the checksum.
    let capacity = entry.size + 1
    return try HeldBytes(capacity: capacity, named: name) { memory throws(Diagnostic) in
      let base = memory.assumingMemoryBound(to: UInt8.self)
      var made = 0
      while true {
        let count = try stream.read(into: base + made, capacity - made)
        if count == 0 { return made }
        made += count
      }
    }
  }
}
