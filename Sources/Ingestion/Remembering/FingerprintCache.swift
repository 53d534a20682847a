internal import Files
internal import Fingerprints
private import Synchronization
internal import Tables

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Darwin)
  private import Darwin
#endif

/// The fingerprints of files as they were read last, so that the same files again need not be read
/// to be known by them (spec §3.7).
///
/// It lies beside the user's other caches and in no archive, whose bytes must be the same on any
/// machine. An entry counts only while the file's state is what it was; it holds no path, but the
/// path's own fingerprint. A cache that is damaged, somebody else's, of another version or may not be
/// written to is as good as none: nothing is said, files are read. It can be deleted at any time.
///
/// There is no checksum: an entry with a damaged state fits no file, and a damaged fingerprint is that
/// of no file that an archive has.
package final class FingerprintCache: Sendable {
  /// How many files are remembered, those that were read last.
  static let limit = 100_000

  private let path: String
  private let folder: String
  private let now: @Sendable () -> Int64
  private let entries: Mutex<KnownFingerprints>

  /// - Parameter folder: Need not be there, nor the one that it lies in.
  package convenience init(in folder: String) {
    self.init(in: folder, now: { FileState.now })
  }

  /// - Parameter now: The clock by which files have rested.
  init(in folder: String, now: @escaping @Sendable () -> Int64) {
    self.folder = folder
    self.now = now
    path = folder + "/fingerprints"
    entries = Mutex(KnownFingerprints(path))
  }

  /// A file as it is before it is read.
  struct Look {
    fileprivate let path: Digest
    fileprivate let state: FileState
    fileprivate let isSettled: Bool
    /// The SHA-256 of its bytes, where it is as it was when they were read.
    let fingerprint: String?
  }

  /// - Returns: nil for what is no file on a disk, nor in an archive that is one.
  func look(at file: InputFile) -> Look? {
    guard let name = FingerprintCache.name(of: file), let state = FileState(ofFileAt: file.path),
      let path = Digest(SHA256.of(name))
    else { return nil }
    let known = entries.withLock { $0.entry(of: path) }
    return Look(
      path: path, state: state, isSettled: state.isSettled(at: now()),
      fingerprint: known.flatMap { $0.state == state ? $0.digest.text : nil })
  }

  /// Remembers what bytes a file had that was looked at before they were read, unless it has been
  /// changed meanwhile or may yet be without showing it.
  func note(_ fingerprint: String, of file: InputFile, after look: Look) {
    guard look.isSettled, look.fingerprint != fingerprint, let digest = Digest(fingerprint),
      FileState(ofFileAt: file.path) == look.state
    else { return }
    entries.withLock {
      $0.new.append(CachedFingerprint(path: look.path, state: look.state, digest: digest))
    }
  }

  /// Writes what is new, whole or not at all; what runs at the same time have found may be lost.
  package func save() {
    entries.withLock { entries in
      guard !entries.new.isEmpty, isFolderOurs() else { return }
      let bytes = CachedFingerprint.bytes(of: entries.latest(FingerprintCache.limit))
      try? WholeFile(path).writePrivately(bytes)
      entries = KnownFingerprints(path)
    }
  }

  /// Makes the folder where there is none. In one of somebody else's, such as that of the user for
  /// whom an administrator runs the program, files would be left that its owner cannot replace.
  private func isFolderOurs() -> Bool {
    if let slash = folder.lastIndex(of: "/") { mkdir(String(folder[..<slash]), 0o700) }
    mkdir(folder, 0o700)
    return FileState.isOurs(folder)
  }

  /// What no other file is called: the absolute path, and of a file in an archive its place there.
  private static func name(of file: InputFile) -> String? {
    guard let real = realpath(file.path, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    return file.offsetOnDisk.map { $0 == 0 ? path : "\(path)\u{0}\($0)" }
  }
}
