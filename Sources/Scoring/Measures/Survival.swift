/// A time up to which a case is known to have stayed open.
struct SurvivalTime {
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
  private(set) var steps: [(time: Double, open: Double)] = []

  /// - Parameter beyond: cases that are at risk for ever and never end.
  init(_ times: [SurvivalTime], beyond: Int = 0) {
    let ordered = times.sorted { ($0.time, $0.isEvent ? 0 : 1) < ($1.time, $1.isEvent ? 0 : 1) }
    var open = 1.0
    var place = 0
    while place < ordered.count {
      let atRisk = ordered.count - place + beyond
      let time = ordered[place].time
      var events = 0
      while place < ordered.count, ordered[place].time == time {
        if ordered[place].isEvent { events += 1 }
        place += 1
      }
      guard events > 0 else { continue }
      open *= 1 - Double(events) / Double(atRisk)
      steps.append((time, open))
    }
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

/// The quantile of type 7 of Hyndman & Fan (1996), "Sample quantiles in statistical packages",
/// Am. Stat. 50: linear between order statistics at (n − 1)q. Of nothing there is none.
func quantileType7(_ values: [Double], _ q: Double) -> Double? {
  guard !values.isEmpty else { return nil }
  let ordered = values.sorted()
  let place = Double(ordered.count - 1) * q
  let below = Int(place.rounded(.down))
  guard below + 1 < ordered.count else { return ordered[ordered.count - 1] }
  return ordered[below] + (place - Double(below)) * (ordered[below + 1] - ordered[below])
}
