/// A scale made of the eligible regions' own values (spec §5.3).
///
/// A region that is not eligible is placed on the scale of the eligible ones and clipped.
struct RelativeScale {
  private let method: RelativeMethod
  private let higherIsBetter: Bool
  private let values: [Double]

  /// nil where no eligible region has a value.
  init?(_ method: RelativeMethod, higherIsBetter: Bool, eligible values: [Double]) {
    guard !values.isEmpty else { return nil }
    self.method = method
    self.higherIsBetter = higherIsBetter
    self.values = values
  }

  /// - Parameter isEligible: the region is one of those that the scale is made of.
  func score(_ value: Double, isEligible: Bool) -> Double {
    min(100, max(0, position(value, isEligible: isEligible)))
  }

  private var areAllEqual: Bool {
    billionths(values.min()!) == billionths(values.max()!)
  }

  private func position(_ value: Double, isEligible: Bool) -> Double {
    let least = values.min()!
    let most = values.max()!
    switch method {
    case .minmax:
      if areAllEqual { return 100 }
      return 100 * (higherIsBetter ? value - least : most - value) / (most - least)
    case .zscore:
      if areAllEqual { return 50 }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(values.count - 1)).squareRoot()
      return 50 + 10 * (higherIsBetter ? value - mean : mean - value) / deviation
    case .percentile: return percentile(value, isEligible: isEligible)
    case .bestRatio:
      if !higherIsBetter { return value == 0 ? 100 : 100 * least / value }
      return most == 0
        ? 100 : 100 * value / most
    }
  }

  private func percentile(_ value: Double, isEligible: Bool) -> Double {
    let count = Double(values.count)
    guard values.count > 1 else { return 100 }
    let here = billionths(value)
    var better = 0.0
    var equal = 0.0
    for other in values.map(billionths) {
      if other == here {
        equal += 1
      } else if (other > here) == higherIsBetter {
        better += 1
      }
    }
    // The average rank: among its equals itself is counted, unless it is not one of them.
    let rank = isEligible ? better + (equal + 1) / 2 : 1 + better + equal / 2
    return 100 * (count - rank) / (count - 1)
  }
}
