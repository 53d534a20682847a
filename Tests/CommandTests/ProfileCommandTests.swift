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

  @Test(
    "A draft of a file that tells no region says so at its top, and each way that it names works")
  func noRegion() async throws {
    let folder = try TemporaryFolder()
    let baltimore = "SampleData/baltimore-311"
    try folder.write("requests.csv", Checkout.text("\(baltimore)/requests.csv"))
    try folder.write("regions.csv", Checkout.text("\(baltimore)/regions.csv"))
    let run = try await folder.run(
      "profile", "new", "requests.csv", "--output", "b.yaml", "--language", "en")
    #expect(run.status == 0)
    #expect(
      run.said.contains(
        "Its region is not known yet: name it in the file's or its folder's name, with --region, with"
          + " --regions for a list of your own, or by region in the draft."), "\(run.said)")
    let draft = try folder.text("b.yaml")
    let top = draft.prefix { $0 != "\n" }.count + 1
    #expect(
      draft.dropFirst(top).hasPrefix("# CHECK: this file does not tell whose complaints they are"))
    let options = ["--archive", "a.sqlite", "--language", "en"]
    let plain = try await Program.run(
      ["ingest", "requests.csv", "--profile", "b.yaml"] + options, in: folder)
    #expect(plain.status == 1 && plain.said.contains("error[no-region]"))

    try folder.write("64.09/requests.csv", folder.text("requests.csv"))
    try folder.write(
      "always.yaml",
      draft.replacing("# always:", with: "always:")
        .replacing("#   region: \"64.09\"", with: "  region: \"64.09\""))
    let mine = try await folder.run(
      "profile", "new", "requests.csv", "--regions", "regions.csv", "--output", "own.yaml")
    #expect(mine.status == 0 && !mine.said.contains("Daerahnya belum"), "\(mine.said)")
    for (number, arguments) in [
      ["64.09", "--profile", "b.yaml"],
      ["requests.csv", "--profile", "b.yaml", "--region", "64.09"],
      ["requests.csv", "--profile", "always.yaml"],
      ["requests.csv", "--profile", "own.yaml", "--regions", "regions.csv"],
    ].enumerated() {
      let run = try await Program.run(
        ["ingest"] + arguments + ["--archive", "\(number).sqlite"], in: folder)
      #expect(run.status == 0, "\(arguments): \(run.said)")
    }
    let folderTells = try await folder.run("profile", "new", "64.09", "--language", "en")
    #expect(!folderTells.said.contains("Its region is not known"), "\(folderTells.said)")
  }

  @Test("A draft of a follow-up log is a log's, and its events join the register")
  func log() async throws {
    let folder = try Examples.folder("64.09 aduan.csv", register)
    try folder.write(
      "riwayat.csv",
      """
      No Tiket,Tanggal,Jam,Aksi,Petugas,No HP
      A-1,01/02/2024,08:00,Laporan masuk,Budi Santoso,081234567890
      A-1,02/02/2024,09:00,Diteruskan ke OPD,Budi Santoso,081234567890
      A-1,05/02/2024,10:00,Ditanggapi,Siti Aminah,081234567891
      A-1,13/02/2024,11:00,Selesai,Siti Aminah,081234567891
      A-2,15/02/2024,08:00,Laporan masuk,Siti Aminah,081234567891
      A-2,16/02/2024,09:30,Ditanggapi,Siti Aminah,081234567891

      """)
    #expect(
      try await folder.run("profile", "new", "64.09 aduan.csv", "--output", "aduan.yaml").status
        == 0)
    let run = try await folder.run(
      "profile", "new", "riwayat.csv", "--output", "log.yaml", "--language", "en")
    #expect(run.status == 0 && !run.said.contains("region"), "\(run.said)")
    let draft = try folder.text("log.yaml")
    #expect(draft.contains("\nkind: log\n# CHECK: make it the source of the register's profile"))
    try folder.write("log.yaml", draft.replacing("source: riwayat", with: "source: aduan"))
    let ranked = try await Program.run(
      [
        "rank", "64.09 aduan.csv", "riwayat.csv", "--profile", "aduan.yaml", "--profile",
        "log.yaml",
        "--rubric", "rubric.yaml", "--period", "2024", "--json", "-",
      ], in: folder)
    #expect(ranked.status == 0, "\(ranked.said)")
    // Both were answered in time, one of the two is completed.
    #expect(try Document(ranked.output).regions.first?.score == 75)
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
    #expect(wrong.status == 64)
    #expect(wrong.said.contains("\u{201C}sp4n\u{201D} is no built-in profile"))
    let near = try await folder.run("profile", "show", "ppidd")
    #expect(near.said.contains("Maksudnya \u{201C}ppid\u{201D}?"))
  }
}
