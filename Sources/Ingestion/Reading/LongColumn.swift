#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Values that come one by one.
///
/// One costs what it weighs: large memory grows by moving its pages, not its bytes, and what is not
/// written to yet takes no room.
struct LongColumn<Value: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity = 0
  private(set) var base: UnsafeMutablePointer<Value>

  init() {
    base = LongColumn.room(for: 1, instead: nil)
  }

  deinit { free(base) }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { grow() }
    base[count] = value
    count += 1
  }

  @inline(__always)
  subscript(index: Int) -> Value { base[index] }

  var values: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }

  @inline(never)
  private mutating func grow() {
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
