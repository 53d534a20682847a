import Archive
import Complaints
import Diagnostics
import Documents
import Scoring
import Workbook

/// A published ranking made again from what the archive keeps of it, or not at all.
///
/// The archive keeps a ranking's document, rubric and inputs, but not its workbook, which says more
/// than the document. So it is reckoned once more; where the document then comes out byte for byte
/// as it was published, so does the workbook.
struct Republication {
  private let published: PublishedRanking
  private let archive: Archive

  init(of published: PublishedRanking, in archive: Archive) {
    self.published = published
    self.archive = archive
  }

  /// - Throws: What has changed since, and what to do instead.
  func outcome(_ line: ProgressLine) throws -> Reckoning.Outcome {
    guard published.engine == Peringkat.version else {
      throw CommandProblems.otherEngine(published.number, engine: published.engine)
    }
    let rubric = try Rubric.load(text: published.rubric.text, file: published.rubric.id)
    let all = try line.during(.loading) {
      try archive.exports(keeping: Reckoning.fields(for: rubric))
    }
    let kept = Dictionary(all.map { ($0.sha256, $0) }) { first, _ in first }
    let lacking = published.inputs.filter { kept[$0.sha256] == nil }.map(\.file)
    guard lacking.isEmpty else {
      throw CommandProblems.inputsGone(published.number, files: lacking)
    }
    let regions = RegionList.builtIn.adding(try archive.customRegions())
    let exports = published.inputs.compactMap { kept[$0.sha256] }
    var reckoning = Reckoning(
      exports: [],
      regions: Dictionary(uniqueKeysWithValues: regions.regions.map { ($0.code, $0) }),
      listed: regions.listed.compactMap(regions.region(code:)),
      rubric: rubric,
      period: published.period, asOf: published.asOf, unit: published.unit)
    for only in [nil, published.onlyRegion] {
      reckoning.exports = exports
      reckoning.only = only
      guard var outcome = try? reckoning.outcome(line),
        outcome.ranking.document.text() + "\n" == published.document
      else { continue }
      let personal = outcome.personalData
      guard personal.isEmpty else { throw Problems(personal) }
      outcome.attachments.previous =
        try archive.ranking(before: published).map(PreviousRanking.init)
      return outcome
    }
    throw CommandProblems.comesOutOtherwise(published.number)
  }
}
