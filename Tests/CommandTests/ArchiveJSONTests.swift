import Foundation
import TestSupport
import Testing

/// `--json` of `ingest` and `rankings`.
@Suite struct ArchiveJSONTests {
  private struct Ingested: Decodable {
    struct File: Decodable {
      var file, sha256, kind, profile: String
      var generated, region: String?
      var counts: [String: Int]
    }

    var peringkat_ingest, new, kept, failed: Int
    var files: [File]
  }

  private struct Kept: Decodable {
    struct Ranking: Decodable {
      var number: Int
      var rubric, version, from, to, as_of, unit, engine: String
    }

    var peringkat_rankings: Int
    var rankings: [Ranking]
  }

  @Test("What went into the archive, on standard output or in a file")
  func ingest() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run("ingest", "data", "--archive", "a.sqlite", "--json", "-")
    #expect(run.status == 0)
    let first = try JSONDecoder().decode(Ingested.self, from: run.output)
    #expect(first.peringkat_ingest == 1 && first.new == 4 && first.kept == 0 && first.failed == 0)
    let berau = try #require(first.files.first { $0.file == "berau.csv" })
    #expect(berau.kind == "register" && berau.profile == "canonical" && berau.region == "64.03")
    #expect(
      berau.counts == ["read": 4, "accepted": 4, "quarantined": 0, "duplicates": 0, "skipped": 0])
    try folder.write("data/rusak.csv", "satu,dua\n1,2\n")
    let again = try await folder.run(
      "ingest", "data", "--archive", "a.sqlite", "--json", "data/o.json", "--language", "en")
    #expect(again.status == 1)
    #expect(again.said.contains("0 files went into the archive, 4 were there already, 1 failed."))
    let second = try JSONDecoder().decode(Ingested.self, from: folder.bytes("data/o.json"))
    #expect(second.new == 0 && second.kept == 4 && second.failed == 1 && second.files.isEmpty)
    let over = try await folder.run(
      "ingest", "data", "--archive", "a.sqlite", "--json", "a.sqlite", "--language", "en")
    #expect(over.status == 1 && over.said.contains("error[overwrites-input]: --json would"))
  }

  @Test("The rankings that an archive keeps")
  func rankings() async throws {
    let folder = try Examples.folder()
    let rest = ["--archive", "a.sqlite", "--rubric", "rubric.yaml", "--period", "2024"]
    #expect(try await Program.run(["rank", "data"] + rest, in: folder).status == 0)
    let run = try await folder.run("rankings", "--archive", "a.sqlite", "--json")
    let kept = try JSONDecoder().decode(Kept.self, from: run.output)
    #expect(kept.peringkat_rankings == 1 && kept.rankings.count == 1)
    let ranking = try #require(kept.rankings.first)
    #expect(ranking.number == 1 && ranking.rubric == "kecil" && ranking.version == "1")
    #expect(ranking.from == "2024-01-01" && ranking.to == "2024-12-31" && ranking.unit == "region")
  }
}
