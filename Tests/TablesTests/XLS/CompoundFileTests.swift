import Diagnostics
import Tables
import TestSupport
import Testing

/// Compound files, whole and damaged: what can be found is read, the rest is told (§3.1).
@Suite struct CompoundFileTests {
  /// A workbook of `rows` rows; one of 400 is too large for the small stream.
  private func workbook(rows: Int) -> OldWorkbookBuilder {
    OldWorkbookBuilder { records in
      for row in 0..<rows { records.number(row, 0, Double(row)) }
    }
  }

  private func file(rows: Int, _ change: (inout CompoundFileBuilder) -> Void = { _ in }) -> [UInt8]
  {
    var file = CompoundFileBuilder([("Workbook", workbook(rows: rows).stream)])
    change(&file)
    return file.bytes
  }

  private func rows(_ bytes: [UInt8]) throws -> Int {
    let file = try read(bytes, named: "lama.xls")
    #expect(file.problems.isEmpty)
    return file.texts.count
  }

  @Test func smallStreamsLieInTheRootsStream() throws {
    #expect(try rows(file(rows: 3)) == 3)
    #expect(try rows(file(rows: 150)) == 150)
    // Some programs put them among the large ones.
    #expect(try rows(file(rows: 3) { $0.hasNoMiniStream = true }) == 3)
  }

  @Test func streamsInPiecesAreJoined() throws {
    #expect(try rows(file(rows: 3000) { $0.isScattered = true }) == 3000)
    #expect(try rows(file(rows: 150) { $0.isScattered = true }) == 150)
  }

  @Test func sectorsOf4096BytesAreRead() throws {
    #expect(try rows(file(rows: 3) { $0.sectorShift = 12 }) == 3)
    #expect(try rows(file(rows: 3000) { $0.sectorShift = 12 }) == 3000)
  }

  /// More than 109 sectors of the table are listed in a chain of their own.
  @Test func tablesOfLargeFilesAreChained() throws {
    let filler = [UInt8](repeating: 7, count: 15 << 20)
    let stream = workbook(rows: 3000).stream
    let file = CompoundFileBuilder([("Lain", filler), ("Workbook", stream)])
    #expect(try rows(file.bytes) == 3000)
  }

  @Test func aWorkbookInsideOfTheWorkbookIsNotReadInItsPlace() throws {
    let inner = OldWorkbookBuilder { $0.number(0, 0, 99) }
    var file = CompoundFileBuilder([
      ("Workbook", inner.stream), ("Workbook", workbook(rows: 2).stream),
    ])
    file.embedded = 1
    #expect(try read(file.bytes).texts == [["0"], ["1"]])
  }

  @Test func aDocumentWithAWorkbookInItIsNoWorkbook() throws {
    let inner = OldWorkbookBuilder { $0.number(0, 0, 99) }
    var file = CompoundFileBuilder([("Workbook", inner.stream), ("WordDocument", [1, 2, 3])])
    file.embedded = 1
    let problem = try #require(refusal(of: file.bytes, named: "surat.doc"))
    #expect(problem.code == "file-is-no-table")
    #expect(problem.message.id.contains("dokumen Office lama"))
    #expect(problem.message.en.contains("an old Office document"))
  }

  /// A chain that comes back to itself, leaves the file, or ends early is read that far, and no
  /// further.
  @Test(arguments: [3, 0x7FFF_0000, 0xFFFF_FFFF, 0xFFFF_FFFD] as [UInt32])
  func aBrokenChainIsReadAsFarAsItGoes(_ next: UInt32) throws {
    let bytes = file(rows: 3000) { file in
      file.spoil = { table in table[40] = next }
    }
    try stopsEarly(bytes, rows: 1000..<1400)
  }

  @Test(
    "A last sector that is cut short loses nothing but its padding (§3.1)",
    arguments: [1, 20, 100, 300, 400, 511])
  func shortLastSector(_ cut: Int) throws {
    // The table of sectors stands last, and ends in many free ones.
    #expect(try rows(Array(file(rows: 3).dropLast(cut))) == 3)
    #expect(try rows(Array(file(rows: 150).dropLast(min(cut, 300)))) == 150)
  }

  @Test func aTruncatedFileIsReadAsFarAsItGoes() throws {
    // The directory stands behind the cut.
    let bytes = Array(file(rows: 3000).prefix(512 + 512 * 41 + 5))
    try stopsEarly(bytes, rows: 1000..<1400, isSalvaged: true)
  }

  @Test func aWorkbookIsFoundWithoutItsDirectory() throws {
    var bytes = file(rows: 300)
    let name = Array("Workbook".utf16).flatMap { word($0) }
    let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
    // The directory still names the stream but leads astray.
    bytes.replaceSubrange(entry + 116..<entry + 120, with: word(UInt32(1_000_000)))
    let file = try read(bytes, named: "lama.xls")
    #expect(file.texts.count == 300)
    #expect(file.problems.map(\.code) == ["old-workbook-was-salvaged"])
    #expect(
      file.problems[0].message.id
        == "daftar isi berkas XLS ini rusak; buku kerjanya dibaca dari tempat ia tampaknya mulai")
    #expect(
      file.problems[0].message.en == "the directory of the XLS file is damaged; "
        + "the workbook was read from where it seems to begin")
    #expect(file.problems[0].fix?.en.contains("the number of rows") == true)
  }

  @Test func aFileWithoutAWorkbookThatItNamesIsRefused() throws {
    let junk = [UInt8](repeating: 0x41, count: 9000)
    let bytes = CompoundFileBuilder([("Workbook", junk)]).bytes
    let problem = try #require(refusal(of: bytes, named: "lama.xls"))
    #expect(problem.code == "old-workbook-is-damaged")
    #expect(problem.severity == .error)
    #expect(
      problem.message.id == "berkas XLS ini rusak: buku kerja di dalamnya tidak dapat ditemukan")
    #expect(problem.message.en == "the XLS file is damaged: the workbook in it cannot be found")
    #expect(problem.fix?.id.hasPrefix("Unduh atau ekspor lagi") == true)
  }

  @Test func aCutBeforeTheFirstRowIsTold() throws {
    let workbook = workbook(rows: 2)
    let globals = workbook.stream.count - (2 * 18 + 4)
    var file = CompoundFileBuilder([("Workbook", Array(workbook.stream.prefix(globals + 6)))])
    file.hasNoMiniStream = true
    let problem = try #require(refusal(of: file.bytes, named: "lama.xls"))
    #expect(problem.code == "sheet-is-cut")
    #expect(
      problem.message.id == "berkas XLS ini terpotong: lembar ini berhenti sebelum akhirnya, "
        + "sebelum baris pertama")
    #expect(
      problem.message.en
        == "the XLS file is cut off: the sheet stops before its end, before its first row")
    #expect(problem.location?.text == "lama.xls:Laporan")
    #expect(
      problem.fix
        == Wording(
          id: "Berkasnya tidak lengkap: unduh atau ekspor lagi, atau minta dikirim ulang.",
          en: "The file is incomplete: download or export it again, or ask for it to be sent again."
        ))
  }

  @Test("A file that lost its sheets is told as cut off, not as one without sheets")
  func aCutBeforeTheSheetsIsTold() throws {
    let workbook = workbook(rows: 2)
    let globals = workbook.stream.count - (2 * 18 + 4)
    // Behind the list of sheets, and before it.
    for length in [globals - 4, 20] {
      var file = CompoundFileBuilder([("Workbook", Array(workbook.stream.prefix(length)))])
      file.hasNoMiniStream = true
      let problem = try #require(refusal(of: file.bytes, named: "lama.xls"))
      #expect(problem.code == "old-workbook-is-cut")
      #expect(problem.location?.text == "lama.xls")
      #expect(
        problem.message
          == Wording(
            id: "berkas XLS ini terpotong: lembar-lembarnya ada di bagian yang hilang",
            en: "the XLS file is cut off: its sheets are in the part that is missing"))
      #expect(problem.fix?.id.contains("minta dikirim ulang") == true)
    }
  }

  @Test("Wherever an XLS file is cut off, it is told as that, with a place that there is")
  func aCutAnywhereIsTold() throws {
    let stream = workbook(rows: 400).stream
    // The stream comes first in the file, and its directory behind it.
    let bytes = CompoundFileBuilder([("Workbook", stream)]).bytes
    var codes: Set<String> = []
    for length in stride(from: 8, to: 512 + stream.count, by: 97) {
      let problem = try #require(refusal(of: Array(bytes.prefix(length)), named: "lama.xls"))
      codes.insert(problem.code)
      #expect(problem.location?.row != 0)
      #expect(problem.message.id.contains("terpotong"), "\(length): \(problem)")
      #expect(problem.message.en.contains("cut off"))
      #expect(problem.fix?.en.contains("sent again") == true)
    }
    #expect(codes.isSuperset(of: ["old-document-is-cut", "sheet-is-cut"]))
  }

  /// Rows up to the cut are handed over before the reader says that there ought to be more.
  private func stopsEarly(_ bytes: [UInt8], rows: Range<Int>, isSalvaged: Bool = false) throws {
    try bytes.withUnsafeBytes { buffer in
      let file = try openFile(buffer, named: "lama.xls")
      #expect(file.problems.map(\.code) == (isSalvaged ? ["old-workbook-was-salvaged"] : []))
      var last = 0
      let problem = #expect(throws: Diagnostic.self) {
        try file.tables[0].forEachRow { row in
          last = row.number
          return true
        }
      }
      #expect(rows.contains(last))
      #expect(problem?.code == "sheet-is-cut")
      #expect(problem?.location?.text == "lama.xls:Laporan!\(last)")
      #expect(
        problem?.message.id
          == "berkas XLS ini terpotong: lembar ini berhenti sebelum akhirnya, pada baris \(last)")
      #expect(
        problem?.message.en
          == "the XLS file is cut off: the sheet stops before its end, in row \(last)")
    }
  }
}
