import Complaints
import Pipeline
import Scoring
import TestSupport

/// Files of three regions and a rubric, small enough to be ranked in every test.
struct SmallProvince {
  let folder: TemporaryFolder
  /// Of 2024 in three regions.
  static let registers = [
    ("berau.csv", "64.03"), ("paser.csv", "64.01"), ("penajam.csv", "64.09"),
  ]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("rubric.yaml", rubric(measure: "{share: completed}"))
    for (name, code) in SmallProvince.registers {
      try folder.write(
        "data/\(name)",
        """
        id,region,agency,status,received,completed
        \(code)-1,\(code),Dinas Sosial,completed,2024-03-01,2024-03-05
        \(code)-2,\(code),Dinas Sosial,in_progress,2024-03-04,

        """)
    }
  }

  var rubricPath: String { folder.path("rubric.yaml") }

  func loadRequest(archive: String? = nil) -> LoadRequest {
    LoadRequest(
      files: [folder.path("data")], archive: archive.map(folder.path), reading: ReadingRequest(),
      keepsFiles: archive != nil)
  }

  /// All three regions in 2024.
  func rankable(archive: String? = nil) -> RankableRequest {
    RankableRequest(exports: loadRequest(archive: archive), period: Period("2024"))
  }

  func ranked(
    archive: String? = nil, _ monitor: RunMonitor = RunMonitor()
  ) throws -> (LoadedExports, RankingRun.Outcome) {
    let rubric = try Rubric.load(file: rubricPath)
    let request = rankable(archive: archive)
    var loaded = try request.exports.load(monitor)
    var run = try loaded.rankingRun(
      request, of: Period("2024")!, by: rubric, isForWorkbook: false, monitor)
    return (loaded, try run.outcome(monitor))
  }
}
