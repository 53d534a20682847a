import Complaints
import Diagnostics
import Pipeline
import Scoring
import TestSupport
import Testing

/// What a run tells on the way, and how it ends when nobody wants its result any more.
@Suite struct RunMonitorTests {
  @Test("A run tells its stages in order, and each file that was read")
  func stages() throws {
    let province = try SmallProvince()
    let run = RecordedRun()
    _ = try province.ranked(archive: "a.sqlite", run.monitor)
    #expect(
      run.heard == [
        "Reading and storing: 0 of 3 files, 0 rows", "1 files", "1 files", "1 files", "ended",
        "Reading the archive", "ended", "Joining exports", "ended", "Ranking", "ended",
      ])
  }

  @Test("Of results a run tells that they are written, each after its stage")
  func results() throws {
    let province = try SmallProvince()
    let (loaded, outcome) = try province.ranked()
    let publication = try loaded.publication(of: outcome)
    let page = province.folder.path("hasil.html")
    let run = RecordedRun()
    try run.monitor.write(publication.document, to: province.folder.path("hasil.json"))
    try RankingFiles(workbook: nil, tables: nil, page: page, language: .english)
      .write(publication, run.monitor)
    #expect(
      run.heard == [
        "Written: \(province.folder.path("hasil.json"))", "Writing \(shown(page))", "ended",
        "Written: \(page)",
      ])
    #expect(province.folder.has("hasil.html") && province.folder.has("hasil.json"))
  }

  @Test("A run that is cancelled before it begins reads nothing")
  func before() throws {
    let province = try SmallProvince()
    #expect(throws: CancellationError.self) {
      _ = try province.loadRequest().load(RecordedRun.cancelled)
    }
    let rubric = try Rubric.load(file: province.rubricPath)
    let request = province.rankable()
    var loaded = try request.exports.load(RunMonitor())
    #expect(throws: CancellationError.self) {
      _ = try loaded.rankableData(
        request, of: Period("2024")!, for: rubric, RecordedRun.cancelled)
    }
  }

  @Test("Between files a run ends when it is cancelled; files that are stored stay in the archive")
  func betweenFiles() throws {
    let province = try SmallProvince()
    for number in 0..<200 {
      try province.folder.write(
        "data/\(number).csv", "id,region,status,received\nX-\(number),64.01,verified,2024-03-01\n")
    }
    let run = RecordedRun { if case .advanced(1, _) = $0 { true } else { false } }
    #expect(throws: CancellationError.self) {
      _ = try province.loadRequest(archive: "a.sqlite").load(run.monitor)
    }
    let archive = ExamineRequest(archive: province.folder.path("a.sqlite"))
    #expect(try archive.examine(RunMonitor()).isSound)
    let again = try province.loadRequest(archive: "a.sqlite").load(RunMonitor())
    #expect(again.read.count + again.keptCount == 203 && again.read.count > 0)
  }

  @Test("Between stages a run ends when it is cancelled")
  func betweenStages() throws {
    let province = try SmallProvince()
    let run = RecordedRun { if case .began(.joining) = $0 { true } else { false } }
    #expect(throws: CancellationError.self) { _ = try province.ranked(run.monitor) }
    #expect(run.heard.suffix(2) == ["Joining exports", "ended"])
  }

  @Test("A check that is cancelled is no report of a problem")
  func check() throws {
    let province = try SmallProvince()
    var request = CheckRequest(files: [province.folder.path("data")], reading: ReadingRequest())
    request.ranking = CheckRequest.Ranking(
      rubric: province.rubricPath, period: Period("2024")!, asOf: nil)
    #expect(throws: CancellationError.self) { _ = try request.report(RecordedRun.cancelled) }
    let late = RecordedRun { if case .began(.joining) = $0 { true } else { false } }
    #expect(throws: CancellationError.self) { _ = try request.report(late.monitor) }
    #expect(try !request.report(RunMonitor()).hasErrors)
  }

  @Test("A published ranking whose workbook is cancelled does not come out otherwise")
  func reproduction() throws {
    let province = try SmallProvince()
    let (loaded, outcome) = try province.ranked(archive: "a.sqlite")
    let number = try loaded.publish(loaded.publication(of: outcome), RunMonitor())
    let kept = try KeptRanking.load(
      try #require(number), archive: province.folder.path("a.sqlite"))
    let run = RecordedRun { if case .began(.joining) = $0 { true } else { false } }
    #expect(throws: CancellationError.self) { _ = try kept.reproduced(run.monitor) }
    #expect(try kept.reproduced(RunMonitor()).ranking.standings.count == 3)
  }

  @Test("Between workbooks of regions a report ends when it is cancelled")
  func report() throws {
    let province = try SmallProvince()
    let request = ReportRequest(
      .rubric(province.rubricPath), data: province.rankable(), language: .english)
    var loaded = try request.data.exports.load(RunMonitor())
    let reports = try request.prepare(&loaded, RunMonitor())
    let folder = try ReportFolder(province.folder.path("laporan"))
    let run = RecordedRun { if case .began(.reporting) = $0 { true } else { false } }
    #expect(throws: CancellationError.self) {
      _ = try reports.writeAll(into: folder, against: [], run.monitor)
    }
    #expect(!province.folder.has("laporan"), "a folder made for nothing is removed")
    let paths = try reports.writeAll(into: folder, against: [], RunMonitor())
    #expect(paths.count == 3)
  }

  @Test("A sweep ends between values when it is cancelled")
  func sweep() throws {
    let province = try SmallProvince()
    let rubric = try Rubric.load(file: province.rubricPath)
    let request = province.rankable()
    var loaded = try request.exports.load(RunMonitor())
    let data = try loaded.rankableData(request, of: Period("2024")!, for: rubric, RunMonitor())
    let run = RecordedRun { if case .began(.ranking) = $0 { true } else { false } }
    #expect(throws: CancellationError.self) {
      _ = try SweepReport.made(
        SweepRequest.asked("it=1..3:1", of: rubric), of: rubric, from: data, run.monitor)
    }
  }
}
