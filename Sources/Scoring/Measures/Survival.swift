/// A time up to which a case is known to have stayed open.
struct SurvivalTime: Sendable {
  var time: Double
  /// It ended then; otherwise nothing more is known than that it did not end before.
  var isEvent: Bool
}

/// The Kaplan–Meier estimate of the share of cases still open after a time (spec §5.1).
///
/// Kaplan & Meier (1958), "Nonparametric estimation from incomplete observations", J. Am. Stat.
/// Assoc. 53. Events come before censorings at a tie; the curve is flat after the last time.
struct Survival {
  /// Ascending times of events and the share still open from each on.
  let steps: [(time: Double, open: Double)]

  /// - Parameter beyond: cases of the sample that are at risk for ever and never end.
  init(_ cases: OrderedCases, sample: CaseSample = .everyCaseOnce, beyond: Int = 0) {
    var open = 1.0
    var atRisk = cases.count(sample) + beyond
    var steps: [(time: Double, open: Double)] = []
    cases.forEachNumber(in: sample) { time, ended, cases in
      if ended > 0 {
        open *= 1 - Double(ended) / Double(atRisk)
        steps.append((time, open))
      }
      atRisk -= cases
      return true
    }
    self.steps = steps
  }

  /// The smallest t with S(t) ≤ 1 − q + 1e-12, or the horizon if there is none up to it.
  func quantile(_ q: Double, horizon: Double) -> Double {
    let first = steps.first { $0.open <= 1 - q + 1e-12 }?.time
    guard let first, first <= horizon else { return horizon }
    return first
  }

  /// The area under the curve from 0 to the horizon.
  func mean(horizon: Double) -> Double {
    var area = 0.0
    var last = (time: 0.0, open: 1.0)
    for step in steps where step.time < horizon {
      area += (step.time - last.time) * last.open
      last = step
    }
    return area + (horizon - last.time) * last.open
  }
}
