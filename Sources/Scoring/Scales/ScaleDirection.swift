/// Which way values must go for a scale's score to rise.
package enum ScaleDirection: Sendable, Hashable {
  case higher, lower
  /// The score rises and falls: the best value lies in between.
  case turning
}

extension Scale {
  /// A scale that gives every value the same score counts as `higher`.
  package var direction: ScaleDirection {
    switch self {
    case .identity: return .higher
    case .linear(let worst, let best): return best >= worst ? .higher : .lower
    case .bands(let bands, let atMost, let otherwise):
      let scores = bands.map(\.score) + [otherwise]
      return direction(of: atMost ? scores : scores.reversed())
    case .points(let points): return direction(of: points.map(\.score))
    case .relative(_, let higherIsBetter): return higherIsBetter ? .higher : .lower
    }
  }

  /// `scores` in the order of rising values.
  private func direction(of scores: [Double]) -> ScaleDirection {
    let steps = zip(scores, scores.dropFirst())
    if steps.allSatisfy({ $0 <= $1 }) { return .higher }
    return steps.allSatisfy { $0 >= $1 } ? .lower : .turning
  }

  /// The scores of a scale that gives only some, ascending; nil where it gives all in between too.
  var onlyScores: [Double]? {
    guard case .bands(let bands, _, let otherwise) = self else { return nil }
    return Set(bands.map(\.score) + [otherwise]).sorted()
  }

  /// The values at which the score's course changes, in the order of the file.
  var edges: [Double] {
    switch self {
    case .identity: [0, 100]
    case .linear(let worst, let best): [worst, best]
    case .bands(let bands, _, _): bands.map(\.edge)
    case .points(let points): points.map(\.value)
    case .relative: []
    }
  }
}

extension Measure {
  /// The values that the measure can have; an end may be infinite.
  var range: ClosedRange<Double> {
    switch self {
    case .share, .onTimeShare, .acceptedRows: 0...1
    case .meanRating: 1...5
    case .count, .rate, .time(_, _, .ignore): 0...Double.infinity
    case .time(_, _, .censor(let horizon)): 0...horizon
    case .assessment: -Double.infinity...Double.infinity
    }
  }

  /// Which way a region's work is better by common sense; nil where that is for the rubric to say.
  var betterIs: ScaleDirection? {
    switch self {
    case .share(.responded), .share(.completed), .share(.verified), .share(.rated), .onTimeShare,
      .meanRating, .acceptedRows:
      .higher
    case .share(.overdue), .share(.reopened), .time: .lower
    case .share(.matching), .count, .rate, .assessment: nil
    }
  }
}
