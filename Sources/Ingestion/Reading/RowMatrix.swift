#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Values of rows that come one by one, as many for each, which become columns once all are there.
///
/// A row costs what its values weigh: large memory grows by moving its pages, not its bytes, and
/// what is not written to yet takes no room.
struct RowMatrix<Value: BitwiseCopyable>: ~Copyable {
  let width: Int
  private(set) var count = 0
  private var capacity = 0
  private var values: UnsafeMutablePointer<Value>

  init(width: Int) {
    self.width = width
    values = RowMatrix.room(for: width, instead: nil)
  }

  deinit { free(values) }

  /// Adds a row, of which every value is to be written.
  @inline(__always)
  mutating func add() -> UnsafeMutablePointer<Value> {
    if count == capacity { grow() }
    defer { count += 1 }
    return values + count * width
  }

  /// The values of a row.
  @inline(__always)
  func row(_ index: Int) -> UnsafePointer<Value> {
    UnsafePointer(values + index * width)
  }

  func column(_ index: Int) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { room, filled in
      for row in 0..<count { room[row] = values[row * width + index] }
      filled = count
    }
  }

  @inline(never)
  private mutating func grow() {
    capacity = max(capacity * 2, 64)
    values = RowMatrix.room(for: capacity * width, instead: values)
  }

  private static func room(
    for count: Int, instead former: UnsafeMutablePointer<Value>?
  ) -> UnsafeMutablePointer<Value> {
    let size = max(count, 1) * MemoryLayout<Value>.stride
    guard let memory = realloc(former, size) else { fatalError("no memory for \(size) bytes") }
    return memory.assumingMemoryBound(to: Value.self)
  }
}
