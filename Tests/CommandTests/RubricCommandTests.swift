import Foundation
import TestSupport
import Testing

/// The commands about rubrics, as a person runs them.
@Suite struct RubricCommandTests {
  @Test("new writes a rubric that ranks at once, and writes over nothing")
  func new() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run("rubric", "new", "--output", "kaltim-2026.yaml")
    #expect(run.status == 0)
    #expect(
      run.text
        == "Rubrik awal siap. Ubah isinya, lalu: peringkat rubric check kaltim-2026.yaml\n")
    #expect(run.said.contains("Ditulis: kaltim-2026.yaml\n"))
    #expect(run.said.contains("Ditulis pula: rubric.schema.json"))
    let text = try folder.text("kaltim-2026.yaml")
    #expect(text.contains("\nrubric: kaltim-2026\n"))
    let schema = try folder.text("rubric.schema.json")
    #expect(try await folder.run("rubric", "schema").text == schema)
    let rank = try await folder.run(
      "rank", "data", "--rubric", "kaltim-2026.yaml", "--period", "2024")
    #expect(rank.status == 0, "\(rank.said)")

    let again = try await folder.run(
      "rubric", "new", "--output", "kaltim-2026.yaml", "--language", "en")
    #expect(again.status == 1)
    #expect(
      again.said == """
        kaltim-2026.yaml: error[rubric-exists]: this file is there already; a new rubric does not \
        write over it
          fix: Choose another name, or move that file away first.

        """)
    #expect(try folder.text("kaltim-2026.yaml") == text)
  }

  @Test("new keeps a schema that is there; without --output it prints")
  func newBesideASchema() async throws {
    let folder = try TemporaryFolder()
    try folder.write("rubric.schema.json", "{}")
    let run = try await folder.run("rubric", "new", "--output", "r.yaml", "--language", "en")
    #expect(run.status == 0)
    #expect(try folder.text("rubric.schema.json") == "{}")
    #expect(!run.said.contains("schema"))
    let printed = try await folder.run("rubric", "new", "--language", "en")
    #expect(printed.text.contains("\nrubric: baru\n"))
    #expect(try folder.names() == ["r.yaml", "rubric.schema.json"])
  }

  @Test("schema says the line by which editors use it")
  func schema() async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run(
      "rubric", "schema", "--output", "s.json", "--language", "en")
    #expect(run.status == 0)
    #expect(run.said.contains("# yaml-language-server: $schema=s.json\n"))
    let whole = try JSONSerialization.jsonObject(with: folder.bytes("s.json")) as? [String: Any]
    #expect(whole?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("check says every mistake at once, with status 1")
  func mistakes() async throws {
    let folder = try Examples.folder()
    try folder.write(
      "bad.yaml",
      Examples.rubric.replacing("missing: zero", with: "missing: nol")
        .replacing("share: completed", with: "share: complete"))
    let run = try await folder.run("rubric", "check", "bad.yaml", "--language", "en")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.said.contains("bad.yaml:6:10: error[document-unknown-word]: "))
    #expect(run.said.contains("fix: Did you mean \u{201C}completed\u{201D}?"))
  }

  @Test("check with data says what the rubric cannot do with them, and needs a period")
  func withData() async throws {
    let folder = try Examples.folder()
    let alone = try await folder.run("rubric", "check", "rubric.yaml", "--language", "en")
    #expect(alone.status == 0 && alone.said.isEmpty)
    #expect(alone.text == "rubric.yaml: valid, 2 indicators; no warnings.\n")
    try folder.write(
      "far.yaml", Examples.rubric.replacing("limit: 5", with: "limit: 0"))
    let run = try await folder.run(
      "rubric", "check", "far.yaml", "data", "--period", "2024", "--language", "en")
    #expect(run.status == 0)
    #expect(run.said.contains("warning[rubric-tells-nobody-apart]: \u{201C}responded\u{201D}"))
    #expect(run.text.contains("tried on 3 regions, 3 ranked; "))
    let noPeriod = try await folder.run("rubric", "check", "rubric.yaml", "data")
    #expect(noPeriod.status == 64)
    #expect(noPeriod.said.contains("Data memerlukan --period."))
    let noData = try await folder.run("rubric", "check", "rubric.yaml", "--period", "2024")
    #expect(noData.status == 64)
    #expect(noData.said.contains("--period dan --as-of hanya berarti bersama data"))
    let both = try await folder.run(
      "rubric", "check", "rubric.yaml", "data", "--archive", "a", "--period", "2024")
    #expect(both.said.contains("Sebutkan berkas ekspor atau --archive, jangan keduanya."))
    let only = try await folder.run(
      "rubric", "check", "rubric.yaml", "data", "--only", "64.09", "--period", "2024")
    #expect(only.said.contains("--only di sini hanya berarti bersama --by agency."))
  }

  @Test("check ranks what an archive holds, and leaves the archive as it is")
  func archive() async throws {
    let folder = try Examples.folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let before = try folder.bytes("a.sqlite")
    let run = try await folder.run(
      "rubric", "check", "rubric.yaml", "--archive", "a.sqlite", "--period", "2024",
      "--language", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("tried on 3 regions, 3 ranked; "))
    #expect(try folder.bytes("a.sqlite") == before)
  }

  @Test("show says in sentences what a rubric means, in both languages")
  func show() async throws {
    let folder = try TemporaryFolder()
    let rubric = Checkout.path("Rubrics/sp4n-lapor.yaml")
    let english = try await folder.run("rubric", "show", rubric, "--language", "en")
    #expect(english.status == 0)
    for text in [english.text, try await folder.run("rubric", "show", rubric).text] {
      #expect(
        text.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.hasPrefix("#") },
        "prose has lines of 100 characters")
    }
    let prose = english.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "# Handling of SP4N-LAPOR! complaints by kabupaten and kota, provincial level",
      "Those with fewer than 10 complaints in the period are shown with their score, but not ranked.",
      "**1.1 First response within 5 working days (response_on_time)**: 16.5 of 100 points",
      "those that still have time are not judged.",
      "- Becomes a score: straight: 40% \u{2192} 0; 100% \u{2192} 100 (\u{2191} higher is better).",
      "Grades: A from 88; B from 78; C from 54; D from 32; E below.",
      "A closed status is no proof of a solution.", "SHA-256 ",
      "- Calendar: national holidays and joint leave are off; work on Mon, Tue, Wed, Thu, Fri.",
    ] {
      #expect(prose.contains(part), "\(part)")
    }
    let indonesian = try await folder.run("rubric", "show", rubric)
    let sentences = indonesian.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(sentences.contains("16,5 dari 100 poin"))
    #expect(sentences.contains("10.000 kali bobot"), "thousands are written in one way")
    #expect(prose.contains("weights moved 10,000 times"))
    #expect(sentences.contains("Status selesai bukan bukti masalahnya tuntas."))
    let headings = { (text: String) in text.split(separator: "\n").filter { $0.first == "#" }.count
    }
    #expect(headings(english.text) == headings(indonesian.text))
  }

  @Test("test says what came out otherwise, with status 1")
  func failingCases() async throws {
    let folder = try Examples.folder()
    let cases = """
      cases:
        - case: {id: Satu, en: One}
          period: 2024
          regions:
            - region: 64.09
              rows: [{received: 2024-03-04, first_response: 2024-03-05, status: completed}]
          expect:
            64.09: {rank: 1, score: 100}
        - case: {id: Dua, en: Two}
          period: 2024
          regions:
            - region: 64.09
              rows: [{received: 2024-03-04, first_response: 2024-03-05, status: verified}]
          expect:
            64.09: {score: 75}
        - case: Tiga
          period: 2024
          regions: [{region: 64.09, assessments: {x: 1}}]
          expect: {64.09: {score: 75}}

      """
    try folder.write("rubric.cases.yaml", cases)
    let run = try await folder.run("rubric", "test", "rubric.yaml", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.text == """
        passed  One
        FAILED  Two: 1 not as expected
        FAILED  Tiga: 2 not as expected
        3 cases, 2 failed.

        """)
    #expect(
      run.said.contains(
        "rubric.cases.yaml:15:22: error[case-different]: Case \u{201C}Two\u{201D}, 64.09, score: "
          + "should be 75, came out 50."))
    #expect(run.said.contains("rubric.cases.yaml:16:5: error[need-unmet]: "))
  }

  @Test("test without cases is an error that says where they are looked for")
  func noCases() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run("rubric", "test", "rubric.yaml", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said == """
        rubric.cases.yaml: error[no-cases]: there is no file of cases for this rubric
          fix: Write that file (its form: Rubrics/README.md), or name another with --cases.

        """)
  }

  @Test("a case that cannot be laid out is told at its place")
  func noRoomForCases() async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run(
      "rubric", "test", Checkout.path("Rubrics/ppid.yaml"), "--language", "en",
      environment: ["TMPDIR": "/dev/null"])
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        "ppid.cases.yaml:4:5: error[case-failed]: this case cannot be run: its files cannot be written"
      ))
    #expect(run.said.contains("fix: Check the room and the permissions of that folder"))
  }

  @Test("self-test says for each indicator what holds; a broken promise is status 1")
  func selfTest() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run("rubric", "self-test", "rubric.yaml", "--language", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("responded: responded\n  Better never lowers: holds ("))
    #expect(run.text.hasSuffix("This rubric keeps what it can promise.\n"))
    try folder.write(
      "bad.yaml", Examples.rubric.replacing("worst: 0, best: 1", with: "worst: 1, best: 0"))
    let bad = try await folder.run("rubric", "self-test", "bad.yaml")
    #expect(bad.status == 1)
    #expect(bad.text.contains("Lebih baik tidak menurunkan: DILANGGAR ("))
    #expect(bad.text.contains("skalanya terbalik"))
  }
}
