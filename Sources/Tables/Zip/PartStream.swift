import CISAL
import Diagnostics

/// The bytes of one entry of a ZIP, inflated piece by piece.
final class PartStream: ByteSource {
  /// As messages call the archive, and the entry in it; without a part the file is the entry.
  let file: String
  let part: String?
  private let entry: ZipEntry
  private var input: UnsafeBufferPointer<UInt8>
  /// Some 80 KiB, which must not be copied.
  private let state: UnsafeMutablePointer<inflate_state>
  private let isDeflated: Bool
  private var produced = 0
  private var crc: UInt32 = 0
  private var isFinished = false

  /// - Parameter packed: The entry's bytes in the archive.
  /// - Throws: When the entry is encrypted, at fault, or packed in a way other than deflate.
  init(
    _ entry: ZipEntry, _ packed: UnsafeBufferPointer<UInt8>, file: String, part: String?
  ) throws(Diagnostic) {
    self.file = file
    self.part = part
    self.entry = entry
    input = packed
    isDeflated = entry.method == 8
    if entry.isEncrypted { throw .partIsEncrypted(file, part: part) }
    guard entry.method == 0 || entry.method == 8 else {
      throw .partIsPackedOddly(file, part: part, method: Int(entry.method))
    }
    if entry.fault != nil { throw .partIsDamaged(file, part: part) }
    state = .allocate(capacity: 1)
    // Deflate without a header, as ZIP has it.
    isal_inflate_init(state)
  }

  /// A part of an Office document.
  convenience init(_ entry: ZipEntry, of archive: ZipArchive) throws(Diagnostic) {
    let packed = UnsafeBufferPointer(rebasing: archive.bytes[entry.data])
    try self.init(entry, packed, file: archive.file, part: entry.name)
  }

  deinit {
    state.deallocate()
  }

  /// The next bytes of the part, at most `capacity`; 0 at its end.
  /// - Throws: When they cannot be inflated, or their length or checksum is not the declared one.
  func read(
    into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int
  ) throws(Diagnostic) -> Int {
    if isFinished || capacity == 0 { return 0 }
    let count = try isDeflated ? inflated(into: memory, capacity) : stored(into: memory, capacity)
    produced += count
    guard produced <= entry.size else { throw .partIsDamaged(file, part: part) }
    crc = crc32_of_gzip(crc, memory, UInt64(count))
    if count == 0 || isFinished {
      isFinished = true
      guard produced == entry.size, crc == entry.crc else {
        throw .partIsDamaged(file, part: part)
      }
    }
    return count
  }

  private func stored(
    into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int
  ) throws(Diagnostic) -> Int {
    let count = min(capacity, input.count, 1 << 30)
    guard count > 0, let base = input.baseAddress else { return 0 }
    memory.update(from: base, count: count)
    input = UnsafeBufferPointer(rebasing: input[count...])
    return count
  }

  private func inflated(
    into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int
  ) throws(Diagnostic) -> Int {
    let room = min(capacity, 1 << 30)
    state.pointee.next_out = memory
    state.pointee.avail_out = UInt32(room)
    while state.pointee.avail_out > 0 {
      let left = state.pointee.avail_out
      let given = input.baseAddress.map(UnsafeMutablePointer.init(mutating:))
      state.pointee.next_in = given
      state.pointee.avail_in = UInt32(min(input.count, 1 << 30))
      guard isal_inflate(state) == ISAL_DECOMP_OK else { throw .partIsDamaged(file, part: part) }
      if state.pointee.block_state == ISAL_BLOCK_FINISH {
        isFinished = true
        break
      }
      // Where bytes are stored as they are it goes back to the first that it has not used.
      let taken = given.map { state.pointee.next_in - $0 } ?? 0
      input = UnsafeBufferPointer(
        start: state.pointee.next_in, count: input.count - taken)
      // Without progress the part is cut short.
      guard taken > 0 || state.pointee.avail_out < left else {
        throw .partIsDamaged(file, part: part)
      }
    }
    return room - Int(state.pointee.avail_out)
  }
}
