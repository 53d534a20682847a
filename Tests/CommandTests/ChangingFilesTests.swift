import Foundation
import Glibc
import TestSupport
import Testing

/// Files that somebody else works on while the program reads them.
@Suite struct ChangingFilesTests {
  /// 16 MiB, so that a writer that never rests meets the reading of it.
  private static let rows =
    "id,region,received\n"
    + String(repeating: "B-1,64.03,2024-03-01\n", count: 800_000)

  /// Runs the program while `change` goes on in a thread of its own.
  private func run(changing change: @escaping @Sendable (_ path: String) -> Void) async throws
    -> Program.Outcome
  {
    let folder = try Examples.folder("berau.csv", ChangingFilesTests.rows)
    let path = folder.path("berau.csv")
    let isOver = Flag()
    let thread = Thread { while !isOver.isSet { change(path) } }
    thread.start()
    defer { isOver.set() }
    return try await folder.run(
      "rank", "berau.csv", "--rubric", "rubric.yaml", "--period", "2024", "--json", "o.json")
  }

  private final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false

    var isSet: Bool { lock.withLock { value } }

    func set() { lock.withLock { value = true } }
  }

  @Test("A file that is cut off and written again all the while ends in no signal")
  func truncated() async throws {
    let run = try await run { path in
      truncate(path, 0)
      truncate(path, 16 << 20)
    }
    #expect(run.status == 0 || run.said.contains("berau.csv: galat["), "\(run)")
    #expect(run.status >= 0, "ended by a signal")
  }

  @Test("§3.7: a file that grows all the while is read whole or refused with what to do")
  func appended() async throws {
    let run = try await run { path in
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      handle.seekToEndOfFile()
      handle.write(Data("B-1,64.03,2024-03-01\n".utf8))
      try? handle.close()
    }
    let refusal = """
      berau.csv: galat[file-changed]: Berkas ini berubah ketika sedang dibaca.
        perbaikan: Tutup berkas itu di aplikasi lain, tunggu sampai selesai disalin atau disimpan, \
      lalu ulangi.
      """
    #expect(run.status == 0 || run.status == 1 && run.said.contains(refusal), "\(run)")
  }

  @Test("A file that vanished, a link to nothing and a pipe are named, all at once")
  func noFiles() async throws {
    let folder = try Examples.folder("data/berau.csv", Examples.berau)
    symlink("tiada.csv", folder.path("data/a.csv"))
    mkfifo(folder.path("data/pipa.csv"), 0o600)
    let run = try await folder.run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        "a.csv: error[file-cannot-be-opened]: the file cannot be opened: it is a link to a file that"
          + " is not there"), "\(run.said)")
    #expect(run.said.contains("pipa.csv: error[file-is-not-ordinary]: this is no ordinary file"))
  }

  @Test("A folder that is called like a file is looked into")
  func folderLikeAFile() async throws {
    let folder = try Examples.folder("x.csv/berau.csv", Examples.berau)
    let run = try await folder.run(
      "rank", "x.csv", "--rubric", "rubric.yaml", "--period", "2024", "--json", "-")
    #expect(run.status == 0, "\(run.said)")
    #expect(try Document(run.output).inputs.map(\.file) == ["berau.csv"])
  }
}
