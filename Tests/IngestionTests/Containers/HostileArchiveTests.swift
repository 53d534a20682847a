import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ingestion
@testable import Tables

/// Archives that are broken, locked, or made to do harm, in sentences that say what to do.
@Suite struct HostileArchiveTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private func inputs(_ bytes: [UInt8], _ name: String = "arsip.zip") throws -> [InputFile] {
    try exports.write(bytes, "masuk/\(name)")
    return try Inputs(paths: [exports.path + "/masuk"]).files
  }

  /// What keeps the only input, or the one at `index`, from being read.
  private func problem(_ bytes: [UInt8], at index: Int = 0) throws -> Diagnostic {
    let input = try inputs(bytes)[index]
    do throws(Diagnostic) {
      _ = try input.open()
      Issue.record("\(input.label) is read")
      return Diagnostic(.note, "none", Wording(""))
    } catch {
      return error
    }
  }

  private func isRead(_ input: InputFile) -> Bool { (try? input.open()) != nil }

  // MARK: The archive as a whole

  @Test func aLockedArchiveIsRefusedOnce() throws {
    var zip = ZipBuilder(["a.csv": "x", "b.csv": "y"])
    zip.entries[0].flags = 1
    zip.entries[1].flags = 1 << 6
    #expect(try inputs(zip.bytes).count == 1)
    let problem = try problem(zip.bytes)
    #expect(
      problem.rendered(.indonesian) == """
        arsip.zip: galat[archive-is-encrypted]: arsip ZIP dikunci kata sandi
          perbaikan: Ekstrak dengan kata sandinya dan berikan foldernya, atau minta arsip tanpa \
        kata sandi.
        """)
    #expect(problem.message.en == "the ZIP archive is under a password")
  }

  @Test func aLockedMemberIsRefusedByItself() throws {
    var zip = ZipBuilder(["a.csv": "x,y\n", "b.csv": "y"])
    zip.entries[1].flags = 1
    #expect(isRead(try inputs(zip.bytes)[0]))
    let problem = try problem(zip.bytes, at: 1)
    #expect(problem.location?.file == "arsip.zip/b.csv")
    #expect(problem.message.id == "berkas ini dikunci kata sandi di dalam arsipnya")
    #expect(problem.message.en == "the file is under a password in its archive")
    #expect(problem.fix?.en == "Extract it with its password and give the file.")
  }

  @Test(arguments: [ZipBuilder(), ZipBuilder(["__MACOSX/a": "x", "kosong/": "", "BACA.md": "x"])])
  func anArchiveWithoutAFileIsSaidToHaveNone(_ zip: ZipBuilder) throws {
    let problem = try problem(zip.bytes)
    #expect(problem.code == "archive-has-no-files")
    #expect(problem.message.id == "arsip ini tidak berisi berkas yang dapat dibaca")
    #expect(problem.message.en == "the archive holds no file to read")
    #expect(problem.fix?.id.hasPrefix("Masukkan ekspornya (CSV, XLSX, …)") == true)
  }

  @Test func anArchiveThatIsCutShortOrGoesOnIsDamaged() throws {
    let bytes = ZipBuilder(["a.csv": "x"]).bytes
    for wrong in [Array(bytes.dropLast()), bytes + [0x0A], Array(bytes.prefix(40))] {
      let problem = try problem(wrong)
      #expect(problem.code == "archive-is-damaged")
      #expect(problem.message.id == "arsip ini rusak: daftar isi arsip ZIP-nya tidak utuh")
      #expect(
        problem.message.en
          == "the archive is damaged: the directory of its ZIP archive is not whole")
      #expect(problem.fix?.id.hasPrefix("Unduh lagi, atau ekstrak lalu buat ulang ZIP-nya") == true)
    }
  }

  @Test func oneVolumeOfSeveralIsNamed() throws {
    var zip = ZipBuilder(["a.csv": "x"])
    zip.disk = 1
    let problem = try problem(zip.bytes)
    #expect(problem.code == "archive-is-split")
    #expect(problem.message.id == "ini hanya satu bagian dari arsip ZIP yang terbagi")
    #expect(problem.message.en == "this is only one part of a split ZIP archive")
    #expect(problem.fix?.en.hasPrefix("Bring all its parts together (.z01, .z02, …, .zip)") == true)
  }

  @Test func aZip64RecordThatIsNoneIsDamage() throws {
    var zip = ZipBuilder(["a.csv": "x"])
    zip.isLarge = true
    var bytes = zip.bytes
    bytes[bytes.count - 22 - 20 - 56] = 0
    #expect(try problem(bytes).code == "archive-is-damaged")
  }

  @Test("Members that share bytes would grow out of one another")
  func overlap() throws {
    var zip = ZipBuilder(["a.csv": "x,y\n", "b.csv": "x,y\n"])
    zip.entries[1].sharesHeaderOf = 0
    let problem = try problem(zip.bytes)
    #expect(problem.code == "archive-is-damaged")
    #expect(problem.message.id == "arsip ini rusak: bagian-bagian arsip ZIP-nya saling menimpa")
    #expect(
      problem.message.en
        == "the archive is damaged: the parts of its ZIP archive lie over one another")
  }

  @Test("More members than anybody hands in")
  func count() throws {
    var zip = ZipBuilder()
    for index in 0...ZipArchive.entryLimit { zip.add("\(index).csv", []) }
    let problem = try problem(zip.bytes)
    #expect(problem.code == "archive-is-too-large")
    #expect(problem.message.id.hasPrefix("arsip ini memuat terlalu banyak berkas, atau akan"))
    #expect(problem.message.en.hasPrefix("the archive holds too many files, or would grow far"))
    #expect(problem.fix?.en == "Extract the archive and give its folder, if it does hold exports.")
  }

  @Test("Members of archives in archives count together")
  func countOfNested() throws {
    var inner = ZipBuilder()
    for index in 0..<4000 { inner.add("\(index).csv", []) }
    var zip = ZipBuilder()
    for index in 0..<3 { zip.add("\(index).zip", inner.bytes) }
    let inputs = try inputs(zip.bytes)
    #expect(inputs.count == 8000 + 1997 + 1)
    let refused = try #require(inputs.firstIndex { $0.label == "arsip.zip/2.zip" })
    #expect(try problem(zip.bytes, at: refused).code == "archive-is-too-large")
  }

  @Test("All members together, by what the directory says")
  func sum() throws {
    var zip = ZipBuilder()
    for index in 0..<20 {
      zip.add("\(index).csv", [1])
      zip.entries[index].size = 0xFFFF_0000
    }
    #expect(try problem(zip.bytes).code == "archive-is-too-large")
  }

  // MARK: One member

  @Test("A member that would grow a thousandfold is not unpacked, and the others are read")
  func bomb() throws {
    var zip = ZipBuilder(["z.csv": "x,y\n"])
    zip.add("a.csv", [UInt8](repeating: 0x2C, count: ZipArchive.ratioFloor + 1), isDeflated: true)
    #expect(isRead(try inputs(zip.bytes)[1]))
    let problem = try problem(zip.bytes)
    #expect(problem.code == "member-is-too-large")
    #expect(
      problem.message.id == "berkas ini akan mengembang jauh melebihi ekspor mana pun; tidak dibuka"
    )
    #expect(problem.message.en == "the file would grow far beyond any export; it was not unpacked")
    #expect(problem.fix?.en.hasPrefix("Extract it and look at it") == true)
  }

  @Test("A sheet of blanks that shrinks to a thousandth is no bomb while it is small")
  func blanks() throws {
    var zip = ZipBuilder()
    let rows = "id;received" + String(repeating: "\n;", count: 4 << 20)
    zip.add("a.csv", Array(rows.utf8), isDeflated: true)
    #expect(isRead(try inputs(zip.bytes)[0]))
  }

  @Test("Whatever lies about its size, its place or its bytes is damaged, and the others are read")
  func lies() throws {
    let wrongs: [(String, (inout ZipBuilder.Entry) -> Void)] = [
      ("too small in the directory and in its header", { $0.size = 5 }),
      ("too large", { $0.size = 5000 }),
      ("too large by far", { $0.size = 1_000_000_000 }),
      ("another size in its own header", { $0.localSize = 3 }),
      ("packed beyond the file", { $0.packedSize = 1 << 30 }),
      ("another entry's header", { $0.localSignature = 0x0303_4B50 }),
      ("a wrong checksum", { $0.crc = 1 }),
      ("bytes that cannot be inflated", { $0.method = 8 }),
      ("fields that go on behind their end", { $0.extra = [1, 0, 99, 0, 1] }),
    ]
    for (name, change) in wrongs {
      var zip = ZipBuilder(["a.csv": "satu,dua\ntiga,empat\n", "b.csv": "x,y\n"])
      change(&zip.entries[0])
      let inputs = try inputs(zip.bytes)
      #expect(inputs.count == 2, "\(name)")
      #expect(isRead(inputs[1]), "\(name)")
      let problem = try problem(zip.bytes)
      #expect(problem.code == "member-is-damaged", "\(name)")
      #expect(problem.location?.file == "arsip.zip/a.csv")
      #expect(
        problem.message.id == "berkas ini tidak dapat diekstrak: isinya di dalam arsip rusak")
      #expect(
        problem.message.en == "the file cannot be extracted: its bytes in the archive are damaged")
    }
  }

  @Test("A stream that hides its size is stopped where the directory says")
  func hiddenBomb() throws {
    var zip = ZipBuilder()
    zip.add("a.csv", [UInt8](repeating: 0x20, count: 32 << 20), isDeflated: true)
    zip.entries[0].size = 1000
    #expect(try problem(zip.bytes).code == "member-is-damaged")
  }

  @Test func anotherMethodIsNamed() throws {
    var zip = ZipBuilder(["a.csv": "x"])
    zip.entries[0].method = 14
    let problem = try problem(zip.bytes)
    #expect(problem.code == "member-is-packed-oddly")
    #expect(
      problem.message.id == "berkas ini dimampatkan dengan cara yang tidak dikenal (metode 14)")
    #expect(problem.message.en == "the file is packed in a way that is not known (method 14)")
  }

  @Test(
    "A name that leads out of the archive is only shown, cleaned",
    arguments: [
      ("../../../etc/passwd", "etc/passwd"), ("a/../../b.csv", "a/b.csv"),
      ("/root/b.csv", "root/b.csv"), ("C:\\Users\\x\\b.csv", "C:/Users/x/b.csv"),
      ("\\\\server\\b.csv", "server/b.csv"), ("..", "?"), ("", "?"),
    ])
  func paths(_ name: String, _ label: String) throws {
    var zip = ZipBuilder(["zzz.csv": "x,y\n"])
    zip.add(name, Array("x,y\n".utf8))
    let inputs = try inputs(zip.bytes)
    let index = try #require(inputs.firstIndex { $0.label == "arsip.zip/" + label })
    #expect(isRead(inputs[1 - index]))
    let problem = try problem(zip.bytes, at: index)
    #expect(problem.code == "member-leads-outside")
    #expect(
      problem.message.id == "nama berkas ini di dalam arsip menunjuk ke luar arsip; tidak dibaca")
    #expect(
      problem.message.en
        == "the file's name in the archive leads out of the archive; it was not read")
    #expect(try FileManager.default.contentsOfDirectory(atPath: exports.path) == ["masuk"])
  }

  @Test("Odd names are shown on one line and cut short")
  func oddNames() throws {
    let long = String(repeating: "x", count: 60_000)
    var zip = ZipBuilder()
    zip.add("a\u{0}\n\u{1B}[31mb.csv", Array("x,y\n".utf8))
    zip.add("./c/./\(long).csv", Array("x,y\n".utf8))
    zip.add("d\\e.csv", Array("x,y\n".utf8))
    let inputs = try inputs(zip.bytes)
    #expect(
      inputs.map(\.label) == [
        "arsip.zip/a\u{FFFD}\u{FFFD}\u{FFFD}[31mb.csv",
        "arsip.zip/c/\(String(repeating: "x", count: 120))…", "arsip.zip/d/e.csv",
      ])
    #expect(inputs.allSatisfy(isRead))
  }

  @Test func twoFilesOfOneNameAreNotGuessedAt() throws {
    let zip = ZipBuilder(["a.csv": "x", "./a.csv": "y", "b.csv": "x,y\n"])
    let inputs = try inputs(zip.bytes)
    #expect(inputs.map(isRead) == [false, false, true])
    let problem = try problem(zip.bytes)
    #expect(problem.code == "member-name-is-taken")
    #expect(problem.message.id.hasPrefix("arsip ini memuat lebih dari satu berkas dengan nama ini"))
    #expect(problem.message.en.hasPrefix("the archive has more than one file of this name"))
    #expect(problem.fix?.en == "Make the archive again, each file with a name of its own.")
  }

  @Test func aLinkIsNotFollowed() throws {
    var zip = ZipBuilder(["a.csv": "/etc/passwd"])
    zip.entries[0].mode = 0o120_777
    let problem = try problem(zip.bytes)
    #expect(problem.code == "member-is-no-file")
    #expect(problem.message.id == "isi arsip ini adalah tautan (link), bukan berkas")
    #expect(problem.message.en == "this is a link in the archive, and no file")
    #expect(problem.fix?.en == "Put the file itself into the archive.")
    zip.entries[0].host = 0
    #expect(isRead(try inputs(zip.bytes)[0]))
  }

  @Test("§6.3: what cannot be read in an archive is an error of its own, all at once")
  func outcomes() throws {
    var zip = ZipBuilder([
      "64.03 a.csv": "id,received\n1,2024-01-05\n", "b.csv": "", "c.rar": "Rar!",
    ])
    zip.add("../d.csv", [])
    let outcomes = try Ingestor(IngestionOptions()).read(inputs(zip.bytes))
    let codes = outcomes.map { outcome in
      switch outcome {
      case .failed(let problems): problems.map(\.code).joined()
      case .read: "read"
      default: "other"
      }
    }
    #expect(codes == ["read", "file-is-empty", "file-is-no-table", "member-leads-outside"])
  }
}
