import Diagnostics

/// The text of an XML document, as valid UTF-8 without a byte order mark, piece by piece.
final class PartText {
  private enum Form { case unknown, utf8, utf16(isBigEndian: Bool) }

  let file: String
  let part: String?
  private let stream: any ByteSource
  private var form = Form.unknown
  /// Bytes of a character whose rest has not come yet.
  private var carry: [UInt8] = []

  init(_ stream: any ByteSource) {
    self.stream = stream
    file = stream.file
    part = stream.part
  }

  /// The next characters, in at most `capacity` bytes (no less than 64); 0 at the end.
  /// - Throws: When the part cannot be inflated, or is neither UTF-8 nor UTF-16.
  func read(
    into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int
  ) throws(Diagnostic) -> Int {
    if case .unknown = form { try findForm() }
    while true {
      let count: Int
      if case .utf16(let isBigEndian) = form {
        count = try readUTF16(into: memory, capacity, isBigEndian)
      } else {
        count = try readUTF8(into: memory, capacity)
      }
      // All that came may have been the first half of a character.
      if count > 0 || carry.isEmpty { return count }
    }
  }

  /// Reads to the end without looking at the text, so that lengths and checksum are tried.
  func checkRest() throws(Diagnostic) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 64 * 1024)
    defer { memory.deallocate() }
    while try stream.read(into: memory, 64 * 1024) > 0 {}
  }

  private func findForm() throws(Diagnostic) {
    let start = try readBytes(after: [], 4)
    switch (start.first, start.dropFirst().first) {
    case (0xFF, 0xFE): form = .utf16(isBigEndian: false)
    case (0xFE, 0xFF): form = .utf16(isBigEndian: true)
    case (0x3C, 0x00): form = .utf16(isBigEndian: false)
    case (0x00, 0x3C): form = .utf16(isBigEndian: true)
    default: form = .utf8
    }
    carry = start
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { carry.removeFirst(3) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      carry.removeFirst(2)
    }
  }

  private func readUTF8(
    into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int
  ) throws(Diagnostic) -> Int {
    let held = carry.count
    for index in 0..<held { memory[index] = carry[index] }
    carry.removeAll(keepingCapacity: true)
    let read = try stream.read(into: memory + held, capacity - held)
    let all = UnsafeBufferPointer(start: memory, count: held + read)
    let valid = UTF8Check.validEnd(of: all)
    let left = all.count - valid
    if left == 0 { return valid }
    let isCut = UTF8Check.sequenceLength(memory + valid, left) == -left
    guard isCut, read > 0 else { throw .xmlIsBroken(file, part: part) }
    carry.append(contentsOf: all[valid...])
    return valid
  }

  private func readUTF16(
    into memory: UnsafeMutablePointer<UInt8>, _ capacity: Int, _ isBigEndian: Bool
  ) throws(Diagnostic) -> Int {
    // Two bytes make three at the most; an unpaired surrogate waits for its partner.
    var raw = try readBytes(after: carry, capacity / 2 - 4)
    let isEnd = raw.count == carry.count
    carry.removeAll(keepingCapacity: true)
    if isEnd, !raw.isEmpty { throw .xmlIsBroken(file, part: part) }
    if raw.count % 2 == 1, let last = raw.popLast() { carry = [last] }
    let high = isBigEndian ? 0 : 1
    if raw.count >= 2, raw[raw.count - 2 + high] & 0xFC == 0xD8 {
      carry = Array(raw.suffix(2)) + carry
      raw.removeLast(2)
    }
    let text = raw.withUnsafeBufferPointer { TextBuffer.fromUTF16($0, isBigEndian: isBigEndian) }
    guard text.badCharacters == 0, text.nulls == 0, text.count <= capacity else {
      throw .xmlIsBroken(file, part: part)
    }
    if let base = text.bytes.baseAddress { memory.update(from: base, count: text.count) }
    return text.count
  }

  /// `before`, and up to `count` bytes of the part behind it.
  private func readBytes(after before: [UInt8], _ count: Int) throws(Diagnostic) -> [UInt8] {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(count, 1))
    defer { memory.deallocate() }
    var bytes = before
    let read = try stream.read(into: memory, count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: memory, count: read))
    return bytes
  }
}
