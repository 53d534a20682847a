/// eˣ and log x by additions, multiplications and divisions alone, which IEEE 754 rounds alike on
/// every machine; a C library's may differ in the last bit, from processor to processor.
///
/// Both are within 2 units in the last place.

/// log 2 in two parts: the first has zeros enough at its end that a small multiple of it is exact.
private let logOfTwo = (high: 0x1.62e42fefp-1, low: 0x1.473de6af278edp-34)

/// eˣ: x is taken apart into k·log 2 + r with |r| ≤ (log 2)/2, where a short series does.
func exponential(_ x: Double) -> Double {
  guard x < 709.7 else { return x.isNaN ? x : .infinity }
  guard x > -745.2 else { return 0 }
  let k = (x / (logOfTwo.high + logOfTwo.low)).rounded()
  let r = (x - k * logOfTwo.high) - k * logOfTwo.low
  var sum = 1.0
  for term in stride(from: 14.0, through: 2, by: -1) { sum = 1 + r / term * sum }
  // In two steps: 2ᵏ alone may lie below what a double holds.
  let half = (k / 2).rounded(.towardZero)
  return (1 + r * sum) * power(of: half) * power(of: k - half)
}

/// log x: x = 2ᵏ·f with f near 1, and log f = 2 (s + s³/3 + s⁵/5 + …) with s = (f − 1)/(f + 1).
func logarithm(_ x: Double) -> Double {
  guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
  var k = Double(x.exponent)
  var f = x.significand
  if f > 1.4142135623730951 {
    f /= 2
    k += 1
  }
  let s = (f - 1) / (f + 1)
  let z = s * s
  var sum = 0.0
  for odd in stride(from: 23.0, through: 3, by: -2) { sum = z * (sum + 1 / odd) }
  return k * logOfTwo.high + (2 * s + (2 * s * sum + k * logOfTwo.low))
}

/// log(1 + x) for x ≥ 0, also where 1 + x rounds most of x away.
func logarithm(onePlus x: Double) -> Double {
  let sum = 1 + x
  return sum == 1 ? x : logarithm(sum) * (x / (sum - 1))
}

private func power(of k: Double) -> Double {
  Double(sign: .plus, exponent: Int(k), significand: 1)
}
