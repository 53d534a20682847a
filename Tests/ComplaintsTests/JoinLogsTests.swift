import Complaints
import TestSupport
import Testing

@Suite struct JoinLogsTests {
  private let complaint = register([[.id: "a", .received: "2024-03-04"]])

  private func table(_ exports: [Export], keeping: Set<Field> = Set(Field.allCases))
    -> ComplaintTable
  {
    var joiner = Joiner(exports, regions: regions, keeping: keeping)
    return joiner.table()
  }

  private func dates(_ event: Event, _ exports: [Export]) -> [String?] {
    table(exports).moments[event.rawValue]?.map {
      $0.isMissing ? nil : $0.date(in: kaltim).iso
    } ?? []
  }

  @Test("§3.6: a log's first usable event counts, of completed the last")
  func firstAndLast() {
    let entries = log([
      ("a", .firstResponse, "2024-03-08"), ("a", .firstResponse, "2024-03-06"),
      ("a", .completed, "2024-03-10"), ("a", .completed, "2024-03-12"),
      ("a", .firstResponse, "2024-03-01"), ("a", .completed, "2024-03-09"),
    ])
    #expect(dates(.firstResponse, [complaint, entries]) == ["2024-03-06"])
    #expect(dates(.completed, [complaint, entries]) == ["2024-03-12"])
    #expect(table([complaint, entries]).regions[0].undated == [.firstResponse: 1])
  }

  @Test("§3.6: the register's usable value before the log's")
  func registerFirst() {
    let own = register([
      [.id: "a", .received: "2024-03-04", .firstResponse: "2024-03-20"],
      [.id: "b", .received: "2024-03-04", .firstResponse: "2024-03-01"],
      [.id: "c", .received: "2024-03-04"],
    ])
    let entries = log(["a", "b", "c"].map { ($0, .firstResponse, "2024-03-06") })
    #expect(
      dates(.firstResponse, [own, entries]) == ["2024-03-20", "2024-03-06", "2024-03-06"])
  }

  @Test("§3.6: first among several logs, in whatever order they come")
  func severalLogs() {
    let late = log(named: "1.csv", [("a", .firstResponse, "2024-03-08")])
    let early = log(named: "2.csv", [("a", .firstResponse, "2024-03-06")])
    #expect(dates(.firstResponse, [complaint, late, early]) == ["2024-03-06"])
    #expect(dates(.firstResponse, [early, late, complaint]) == ["2024-03-06"])
  }

  @Test("§7: a log joins by source and id")
  func bySource() {
    let other = log(source: "ppid", [("a", .firstResponse, "2024-03-06")])
    #expect(dates(.firstResponse, [complaint, other]).compactMap { $0 } == [])
    #expect(
      table([complaint, other]).problems == [.eventsWithoutComplaint(file: "log.csv", count: 1)])
  }

  @Test("§7: a log joins by region if its file names one, else wherever the id stands")
  func byRegion() {
    let elsewhere = register(
      named: "2.csv", region: "64.71", [[.id: "a", .received: "2024-03-04"]])
    let named = log(region: "64.71", [("a", .firstResponse, "2024-03-06")])
    #expect(dates(.firstResponse, [complaint, elsewhere, named]) == [nil, "2024-03-06"])
    let unnamed = log(region: nil, [("a", .firstResponse, "2024-03-06")])
    #expect(
      dates(.firstResponse, [complaint, elsewhere, unnamed]) == ["2024-03-06", "2024-03-06"])
    let nowhere = log(region: "64.01", [("a", .firstResponse, "2024-03-06")])
    #expect(dates(.firstResponse, [complaint, elsewhere, nowhere]).compactMap { $0 } == [])
  }

  @Test("§7: events that join no complaint are accepted, and told")
  func unjoined() {
    let entries = log([("a", .firstResponse, "2024-03-06"), ("x", .completed, "2024-03-06")])
    let table = table([complaint, entries])
    #expect(table.count == 1)
    #expect(table.problems == [.eventsWithoutComplaint(file: "log.csv", count: 1)])
    #expect(entries.counts.accepted == 2)
  }

  @Test("§4.4: one row of a log can be several events")
  func severalEvents() {
    var entries = log([("a", .firstResponse, "2024-03-06")])
    guard case .log(var rows) = entries.rows else { return }
    rows.events = [1 << UInt8(Event.firstResponse.rawValue) | 1 << UInt8(Event.completed.rawValue)]
    entries.rows = .log(rows)
    #expect(dates(.firstResponse, [complaint, entries]) == ["2024-03-06"])
    #expect(dates(.completed, [complaint, entries]) == ["2024-03-06"])
  }

  @Test("§3.0: a region carries the events that a log of it names")
  func carries() {
    let entries = log(events: [.firstResponse], [("x", .firstResponse, "2024-03-06")])
    let facts = table([complaint, entries]).regions[0]
    #expect(facts.carries(.firstResponse))
    #expect(!facts.carries(.completed))
    #expect(!facts.carries(.disposed))
  }

  @Test("§3.0: assessments of several tables; of one region and key the later path's counts")
  func assessmentTables() {
    var first = assessments([("64.09", "sk_tim", 50), ("64.71", "sk_tim", 80)])
    first.file = "1.csv"
    var second = assessments([("64.09", "sk_tim", 70)])
    second.file = "2.csv"
    let table = table([second, first])
    #expect(table.assessments.map(\.value) == [70, 80])
    #expect(
      table.problems == [.assessmentTwice(region: "64.09", key: "sk_tim", file: "2.csv")])
  }
}
