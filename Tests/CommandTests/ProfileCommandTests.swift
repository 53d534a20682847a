import Foundation
import TestSupport
import Testing

@Suite struct ProfileCommandTests {
  private let register = """
    No Tiket,Tgl Lapor,Nama,No HP,OPD,Status
    A-1,01/02/2024,Budi Santoso,081234567890,DLH,Selesai
    A-2,15/02/2024,Siti Aminah,081234567891,DLH,Proses

    """

  @Test("A draft is written, said, and works at once with --profile")
  func new() async throws {
    let folder = try Examples.folder("64.09 aduan.csv", register)
    let run = try await folder.run("profile", "new", "64.09 aduan.csv", "--output", "a.yaml")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.said.contains("Ditulis: a.yaml"))
    #expect(run.said.contains("Draf: 4 dari 6 kolom dipakai, "))
    let draft = try folder.text("a.yaml")
    #expect(draft.contains("  id: [No Tiket]\n"))
    for word in ["Budi", "Siti", "0812"] { #expect(!draft.contains(word)) }
    let ingest = try await folder.run(
      "ingest", "64.09 aduan.csv", "--archive", "a.sqlite", "--profile", "a.yaml")
    #expect(ingest.status == 0)
    let counts = ingest.text.split(separator: "\n").last?.split(separator: " ") ?? []
    #expect(counts == ["64.09", "aduan.csv", "aduan", "64.09", "2", "2", "0", "0", "0"])
  }

  @Test("Without --output the draft goes to standard output, in English where asked")
  func toStandardOutput() async throws {
    let folder = try Examples.folder("a.csv", register)
    let run = try await folder.run("profile", "new", "a.csv", "--language", "en")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("# Draft of a profile from \u{201C}a.csv\u{201D}: header in row 1"))
    #expect(run.said.contains("Draft: 4 of 6 columns used, "))
  }

  @Test("A profile that is there already is not written over")
  func notOver() async throws {
    let folder = try Examples.folder("a.csv", register)
    try folder.write("a.yaml", "milik: saya")
    let run = try await folder.run(
      "profile", "new", "a.csv", "--output", "a.yaml", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said == """
        a.yaml: error[profile-exists]: this file is there already; a draft does not write over it, \
        for somebody may have finished it
          fix: Choose another name, or delete that file first.

        """)
    #expect(try folder.text("a.yaml") == "milik: saya")
  }

  @Test("Required columns that are missing are said, and the draft is there to be finished")
  func incomplete() async throws {
    let folder = try Examples.folder("a.csv", "Tanggal,Status\n2024-01-01,Selesai\n")
    let run = try await folder.run(
      "profile", "new", "a.csv", "--output", "b.yaml", "--language", "en")
    #expect(run.status == 0)
    #expect(run.said.contains("Required columns were not found: id; fill them in first."))
    #expect(folder.has("b.yaml"))
  }

  @Test("A folder, a file without header and a missing sheet are errors")
  func errors() async throws {
    let folder = try Examples.folder("data/a.csv", register)
    try folder.write("data/b.csv", "1,2,3\n4,5,6\n")
    let many = try await folder.run("profile", "new", "data", "--language", "en")
    #expect(many.status == 1)
    #expect(
      many.said.contains("data: error[not-one-register]: a profile is drafted from one file"))
    let bare = try await folder.run("profile", "new", "data/b.csv")
    #expect(bare.status == 1)
    #expect(bare.said.contains("galat[no-header]: Tidak ada baris judul yang pasti"))
    #expect(bare.output.isEmpty)
  }

  @Test("The built-in profiles are listed, and printed as they are written")
  func builtIn() async throws {
    let folder = try TemporaryFolder()
    let list = try await folder.run("profile", "list", "--language", "en")
    #expect(list.status == 0)
    let names = list.text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(
      names == [
        "canonical", "canonical-log", "sp4n-lapor", "sp4n-lapor-log", "ppid", "open311", "nyc-311",
      ])
    for name in names {
      let shown = try await folder.run("profile", "show", String(name))
      #expect(shown.text == (try Checkout.text("Sources/Ingestion/Profiles/\(name).yaml")))
    }
    let wrong = try await folder.run("profile", "show", "sp4n", "--language", "en")
    #expect(wrong.status == 1)
    #expect(wrong.said.contains("\u{201C}sp4n\u{201D} is no built-in profile"))
    let near = try await folder.run("profile", "show", "ppidd")
    #expect(near.said.contains("Maksudnya \u{201C}ppid\u{201D}?"))
  }
}
