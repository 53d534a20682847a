extension Scale {
  /// The score 0–100 of a value on fixed goalposts (spec §5.3); a relative scale has none.
  func fixedScore(_ value: Double) -> Double {
    switch self {
    case .identity: min(100, max(0, value))
    case .linear(let worst, let best):
      100 * min(1, max(0, (value - worst) / (best - worst)))
    case .bands(let bands, let atMost, let otherwise):
      bands.first {
        atMost
          ? billionths(value) <= billionths($0.edge) : billionths(value) >= billionths($0.edge)
      }?.score ?? otherwise
    // Clipped for goalposts so far apart that their distance is no number.
    case .points(let points): min(100, max(0, interpolated(value, points)))
    case .relative: preconditionFailure("a relative scale needs the other regions")
    }
  }

  private func interpolated(_ value: Double, _ points: [Point]) -> Double {
    guard let after = points.firstIndex(where: { value < $0.value }) else {
      return points[points.count - 1].score
    }
    guard after > 0 else { return points[0].score }
    let (a, b) = (points[after - 1], points[after])
    return a.score + (b.score - a.score) * (value - a.value) / (b.value - a.value)
  }
}
