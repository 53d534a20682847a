internal import Diagnostics
private import Foundation
internal import GRDB

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Darwin)
  private import Darwin
#endif

/// What can be told of an archive's path before SQLite opens it.
struct ArchiveFile: Sendable {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The path so that SQLite takes it for a file, whatever its name: not `file:…` or `:memory:`.
  var sqlitePath: String { path.hasPrefix("/") ? path : "./" + path }

  var exists: Bool { FileManager.default.fileExists(atPath: sqlitePath) }

  var size: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: sqlitePath)
    return attributes?[.size] as? Int ?? 0
  }

  var hasJournal: Bool { FileManager.default.fileExists(atPath: path + "-journal") }

  func check(_ mode: Archive.Mode) throws(Diagnostic) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: sqlitePath, isDirectory: &isFolder) {
      if isFolder.boolValue { throw ArchiveProblems.isFolder(path) }
      try checkBeginning()
      return
    }
    let folder = URL(fileURLWithPath: sqlitePath).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw ArchiveProblems.folderMissing(path, folder: folder) }
    if mode != .readWriteCreate { throw ArchiveProblems.missing(path) }
  }

  /// SQLite would take a file shorter than a page for an empty archive, and write over it.
  private func checkBeginning() throws(Diagnostic) {
    guard let file = FileHandle(forReadingAtPath: sqlitePath) else {
      throw ArchiveProblems.readOnly(path)
    }
    defer { try? file.close() }
    guard let beginning = try? file.read(upToCount: 16) else { return }
    if !beginning.isEmpty, beginning != Data("SQLite format 3\u{0}".utf8) {
      throw ArchiveProblems.notAnArchive(path)
    }
  }

  /// Makes an archive that was not there: `make` fills a file beside it, which gets its name when
  /// it is whole and on the disk. So no crash leaves half an archive under that name.
  ///
  /// Where another program makes it meanwhile, that one's stays.
  func makeWhole(_ make: (_ beside: String) throws -> Void) throws {
    let folder = URL(fileURLWithPath: sqlitePath).deletingLastPathComponent().path
    let beside = "\(folder)/.peringkat-\(getpid())-archive.tmp"
    unlink(beside)
    defer {
      unlink(beside)
      unlink(beside + "-journal")
    }
    try make(beside)
    try synced(beside)
    if link(beside, sqlitePath) != 0, errno != EEXIST {
      // Some network shares know no links; then the name is taken only where it is still free.
      if !exists, rename(beside, sqlitePath) != 0 {
        throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
      }
    }
    try? synced(folder)
  }

  private func synced(_ path: String) throws {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw DatabaseError(resultCode: .SQLITE_IOERR) }
  }

  /// What interrupted commands have left beside the archive.
  var leftovers: [Diagnostic] {
    var found: [Diagnostic] = []
    if hasJournal { found.append(ArchiveProblems.journalLeft(path)) }
    let folder = URL(fileURLWithPath: sqlitePath).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasPrefix(".peringkat-") && name.contains(".tmp") {
      found.append(ArchiveProblems.leftover(name, beside: path))
    }
    return found
  }

  /// A program that holds a lock on the file.
  struct Holder: Equatable {
    var name: String
    var process: Int
  }

  /// Who keeps the archive from being used, where the system tells (Linux: `/proc/locks`).
  var holder: Holder? {
    guard let locks = FileManager.default.contents(atPath: "/proc/locks") else { return nil }
    var status = stat()
    guard stat(sqlitePath, &status) == 0 else { return nil }
    for line in String(decoding: locks, as: UTF8.self).split(separator: "\n") {
      // `1: POSIX  ADVISORY  WRITE 1234 08:01:5678 1073741825 1073741825`
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "POSIX", let process = Int(words[4]),
        words[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(status.st_ino),
        process != getpid()
      else { continue }
      let name =
        FileManager.default.contents(atPath: "/proc/\(process)/comm")
        .map { String(decoding: $0, as: UTF8.self) } ?? "?"
      return Holder(name: String(name.prefix { $0 != "\n" }), process: process)
    }
    return nil
  }
}
