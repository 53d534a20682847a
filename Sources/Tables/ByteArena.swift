#if canImport(Glibc)
  private import Glibc
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Bytes that grow at their end.
///
/// Where they are many the system moves their pages, so that growing takes no room beside them.
@usableFromInline package struct ByteArena: ~Copyable {
  @usableFromInline package internal(set) var base: UnsafeMutablePointer<UInt8>
  @usableFromInline package internal(set) var count = 0
  @usableFromInline var capacity: Int

  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 1)
    base = ByteArena.room(for: self.capacity, instead: nil)
  }

  deinit { free(base) }

  /// Keeps the first `count` bytes.
  package mutating func cut(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.count = count
  }

  @inlinable @inline(__always)
  package mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if length > capacity - count { grow(by: length) }
    (base + count).update(from: start, count: length)
    count += length
  }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Appends what `write` puts behind the end, where it may use `length` bytes.
  /// - Parameter write: Returns how many it used.
  @inlinable @inline(__always)
  package mutating func append(upTo length: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    if length > capacity - count { grow(by: length) }
    let used = write(base + count)
    precondition(used >= 0 && used <= length)
    count += used
  }

  /// Appends a Unicode scalar in UTF-8, U+FFFD for a number that is none and for NUL.
  package mutating func append(scalar: UInt32) {
    let scalar = scalar == 0 ? "\u{FFFD}" : Unicode.Scalar(scalar) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  @usableFromInline @inline(never)
  mutating func grow(by length: Int) {
    capacity = max(capacity * 2, count + length)
    base = ByteArena.room(for: capacity, instead: base)
  }

  private static func room(
    for count: Int, instead former: UnsafeMutablePointer<UInt8>?
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = realloc(former, count) else { fatalError("no memory for \(count) bytes") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }
}
