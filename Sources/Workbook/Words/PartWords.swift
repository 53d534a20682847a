internal import Diagnostics
package import Scoring

extension Phrases {
  /// What a part of a move is put down to.
  package func title(of part: Part, in comparison: Comparison) -> String {
    switch part {
    case .indicator(let id): title(ofIndicator: id, among: comparison.titles)
    case .adjustments:
      say("penyesuaian dan batas 0\u{2013}100", "adjustments and limits 0\u{2013}100")
    case .others:
      comparison.b.unit == .agency
        ? say("OPD lain masuk atau keluar", "other agencies come or go")
        : say("daerah lain masuk atau keluar", "other regions come or go")
    case .ties: say("pemecah nilai sama", "how ties are broken")
    }
  }

  /// With its id where another indicator has the same title.
  private func title(ofIndicator id: String, among titles: [String: Wording]) -> String {
    guard let title = titles[id].map({ self($0) }) else { return id }
    let isShared = titles.contains { $0.key != id && self($0.value) == title }
    return isShared && title != id ? "\(title) (\(id))" : title
  }
}
