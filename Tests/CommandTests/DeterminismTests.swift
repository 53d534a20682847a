import Foundation
import TestSupport
import Testing

/// Same input, same rubric, same bytes: wherever, whenever and on however many cores.
@Suite struct DeterminismTests {
  /// A command that keeps the program on the first core that is ours; none where it is not there.
  private func oneCore() throws -> [String] {
    let taskset = "/usr/bin/taskset"
    guard FileManager.default.isExecutableFile(atPath: taskset) else { return [] }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let allowed = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list:") }
    let first = allowed?.split(separator: "\t").last?.prefix { $0.isNumber } ?? "0"
    return [taskset, "-c", String(first)]
  }

  @Test("The sample province again: elsewhere, in another language, on one core")
  func sample() async throws {
    let first = try await SampleProvince.ranking()
    let elsewhere = [
      "TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "de_DE.UTF-8",
      "LC_NUMERIC": "de_DE.UTF-8",
    ]
    let second = try await SampleProvince.rank(environment: elsewhere, through: oneCore())
    #expect(first.run.status == 0)
    #expect(first.json == second.json)
    #expect(first.workbook == second.workbook)
    #expect(first.run.output == second.run.output)
    #expect(first.run.said == second.run.said)
    #expect(first.registerOnly.output == second.registerOnly.output)
  }

  @Test(
    "A small one under many clocks and languages",
    arguments: [
      ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Adak", "LC_ALL": "C"], ["TZ": ":/tiada"],
      ["LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"], ["LC_ALL": "", "LANG": "id_ID.UTF-8"],
    ])
  func environments(_ environment: [String: String]) async throws {
    let folder = try Examples.folder()
    func results(_ environment: [String: String]) async throws -> [Data] {
      let run = try await folder.run(
        "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--json", "o.json",
        "--output", "o.xlsx", "--html", "o.html", "--csv", "t", environment: environment)
      #expect(run.status == 0)
      return try [run.output]
        + ["o.json", "o.xlsx", "o.html", "t/peringkat.csv", "t/rekap-kasus.csv"].map(folder.bytes)
    }
    #expect(try await results(environment) == results(["TZ": "UTC"]))
  }
}
