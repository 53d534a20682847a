import Foundation
import TestSupport
import Testing

/// `doctor`: says that an archive is sound, or every fault with its remedy, and changes nothing.
@Suite struct DoctorTests {
  private func folder() async throws -> TemporaryFolder {
    let folder = try Examples.folder()
    let run = try await folder.run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--archive", "a.sqlite")
    #expect(run.status == 0, "\(run.said)")
    return folder
  }

  @Test("A sound archive is OK, with what it holds")
  func sound() async throws {
    let folder = try await folder()
    let bytes = try folder.bytes("a.sqlite")
    let run = try await folder.run("doctor", "--archive", "a.sqlite", "--language", "en")
    #expect(run.status == 0)
    #expect(run.text == "OK: 4 exports, 9 rows, 0 quarantined rows, 1 ranking.\n")
    #expect(run.said.isEmpty)
    #expect(try folder.bytes("a.sqlite") == bytes)
    #expect(try folder.names() == ["a.sqlite", "data", "rubric.yaml"])
  }

  @Test("A fault is said with its remedy, and the status is 1")
  func faulty() async throws {
    let folder = try await folder()
    let spoil = try await Program.run(
      [], in: folder,
      through: ["/bin/sh", "-c", "sqlite3 a.sqlite \"UPDATE rubric SET text = 'x'\"", "sh"])
    #expect(spoil.status == 0, "\(spoil.said)")
    let run = try await folder.run("doctor", "--archive", "a.sqlite", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        """
        a.sqlite: error[archive-rubric-changed]: the text of the rubric kecil does not match its \
        SHA-256
          fix: Restore it from a backup, or ingest all exports again into a new archive.
        """))
    #expect(run.text.hasPrefix("NOT SOUND: 1 fault; 4 exports"))
    let json = try await folder.run("doctor", "--archive", "a.sqlite", "--json", "-")
    #expect(json.status == 1)
    let document = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect(document?["sound"] as? Bool == false)
    #expect(
      (document?["findings"] as? [[String: Any]])?.first?["code"] as? String
        == "archive-rubric-changed")
  }

  @Test("--files compares a folder's bytes with the archive's")
  func files() async throws {
    let folder = try await folder()
    let same = try await folder.run("doctor", "--archive", "a.sqlite", "--files", "data")
    #expect(same.status == 0, "\(same.said)")
    try folder.write("data/berau.csv", Examples.berau + "\n")
    try folder.write("data/baru.csv", Examples.penajam.replacing("P-", with: "N-"))
    try FileManager.default.moveItem(
      atPath: folder.path("data/penajam.csv"), toPath: folder.path("data/nama lain.csv"))
    try FileManager.default.removeItem(atPath: folder.path("data/balikpapan.csv"))
    let run = try await folder.run(
      "doctor", "--archive", "a.sqlite", "--files", "data", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        """
        baru.csv: error[file-not-ingested]: this file is not in the archive
          fix: Add it with `peringkat ingest`.
        """))
    #expect(
      run.said.contains(
        """
        berau.csv: error[file-changed-since]: this file's bytes have changed since it was put into \
        the archive
          fix: Put the original file back; if the change is meant, ingest it again with `peringkat \
        ingest`.
        """))
    #expect(
      run.said.contains(
        """
        balikpapan.csv: note[file-not-in-folder]: is in the archive, but not in the folder that was \
        compared
        """))
    #expect(!run.said.contains("nama lain"))
  }

  @Test("--files: a file that nobody can read is no fault of the archive")
  func filesThatAreRefused() async throws {
    let folder = try await folder()
    try folder.write("data/catatan.csv", "satu,dua\ntiga,empat\n")
    try folder.write("data/kosong.csv", "")
    try folder.write("data/tanpa daerah.csv", "id,received\nA-1,2024-01-01\n")
    let run = try await folder.run(
      "doctor", "--archive", "a.sqlite", "--files", "data", "--language", "en")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.text.hasPrefix("OK: "))
    for name in ["catatan.csv", "kosong.csv", "tanpa daerah.csv"] {
      #expect(
        run.said.contains(
          """
          \(name): note[file-refused]: this file is not in the archive, for it cannot be read as an \
          export
            fix: If it is an export, mend and ingest it (`peringkat check` explains it), or name its \
          profile with --profile; if it is none, take it out of the folder.

          """), "\(run.said)")
    }
    #expect(run.said.contains("  No profile knows any of its headers.\n"))
    // What all of its rows lack is quarantined with it, and it belongs into the archive.
    try folder.write("data/semua.csv", "\(Examples.header)\n,64.03,,completed,2024-03-01,,\n")
    let other = try await folder.run(
      "doctor", "--archive", "a.sqlite", "--files", "data", "--language", "en")
    #expect(other.status == 1 && other.said.contains("semua.csv: error[file-not-ingested]"))
    try folder.write(
      "data/asing.csv", "Nomor,Hari,Milik\n1,2024-03-01,64.03\n")
    try folder.write(
      "asing.yaml",
      "profile: asing\nkind: register\ncolumns: {id: Nomor, received: Hari, region: Milik}\n")
    for (more, code) in [
      ([], "note[file-refused]"), (["--profile", "asing.yaml"], "error[file-not"),
    ] {
      let run = try await Program.run(
        ["doctor", "--archive", "a.sqlite", "--files", "data", "--language", "en"] + more,
        in: folder)
      #expect(run.said.contains("asing.csv: \(code)"), "\(run.said)")
    }
  }

  @Test("A complaint whose date was changed with another program is found")
  func altered() async throws {
    let folder = try await folder()
    let spoil = try await Program.run(
      [], in: folder,
      through: [
        "/bin/sh", "-c",
        "sqlite3 a.sqlite 'UPDATE register_row SET completed = completed - 2 WHERE id = \"B-1\"'",
        "sh",
      ])
    #expect(spoil.status == 0, "\(spoil.said)")
    let run = try await folder.run("doctor", "--archive", "a.sqlite", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said == """
        a.sqlite: error[archive-export-changed]: berau.csv: what the archive holds of it was altered \
        by another program since it was added: a row, a cell or a finding was changed, added or deleted
          fix: Restore it from a backup, or ingest all exports again into a new archive.

        """, "\(run.said)")
  }

  @Test("§3.7: the same bytes under another name are known, and change nothing")
  func sameBytes() async throws {
    let folder = try await folder()
    let bytes = try folder.bytes("a.sqlite")
    try folder.write("zzz.csv", Examples.berau)
    let run = try await folder.run("ingest", "zzz.csv", "--archive", "a.sqlite")
    #expect(run.status == 0)
    #expect(run.said.contains("0 berkas masuk arsip, 1 sudah ada di arsip"))
    #expect(try folder.bytes("a.sqlite") == bytes)
  }
}
