/// The cases of one region as one measure takes them, made once so that a sample of them is measured
/// by counting (spec §5.1, §5.9).
///
/// The region's own value is that of the sample which has every case once: there is no other way to
/// a value, so that samples and the ranking cannot drift apart.
struct MeasuredCases: Sendable {
  private let measure: Measure
  private let outcomes: Outcomes
  /// Where the value rests on an order.
  private let ordered: OrderedCases?
  /// Of the region; for a rate.
  private let people: Double?

  init(_ outcomes: Outcomes, of measure: Measure, people: Double?) {
    self.measure = measure
    self.outcomes = outcomes
    self.people = people
    switch measure {
    case .time(_, .quantile, _), .time(_, _, .censor):
      ordered = OrderedCases(outcomes.lazy.map(\.number))
    default: ordered = nil
    }
  }

  /// What a case is to the measure.
  subscript(place: Int) -> Outcome { outcomes[place] }

  func observation(of sample: CaseSample = .everyCaseOnce) -> Observation {
    switch measure {
    case .count:
      let size = tally(sample).n
      return Observation(Double(size) * sample.scale, n: size)
    case .rate(let per):
      guard let people, people > 0 else { return .missing }
      let size = tally(sample).n
      return Observation(per * (Double(size) * sample.scale) / people, n: size)
    case .share, .onTimeShare: return tally(sample).fraction
    case .meanRating, .time(_, .mean, .ignore): return mean(sample)
    case .time(_, .quantile(let q), .ignore):
      guard let ordered else { return .missing }
      return Observation(ordered.quantileType7(q, of: sample), n: ordered.count(sample))
    case .time(_, let statistic, .censor(let horizon)):
      return survival(statistic, horizon, sample)
    case .assessment, .acceptedRows: return .missing
    }
  }

  /// How many cases of a sample are what.
  private struct Tally {
    var hits = 0
    var misses = 0
    var notJudged = 0
    var endless = 0

    var n: Int { hits + misses }

    var fraction: Observation {
      guard n > 0 else { return Observation(value: nil, n: 0, notJudged: notJudged) }
      return Observation(
        value: Double(hits) / Double(n), n: n, hits: hits, notJudged: notJudged)
    }

    @inline(__always)
    mutating func add(_ outcome: Outcome, _ times: Int) {
      switch outcome {
      case .hit: hits += times
      case .miss: misses += times
      case .notJudged: notJudged += times
      case .endless: endless += times
      case .noPart, .figure, .ended, .open: break
      }
    }
  }

  private func tally(_ sample: CaseSample) -> Tally {
    var tally = Tally()
    outcomes.forEachKind(sample.times) { outcome, _, cases in tally.add(outcome, cases) }
    for outcome in sample.added { tally.add(outcome, 1) }
    return tally
  }

  private func mean(_ sample: CaseSample) -> Observation {
    var (sum, count) = outcomes.sumOfFigures(sample.times)
    for case .figure(let figure) in sample.added {
      sum += figure
      count += 1
    }
    return Observation(count > 0 ? sum / Double(count) : nil, n: count)
  }

  private func survival(_ statistic: Statistic, _ horizon: Double, _ sample: CaseSample)
    -> Observation
  {
    guard let ordered else { return .missing }
    let beyond = tally(sample).endless
    let size = ordered.count(sample) + beyond
    guard size > 0 else { return .missing }
    let survival = Survival(ordered, sample: sample, beyond: beyond)
    switch statistic {
    case .mean: return Observation(survival.mean(horizon: horizon), n: size)
    case .quantile(let q): return Observation(survival.quantile(q, horizon: horizon), n: size)
    }
  }
}
