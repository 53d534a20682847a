import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct PlacingTests {
  private func ranked(_ values: [String: Double], _ more: String = "") throws -> Ranking {
    try ranking(
      [assessments(assessed("x", values))], by: rubric(aspects: aspect(of: [("x", 1, "")]), more))
  }

  private func ranks(_ ranking: Ranking) -> [String] {
    ranking.standings.map { "\($0.code) \($0.rank.map(String.init) ?? "-")" }
  }

  @Test("§5.8: higher first; equal scores share a rank, the next is skipped, listed by code")
  func skipping() throws {
    let ranking = try ranked(["64.01": 50, "64.02": 70, "64.03": 70, "64.09": 90, "64.71": 10])
    #expect(ranks(ranking) == ["64.09 1", "64.02 2", "64.03 2", "64.01 4", "64.71 5"])
  }

  @Test("§5.8: the final score is rounded half away from zero to decimals before it is compared")
  func rounding() throws {
    let values = ["64.01": 83.415, "64.02": 83.4249, "64.03": 83.4149]
    let two = try ranked(values)
    #expect(ranks(two) == ["64.01 1", "64.02 1", "64.03 3"])
    #expect(two.finalScore(two["64.01"]) == 83.42)
    #expect(two["64.02"].score == 83.4249, "§6.1: shown unrounded")
    #expect(
      ranks(try ranked(values, "ties: {decimals: 4}")) == ["64.02 1", "64.01 2", "64.03 3"])
    #expect(
      ranks(try ranked(values, "ties: {decimals: 0}")) == ["64.01 1", "64.02 1", "64.03 1"])
  }

  private let three = ["64.01": 50.0, "64.02": 50, "64.03": 50]

  private func broken(
    _ y: [String: Double], _ z: [String: Double], missing: String = "redistribute"
  ) throws -> Ranking {
    try ranking(
      [assessments(assessed("x", three) + assessed("y", y) + assessed("z", z))],
      by: rubric(
        aspects: aspect("a", of: [("x", 1, "")]) + "\n"
          + aspect("b", weight: 1e-9, of: [("y", 1, "")]) + "\n"
          + aspect("c", weight: 1e-9, of: [("z", 1, "")]), missing: missing,
        "ties: {break_by: [b, z]}"))
  }

  @Test("§5.8: equal scores by the 9-decimal scores of break_by in turn: aspects or indicators")
  func breaking() throws {
    let ranking = try broken(
      ["64.01": 10, "64.02": 30, "64.03": 30], ["64.01": 99, "64.02": 10, "64.03": 10.000000002])
    #expect(ranks(ranking) == ["64.03 1", "64.02 2", "64.01 3"])
    let tied = try broken(
      ["64.01": 10, "64.02": 30, "64.03": 30 + 4e-10], ["64.01": 99, "64.02": 10, "64.03": 10])
    #expect(ranks(tied) == ["64.02 1", "64.03 1", "64.01 3"])
  }

  @Test("§5.8: in break_by a missing score is the lowest, below zero")
  func breakingMissing() throws {
    let ranking = try broken(["64.02": 0, "64.01": 0], ["64.01": 1, "64.03": 99])
    #expect(ranks(ranking) == ["64.01 1", "64.02 2", "64.03 3"])
  }

  private let grades = """
    grades: [{at_least: 88, grade: A}, {at_least: 78, grade: B}, {otherwise: true, grade: E}]
    """

  @Test("§5.8: grades are of the rounded score, edges included")
  func grading() throws {
    let ranking = try ranked(
      ["64.01": 87.995, "64.02": 87.9949, "64.03": 78, "64.09": 77.99, "64.71": 0], grades)
    #expect(
      ["64.01", "64.02", "64.03", "64.09", "64.71"].map { ranking[$0].grade }
        == ["A", "B", "B", "E", "E"])
  }

  @Test("§5.8: titles go by rank, tied regions share one and the next is skipped")
  func awards() throws {
    let titles = "awards: {per: overall, titles: [Satu, Dua, Tiga]}"
    let ranking = try ranked(
      ["64.01": 90, "64.02": 80, "64.03": 80, "64.09": 70, "64.71": 60], titles)
    #expect(
      ranking.standings.map { $0.award?.id } == ["Satu", "Dua", "Dua", nil, nil])
    let first = try ranked(["64.01": 90, "64.02": 90, "64.03": 80], titles)
    #expect(first.standings.map { $0.award?.id } == ["Satu", "Satu", "Tiga"])
  }

  @Test("§5.8: grades and awards go to ranked regions only")
  func unranked() throws {
    let ranking = try ranking(
      [assessments(assessed("x", ["64.01": 90, "64.02": 95]) + [("64.01", "y", 90)])],
      by: rubric(
        aspects: aspect(of: [("x", 1, ""), ("y", 1, "missing: exclude")]),
        grades + "\nawards: {titles: [Satu]}\ngroups: kind"))
    #expect(ranks(ranking) == ["64.01 1", "64.02 -"])
    let unranked = ranking["64.02"]
    #expect(unranked.grade == nil && unranked.award == nil && unranked.groupRank == nil)
    #expect(unranked.score == 95)
    #expect(ranking["64.01"].award?.id == "Satu")
  }

  private let six: [String: Double] = [
    "64.01": 50, "64.02": 90, "64.71": 95, "64.72": 90, "64.03": 90, "64.09": 20,
  ]

  @Test("§5.8: groups: kind adds ranks within kabupaten and within kota")
  func byKind() throws {
    let ranking = try ranked(six, "groups: kind\nawards: {per: group, titles: [Satu, Dua]}")
    #expect(
      ranking.standings.map { "\($0.code) \($0.rank!) \($0.group!) \($0.groupRank!)" } == [
        "64.71 1 kota 1", "64.02 2 kabupaten 1", "64.03 2 kabupaten 1", "64.72 2 kota 2",
        "64.01 5 kabupaten 3", "64.09 6 kabupaten 4",
      ])
    #expect(
      ranking.standings.map { $0.award?.id } == ["Satu", "Satu", "Satu", "Dua", nil, nil])
    #expect(try ranked(six)["64.71"].group == nil)
  }

  @Test("§5.8: groups: volume ranks within <2, 2-3 and >=4 complaints")
  func byVolume() throws {
    let exports = ["64.01": 1, "64.02": 2, "64.03": 3, "64.09": 4, "64.71": 7].map { code, count in
      register(
        named: "\(code).csv", region: code,
        (0..<count).map { (n: Int) in
          [.id: "\(n)", .received: "2024-03-04", .status: n == 0 ? "completed" : "verified"]
        })
    }
    let found = try ranking(
      exports,
      by: rubric(
        measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}",
        "groups: {volume: [2, 4]}"))
    #expect(
      found.standings.map { "\($0.code) \($0.rank!) \($0.group!) \($0.groupRank!)" } == [
        "64.01 1 <2 1", "64.02 2 2-3 1", "64.03 3 2-3 2", "64.09 4 >=4 1", "64.71 5 >=4 2",
      ])
  }

  @Test("§5.8: ranks do not depend on the order of the assessments")
  func order() throws {
    let values = assessed("x", six)
    let rubric = rubric(aspects: aspect(of: [("x", 1, "")]))
    let forward = try ranking([assessments(values)], by: rubric)
    let backward = try ranking([assessments(values.reversed())], by: rubric)
    #expect(ranks(forward) == ranks(backward))
  }
}
