import Complaints
import Diagnostics
import Ingestion
import Scoring
import TestSupport
import Testing

/// The worked examples beside the rubrics come out as they say, from files to ranks.
@Suite struct RubricCasesTests {
  static let names = Checkout.files(below: "Rubrics", ending: ".cases.yaml")

  @Test("Every rubric's cases hold", arguments: names)
  func cases(_ name: String) throws {
    let rubricName = name.replacing(".cases.yaml", with: ".yaml")
    let rubric = try Rubric.load(text: Checkout.text(rubricName), file: rubricName)
    for example in try RubricCase.load(text: Checkout.text(name), file: name) {
      let found = try example.differences(from: ranking(of: example, by: rubric))
      #expect(found.isEmpty, "\(found.map { $0.rendered(.english) }.joined(separator: "\n"))")
    }
  }

  /// Each of a case's files goes the way that a region's file goes.
  private func ranking(of example: RubricCase, by rubric: Rubric) throws -> Ranking {
    let folder = try TemporaryFolder()
    let exports = try example.files.map { file in
      try folder.write(file.name, file.text)
      let ingestor = try Ingestor(
        IngestionOptions(region: file.region, generated: file.generated))
      let name = String(file.name.split(separator: "/").last ?? "")
      let input = InputFile(
        path: folder.path(file.name), label: file.name, name: name,
        isAssessments: file.kind == .assessment)
      return try ingestor.read(input).0
    }
    var known = Dictionary(
      uniqueKeysWithValues: RegionList.builtIn.regions.map { ($0.code, $0) })
    for (code, people) in example.populations { known[code]?.population = people }
    var joiner = Joiner(exports, regions: known, keeping: rubric.fields)
    let request = RankingRequest(
      period: example.period, asOf: example.asOf, unit: .region, listed: [], known: known)
    return try rank(joiner.table(), by: rubric, request, inputs: exports.map(Input.init))
  }
}
