package import Complaints
import Diagnostics
package import Scoring

/// Two rankings to be compared (spec §5.10).
package struct CompareRequest {
  package var a: RankingName
  package var b: RankingName
  /// The file of the rubric of those that do not name their own.
  package var rubric: String?
  /// What is ranked in both.
  package var data: RankableRequest
  /// Two regions: at which weights do they change places?
  package var between: [String]

  package init(
    _ a: RankingName, _ b: RankingName, rubric: String?, data: RankableRequest,
    between: [String] = []
  ) {
    self.a = a
    self.b = b
    self.rubric = rubric
    self.data = data
    self.between = between
  }

  /// Every rubric's file that is read.
  package var rubrics: [String] { [a.file, b.file, rubric].compactMap(\.self) }

  /// Ranks and compares; the exports are gone afterwards.
  package func compare(
    _ loaded: inout LoadedExports, _ monitor: RunMonitor
  ) throws -> RankedPair {
    let plans = try ComparedRankings.found(
      a, b, rubric: rubric, data, only: onlyRegion(loaded.regions), in: loaded)
    let exports = try loaded.takeExports(monitor)
    let (first, second) = try monitor.during(.joining) { try plans.joined(exports) }
    let comparison = try monitor.during(.ranking) { try Scoring.compare(first, second) }
    return RankedPair(
      comparison: comparison,
      hasQuarantine: (first.inputs + second.inputs).contains { $0.quarantined > 0 },
      reproductions: [plans.a.reproduction(comparison.a), plans.b.reproduction(comparison.b)]
        .compactMap(\.self))
  }

  /// What of a comparison is shown to people.
  package func shown(
    _ comparison: Comparison, in regions: RegionList
  ) throws -> ShownComparison {
    var shown = ShownComparison(comparison)
    if onlyRegion(regions) == nil {
      shown.only = try data.only.map { try code($0, option: "--only", comparison, regions) }
    }
    shown.between = try pair(comparison, regions)
    return shown
  }

  /// The region whose agencies alone are compared.
  private func onlyRegion(_ regions: RegionList) -> String? {
    guard data.unit == .agency, let only = data.only, case .one(let region) = regions.named(only)
    else { return nil }
    return region.code
  }

  /// The code of a region that an option names, which is in at least one of the rankings.
  private func code(
    _ name: String, option: String, _ comparison: Comparison, _ regions: RegionList
  ) throws -> String {
    if let move = comparison.moves.first(where: { $0.code == name || $0.name == name }) {
      return move.code
    }
    if comparison.b.unit == .agency {
      throw ExplainProblems.unknownAgency(
        name, option: option, among: comparison.moves.map(\.code))
    }
    let code = try regions.code(namedBy: name, option: option)
    guard comparison.moves.contains(where: { $0.code == code }) else {
      throw CompareProblems.notInEither(code, option: option)
    }
    return code
  }

  private func pair(
    _ comparison: Comparison, _ regions: RegionList
  ) throws -> (a: String, b: String)? {
    let codes = try between.map { try code($0, option: "--between", comparison, regions) }
    guard codes.count == 2 else { return nil }
    guard codes[0] != codes[1] else { throw CompareProblems.betweenItself(codes[0]) }
    return (codes[0], codes[1])
  }
}
