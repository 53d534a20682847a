package import Diagnostics
internal import Glibc

/// Files of one folder that appear together: all of them are whole beside their places before the
/// first is put there.
package struct WholeFiles {
  /// One of them, which `fill` writes under another name.
  package struct Part {
    let name: String
    let fill: (_ beside: String) throws(Diagnostic) -> Void

    /// A table, as its rows are added.
    package init(
      csv name: String, _ dialect: CSVOutput.Dialect,
      _ rows: @escaping (inout CSVOutput) throws -> Void
    ) {
      self.name = name
      fill = { (beside) throws(Diagnostic) in
        try WholeFile.stream(to: beside) { sink in
          var output = CSVOutput(dialect, to: sink)
          try rows(&output)
          try output.flush()
        }
      }
    }
  }

  /// Without slashes at its end.
  package let folder: String

  /// Looks before anything is made whether the folder is there, or can be made in another.
  package init(in folder: String) throws(Diagnostic) {
    guard !folder.isEmpty, !folder.utf8.contains(0) else {
      throw FileProblems.noFolderName(folder)
    }
    self.folder = WholeFiles.trimmed(folder)
    var status = stat()
    if stat(self.folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileProblems.isNoFolder(folder) }
      return
    }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw FileProblems.systemError(errno, at: folder)
    }
    let parent = WholeFile.folder(of: self.folder)
    guard stat(parent, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileProblems.folderMissing(parent, at: folder)
    }
  }

  /// Whatever fails before all are whole, nothing new is there afterwards, nor a folder that was
  /// made for them.
  package func write(_ parts: [Part]) throws(Diagnostic) {
    let isNew = try make()
    var ready: [FileBeside] = []
    do throws(Diagnostic) {
      for part in parts {
        ready.append(try WholeFile(path(of: part.name)).beside(part.fill))
      }
      while let first = ready.first {
        ready.removeFirst()
        try first.put()
      }
    } catch {
      for file in ready { file.discard() }
      if isNew { rmdir(folder) }
      throw error
    }
  }

  package func path(of name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// Whether there was no such folder.
  private func make() throws(Diagnostic) -> Bool {
    if mkdir(folder, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw FileProblems.systemError(errno, at: folder) }
    return false
  }

  private static func trimmed(_ folder: String) -> String {
    var end = folder.utf8.endIndex
    while end > folder.startIndex,
      folder.utf8[folder.utf8.index(before: end)] == UInt8(ascii: "/")
    { end = folder.utf8.index(before: end) }
    return end == folder.startIndex ? "/" : String(folder[..<end])
  }
}
