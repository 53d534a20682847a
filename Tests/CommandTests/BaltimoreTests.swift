import Foundation
import TestSupport
import Testing

/// A register of another system, read through a profile of its own and judged by its own deadlines.
@Suite struct BaltimoreTests {
  private static let folder = "SampleData/baltimore-311"
  /// The city's own export, which is not in the repository (SampleData/baltimore-311/README.md).
  private static let export = ProcessInfo.processInfo.environment["BALTIMORE_311"]

  /// Closed requests that had a deadline, and those of them closed by it, over all regions.
  private func judged(_ document: Document) -> (closed: Int, inTime: Int) {
    let values = document.regions.compactMap { $0.aspects.first?.indicators?.first }
    let inTime = values.map { (Double($0.n) * ($0.value ?? 0)).rounded() }.reduce(0, +)
    return (values.map(\.n).reduce(0, +), Int(inTime))
  }

  private func rank(_ files: String...) async throws -> Document {
    let place = try TemporaryFolder()
    let arguments =
      ["rank"] + files + [
        "--profile", Checkout.path("\(Self.folder)/profile.yaml"),
        "--rubric", Checkout.path("\(Self.folder)/rubric.yaml"),
        "--period", "2019", "--as-of", "2020-12-31", "--json", "-",
      ]
    let run = try await Program.run(arguments, in: place)
    #expect(run.status == 0, "\(run.said)")
    #expect(!run.said.contains("EXAMPLE ST"))
    return try Document(run.output)
  }

  @Test("Of 33 closed requests of the example 27 were closed by their due date")
  func example() async throws {
    let document = try await rank(Checkout.path(Self.folder))
    #expect(judged(document) == (33, 27))
    #expect(document.inputs.map(\.read) == [60])
    #expect(document.inputs.map(\.accepted) == [60])
    #expect(document.regions.count == 10)
    #expect(document.codes.last == "BAL-NW")
  }

  @Test(
    "Of 1,391 closed requests of the city's export 1,257 were closed by their due date",
    .enabled(if: BaltimoreTests.export != nil, "BALTIMORE_311 names no export"))
  func realExport() async throws {
    let document = try await rank(
      try #require(Self.export), "--regions", Checkout.path("\(Self.folder)/regions.csv"))
    #expect(judged(document) == (1391, 1257))
    #expect(document.inputs.map(\.accepted) == [3000])
  }
}
