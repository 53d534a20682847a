/// The counter-based generator Philox 4×32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random
/// numbers: as easy as 1, 2, 3", SC '11): 128 random bits for every counter under a key.
///
/// There is no state that one draw hands to the next, so any draw can be made on any core, in any
/// order, and comes out the same.
struct Philox: Sendable {
  let key: SIMD2<UInt32>

  init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  func block(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
    var (first, second) = (key[0], key[1])
    for _ in 0..<10 {
      let low = UInt64(a) &* 0xD251_1F53
      let high = UInt64(c) &* 0xCD9E_8D57
      a = UInt32(truncatingIfNeeded: high >> 32) ^ b ^ first
      b = UInt32(truncatingIfNeeded: high)
      c = UInt32(truncatingIfNeeded: low >> 32) ^ d ^ second
      d = UInt32(truncatingIfNeeded: low)
      first &+= 0x9E37_79B9
      second &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }
}

/// The random numbers of one draw of one run for one place: a region among the ranked, by code, or a
/// node of the rubric's tree.
///
/// The counter is (number of the block, place, draw, run), the key the rubric's seed: what comes out
/// depends on nothing else (spec §5.9).
struct RandomStream {
  /// What draws are for; the raw values are part of every published number.
  enum Run: UInt32 {
    case weights = 1
    case complaints = 2
    case both = 3
  }

  private let generator: Philox
  private var counter: SIMD4<UInt32>
  private var spare: UInt64?

  init(_ generator: Philox, _ run: Run, draw: Int, place: Int) {
    self.generator = generator
    counter = SIMD4(
      0, UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: draw), run.rawValue)
  }

  /// 64 random bits: two of a block's words, the first pair before the second.
  mutating func next() -> UInt64 {
    if let bits = spare {
      spare = nil
      return bits
    }
    let word = generator.block(counter)
    counter[0] &+= 1
    spare = UInt64(word[3]) << 32 | UInt64(word[2])
    return UInt64(word[1]) << 32 | UInt64(word[0])
  }

  /// Uniform in [0, 1), of 53 bits.
  mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Uniform in 0..<count, no number likelier than another (Lemire 2019, "Fast random integer
  /// generation in an interval", ACM Trans. Model. Comput. Simul. 29).
  mutating func below(_ count: Int) -> Int {
    let count = UInt64(count)
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (0 &- count) % count
      while product.low < threshold { product = next().multipliedFullWidth(by: count) }
    }
    return Int(product.high)
  }
}
