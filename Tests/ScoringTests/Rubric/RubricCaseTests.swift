import Complaints
import Diagnostics
@testable import Scoring
import Testing

/// Cases beside a rubric become the files that regions would hand in.
@Suite struct RubricCaseTests {
  private static let text = """
    cases:
      - case: {id: Contoh, en: Example}
        period: 2024-S1
        as_of: 2024-07-01
        regions:
          - region: 64.09
            population: 200000
            registers:
              - generated: 2024-06-30
                rows:
                  - {times: 2, id: a, received: 2024-04-04, agency: "Dinas, PU"}
                  - {received: besok, status: }
            log:
              - {id: a-1, event: first_response, at: 2024-04-05}
            assessments: {sk_tim: 80}
          - region: 64.01
            rows: [{id: x, received: 2024-04-04T08:00, status: completed}]
        expect:
          64.09: {rank: 1, score: 83.4, grade: ~, indicators: {i: {n: 2, value: ~}, j: 50}}
    """

  @Test func filesAreCanonicalText() throws {
    let cases = try RubricCase.load(text: Self.text, file: "c.yaml")
    #expect(cases.count == 1)
    let example = try #require(cases.first)
    #expect(example.name == Wording(id: "Contoh", en: "Example"))
    #expect(example.period == Period("2024-S1"))
    #expect(example.asOf == Day(year: 2024, month: 7, day: 1))
    #expect(example.populations == ["64.09": 200_000])
    #expect(
      example.files.map(\.name)
        == ["64.09/register-001.csv", "64.09/log.csv", "64.01/1.csv", "assessments.csv"])
    #expect(example.files.map(\.kind) == [.register, .log, .register, .assessment])
    #expect(example.files.map(\.region) == ["64.09", "64.09", "64.01", nil])
    #expect(example.files.map(\.generated?.iso) == ["2024-06-30", nil, nil, nil])
    #expect(
      example.files.map(\.text) == [
        """
        id,agency,status,received
        a-1,"Dinas, PU",,2024-04-04
        a-2,"Dinas, PU",,2024-04-04
        2,,,besok

        """,
        "id,event,at,actor\na-1,first_response,2024-04-05,\n",
        "id,status,received\nx,completed,2024-04-04T08:00\n",
        "region,key,value,evidence\n64.09,sk_tim,80,\n",
      ])
  }

  @Test func expectationsKeepTheirPlaces() throws {
    let expected = try RubricCase.load(text: Self.text, file: "c.yaml")[0].expected
    typealias Number = RubricCase.ExpectedNumber
    #expect(
      expected.map(\.fact) == [
        .rank(1), .score(Number(value: 83.4, decimals: 1)), .grade(nil),
        .indicator("i", .n, Number(value: 2, decimals: 9)),
        .indicator("i", .value, Number(value: nil, decimals: 0)),
        .indicator("j", .score, Number(value: 50, decimals: 9)),
      ])
    #expect(expected.map(\.region) == Array(repeating: "64.09", count: 6))
    #expect(expected.first?.place.text == "c.yaml:19:21")
  }

  @Test func numbersAgreeToTheirLastDecimal() {
    let number = RubricCase.ExpectedNumber(value: 83.4, decimals: 1)
    #expect(number.matches(83.449) && number.matches(83.35) && !number.matches(83.46))
    #expect(!number.matches(nil))
    #expect(RubricCase.ExpectedNumber(value: nil, decimals: 0).matches(nil))
    #expect(!RubricCase.ExpectedNumber(value: 100, decimals: 9).matches(99.6))
  }

  @Test func differencesAreTold() throws {
    let example = try RubricCase.load(text: Self.text, file: "c.yaml")[0]
    let rubric = try Rubric.load(text: exampleRubric, file: "r")
    var standing = Standing(code: "64.09", name: "Penajam Paser Utara", kind: "kabupaten")
    standing.rank = 2
    standing.score = 83.42
    var ranking = Ranking(
      rubric: rubric, period: example.period, asOf: example.period.to, unit: .region, inputs: [],
      standings: [standing], warnings: [])
    let told = example.differences(from: ranking).map { $0.rendered(.indonesian) }
    #expect(told.count == 4)
    #expect(
      told.first == "c.yaml:19:21: galat[case-different]: Contoh “Contoh”, 64.09, rank: "
        + "seharusnya 1, terhitung 2.\n  perbaikan: Perbaiki rubriknya, atau angka di sini bila "
        + "rubriknya memang yang dimaksud.")
    ranking.standings = []
    #expect(example.differences(from: ranking).allSatisfy { $0.code == "case-region" })
  }

  @Test func mistakesAreTold() {
    let mistaken = """
      cases:
        - case: Salah
          period: 2024-13
          regions:
            - {region: 64.09, rows: [{recieved: 2024-01-01}], logs: []}
          expect: {64.09: {rang: 1, score: tinggi}}
      """
    do {
      _ = try RubricCase.load(text: mistaken, file: "c")
      Issue.record("read without a problem")
    } catch {
      #expect(
        error.list.map { "\($0.location?.text ?? "") \($0.code)" } == [
          "c:3:13 case-period", "c:5:33 document-unknown-key", "c:5:57 document-unknown-key",
          "c:6:22 document-unknown-key", "c:6:38 document-not-a-number",
        ])
    }
  }
}
