internal import Diagnostics
internal import Glibc

/// A file that is whole and synced, but not yet in its place.
struct FileBeside {
  let name: String
  let file: WholeFile

  /// Puts it in its place; where that fails it is gone, and what stood there still stands.
  func put() throws(Diagnostic) {
    guard rename(name, file.path) == 0 else {
      let failure = errno
      discard()
      throw FileProblems.systemError(failure, at: file.path)
    }
    let handle = open(file.folder, O_RDONLY | O_DIRECTORY)
    if handle >= 0 {
      fsync(handle)
      close(handle)
    }
  }

  func discard() { unlink(name) }
}
