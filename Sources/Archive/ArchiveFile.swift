internal import Diagnostics
private import Foundation

/// What can be told of an archive's path before SQLite opens it.
struct ArchiveFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The path so that SQLite takes it for a file, whatever its name: not `file:…` or `:memory:`.
  var sqlitePath: String { path.hasPrefix("/") ? path : "./" + path }

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
}
