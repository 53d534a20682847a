/// Corrects the raw values of one indicator for small numbers (spec §5.2).
struct Estimator {
  /// The values of the eligible regions taken together.
  private let pooled: Double?
  private let kind: Kind

  private enum Kind {
    case raw
    case shrink(Double)
    case pooled
    case lowerBound(z: Double)
  }

  /// m of `shrink`, to be shown.
  let shrinkage: Double?

  init(_ estimate: Estimate, eligible: [Observation]) {
    let known = eligible.filter { $0.value != nil }
    let n = known.reduce(0.0) { $0 + Double($1.n) }
    pooled = n > 0 ? known.reduce(0.0) { $0 + Double($1.n) * $1.value! } / n : nil
    switch estimate {
    case .raw:
      kind = .raw
      shrinkage = nil
    case .shrink(let m):
      kind = .shrink(m)
      shrinkage = m
    case .lowerBound(let confidence):
      kind = .lowerBound(z: normalQuantile(confidence))
      shrinkage = nil
    case .shrinkAuto:
      let shares = known.map { Proportion(hits: $0.hits ?? 0, n: $0.n) }
      let isCertain = pooled == 0 || pooled == 1
      let m = Scoring.shrinkage(shares)
      kind = isCertain ? .pooled : .shrink(m)
      shrinkage = m
    }
  }

  /// The estimate of one region, eligible or not.
  func estimate(_ observation: Observation) -> Double? {
    guard let value = observation.value else { return nil }
    let n = Double(observation.n)
    switch kind {
    case .raw: return value
    case .lowerBound(let z):
      return wilsonLowerBound(hits: Double(observation.hits ?? 0), n: n, z: z)
    case .shrink(let m):
      guard let pooled else { return value }
      return (n * value + m * pooled) / (n + m)
    case .pooled: return pooled
    }
  }
}
