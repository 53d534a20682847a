import Foundation
import TestSupport
import Testing

/// The worked examples beside the rubrics come out as they say, from files to ranks.
@Suite struct RubricCasesTests {
  static let names = Checkout.files(below: "Rubrics", ending: ".cases.yaml")

  @Test("Every rubric's cases hold", arguments: names)
  func cases(_ name: String) async throws {
    let rubric = Checkout.path(name.replacing(".cases.yaml", with: ".yaml"))
    let run = try await TemporaryFolder().run("rubric", "test", rubric, "--language", "en")
    #expect(run.status == 0, "\(run.text)\(run.said)")
    #expect(run.text.contains("passed  "))
    #expect(run.text.hasSuffix("all passed.\n"))
  }
}
