import Foundation
import TestSupport
import Testing

/// Exports that arrive in archives, through the built program (spec §3.1).
@Suite struct ArchivesOfFilesTests {
  /// The examples as one ZIP, one of them compressed by itself.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rubric.yaml", Examples.rubric)
    try folder.write(
      "data/arsip.zip",
      Zip.bytes([
        ("2024/berau.csv", Data(Examples.berau.utf8)),
        ("2024/penajam.csv.gz", Zip.gzipped(Data(Examples.penajam.utf8))),
        ("balikpapan.zip", Zip.bytes([("balikpapan.csv", Data(Examples.balikpapan.utf8))])),
        ("__MACOSX/._berau.csv", Data([0, 5])),
      ]))
    try folder.write("data/riwayat.csv.gz", Zip.gzipped(Data(Examples.log.utf8)))
    return folder
  }

  @Test("§3.1: an archive ranks as the folder of its files does")
  func rank() async throws {
    let archive = try folder()
    let plain = try Examples.folder()
    let arguments = ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--json", "-"]
    let packed = try await Program.run(arguments, in: archive)
    let unpacked = try await Program.run(arguments, in: plain)
    #expect(packed.status == 0, "\(packed.said)")
    let document = try Document(packed.output)
    #expect(document.regions.map(\.score) == [75, 62.5, 25])
    #expect(try document.regions.map(\.score) == Document(unpacked.output).regions.map(\.score))
    #expect(
      document.inputs.map(\.file) == [
        "arsip.zip/2024/berau.csv", "arsip.zip/2024/penajam.csv.gz",
        "arsip.zip/balikpapan.zip/balikpapan.csv", "riwayat.csv.gz",
      ])
    #expect(try archive.names() == ["data", "rubric.yaml"], "nothing is unpacked to the disk")
  }

  @Test("§3.7: the same archive again, or its files by themselves, change nothing")
  func ingest() async throws {
    let folder = try folder()
    let first = try await folder.run("ingest", "data", "--archive", "a.sqlite", "--language", "en")
    #expect(first.said.contains("4 files went into the archive, 0 were there already"))
    let again = try await folder.run("ingest", "data", "--archive", "a.sqlite", "--language", "en")
    #expect(again.said.contains("0 files went into the archive, 4 were there already"))
    try folder.write("satu/berau.csv", Examples.berau)
    let alone = try await folder.run("ingest", "satu", "--archive", "a.sqlite", "--language", "en")
    #expect(alone.status == 0)
    #expect(alone.said.contains("0 files went into the archive, 1 was there already"))
  }

  @Test("A file of an archive is previewed, and the others are named")
  func preview() async throws {
    let folder = try folder()
    let whole = try await folder.run("preview", "data/arsip.zip", "--language", "en")
    #expect(whole.status == 0)
    #expect(whole.said.contains("note[several-files]: This file is shown; there are also"))
    #expect(whole.said.contains("name its path, such as archive.zip/file.csv"))
    let one = try await folder.run("preview", "data/arsip.zip/2024/berau.csv", "--csv")
    #expect(one.status == 0 && one.text.hasPrefix(Examples.header))
    #expect(!one.said.contains("several-files"))
  }

  @Test("One file of an archive can be named")
  func member() async throws {
    let folder = try folder()
    let run = try await folder.run(
      "ingest", "data/arsip.zip/2024/berau.csv", "--archive", "a.sqlite", "--language", "en")
    #expect(run.said.contains("1 file went into the archive"), "\(run.said)")
    #expect(run.text.contains("arsip.zip/2024/berau.csv"))
  }

  @Test("A letter and a photograph in an archive stop nothing, and are counted")
  func leftovers() async throws {
    let folder = try folder()
    try folder.write(
      "data/arsip.zip",
      Zip.bytes([
        ("2024/berau.csv", Data(Examples.berau.utf8)),
        ("2024/penajam.csv", Data(Examples.penajam.utf8)),
        ("balikpapan.csv", Data(Examples.balikpapan.utf8)),
        ("surat.pdf", Data("%PDF-1.7\n".utf8)), ("foto/1.jpg", Data([0xFF, 0xD8, 0xFF, 0xE0])),
        ("README.txt", Data("catatan".utf8)),
      ]))
    let run = try await folder.run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--json", "-", "--language",
      "en")
    #expect(run.status == 0, "\(run.said)")
    for (name, kind) in [("foto/1.jpg", "a JPEG image"), ("surat.pdf", "a PDF document")] {
      #expect(
        run.said.contains(
          "arsip.zip/\(name): warning[file-left-out]: This file was not read but left out: it is"
            + " \(kind), no table."), "\(run.said)")
    }
    #expect(try Document(run.output).inputs.count == 4)
    try folder.write(
      "kosong.zip",
      Zip.bytes([
        ("surat.pdf", Data("%PDF-1.7\n".utf8)), ("foto.jpg", Data([0xFF, 0xD8, 0xFF, 0xE0])),
      ]))
    let none = try await folder.run("check", "kosong.zip", "--language", "en")
    #expect(none.status == 1)
    #expect(
      none.text.contains(
        "kosong.zip: error[archive-without-tables]: There is not one table in this archive, only"
          + " documents and images (2): foto.jpg, surat.pdf."), "\(none.text)")
  }

  @Test("A result of an earlier run is no export, whatever it is called")
  func ownResults() async throws {
    let folder = try folder()
    let rank = ["rank", "data", "--rubric", "rubric.yaml", "--period", "2024"]
    let first = try await Program.run(
      rank + ["--output", "data/lama.xlsx", "--json", "data/lama.txt"], in: folder)
    #expect(first.status == 0, "\(first.said)")
    let ingest = try await folder.run("ingest", "data", "--archive", "data/toko.db")
    #expect(ingest.status == 0, "\(ingest.said)")
    let again = try await Program.run(rank + ["--json", "-", "--language", "en"], in: folder)
    #expect(again.status == 0, "\(again.said)")
    for name in ["lama.xlsx", "lama.txt", "toko.db"] {
      #expect(
        again.said.contains(
          "\(name): note[own-result]: This file is a result of an earlier run of Peringkat and no"
            + " export; it was left out."), "\(again.said)")
    }
    #expect(try Document(again.output).inputs.count == 4)
  }

  @Test("§6.3: a member that cannot be read is named; the others go into the archive")
  func broken() async throws {
    let folder = try TemporaryFolder()
    try folder.write("rubric.yaml", Examples.rubric)
    let zip = Zip.bytes([
      ("berau.csv", Data(Examples.berau.utf8)), ("surat.csv", Data("Rar!\u{1A}\n".utf8)),
    ])
    try folder.write("arsip.zip", zip)
    let run = try await folder.run("ingest", "arsip.zip", "--archive", "a.sqlite")
    #expect(run.status == 1)
    #expect(run.said.contains("arsip.zip/surat.csv: galat[file-is-no-table]"), "\(run.said)")
    #expect(run.said.contains("1 berkas masuk arsip, 0 sudah ada di arsip, 1 gagal."))
  }
}
