private import Foundation

/// The ranks that comparisons of all pairs leave open (spec §5.9).
///
/// i beats j if (s_i − s_j) > c · sd(s_i − s_j); the set of i is [1 + number that beat i, K − number
/// that i beats]. After Mogstad, Romano, Shaikh & Wilhelm (2024), "Inference for ranks", Rev. Econ.
/// Stud. 91, with Bonferroni's bound for the critical value, which needs no draws of its own.
///
/// - Parameters:
///   - scores: of the ranked; higher is better.
///   - deviation: sd of the difference between the scores of two.
///   - interval: 1 − α.
func rankSets(
  _ scores: [Double], interval: Double, deviation: (_ i: Int, _ j: Int) -> Double
) -> [ClosedRange<Int>] {
  let count = scores.count
  guard count > 1 else { return scores.map { _ in 1...1 } }
  let critical = normalQuantile(1 - (1 - interval) / Double(count * (count - 1)))
  var beaten = [Int](repeating: 0, count: count)
  var beats = [Int](repeating: 0, count: count)
  for i in scores.indices {
    for j in scores.indices where scores[i] > scores[j] {
      let least = critical * deviation(i, j)
      // Values within 1e-9 are equal (§5.8).
      if billionths(scores[i] - scores[j]) > billionths(least) {
        beats[i] += 1
        beaten[j] += 1
      }
    }
  }
  return scores.indices.map { (1 + beaten[$0])...(count - beats[$0]) }
}
