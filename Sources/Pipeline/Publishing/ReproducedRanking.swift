import Archive
import Complaints
import Diagnostics
import Documents
import Scoring
import Workbook

/// A published ranking made again from what the archive keeps of it, or not at all.
///
/// The archive keeps a ranking's document, rubric and inputs, but not its workbook, which says more
/// than the document. So it is ranked once more; where that gives the published document byte for
/// byte, it gives the published workbook too.
struct ReproducedRanking {
  private let published: PublishedRanking
  private let archive: Archive

  init(of published: PublishedRanking, in archive: Archive) {
    self.published = published
    self.archive = archive
  }

  /// - Throws: What has changed since, and what to do instead.
  func outcome(_ monitor: RunMonitor) throws -> RankingRun.Outcome {
    guard published.engine == Engine.version else {
      throw ReproductionProblems.otherEngine(published.number, engine: published.engine)
    }
    let rubric = try Rubric.load(text: published.rubric.text, file: published.rubric.id)
    let exports = try inputs(keeping: RankingRun.fields(for: rubric), monitor)
    var run = RankingRun(
      [], in: RegionList.builtIn.adding(try archive.customRegions()), by: rubric,
      period: published.period, asOf: published.asOf, unit: published.unit, only: nil)
    for only in [nil, published.onlyRegion] {
      run.exports = exports
      run.only = only
      guard var outcome = try attempt(&run, monitor),
        outcome.ranking.document.text() + "\n" == published.document
      else { continue }
      try outcome.checkPersonalData()
      outcome.attachments.previous =
        try archive.ranking(before: published).map(PreviousRanking.init)
      return outcome
    }
    throw ReproductionProblems.comesOutOtherwise(published.number)
  }

  /// The exports that it was made from.
  private func inputs(keeping fields: Set<Field>, _ monitor: RunMonitor) throws -> [Export] {
    let all = try monitor.during(.loading) { try archive.exports(keeping: fields) }
    let kept = Dictionary(all.map { ($0.sha256, $0) }) { first, _ in first }
    let lacking = published.inputs.filter { kept[$0.sha256] == nil }.map(\.file)
    guard lacking.isEmpty else {
      throw ReproductionProblems.inputsGone(published.number, files: lacking)
    }
    return published.inputs.compactMap { kept[$0.sha256] }
  }

  /// nil where it cannot be ranked so.
  private func attempt(
    _ run: inout RankingRun, _ monitor: RunMonitor
  ) throws -> RankingRun.Outcome? {
    do {
      return try run.outcome(monitor)
    } catch let cancelled as CancellationError {
      throw cancelled
    } catch {
      return nil
    }
  }
}
