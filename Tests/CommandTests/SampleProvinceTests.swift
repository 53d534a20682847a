import Foundation
import TestSupport
import Testing

/// The sample province, ranked once for all tests that look at it.
enum SampleProvince {
  struct Outcome: Sendable {
    var run: Program.Outcome
    var json: Data
    var workbook: Data
    /// The rubric of plain registers, on the archive that the first run kept.
    var registerOnly: Program.Outcome
  }

  static let folder = Checkout.path("SampleData/kalimantan-timur-2024")
  static let rubric = Checkout.path("Rubrics/sp4n-lapor.yaml")

  private static let ranked = Task { try await rank() }

  static func ranking() async throws -> Outcome { try await ranked.value }

  static func rank(
    environment: [String: String] = [:], through wrapper: [String] = []
  ) async throws -> Outcome {
    let place = try TemporaryFolder()
    let run = try await place.run(
      "rank", folder, "--rubric", rubric, "--period", "2024", "--json", "out.json",
      "--output", "out.xlsx", "--archive", "a.sqlite", environment: environment, through: wrapper)
    let second = try await place.run(
      "rank", "--archive", "a.sqlite", "--rubric", Checkout.path("Rubrics/register-only.yaml"),
      "--period", "2024", "--json", "-", environment: environment, through: wrapper)
    return Outcome(
      run: run, json: try place.bytes("out.json"), workbook: try place.bytes("out.xlsx"),
      registerOnly: second)
  }
}

@Suite struct SampleProvinceTests {
  @Test("Penajam Paser Utara comes out second of ten, as it did in 2024")
  func second() async throws {
    let outcome = try await SampleProvince.ranking()
    #expect(outcome.run.status == 0)
    let document = try Document(outcome.json)
    #expect(document.regions.first { $0.code == "64.09" }?.rank == 2)
    #expect(
      document.codes.sorted() == [
        "64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74",
      ])
    #expect(document.regions.compactMap(\.rank) == Array(1...10))
    #expect(document.as_of == "2024-12-31")
    let table = outcome.run.text.split(separator: "\n")
    #expect(table.count == 13, "a heading, columns, ten regions, how sure the first is")
    #expect(table[12].hasPrefix("Peringkat 1 (Kota Balikpapan) dapat dibedakan dari semua"))
    #expect(table[3].contains("64.09  Kabupaten Penajam Paser Utara"))
  }

  @Test("§3.5: every file's rows are counted as the sample's maker planted them, and close")
  func counts() async throws {
    let document = try Document(await SampleProvince.ranking().json)
    var expected: [String] = try Checkout.text("SampleData/expected-counts.csv")
      .split(separator: "\n").dropFirst().map(String.init)
    for input in document.inputs where input.kind != "assessment" {
      let line = [
        input.file, input.kind, input.profile, input.generated ?? "", input.region ?? "",
        "\(input.read)", "\(input.accepted)", "\(input.quarantined)", "\(input.duplicates)",
        "\(input.skipped)",
      ].joined(separator: ",")
      let place = expected.firstIndex(of: line)
      #expect(place != nil, "\(line) is not in expected-counts.csv")
      if let place { expected.remove(at: place) }
      let placed = input.accepted + input.quarantined + input.duplicates + input.skipped
      #expect(input.read == placed, "\(input.file)")
    }
    #expect(expected.isEmpty, "not read so: \(expected)")
  }

  @Test("The rubric of plain registers ranks it too")
  func registerOnly() async throws {
    let run = try await SampleProvince.ranking().registerOnly
    #expect(run.status == 0)
    let document = try Document(run.output)
    #expect(document.rubric.id == "register-only")
    #expect(document.regions.count == 10)
    #expect(document.regions.allSatisfy { $0.rank != nil })
  }
}
