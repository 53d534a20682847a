package import Diagnostics
internal import Glibc

/// A file that appears whole or not at all: written beside its place, synced, renamed.
package struct WholeFile {
  /// The place, after links have been followed.
  package let path: String
  package let folder: String

  /// Looks before anything is made whether the place can be written to.
  package init(_ path: String) throws(Diagnostic) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileProblems.noName(path) }
    var status = stat()
    if stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw FileProblems.isFolder(path)
      // Renaming onto a device or a pipe would put a file in its stead.
      default: throw FileProblems.isNoFile(path)
      }
      self.path = WholeFile.resolved(path)
    } else {
      guard path.utf8.last != UInt8(ascii: "/") else { throw FileProblems.isFolder(path) }
      self.path = path
    }
    folder = WholeFile.folder(of: self.path)
    guard stat(folder, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? FileProblems.folderMissing(folder, at: path)
        : FileProblems.systemError(errno, at: path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileProblems.folderMissing(folder, at: path)
    }
  }

  /// Lets `fill` write a file of another name in the same folder, then puts it in its place.
  ///
  /// Whatever fails, the file beside is gone afterwards and what stood in the place still stands.
  package func write(_ fill: (_ beside: String) throws(Diagnostic) -> Void) throws(Diagnostic) {
    try beside(fill).put()
  }

  /// Lets `fill` write a file of another name in the same folder, whole and synced; what stands in
  /// the place stays until it is put there.
  func beside(
    _ fill: (_ beside: String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> FileBeside {
    let made = FileBeside(name: try makeBeside(), file: self)
    do throws(Diagnostic) {
      try fill(made.name)
      try sync(made.name)
    } catch {
      made.discard()
      throw Diagnostic(
        error.severity, error.code, at: Location(file: path), error.message, fix: error.fix,
        notes: error.notes)
    }
    return made
  }

  /// A warning where a lock of LibreOffice or Excel beside the place tells that someone has it open.
  ///
  /// The file can be replaced all the same, but that program goes on showing the old one, and
  /// saving there would put it back.
  package var openElsewhere: Diagnostic? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var status = stat()
    for lock in [".~lock.\(name)#", "~$\(name)"] where stat("\(folder)/\(lock)", &status) == 0 {
      return FileProblems.openElsewhere(path, lock: lock)
    }
    return nil
  }

  /// Throws when the disk has no room for `bytes` more; says nothing where that cannot be known.
  package func require(_ bytes: Int) throws(Diagnostic) {
    var disk = statvfs()
    guard statvfs(folder, &disk) == 0, disk.f_blocks > 0 else { return }
    let (free, tooMany) = UInt64(disk.f_bavail).multipliedReportingOverflow(
      by: UInt64(disk.f_frsize))
    if !tooMany, free < UInt64(bytes) { throw FileProblems.systemError(ENOSPC, at: path) }
  }

  private func makeBeside() throws(Diagnostic) -> String {
    for attempt in 0..<1000 {
      let name = "\(folder)/.peringkat-\(getpid())-\(attempt).tmp"
      let handle = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if handle >= 0 {
        close(handle)
        return name
      }
      guard errno == EEXIST else { throw FileProblems.systemError(errno, at: path) }
    }
    throw FileProblems.systemError(EEXIST, at: path)
  }

  private func sync(_ file: String) throws(Diagnostic) {
    let handle = open(file, O_RDWR)
    guard handle >= 0 else { throw FileProblems.systemError(errno, at: path) }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw FileProblems.systemError(errno, at: path) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension WholeFile {
  /// Writes a text's UTF-8.
  package func write(_ text: String) throws(Diagnostic) {
    try write { (beside) throws(Diagnostic) in
      try WholeFile.stream(to: beside) { sink in
        var text = text
        try text.withUTF8 { try sink(UnsafeRawBufferPointer($0)) }
      }
    }
  }

  /// Writes bytes that nobody but the user may read.
  package func writePrivately(_ bytes: [UInt8]) throws(Diagnostic) {
    try write { (beside) throws(Diagnostic) in
      guard chmod(beside, 0o600) == 0 else { throw FileProblems.systemError(errno, at: beside) }
      try WholeFile.stream(to: beside) { sink in try bytes.withUnsafeBytes { try sink($0) } }
    }
  }

  /// Writes bytes to a file, piece by piece.
  static func stream(
    to beside: String,
    _ pieces: (_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws(Diagnostic) {
    guard let file = fopen(beside, "w") else { throw FileProblems.systemError(errno, at: beside) }
    do {
      try pieces { bytes in
        guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else {
          throw FileProblems.systemError(errno, at: beside)
        }
      }
    } catch {
      fclose(file)
      throw error as? Diagnostic ?? FileProblems.systemError(EIO, at: beside)
    }
    guard fclose(file) == 0 else { throw FileProblems.systemError(errno, at: beside) }
  }
}
