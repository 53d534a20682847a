import Diagnostics
import Tables
import TestSupport
import Testing

@Suite struct FileKindTests {
  static let kinds: [(name: String, bytes: [UInt8], id: String, en: String, fix: String)] = [
    ("pdf", Array("%PDF-1.7\n".utf8), "dokumen PDF", "a PDF document", "bukan sebagai PDF"),
    ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "gambar JPEG", "a JPEG image", "Ekspor lagi"),
    ("png", [0x89, 0x50, 0x4E, 0x47, 13, 10], "gambar PNG", "a PNG image", "Ekspor lagi"),
    ("gif", Array("GIF89a".utf8), "gambar", "an image", "Ekspor lagi"),
    ("webp", Array("RIFF1234WEBP".utf8), "gambar", "an image", "Ekspor lagi"),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "bzip2, xz", "compressed with bzip2, xz", "Ekstrak"),
    ("zstd", [0x28, 0xB5, 0x2F, 0xFD, 1], "atau zstd", "compressed with bzip2, xz", "Ekstrak"),
    ("bzip2", Array("BZh91AY&SY".utf8), "bzip2", "compressed with bzip2, xz", "Ekstrak"),
    ("rar", Array("Rar!".utf8) + [0x1A], "arsip RAR", "a RAR or 7z archive", "Ekstrak"),
    ("sqlite", Array("SQLite format 3\0".utf8), "basis data", "a database file", "Pastikan"),
    ("mhtml", Array("MIME-Version: 1.0\n".utf8), "MHTML", "a web archive", "Simpan Sebagai"),
    ("blink", Array("From: <Saved by Blink>\n".utf8), "MHTML", "a web archive", "Simpan Sebagai"),
    (
      "multipart", Array("Content-Type: multipart/related;\n".utf8), "MHTML", "a web archive",
      "Simpan Sebagai"
    ),
    ("xml", Array("<?xml version='1.0'?><a/>".utf8), "dokumen XML", "an XML document", "Pastikan"),
    ("json", Array("[{\"id\": 1}]".utf8), "data JSON", "JSON data", "Pastikan"),
    ("rtf", Array("{\\rtf1".utf8), "dokumen RTF", "an RTF document", "Ekspor lagi"),
    (
      "password", ole(stream: "EncryptedPackage"), "kata sandi", "under a password", "kata sandinya"
    ),
    ("doc", ole(stream: "WordDocument"), "Office lama", "an old Office document", "Pastikan"),
    ("emptyzip", ZipBuilder().bytes, "arsip ZIP", "a ZIP archive", "Ekstrak"),
    ("zip", ZipBuilder(["a.csv": "a,b"]).bytes, "arsip ZIP", "a ZIP archive", "Ekstrak"),
    (
      "ods",
      ZipBuilder([
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>",
      ]).bytes,
      "(ODS)", "an OpenDocument spreadsheet", "Simpan Sebagai"
    ),
    ("docx", ZipBuilder(["word/document.xml": "<a/>"]).bytes, "(DOCX)", "a Word", "salin"),
    ("pptx", ZipBuilder(["ppt/presentation.xml": "<a/>"]).bytes, "(PPTX)", "a pres", "Ekspor lagi"),
    ("xlsb", ZipBuilder(["xl/workbook.bin": "x"]).bytes, "(XLSB)", "a binary", "Simpan Sebagai"),
    ("binary", (0..<2000).map { UInt8($0 * 7 % 256) }, "data biner", "binary data", "Pastikan"),
  ]

  @Test(arguments: kinds.map(\.name))
  func isRefusedByWhatItIs(_ name: String) throws {
    let kind = try #require(Self.kinds.first { $0.name == name })
    let problem = try #require(refusal(of: kind.bytes, named: "garut.xls"))
    #expect(problem.code == "file-is-no-table")
    #expect(problem.severity == .error)
    #expect(problem.location?.text == "garut.xls")
    #expect(problem.message.id.contains(kind.id))
    #expect(problem.message.en.contains(kind.en))
    #expect(problem.fix?.id.contains(kind.fix) == true)
    #expect(problem.fix?.en.isEmpty == false)
  }

  @Test func documentsAreToldByTheirContentType() throws {
    var workbook = WorkbookBuilder("")
    for (type, name) in [
      ("wordprocessingml.document.main+xml", "DOCX"),
      ("presentationml.presentation.main+xml", "PPTX"),
      ("sheet.binary.macroEnabled.main", "XLSB"),
    ] {
      workbook.parts["[Content_Types].xml"] = Array(
        "<Types><Override PartName='/xl/workbook.xml' ContentType='x.\(type)'/></Types>".utf8)
      #expect(refusal(of: workbook.bytes)?.message.en.contains(name) == true)
    }
  }

  @Test(arguments: ["", " \n\n\r\n", "\u{FEFF}", "\u{0}\u{0}\u{0}"])
  func anEmptyFileIsSaidToBeEmpty(_ text: String) throws {
    let problem = try #require(refusal(of: Array(text.utf8)))
    #expect(problem.code == "file-is-empty")
    #expect(problem.message.id == "berkas ini kosong")
    #expect(problem.message.en == "the file is empty")
  }

  @Test(arguments: ["<id>,b\n1,2\n", "{a},b\n1,2\n", "[x],b\n1,2\n", "PK,b\n1,2\n"])
  func textThatOnlyBeginsOddlyIsText(_ text: String) throws {
    #expect(try read(text).texts.count == 2)
  }

  /// An OLE2 file of a header and one directory sector.
  private static func ole(stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 512 + 128 - 8)
    bytes += stream.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    return bytes + [UInt8](repeating: 0, count: 512 + 512 - bytes.count)
  }
}
