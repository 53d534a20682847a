import Complaints
import Diagnostics
import Foundation
import Ingestion
import Scoring

/// Ranks a rubric's worked examples: each of their files goes the way that a region's file goes.
struct CaseRunner {
  let rubric: Rubric

  /// What did not come out as it should, or why nothing came out.
  func problems(_ example: RubricCase) -> [Diagnostic] {
    do {
      return example.differences(from: try ranking(of: example))
    } catch let problems as Problems {
      return problems.list.map { at(example, $0) }
    } catch let problem as Diagnostic {
      return [at(example, problem)]
    } catch {
      return [TuningProblems.caseFailed(example)]
    }
  }

  /// What a run says about no file is about the case.
  private func at(_ example: RubricCase, _ problem: Diagnostic) -> Diagnostic {
    var problem = problem
    problem.location = problem.location ?? example.place
    return problem
  }

  private func ranking(of example: RubricCase) throws -> Ranking {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("peringkat-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let exports = try example.files.map { file in
      let url = folder.appendingPathComponent(file.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
      let ingestor = try Ingestor(
        IngestionOptions(region: file.region, generated: file.generated))
      let input = InputFile(
        path: url.path, label: file.name, name: url.lastPathComponent,
        isAssessments: file.kind == .assessment)
      return try ingestor.read(input).0
    }
    var known = Dictionary(
      uniqueKeysWithValues: RegionList.builtIn.regions.map { ($0.code, $0) })
    for (code, people) in example.populations { known[code]?.population = people }
    var joiner = Joiner(
      exports, regions: known,
      keeping: rubric.fields.union(example.unit == .agency ? [.agency] : []))
    let request = RankingRequest(
      period: example.period, asOf: example.asOf, unit: example.unit, listed: [], known: known)
    return try rank(joiner.table(), by: rubric, request, inputs: exports.map(Input.init))
  }
}
