/// The stream cipher RC4, which nothing new uses: old workbooks do.
struct RC4 {
  private var state = Array(UInt8.min...UInt8.max)
  private var i: UInt8 = 0
  private var j: UInt8 = 0

  /// - Parameter key: Not empty.
  init(_ key: [UInt8]) {
    var j: UInt8 = 0
    for i in 0..<256 {
      j = j &+ state[i] &+ key[i % key.count]
      state.swapAt(i, Int(j))
    }
  }

  /// The next byte of the key stream.
  @inline(__always)
  mutating func next() -> UInt8 {
    i &+= 1
    j = j &+ state[Int(i)]
    state.swapAt(Int(i), Int(j))
    return state[Int(state[Int(i)] &+ state[Int(j)])]
  }

  mutating func applied(to bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 ^ next() }
  }
}
