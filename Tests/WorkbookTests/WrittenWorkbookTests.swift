import Diagnostics
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

/// What was written is read back before it takes its place, and others can read it too.
@Suite struct WrittenWorkbookTests {
  private func problem(_ bytes: [UInt8], sheets: [String]) throws -> Diagnostic? {
    let folder = Folder()
    let path = folder.path + "/a.xlsx"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    do throws(Diagnostic) {
      try Book.check(path, sheets: sheets, at: "hasil.xlsx")
      return nil
    } catch {
      return error
    }
  }

  @Test func aWholeWorkbookIsWhole() throws {
    let bytes = try WorkbookTests.bytes()
    let names = Package(bytes).sheetNames
    #expect(try problem(bytes, sheets: names) == nil)
    #expect(try problem(bytes, sheets: names.dropLast())?.code == "workbook-unreadable")
  }

  @Test func lostBytesAreFound() throws {
    let bytes = try WorkbookTests.bytes()
    let names = Package(bytes).sheetNames
    for at in [bytes.count / 7, bytes.count / 3, bytes.count / 2] {
      var broken = bytes
      for place in at..<at + 64 { broken[place] = 0 }
      let found = try #require(try problem(broken, sheets: names))
      #expect(found.code == "workbook-unreadable")
    }
    let cut = try #require(try problem(Array(bytes.prefix(bytes.count / 2)), sheets: names))
    #expect(cut.location?.file == "hasil.xlsx")
    #expect(
      cut.message.id.hasPrefix("Buku kerja yang baru ditulis tidak terbaca kembali dengan utuh: "))
    #expect(
      cut.message.en.hasPrefix("The workbook that was just written cannot be read back whole"))
    #expect(
      cut.fix?.en
        == "Write to another disk, and check this one; the file that was there is unchanged.")
  }

  @Test func everyPartIsWellFormed() throws {
    let package = try WorkbookTests.package(language: .english)
    #expect(package.parts.count > 30)
    for (name, part) in package.parts {
      let document = try? XMLDocument(data: Data(part.utf8))
      #expect(document?.rootElement() != nil, "\(name)")
    }
  }

  /// The tests' own Python, and what it knows: Tests/requirements.txt.
  private let python = Checkout.path("out/tests/venv/bin/python")

  @Test("openpyxl loads it without a warning", arguments: Language.allCases)
  func openpyxl(_ language: Language) throws {
    try #require(FileManager.default.isExecutableFile(atPath: python), "make tools makes it")
    let folder = try TemporaryFolder()
    try folder.write("a.xlsx", Data(try WorkbookTests.bytes(Example.ranking, language)))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    let program = "import openpyxl; print(openpyxl.load_workbook('a.xlsx').sheetnames[0])"
    process.arguments = ["-W", "error", "-c", program]
    process.currentDirectoryURL = folder.url
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let failure = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(failure)")
    #expect(said == Labels.Sheets.summary[language] + "\n")
  }
}
