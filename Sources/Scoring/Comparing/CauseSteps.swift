/// The ways from one ranking to the other, one cause after the other in every order.
///
/// The Shapley value of a cause is the mean of its steps over all orders: the step from a set H of
/// causes to H and the cause weighs |H|! (n − 1 − |H|)! / n! (Shapley 1953). Whatever is split at
/// each step adds up to the whole way.
struct CauseSteps {
  struct Step {
    var cause: Cause
    var from: HybridRanking
    var to: HybridRanking
    var weight: Double
  }

  let first: HybridRanking
  let last: HybridRanking
  let steps: [Step]

  /// - Parameter causes: those in which the sides differ at all.
  init(_ a: RankingSide, _ b: RankingSide, causes: CauseSet) {
    var mixtures: [CauseSet: HybridRanking] = [:]
    for taken in causes.subsets {
      mixtures[taken] = HybridRanking(
        taken.contains(.data) ? b : a, rubric: a.rubric.mixed(with: b.rubric, taking: taken))
    }
    let count = causes.count
    func factorial(_ number: Int) -> Double {
      number < 2 ? 1 : (2...number).reduce(1) { $0 * Double($1) }
    }
    steps = Cause.allCases.filter(causes.contains).flatMap { cause in
      causes.subsets.filter { !$0.contains(cause) }.map { taken in
        Step(
          cause: cause, from: mixtures[taken]!, to: mixtures[taken.union(CauseSet(cause))]!,
          weight: factorial(taken.count) * factorial(count - 1 - taken.count) / factorial(count))
      }
    }
    first = mixtures[[]]!
    last = mixtures[causes]!
  }
}
