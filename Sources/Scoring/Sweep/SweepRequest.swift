package import Diagnostics

/// What is asked of a sweep: `speed=20..60:5`.
package struct SweepRequest: Sendable, Hashable {
  package var target: SweepTarget
  package var from: Double
  package var to: Double
  package var step: Double

  /// More values would be a table that nobody reads.
  static let mostValues = 1001

  /// Reads `PATH=FROM..TO` or `PATH=FROM..TO:STEP`.
  ///
  /// A path is an id, for its weight, or an id and a part of it: `ID.limit`, `ID.limit.complaint`,
  /// `ID.worst`, `ID.best`, `ID.edge.2`, `ID.horizon`. Ids of aspects above may stand before it
  /// (`speed/response_on_time`), and `scale`, `linear`, `bands`, `points` as in the file.
  package init(_ text: String, in rubric: Rubric) throws(Problems) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Problems([SweepProblems.form(text)]) }
    let path = String(parts[0]).filter { $0 != " " }
    guard let target = SweepRequest.target(path, among: rubric.sweepTargets) else {
      throw Problems([SweepProblems.unknown(path, in: rubric)])
    }
    let range = parts[1].filter { $0 != " " }.split(
      separator: ":", omittingEmptySubsequences: false
    ).map(String.init)
    let ends = range[0].components(apartBy: "..")
    guard range.count <= 2, ends.count == 2, let from = Double(ends[0]), let to = Double(ends[1]),
      from.isFinite, to.isFinite, from < to
    else { throw Problems([SweepProblems.form(text)]) }
    var step = (to - from) / 20
    if range.count == 2 {
      guard let own = Double(range[1]), own > 0, own.isFinite else {
        throw Problems([SweepProblems.form(text)])
      }
      step = own
    }
    guard (to - from) / step < Double(SweepRequest.mostValues) else {
      throw Problems([SweepProblems.tooMany(SweepRequest.mostValues)])
    }
    self.target = target
    self.from = from
    self.to = to
    self.step = step
    if let wrong = values.lazy.compactMap({ rubric.objection(to: target, at: $0) }).first {
      throw Problems([wrong])
    }
  }

  /// From the first to the last, and what the rubric says now where it lies between them.
  var values: [Double] {
    let count = Int(((to - from) / step + 1e-9).rounded(.down))
    var values = (0...count).map { tidied(from + Double($0) * step) }
    if let last = values.last, to - last > step * 1e-9 { values.append(to) }
    if from < target.current, target.current < to, !values.contains(target.current) {
      values.append(target.current)
      values.sort()
    }
    return values
  }

  /// Without what binary fractions add: 0.1 + 2 × 0.1 is 0.3.
  private func tidied(_ value: Double) -> Double { (value * 1e10).rounded() / 1e10 }

  private static func target(_ path: String, among targets: [SweepTarget]) -> SweepTarget? {
    let own = path.components(apartBy: "/").last ?? path
    let ids = Set(targets.map(\.id)).filter { own == $0 || own.hasPrefix($0 + ".") }
    // Of ids that hold dots the longest fits best.
    guard let id = ids.max(by: { $0.count < $1.count }) else { return nil }
    let words = own.dropFirst(id.count).split(separator: ".").map(String.init)
      .filter { !["scale", "linear", "measure"].contains($0) }
      .map { ["bands", "points", "band", "point"].contains($0) ? "edge" : $0 }
    let part = words.isEmpty ? "weight" : words.joined(separator: ".")
    return targets.first { $0.id == id && $0.part.name == part }
  }
}

extension String {
  fileprivate func components(apartBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}

extension Rubric {
  /// Why a number may not stand where it is to be varied; nil where it may.
  fileprivate func objection(to target: SweepTarget, at value: Double) -> Diagnostic? {
    let changed = setting(target, to: value)
    switch target.part {
    case .weight:
      if value < 0 { return SweepProblems.negative(target, value) }
      return changed.hasWeight(around: target.id) ? nil : SweepProblems.noWeightLeft(target)
    case .limit: return value < 0 ? SweepProblems.negative(target, value) : nil
    case .horizon: return value <= 0 ? SweepProblems.negative(target, value) : nil
    case .worst, .best, .edge:
      guard let scale = changed.indicators.first(where: { $0.id == target.id })?.scale,
        !scale.isInOrder
      else { return nil }
      return SweepProblems.outOfOrder(target, value)
    }
  }

  /// Some sibling of the id, or it itself, weighs more than nothing.
  private func hasWeight(around id: String) -> Bool {
    func look(_ aspects: [Aspect]) -> Bool? {
      if aspects.contains(where: { $0.id == id }) { return aspects.contains { $0.weight > 0 } }
      for aspect in aspects {
        switch aspect.children {
        case .aspects(let inner): if let found = look(inner) { return found }
        case .indicators(let indicators) where indicators.contains { $0.id == id }:
          return indicators.contains { $0.weight > 0 }
        case .indicators: break
        }
      }
      return nil
    }
    return look(aspects) ?? true
  }
}

extension Scale {
  /// As the loader asks: goalposts that differ, edges that follow one another.
  fileprivate var isInOrder: Bool {
    switch self {
    case .linear(let worst, let best): worst != best
    case .bands(let bands, let atMost, _):
      zip(bands, bands.dropFirst()).allSatisfy { atMost ? $0.edge < $1.edge : $0.edge > $1.edge }
    case .points(let points): zip(points, points.dropFirst()).allSatisfy { $0.value < $1.value }
    case .identity, .relative: true
    }
  }
}
