import TestSupport
import Testing

/// What a run writes never takes the place of what it reads, nor becomes an input of the next run.
@Suite struct ResultPlacesTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--language", "en"]

  @Test(
    "A result in the place of an input, the rubric or the other result is refused unread",
    arguments: [
      (["--json", "data/berau.csv"], "--json would overwrite"),
      (["--json", "rubric.yaml"], "--json would overwrite"),
      (["--json", "same.xlsx", "--output", "./same.xlsx"], "--output would overwrite"),
      (["--output", "hasil.csv"], "its name must end in .xlsx"),
    ])
  func refused(_ arguments: [String], _ sentence: String) async throws {
    let folder = try Examples.folder()
    let before = try folder.names()
    let run = try await Program.run(
      ["rank", "data/berau.csv", "data/penajam.csv"] + arguments + rest, in: folder)
    #expect(run.status == (sentence.contains(".xlsx") ? 64 : 1))
    #expect(run.said.contains(sentence), "\(run.said)")
    #expect(run.said.contains("\n  fix: "))
    #expect(try folder.names() == before)
    #expect(try folder.text("rubric.yaml") == Examples.rubric)
  }

  @Test("A second run in the same folder leaves out the results and the archive of the first")
  func secondRun() async throws {
    let folder = try Examples.folder()
    let results = [
      "--output", "data/hasil.xlsx", "--json", "data/hasil.json", "--archive", "data/a.sqlite",
    ]
    let first = try await Program.run(["rank", "data"] + results + rest, in: folder)
    #expect(first.status == 0, "\(first.said)")
    #expect(first.said.contains("Written: data/hasil.xlsx"))
    let document = try folder.text("data/hasil.json")
    let second = try await Program.run(["rank", "data"] + results + rest, in: folder)
    #expect(second.status == 0, "\(second.said)")
    #expect(try folder.text("data/hasil.json") == document)
  }

  @Test("ingest keeps the good files, tells what went in, and fails for the bad one")
  func oneBadFile() async throws {
    let folder = try Examples.folder()
    try folder.write("data/rusak.csv", "tidak,ada\nyang,dikenal\n")
    let run = try await folder.run(
      "ingest", "data", "--archive", "a.sqlite", "--language", "en")
    #expect(run.status == 1)
    #expect(run.text.contains("berau.csv"))
    #expect(
      run.said.contains(
        "4 files went into the archive, 0 were there already, 1 failed."), "\(run.said)")
    #expect(run.said.contains("rusak.csv: error[no-profile-fits]"))
  }

  @Test("--only shows a region as it stands among all; one without an export is an error")
  func only() async throws {
    let folder = try Examples.folder()
    let run = try await Program.run(
      ["rank", "data", "--only", "berau"] + rest, in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.text.contains("2  64.03"))
    #expect(!run.text.contains("64.09"))
    let none = try await Program.run(["rank", "data", "--only", "64.74"] + rest, in: folder)
    #expect(none.status == 1)
    #expect(none.said.contains("error[region-not-ranked]: --only: there is no export of 64.74"))
  }

  @Test("A period without a complaint is ranked with a warning that tells what the exports hold")
  func emptyPeriod() async throws {
    let run = try await Program.run(
      ["rank", "data", "--rubric", "rubric.yaml", "--period", "2023", "--language", "en"],
      in: Examples.folder())
    #expect(run.status == 0)
    #expect(run.said.contains("warning[no-complaints-in-period]"))
    #expect(run.said.contains("hold complaints of 2024-03-01 to 2024-03-06"))
  }

  @Test("Assessments named beside an archive are taken in, and may be ranked alone")
  func assessmentsBesides() async throws {
    let folder = try Examples.folder()
    try folder.write("nilai.csv", "region,key,value\n64.03,sk_tim,80\n64.09,sk_tim,90\n")
    try folder.write("a.yaml", Examples.assessmentRubric)
    let rank = ["rank", "--rubric", "a.yaml", "--period", "2024", "--assessments", "nilai.csv"]
    let alone = try await Program.run(rank, in: folder)
    #expect(alone.text.contains("1  64.09"), "\(alone.said)")
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let kept = try await Program.run(rank + ["--archive", "a.sqlite"], in: folder)
    #expect(kept.text.contains("1  64.09") && kept.text.contains("2  64.03"), "\(kept.said)")
  }

  @Test("An assessment that nobody has is named, with the nearest key")
  func nobodyAssessed() async throws {
    let folder = try Examples.folder("data/assessments.csv", "region,key,value\n64.03,sk_timm,80\n")
    try folder.write("a.yaml", Examples.assessmentRubric)
    let run = try await Program.run(
      ["rank", "data", "--rubric", "a.yaml", "--period", "2024", "--language", "en"], in: folder)
    #expect(run.said.contains("warning[nobody-assessed]"), "\(run.said)")
    #expect(run.said.contains("Did you mean “sk_timm”?"))
  }
}
