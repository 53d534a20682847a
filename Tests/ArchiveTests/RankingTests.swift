import Complaints
import Diagnostics
import Testing

@testable import Archive
@testable import Scoring

extension Samples {
  static func ranking() -> PublishedRanking {
    PublishedRanking(
      rubric: PublishedRanking.RubricText(
        id: "contoh", version: "2024.1", text: "rubric: contoh\n", sha256: fingerprint(0xAB)),
      period: Period("2024")!, asOf: day("2024-12-31"), unit: .region, engine: "1.0.0",
      inputs: [
        PublishedRanking.InputFile(file: "kukar/laporan.xlsx", sha256: fingerprint(1)),
        PublishedRanking.InputFile(file: "regions.csv", sha256: fingerprint(0xCD)),
      ],
      document: #"{"peringkat": 1, "regions": []}"#,
      lines: [
        PublishedRanking.Line(
          code: "64.09", name: "Kabupaten Penajam Paser Utara", rank: 1, score: 83.417_2,
          grade: "B", award: Wording(id: "Terbaik I", en: "First"), complaints: 803),
        PublishedRanking.Line(
          code: "64.03", name: "Kabupaten Kutai Kartanegara", complaints: 4, reason: "no export"),
      ])
  }
}

@Suite struct RankingTests {
  @Test func aRankingComesBackWhole() throws {
    let archive = try Archive.inMemory()
    #expect(try archive.rankings().isEmpty)
    var record = Samples.ranking()
    record.number = try archive.publish(record)
    #expect(record.number == 1)
    #expect(try archive.ranking(1) == record)
    #expect(
      try archive.rankings() == [
        PublishedRanking.Summary(
          number: 1, rubricID: "contoh", rubricVersion: "2024.1", period: Period("2024")!,
          asOf: day("2024-12-31"), unit: .region, engine: "1.0.0", ranked: 1, lines: 2, inputs: 2)
      ])
  }

  @Test func theSameRankingKeepsItsNumber() throws {
    let archive = try Archive.inMemory()
    #expect(try archive.publish(Samples.ranking()) == 1)
    #expect(try archive.publish(Samples.ranking()) == 1)
    let changes: [(inout PublishedRanking) -> Void] = [
      { $0.rubric.sha256 = fingerprint(0xEF) }, { $0.period.from = day("2024-02-01") },
      { $0.asOf = day("2025-01-01") }, { $0.unit = .agency }, { $0.engine = "1.0.1" },
      { $0.inputs.removeLast() }, { $0.document = #"{"peringkat": 1}"# },
    ]
    for (place, change) in changes.enumerated() {
      var record = Samples.ranking()
      change(&record)
      #expect(try archive.publish(record) == place + 2)
      #expect(try archive.publish(record) == place + 2)
    }
    #expect(try archive.rankings().map(\.number) == Array(1...8))
    #expect(try archive.publish(Samples.ranking()) == 1)
  }

  @Test func anUnknownNumberIsNamed() throws {
    let archive = try Archive.inMemory()
    let none = try #require(problem { _ = try archive.ranking(1) })
    #expect(none.code == "no-such-ranking")
    #expect(none.fix?.en.contains("keeps no ranking yet") == true)
    _ = try archive.publish(Samples.ranking())
    let other = try #require(problem { _ = try archive.ranking(2) })
    #expect(other.fix?.en.contains("1 to 1") == true)
  }

  @Test func aRankingIsTakenFromScoring() {
    let rubric = Rubric(
      id: "contoh", version: "1", title: Wording("Contoh"), missing: .zero, text: "rubric",
      sha256: fingerprint(7))
    var first = Standing(code: "64.09", name: "Kabupaten PPU", kind: "kabupaten")
    first.rank = 1
    first.score = 80
    first.award = Wording(id: "Terbaik I", en: "First")
    var last = Standing(code: "64.03", name: "Kabupaten Kukar", kind: "kabupaten")
    last.reason = .noExport
    last.complaints = 3
    let ranking = Ranking(
      rubric: rubric, period: Period("2024")!, asOf: day("2024-12-31"), unit: .region,
      inputs: [Input(Samples.register())], standings: [first, last], warnings: [])
    let record = PublishedRanking(ranking, engine: "1", document: "{}") { "\($0)" }
    #expect(record.rubric.text == "rubric")
    let input = PublishedRanking.InputFile(file: "kukar/laporan.xlsx", sha256: fingerprint(1))
    #expect(record.inputs == [input])
    #expect(record.lines.map(\.code) == ["64.09", "64.03"])
    #expect(record.lines[0].award?.en == "First")
    #expect(record.lines[1].reason == "noExport")
    #expect(record.lines[1].complaints == 3)
  }
}
