import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite struct ExponentialTests {
  private func distance(_ a: Double, _ b: Double) -> Double { abs(a - b) / b.ulp }

  @Test("§5.9: eˣ and log x are within two units in the last place of the C library's")
  func close() {
    var random = Seeded(1)
    for _ in 0..<20_000 {
      let x = Double.random(in: -744...709, using: &random)
      let exponential = Scoring.exponential(x)
      #expect(distance(exponential, exp(x)) <= 2)
      let wide = Foundation.exp(Double.random(in: -700...700, using: &random))
      #expect(distance(logarithm(wide), log(wide)) <= 2)
      let near = Double.random(in: 0.7...1.5, using: &random)
      #expect(distance(logarithm(near), log(near)) <= 2)
      let small = Foundation.exp(Double.random(in: -60...20, using: &random))
      #expect(distance(logarithm(onePlus: small), log1p(small)) <= 3)
    }
  }

  @Test("§5.9: their ends, and their bits on every machine")
  func ends() {
    #expect(exponential(0) == 1 && logarithm(1) == 0 && logarithm(onePlus: 0) == 0)
    #expect(exponential(710) == .infinity && exponential(-800) == 0 && exponential(.nan).isNaN)
    #expect(exponential(-745) == Double.leastNonzeroMagnitude)
    #expect(logarithm(0) == -.infinity && logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN && logarithm(.nan).isNaN)
    #expect(abs(logarithm(Double.leastNonzeroMagnitude) + 744.4400719213812) < 1e-12)
    #expect(exponential(1) == 2.7182818284590455)
    #expect(logarithm(10) == 2.302585092994046)
  }
}
