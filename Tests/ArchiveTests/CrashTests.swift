import Complaints
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Archive

/// A crash at any instant leaves every export wholly in or wholly out (spec §3.7).
@Suite struct CrashTests {
  /// The file and its journal, copied while an export is half written, are what a crash leaves.
  @Test(arguments: [Archive.Mode.readWriteCreate, .readOnly])
  func aHalfWrittenExportIsUndone(mode: Archive.Mode) throws {
    struct Crash: Error {}
    let folder = try Folder()
    let archive = try Archive(opening: folder.path("a.sqlite"), mode: .readWriteCreate)
    try archive.add(Samples.long(2000))
    _ = problem {
      try archive.load { db in
        try db.execute(sql: "PRAGMA cache_size = 5")
        let export = Samples.long(5000, file: "second.csv", number: 10)
        try ExportWriter(
          Archive.Addition(export, diagnostics: Samples.diagnostics), into: db
        ).write()
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(
            atPath: folder.path("a.sqlite\(ending)"), toPath: folder.path("b.sqlite\(ending)"))
        }
        throw Crash()
      }
    }
    let size = { try FileManager.default.attributesOfItem(atPath: folder.path($0))[.size] as? Int }
    let halfWritten = try size("b.sqlite")
    let found = try Archive(opening: folder.path("b.sqlite"), mode: mode)
    expectSame(Samples.long(2000), try found.exports()[0])
    #expect(try found.exports().count == 1)
    #expect(try found.texts("PRAGMA integrity_check") == ["\"ok\""])
    #expect(try size("b.sqlite")! < halfWritten!)
    #expect(try archive.exports().count == 1)
  }

  @Test(arguments: [5, 20, 40, 60, 80, 100])
  func aKilledProcessLeavesWholeExports(milliseconds: Int) async throws {
    let folder = try Folder()
    let path = folder.path("a.sqlite")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, milliseconds = milliseconds as Int] in
      let exports = (1...12).map { Samples.long(1500, file: "\($0).csv", number: $0) }
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      let archive = try Archive(opening: path, mode: .readWriteCreate)
      for export in exports { try archive.add(export) }
      while true { usleep(1000) }
    }
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    #expect(try archive.texts("PRAGMA integrity_check") == ["\"ok\""])
    #expect(try archive.brokenReferences().isEmpty)
    let kept = try archive.exports().count
    for number in 1...12 {
      let isNew = try archive.add(Samples.long(1500, file: "\(number).csv", number: number))
      #expect(isNew == (number > kept))
    }
    for export in try archive.exports() {
      let number = Int(export.file.dropLast(4))!
      expectSame(Samples.long(1500, file: export.file, number: number), export)
    }
  }
}
