import Diagnostics
import Files
import Glibc
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct WholeFileTests {
  private func problem(_ path: String) -> Diagnostic? {
    do throws(Diagnostic) {
      try writeWorkbook(Example.ranking, to: path, engineVersion: "1.2.3")
      return nil
    } catch {
      return error
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    let folder = Folder()
    let found = try #require(problem(folder.path + "/tidak/ada.xlsx"))
    #expect(found.code == "output-folder-missing")
    #expect(
      found.message.id == "Folder tujuan hasil tidak ada: “\(folder.path)/tidak”.")
    #expect(
      found.message.en == "The folder for the result does not exist: “\(folder.path)/tidak”.")
    #expect(found.fix?.id == "Buat folder itu dahulu, atau pilih folder lain.")
    #expect(found.fix?.en == "Make that folder first, or choose another one.")
    #expect(folder.names == [])
  }

  @Test func aFileIsNoFolder() throws {
    let folder = Folder()
    Folder.write("isi", to: folder.path + "/berkas")
    #expect(problem(folder.path + "/berkas/a.xlsx")?.code == "output-folder-missing")
    #expect(folder.names == ["berkas"])
  }

  @Test func aFolderIsNoFile() throws {
    let folder = Folder()
    let found = try #require(problem(folder.path))
    #expect(found.code == "output-path-is-folder")
    #expect(found.message.id == "Hasil ditulis ke sebuah berkas, tetapi ini folder.")
    #expect(found.fix?.en == "Add a file name, for example \(folder.path)/peringkat.xlsx.")
    #expect(problem(folder.path + "/baru/")?.code == "output-path-is-folder")
  }

  @Test func noNameAtAll() {
    #expect(problem("")?.code == "output-no-name")
    #expect(problem("a\0b.xlsx")?.code == "output-no-name")
  }

  /// A device would be replaced by a file if it were renamed onto.
  @Test func aDeviceIsLeftAlone() {
    #expect(problem("/dev/null")?.code == "output-path-not-a-file")
    #expect(problem("/dev/null")?.message.en.contains("a device or a pipe") == true)
  }

  @Test func aFolderWithoutTheRightToWrite() throws {
    let folder = Folder()
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    // The superuser may write anywhere but in the kernel's own folders.
    let place = geteuid() == 0 ? "/sys" : folder.path
    let found = try #require(problem(place + "/a.xlsx"))
    #expect(found.code == "output-not-writable")
    #expect(found.message.id == "Folder atau berkas hasil ini tidak boleh ditulisi.")
    #expect(found.fix?.en == "Choose a folder of your own, or ask for the right to write there.")
    #expect(found.location?.file == place + "/a.xlsx")
  }

  @Test(arguments: [ENOSPC, EDQUOT, EFBIG]) func aFullDiskIsSaid(_ number: Int32) {
    let found = FileProblems.systemError(number, at: "a.xlsx")
    #expect(found.code == "output-disk-full")
    #expect(found.message.en.hasPrefix("The disk ran out of room"))
    #expect(found.fix?.id == "Kosongkan ruang di disk itu, atau pilih disk lain.")
  }

  @Test func roomIsAskedForBeforeWriting() throws {
    let folder = Folder()
    let file = try WholeFile(folder.path + "/a.xlsx")
    try file.require(1)
    #expect(throws: FileProblems.systemError(ENOSPC, at: folder.path + "/a.xlsx")) {
      try file.require(.max)
    }
  }

  @Test func otherErrorsCarryTheSystemsWords() {
    let found = FileProblems.systemError(EIO, at: "a.xlsx")
    #expect(found.code == "output-not-written")
    #expect(found.message.id == "Hasil tidak dapat ditulis (sistem: Input/output error).")
    let refused = WorkbookProblems.refused("Zip error", at: "a.xlsx")
    #expect(refused.code == "workbook-refused")
    #expect(refused.message.en.contains("(libxlsxwriter: Zip error)"))
  }

  @Test func failureLeavesTheOldFileAndNothingBeside() throws {
    let folder = Folder()
    let path = folder.path + "/a.xlsx"
    Folder.write("lama", to: path)
    let file = try WholeFile(path)
    #expect(throws: FileProblems.systemError(ENOSPC, at: path)) {
      try file.write { (beside) throws(Diagnostic) in
        Folder.write("setengah", to: beside)
        #expect(folder.names.count == 2)
        throw FileProblems.systemError(ENOSPC, at: beside)
      }
    }
    #expect(folder.names == ["a.xlsx"])
    #expect(Folder.bytes(of: path) == Array("lama".utf8))
  }

  @Test func anOldFileIsReplacedAndALinkFollowed() throws {
    let folder = Folder()
    let path = folder.path + "/a.xlsx"
    Folder.write("lama", to: path)
    symlink(path, folder.path + "/tautan.xlsx")
    #expect(problem(folder.path + "/tautan.xlsx") == nil)
    #expect(folder.names == ["a.xlsx", "tautan.xlsx"])
    #expect(Folder.bytes(of: path).starts(with: Array("PK".utf8)))
  }
}
