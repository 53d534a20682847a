import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite struct GunzipTests {
  private func gzipped(_ text: String) -> [UInt8] { ZipBuilder.gzipped(Array(text.utf8)) }

  private func opened(_ bytes: [UInt8]) throws -> ReadFile { try read(bytes, named: "x.csv.gz") }

  @Test("§3.1: a table inside .gz is read, and what it was told apart from")
  func table() throws {
    let file = try opened(gzipped("satu;dua\ntiga;empat\n"))
    #expect(file.texts == [["satu", "dua"], ["tiga", "empat"]])
    #expect(file.description.id.hasSuffix("; dimampatkan (gzip)"))
    #expect(file.description.en.hasSuffix("; compressed (gzip)"))
    #expect(try read("a,b\n").description.en.contains("gzip") == false)
  }

  @Test func aWorkbookInsideIsRead() throws {
    let book = WorkbookBuilder("<row><c t=\"str\"><v>isi</v></c></row>")
    #expect(try opened(ZipBuilder.gzipped(book.bytes)).texts == [["isi"]])
  }

  @Test("RFC 1952: several streams one behind another are one text")
  func concatenated() throws {
    let bytes = gzipped("a,b\n1,") + gzipped("2\n") + gzipped("") + gzipped("3,4\n")
    #expect(try opened(bytes).texts == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(try opened(bytes + [UInt8](repeating: 0, count: 512)).texts.count == 3)
  }

  @Test func damageIsSaid() throws {
    let whole = gzipped("a,b\n1,2\n")
    var changed = whole
    changed[changed.count - 5] ^= 1
    for bytes in [
      Array(whole.dropLast()), Array(whole.prefix(12)), whole + [1, 2], whole + [0x1F, 0x8B, 8],
      changed,
    ] {
      let problem = try #require(refusal(of: bytes, named: "x.csv.gz"))
      #expect(
        problem.rendered(.indonesian) == """
          x.csv.gz: galat[gzip-is-damaged]: berkas gzip ini rusak atau terpotong
            perbaikan: Unduh atau salin lagi; bila tetap gagal, berikan berkas yang tidak \
          dimampatkan.
          """)
      #expect(problem.message.en == "the gzip file is damaged or cut short")
    }
  }

  @Test func whatIsCompressedTwiceIsRefused() throws {
    let problem = try #require(refusal(of: ZipBuilder.gzipped(gzipped("a,b\n"))))
    #expect(problem.code == "gzip-is-twofold")
    #expect(problem.message.id == "berkas ini dimampatkan dengan gzip lebih dari sekali")
    #expect(problem.message.en == "the file is compressed with gzip more than once")
    #expect(problem.fix?.en == "Extract it once and give the result.")
  }

  @Test func aBombIsNotRead() throws {
    let bomb = ZipBuilder.gzipped([UInt8](repeating: 0x2C, count: ZipArchive.ratioFloor + 1))
    #expect(refusal(of: bomb)?.code == "member-is-too-large")
    let bytes = gzipped(String(repeating: "a,b\n", count: 1000))
    let problem = bytes.withUnsafeBufferPointer { bytes -> Diagnostic? in
      do throws(Diagnostic) {
        _ = try Gunzip.all(of: bytes, named: "x", limit: 3999)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem?.code == "member-is-too-large")
  }

  @Test func aTapeArchiveInsideIsNamed() throws {
    var tape = [UInt8](repeating: 0, count: 1024)
    tape.replaceSubrange(0..<5, with: Array("a.csv".utf8))
    tape.replaceSubrange(257..<262, with: Array("ustar".utf8))
    for bytes in [tape, ZipBuilder.gzipped(tape)] {
      let problem = try #require(refusal(of: bytes, named: "x.tar.gz"))
      #expect(problem.code == "file-is-no-table")
      #expect(problem.message.id.hasPrefix("isi berkas ini adalah arsip TAR"))
      #expect(problem.message.en.hasPrefix("the file is a TAR archive"))
      #expect(
        problem.fix?.id == "Ekstrak arsip itu, lalu berikan foldernya, atau jadikan .zip.")
    }
  }
}
