internal import Diagnostics
package import Scoring

extension Phrases {
  /// What a part of a move is put down to.
  package func title(of part: Part, in comparison: Comparison) -> String {
    switch part {
    case .indicator(let id): comparison.titles[id].map { self($0) } ?? id
    case .adjustments:
      say("penyesuaian dan batas 0\u{2013}100", "adjustments and limits 0\u{2013}100")
    case .others: say("daerah lain masuk atau keluar", "other regions come or go")
    case .ties: say("pemecah nilai sama", "how ties are broken")
    }
  }
}
