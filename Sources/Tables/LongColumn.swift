#if canImport(Glibc)
  private import Glibc
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Values that come one by one.
///
/// One costs what it weighs: large memory grows by moving its pages, not its bytes, and what is not
/// written to yet takes no room.
@usableFromInline package struct LongColumn<Value: BitwiseCopyable>: ~Copyable {
  @usableFromInline package internal(set) var count = 0
  @usableFromInline var capacity = 0
  @usableFromInline package internal(set) var base: UnsafeMutablePointer<Value>

  package init() {
    base = LongColumn.room(for: 1, instead: nil)
  }

  deinit { free(base) }

  @inlinable @inline(__always)
  package mutating func append(_ value: Value) {
    if count == capacity { grow() }
    base[count] = value
    count += 1
  }

  @inlinable package subscript(index: Int) -> Value { base[index] }

  package var values: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }

  @usableFromInline @inline(never)
  mutating func grow() {
    capacity = max(capacity * 2, 64)
    base = LongColumn.room(for: capacity, instead: base)
  }

  private static func room(
    for count: Int, instead former: UnsafeMutablePointer<Value>?
  ) -> UnsafeMutablePointer<Value> {
    let size = count * MemoryLayout<Value>.stride
    guard let memory = realloc(former, size) else { fatalError("no memory for \(size) bytes") }
    return memory.assumingMemoryBound(to: Value.self)
  }
}
