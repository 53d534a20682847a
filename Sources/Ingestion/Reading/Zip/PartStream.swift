import CZlib
import Diagnostics

/// The bytes of one entry of a ZIP, inflated piece by piece.
final class PartStream: ByteSource {
  /// As messages call the archive, and the entry in it; without a part the file is the entry.
  let file: String
  let part: String?
  private let entry: ZipEntry
  private var input: UnsafeBufferPointer<UInt8>
  /// zlib remembers the address of its state, so it must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private let isDeflated: Bool
  private var produced = 0
  private var crc: UInt = 0
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
    state.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    // Negative: deflate without a zlib header, as ZIP has it.
    guard inflateInit2_(state, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      throw .partIsDamaged(file, part: part)
    }
  }

  /// A part of an Office document.
  convenience init(_ entry: ZipEntry, of archive: ZipArchive) throws(Diagnostic) {
    let packed = UnsafeBufferPointer(rebasing: archive.bytes[entry.data])
    try self.init(entry, packed, file: archive.file, part: entry.name)
  }

  deinit {
    inflateEnd(state)
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
    crc = crc32(crc, memory, UInt32(count))
    if count == 0 || isFinished {
      isFinished = true
      guard produced == entry.size, crc == UInt(entry.crc) else {
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
      let given = min(input.count, 1 << 30)
      state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      state.pointee.avail_in = UInt32(given)
      let result = inflate(state, Z_NO_FLUSH)
      let taken = given - Int(state.pointee.avail_in)
      input = UnsafeBufferPointer(rebasing: input[taken...])
      if result == Z_STREAM_END {
        isFinished = true
        break
      }
      // Without input left, no progress means that the part is cut short.
      guard result == Z_OK else { throw .partIsDamaged(file, part: part) }
    }
    return room - Int(state.pointee.avail_out)
  }
}
