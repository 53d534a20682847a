package import Scoring

/// Estimates and scales (spec §5.2, §5.3) in words.
extension Phrases {
  /// Between a value and its score, which stay on one line.
  private var to: String { "\u{A0}\u{2192}\u{A0}" }

  /// Which way a scale leads, in an arrow and words.
  package func direction(_ scale: Scale) -> String {
    switch scale.direction {
    case .higher: higher
    case .lower: lower
    case .turning: say("\u{2195} ada nilai terbaik di tengah", "\u{2195} best in between")
    }
  }

  private var higher: String { say("\u{2191} makin besar", "\u{2191} higher") }
  private var lower: String { say("\u{2193} makin kecil", "\u{2193} lower") }

  package func estimate(_ estimate: Estimate) -> String {
    switch estimate {
    case .raw: say("nilai mentah", "raw value")
    case .shrink(let m):
      say(
        "disusutkan ke rata-rata, m\u{A0}=\u{A0}\(number(m))",
        "shrunk to the mean, m\u{A0}=\u{A0}\(number(m))")
    case .shrinkAuto:
      say("disusutkan ke rata-rata, m dari data", "shrunk to the mean, m from the data")
    case .lowerBound(let confidence):
      say("batas bawah Wilson \(percent(confidence))", "Wilson lower bound \(percent(confidence))")
    }
  }

  /// `worst → 0; best → 100` with values in the measure's unit.
  package func scale(_ scale: Scale, of measure: Measure) -> String {
    let value = { (number: Double) in self.value(number, of: measure) }
    switch scale {
    case .identity:
      return say("nilai itu sendiri, dalam 0\u{2013}100", "the value itself, within 0–100")
    case .linear(let worst, let best):
      return say("lurus: ", "straight: ") + "\(value(worst))\(to)0; "
        + "\(value(best))\(to)100"
    case .bands(let bands, let atMost, let otherwise):
      let sign = atMost ? "\u{2264}" : "\u{2265}"
      return bands.map { "\(sign)\u{A0}\(value($0.edge))\(to)\(number($0.score))" }
        .joined(separator: "; ")
        + say("; selain itu\(to)", "; otherwise\(to)")
        + number(otherwise)
    case .points(let points):
      return say("garis melalui ", "lines through ")
        + points.map { "\(value($0.value))\(to)\(number($0.score))" }.joined(
          separator: "; ")
    case .relative(let method, _): return relative(method)
    }
  }

  private func value(_ number: Double, of measure: Measure) -> String {
    switch measure {
    case .share, .onTimeShare, .acceptedRows: percent(number)
    default: self.number(number)
    }
  }

  private func relative(_ method: RelativeMethod) -> String {
    switch method {
    case .minmax:
      say(
        "relatif: terburuk\(to)0; terbaik\(to)100 (min\u{2013}maks)",
        "relative: worst\(to)0; best\(to)100 (min–max)")
    case .zscore:
      say("relatif: 50 + 10 \u{D7} skor-z", "relative: 50 + 10 \u{D7} z-score")
    case .percentile: say("relatif: urutan di antara wilayah", "relative: order among the regions")
    case .bestRatio:
      say("relatif: dibanding yang terbaik", "relative: compared with the best")
    }
  }
}
