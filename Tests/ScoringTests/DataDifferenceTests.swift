import Complaints
import TestSupport
import Testing

@testable import Scoring

@Suite struct DataDifferenceTests {
  private let text = rubric(
    measure: "{share: completed}", indicator: "scale: {linear: {worst: 0, best: 1}}")

  private func row(_ id: String, _ status: String) -> [Field: String] {
    [.id: id, .received: "2024-03-04", .status: status]
  }

  @Test("§5.10: files that are new, gone or other, and complaints that differ, region by region")
  func files() throws {
    var old = register(
      named: "a.csv", [row("1", "verified"), row("2", "completed"), row("3", "verified")])
    old.sha256 = "old"
    var new = register(
      named: "a.csv", [row("1", "completed"), row("2", "completed"), row("4", "verified")])
    new.sha256 = "new"
    let same = register(named: "b.csv", region: "64.71", [row("1", "verified")])
    let added = register(named: "c.csv", region: "64.72", [row("9", "verified")])
    let gone = register(named: "d.csv", region: "64.01", [row("8", "verified")])
    let found = try compare(
      side([old, same, gone], by: text), side([new, same, added], by: text)
    ).difference
    #expect(found.files.map(\.file) == ["a.csv", "c.csv", "d.csv"])
    #expect(found.files.map(\.kind) == [.changed, .added, .gone])
    #expect(found.files[0].accepted == (3, 3) && found.files[1].accepted == (nil, 1))
    let penajam = try #require(found.regions.first { $0.code == "64.09" })
    #expect(penajam.added == 1 && penajam.gone == 1 && penajam.changed == 1)
    let balikpapan = try #require(found.regions.first { $0.code == "64.71" })
    #expect(balikpapan.added + balikpapan.gone + balikpapan.changed == 0)
    #expect(balikpapan.isSame && found.regions.filter(\.isSame).count == 1)
    #expect(found.regions.first { $0.code == "64.72" }?.a == nil)
    #expect(found.isSameTime)
  }

  @Test("§5.10: of two periods of the same files the counts are told, and no file is at fault")
  func periods() throws {
    let export = register([
      [.received: "2023-05-04", .status: "completed"],
      [.received: "2024-05-04", .status: "verified"],
      [.received: "2024-05-05", .status: "completed"],
    ])
    let found = try compare(
      side([export], by: text, period: "2023"), side([export], by: text, period: "2024"))
    #expect(found.difference.files.isEmpty && !found.difference.isSameTime)
    #expect(found.difference.regions.map(\.a) == [1] && found.difference.regions.map(\.b) == [2])
    #expect(found.causes == [.data])
    #expect(found["64.09"].score == -50)
  }
}
