import Complaints
import Diagnostics
import Foundation
import Testing

@testable import Ingestion

@Suite struct ProfileTests {
  @Test func builtInProfilesLoad() throws {
    let names = Profile.builtIn.map(\.name)
    #expect(
      names == [
        "canonical", "canonical-log", "sp4n-lapor", "sp4n-lapor-log", "ppid", "open311", "nyc-311",
      ])
    let sources = [
      "canonical", "canonical", "sp4n-lapor", "sp4n-lapor", "ppid", "open311", "nyc-311",
    ]
    #expect(Profile.builtIn.map(\.source) == sources)
    #expect(Profile.builtIn[2].zone?.identifier == "UTC")
    #expect(Profile.builtIn[0].zone == nil)
    #expect(
      Profile.builtIn[3].namedEvents
        == [.forwarded, .disposed, .firstResponse, .substantiveResponse])
    #expect(Profile.builtIn[1].namedEvents == Set(Event.allCases).subtracting([.received]))
  }

  @Test("What is told of a profile unread is what it says", arguments: BuiltInProfile.all)
  func unread(_ builtIn: BuiltInProfile) {
    #expect(builtIn.profile.name == builtIn.name)
    #expect(builtIn.columnNames.isSuperset(of: builtIn.profile.headers))
    let others = BuiltInProfile.all.filter { $0.name != builtIn.name }
    #expect(others.contains { !$0.columnNames.isSuperset(of: builtIn.profile.headers) })
  }

  @Test("Only profiles that may know a header are read for it, and of a correction sheet all")
  func unreadOnes() throws {
    let choice = ProfileChoice(given: [], builtIn: BuiltInProfile.all)
    func read(_ header: [String]) -> [String] {
      choice.candidates(header.map { foldedName($0) }).map(\.profile.name)
    }
    #expect(read(["Unique Key", "Borough"]) == ["nyc-311"])
    #expect(
      read(["tanggal", "x"]).contains("ppid") && !read(["tanggal", "x"]).contains("nyc-311"))
    #expect(read(["a", "b"]) == [])
    #expect(read(["Rujukan Karantina", "b"]) == BuiltInProfile.all.map(\.name))
  }

  @Test(arguments: [
    ("Belum Terverifikasi", Status.unverified, nil), ("TERVERIFIKASI", .verified, nil),
    ("Terdisposisi ke Dinas PU", .verified, nil), ("Belum Ditindaklanjuti", .verified, nil),
    ("Ditindaklanjuti oleh Instansi", .inProgress, nil),
    ("Ditanggapi oleh Pelapor", .inProgress, nil),
    ("Ditutup oleh Admin", .completed, ClosedBy.agency),
    ("ditutup oleh sistem", .completed, .system), ("Ditutup oleh Pelapor", .completed, .reporter),
    ("Tunda", .postponed, nil), ("Menunggu Kelengkapan Informasi", .postponed, nil),
    ("Diarsipkan oleh Admin", .archived, nil), ("Diarsipkan oleh siapa pun", .archived, nil),
    ("Bukan Wewenang", .rejected, nil), ("Konten Terblokir", .rejected, nil),
  ])
  func statusWordsOfLapor(_ word: String, _ status: Status, _ closedBy: ClosedBy?) {
    let meaning = Profile.builtIn[2].statuses.meaning(of: foldedName(word))
    #expect(meaning == Profile.StatusMeaning(status: status, closedBy: closedBy))
  }

  @Test func bothWaysOfWritingValues() throws {
    let profile = try Profile(
      text: """
        profile: lokal
        kind: register
        columns: {id: No, received: [Tgl Masuk, Tanggal]}
        values:
          status:
            completed: [Selesai, Tuntas]
            Proses*: in_progress
            '*tolak': rejected
          closed_by: {agency: [Petugas]}
        """, file: "lokal.yaml")
    #expect(profile.source == "lokal")
    #expect(profile.statuses.meaning(of: "tuntas")?.status == .completed)
    #expect(profile.statuses.meaning(of: "prosesverifikasi")?.status == .inProgress)
    #expect(profile.statuses.meaning(of: "ditolak")?.status == .rejected)
    #expect(profile.statuses.meaning(of: "selesaisudah") == nil)
    #expect(profile.closings.meaning(of: "petugas") == .agency)
  }

  @Test func theExampleOfTheDocumentationLoads() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Ingestion/Profiles/README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let yaml = try #require(example.components(separatedBy: "```").first)
    let profile = try Profile(text: yaml, file: "README.md")
    #expect(profile.name == "baruga")
    #expect(profile.statuses.count == 5)
  }

  private func problems(_ text: String) -> [Diagnostic] {
    do {
      _ = try Profile(text: text, file: "p.yaml")
      return []
    } catch {
      return error.list
    }
  }

  @Test func allMistakesAtOnceWithTheirPlaces() {
    let found = problems(
      """
      profile: x
      kind: register
      colums: {}
      columns:
        id: [A]
        recieved: [B]
      dates: {formats: [dd/QQ/yyyy, "d MMM yyyy 'x", MMM], order: dmy, timezone: Asia/Jakrta}
      values:
        status: {Selesai: complete, done: [Tuntas]}
      events: {}
      holding_replies: [x]
      """)
    let places = found.map { "\($0.location!.text) \($0.code)" }
    #expect(
      places == [
        "p.yaml:3:1 document-unknown-key", "p.yaml:6:3 document-unknown-key",
        "p.yaml:7:19 bad-date-format", "p.yaml:7:31 bad-date-format",
        "p.yaml:7:48 bad-date-format", "p.yaml:7:61 document-unknown-word",
        "p.yaml:7:76 unknown-timezone", "p.yaml:9:21 document-unknown-word",
        "p.yaml:9:31 document-unknown-word", "p.yaml:10:1 profile-key-of-logs",
        "p.yaml:11:1 profile-key-of-logs",
      ])
    #expect(found[1].fix?.en.contains("received") == true)
    #expect(found[2].message.en.contains("has \u{201C}QQ\u{201D}, which is not known"))
    #expect(found[3].message.en.contains("A quote in the date format"))
    #expect(found[4].message.en.contains("must have day, month and year"))
    #expect(found[6].fix?.en == "Did you mean \u{201C}Asia/Jakarta\u{201D}?")
    #expect(found[9].message.en.contains("is for profiles of kind: log alone"))
  }

  @Test func requiredColumnsAndRules() {
    let register = problems("profile: x\nkind: register\ncolumns: {id: A}")
    #expect(register.map(\.code) == ["profile-lacks-column"])
    #expect(
      register.first?.message.en
        == "A profile of a register must name the column \u{201C}received\u{201D}.")
    let log = problems(
      """
      profile: x
      kind: log
      columns: {id: A, at: B, text: C}
      events: {verified: {actor: X}}
      """)
    #expect(log.map(\.code) == ["profile-lacks-column"])
    #expect(
      log.first?.message.en
        == "The event verified is told by the column \u{201C}actor\u{201D}, which columns lacks.")
  }

  @Test("What every row is stands under `always`, and a region there must be one")
  func constants() throws {
    let exports = try Exports()
    func profile(_ always: String) throws -> IngestionOptions {
      let text = "profile: x\nkind: register\ncolumns: {id: A, received: B}\nalways: \(always)"
      return IngestionOptions(profiles: [try Profile(text: text, file: "x.yaml")])
    }
    let options = try profile("{classification: aspiration, region: Kab. Garut}")
    let (export, _) = try exports.read("A,B\n1,2024-01-01", name: "64.09.csv", options)
    #expect(export.onlyRegion == "32.05", "the profile is surer than the file's name")
    #expect(export.register.classification == [Classification.aspiration.rawValue])
    let unknown = try exports.problems("A,B\n1,2024-01-01", try profile("{region: Garutt}"))
    #expect(
      unknown.map { $0.rendered(.english) } == [
        "x.yaml:4:18: error[unknown-region]: \u{201C}Garutt\u{201D} is no code or name of a region"
          + " that is known.\n  fix: Did you mean Kabupaten Garut (32.05)?"
      ])
    let ambiguous = try exports.problems("A,B\n1,2024-01-01", try profile("{region: Bandung}"))
    #expect(ambiguous.map(\.code) == ["ambiguous-region"])
    #expect(ambiguous[0].message.en.contains("Kota Bandung (32.73)"))
    let wrong = problems(
      "profile: x\nkind: log\ncolumns: {id: A, at: B, event: C}\nevents: {}\n"
        + "always: {classification: complaint}")
    #expect(wrong.map(\.code) == ["document-unknown-key"])
    #expect(wrong.first?.location?.text == "p.yaml:5:10")
  }
}
