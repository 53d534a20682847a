import Testing

@testable import Scoring

@Suite struct PhiloxTests {
  // Random123's known answers for philox4x32-10 (kat_vectors).
  @Test("§5.9: the published known answers of Philox 4×32-10")
  func knownAnswers() {
    #expect(
      Philox(seed: 0).block(.zero) == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox(seed: .max).block(SIMD4(repeating: .max))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox(seed: 0x299f_31d0_a409_3822)
        .block(SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  private func stream(seed: UInt64 = 1, _ run: RandomStream.Run = .both, draw: Int, place: Int)
    -> RandomStream
  {
    RandomStream(Philox(seed: seed), run, draw: draw, place: place)
  }

  @Test("§5.9: seed, run, draw and place tell streams apart, and nothing else does")
  func apart() {
    func first(_ stream: RandomStream) -> [UInt64] {
      var stream = stream
      return (0..<5).map { _ in stream.next() }
    }
    let here = first(stream(draw: 7, place: 3))
    #expect(here == first(stream(draw: 7, place: 3)))
    #expect(Set(here).count == 5)
    for other in [
      stream(seed: 2, draw: 7, place: 3), stream(.weights, draw: 7, place: 3),
      stream(draw: 3, place: 7), stream(draw: 8, place: 3), stream(draw: 7, place: 4),
    ] {
      #expect(Set(first(other)).isDisjoint(with: here))
    }
  }

  @Test("§5.9: the bits of a stream are the words of its blocks, in their order")
  func words() {
    var stream = stream(seed: 5, .complaints, draw: 9, place: 2)
    let blocks = (0..<2).map { Philox(seed: 5).block(SIMD4(UInt32($0), 2, 9, 2)) }
    for block in blocks {
      #expect(stream.next() == UInt64(block[1]) << 32 | UInt64(block[0]))
      #expect(stream.next() == UInt64(block[3]) << 32 | UInt64(block[2]))
    }
  }

  @Test("§5.9: uniform numbers lie in [0, 1), of 53 bits; whole ones are equally likely")
  func uniform() {
    var stream = stream(draw: 0, place: 0)
    var sum = 0.0
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 {
      let number = stream.uniform()
      #expect(number >= 0 && number < 1)
      #expect(number * 0x1p53 == (number * 0x1p53).rounded())
      sum += number
      counts[stream.below(7)] += 1
    }
    // Five standard deviations: the stream is fixed, so this holds or it does not.
    #expect(abs(sum / 70_000 - 0.5) < 5 * 0.2887 / 264.6)
    for count in counts { #expect(abs(count - 10_000) < 463) }
    #expect((0..<50).allSatisfy { _ in stream.below(1) == 0 })
  }
}
