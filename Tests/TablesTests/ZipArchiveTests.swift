import Diagnostics
@testable import Tables
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
  private let workbook = WorkbookBuilder("<row><c t=\"str\"><v>isi</v></c></row>")

  @Test func storedAndDeflatedPartsAreRead() throws {
    var packed = workbook
    packed.isDeflated = true
    #expect(try read(workbook.bytes).texts == [["isi"]])
    #expect(try read(packed.bytes).texts == [["isi"]])
  }

  @Test func aCommentAndAPrefixDoNotMatter() throws {
    var zip = workbook.zip
    zip.comment = Array("PK catatan".utf8)
    #expect(try read(zip.bytes).texts == [["isi"]])
    // A prefix shifts every offset that the archive tells.
    zip.prefix = Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 50)
    #expect(try read(zip.bytes).texts == [["isi"]])
  }

  @Test func namesAreFoundWhateverTheirCaseAndSlashes() throws {
    var zip = workbook.zip
    for index in zip.entries.indices {
      zip.entries[index].name =
        "/" + zip.entries[index].name.uppercased().replacing("/", with: "\\")
    }
    #expect(try read(zip.bytes).texts == [["isi"]])
  }

  @Test func aPathThatLeadsOutsideIsOnlyAName() throws {
    var zip = workbook.zip
    zip.add("../../../etc/passwd", Array("x".utf8))
    #expect(try read(zip.bytes).texts == [["isi"]])
  }

  @Test func aTruncatedArchiveIsSaidToBeDamaged() throws {
    let bytes = workbook.bytes
    for length in [30, bytes.count / 2, bytes.count - 23, bytes.count - 1] {
      let problem = try #require(refusal(of: Array(bytes.prefix(length))))
      #expect(problem.code == "archive-is-damaged")
      #expect(problem.message.id.hasPrefix("berkas XLSX ini rusak: daftar isi arsip"))
      #expect(problem.message.en.hasPrefix("the XLSX file is damaged: the directory"))
    }
  }

  @Test func entriesThatOverlapAreRefused() throws {
    var zip = workbook.zip
    zip.add("lain.xml", zip.entries[0].content)
    zip.entries[zip.entries.count - 1].sharesHeaderOf = 0
    let problem = try #require(refusal(of: zip.bytes))
    #expect(problem.code == "archive-is-damaged")
    #expect(
      problem.message.id == "berkas XLSX ini rusak: bagian-bagian arsip ZIP-nya saling menimpa")
    #expect(
      problem.message.en
        == "the XLSX file is damaged: the parts of its ZIP archive lie over one another")
  }

  @Test func twoPartsOfOneNameAreRefused() throws {
    var zip = workbook.zip
    zip.add("XL/Workbook.xml", zip.entries[0].content)
    let problem = try #require(refusal(of: zip.bytes))
    #expect(problem.code == "archive-is-damaged")
    #expect(
      problem.message.id
        == "berkas XLSX ini rusak: arsip ZIP-nya memuat dua bagian dengan nama yang sama")
    #expect(
      problem.message.en == "the XLSX file is damaged: its ZIP archive has two parts of one name")
  }

  @Test(arguments: [0, 1, 5000])
  func aSizeThatLiesIsFound(_ size: Int) throws {
    for isDeflated in [false, true] {
      var builder = workbook
      builder.isDeflated = isDeflated
      var zip = builder.zip
      let sheet = try #require(zip.entries.firstIndex { $0.name.contains("s0") })
      zip.entries[sheet].size = UInt32(size)
      let found = refusal(of: zip.bytes)
      let problem = try #require(found)
      #expect(problem.code == "part-is-damaged")
      #expect(problem.message.id.contains("bagian xl/worksheets/s0.xml tidak dapat dibuka"))
      #expect(problem.message.en.contains("its part xl/worksheets/s0.xml cannot be unpacked"))
    }
  }

  @Test func aWrongChecksumIsFound() throws {
    var zip = workbook.zip
    let names = try #require(zip.entries.firstIndex { $0.name == "xl/workbook.xml" })
    zip.entries[names].crc = 1
    #expect(refusal(of: zip.bytes)?.code == "part-is-damaged")
  }

  @Test func dataThatCannotBeInflatedIsFound() throws {
    var zip = workbook.zip
    let names = try #require(zip.entries.firstIndex { $0.name == "xl/workbook.xml" })
    zip.entries[names].method = 8
    #expect(refusal(of: zip.bytes)?.code == "part-is-damaged")
  }

  @Test func aPartBeyondTheFileIsDamage() throws {
    var zip = workbook.zip
    zip.entries[0].packedSize = 1 << 30
    #expect(refusal(of: zip.bytes)?.code == "archive-is-damaged")
  }

  @Test func aPartWhoseHeaderContradictsTheDirectoryIsDamaged() throws {
    var zip = workbook.zip
    let names = try #require(zip.entries.firstIndex { $0.name == "xl/workbook.xml" })
    zip.entries[names].localSize = 7
    #expect(refusal(of: zip.bytes)?.code == "part-is-damaged")
  }

  @Test func sizesBehindTheDataAndInZip64AreRead() throws {
    var zip = workbook.zip
    for index in zip.entries.indices {
      zip.entries[index].hasDescriptor = true
      zip.entries[index].isLarge = true
    }
    zip.isLarge = true
    #expect(try read(zip.bytes).texts == [["isi"]])
  }

  @Test func aBombIsRefusedByWhatItsDirectorySays() throws {
    var zip = workbook.zip
    zip.add("bom.xml", [1])
    zip.entries[zip.entries.count - 1].size = 100 << 20
    let problem = try #require(refusal(of: zip.bytes))
    #expect(problem.code == "archive-is-too-large")
    #expect(problem.message.id.hasPrefix("arsip ini akan mengembang jauh"))
    #expect(problem.message.en.hasPrefix("the archive would grow far beyond"))
  }

  @Test func aBombThatHidesItsSizeIsStopped() throws {
    var zip = workbook.zip
    let sheet = try #require(zip.entries.firstIndex { $0.name.contains("s0") })
    zip.entries[sheet].content = [UInt8](repeating: 0x20, count: 8 << 20)
    zip.entries[sheet].isDeflated = true
    zip.entries[sheet].size = 1000
    #expect(refusal(of: zip.bytes)?.code == "part-is-damaged")
  }

  @Test func tooManyEntriesAreRefused() throws {
    var zip = workbook.zip
    for index in 0..<ZipArchive.entryLimit { zip.add("\(index)", []) }
    #expect(refusal(of: zip.bytes)?.code == "archive-is-too-large")
  }

  @Test func anEncryptedPartIsNamed() throws {
    var zip = workbook.zip
    zip.entries[0].flags = 1
    let problem = try #require(refusal(of: zip.bytes))
    #expect(problem.code == "part-is-encrypted")
    #expect(problem.message.id == "bagian [Content_Types].xml dari arsip ini dikunci kata sandi")
    #expect(
      problem.message.en == "the part [Content_Types].xml of this archive is under a password")
  }

  @Test func anotherMethodIsNamed() throws {
    var zip = workbook.zip
    zip.entries[0].method = 9
    let problem = try #require(refusal(of: zip.bytes))
    #expect(problem.code == "part-is-packed-oddly")
    #expect(problem.message.id.contains("(metode 9)"))
    #expect(problem.message.en.contains("(method 9)"))
  }
}
