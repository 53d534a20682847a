package import Diagnostics

#if canImport(Glibc)
  package import Glibc
#elseif canImport(Darwin)
  package import Darwin
#endif

/// An ordinary file that is open for reading.
///
/// What is read of it belongs together, in however many passes: once its size or a time of change is
/// another than when it was opened, it is an error. One that is replaced by another of its name stays
/// what it was.
package final class DiskFile {
  /// The state of a file by which a later change is noticed.
  package struct State: Sendable, Hashable {
    var device: UInt64
    var number: UInt64
    package var size: Int
    var modified: Time
    /// When anything about it changed last, which nobody can set back.
    var changed: Time
    /// How many names it has.
    var names: Int

    /// Whether nothing was written to the file between two looks at it.
    ///
    /// One that is deleted, or replaced by another of its name, loses a name, which is a change too, but
    /// none of what was opened.
    func isSame(as other: State) -> Bool {
      device == other.device && number == other.number && size == other.size
        && modified == other.modified && (changed == other.changed || names != other.names)
    }
  }

  package struct Time: Sendable, Hashable {
    var seconds: Int
    var nanoseconds: Int

    init(_ time: timespec) {
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }
  }

  /// As messages call it.
  let name: String
  package let state: State
  private let descriptor: Int32

  /// - Throws: When there is no such file, it may not be read, or it is no ordinary file.
  package init(_ path: String, named name: String) throws(Diagnostic) {
    // Without O_NONBLOCK a named pipe that nobody writes to would hold the program up here.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      // A socket.
      if code == ENXIO { throw .fileIsNotOrdinary(name) }
      let isLink = code == ENOENT && Self.isLink(path)
      throw .fileCannotBeOpened(name, isLink ? Self.brokenLink : Self.obstacle(code))
    }
    self.name = name
    guard let (state, isOrdinary) = Self.look(descriptor), isOrdinary else {
      close(descriptor)
      throw .fileIsNotOrdinary(name)
    }
    self.state = state
  }

  deinit { close(descriptor) }

  /// Copies a range that lies within the size that the file had when it was opened.
  /// - Throws: When it has become shorter, or the disk cannot read it.
  func read(
    _ range: Range<Int>, into memory: UnsafeMutableRawPointer
  ) throws(Diagnostic) {
    var done = 0
    while done < range.count {
      let wanted = min(range.count - done, 1 << 30)
      let count = pread(descriptor, memory + done, wanted, off_t(range.lowerBound + done))
      if count > 0 {
        done += count
      } else if count == 0 {
        throw .fileChanged(name)
      } else if errno != EINTR {
        throw .fileCannotBeOpened(name, Self.obstacle(errno))
      }
    }
  }

  package func bytes(_ range: Range<Int>) throws(Diagnostic) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var problem: Diagnostic?
    bytes.withUnsafeMutableBytes { room in
      guard let base = room.baseAddress else { return }
      do throws(Diagnostic) { try read(range, into: base) } catch { problem = error }
    }
    if let problem { throw problem }
    return bytes
  }

  /// - Throws: When somebody has written to the file since it was opened.
  func checkUnchanged() throws(Diagnostic) {
    guard let (now, _) = Self.look(descriptor), now.isSame(as: state) else {
      throw .fileChanged(name)
    }
  }

  private static func look(_ descriptor: Int32) -> (state: State, isOrdinary: Bool)? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let state = State(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino),
      size: Int(status.st_size), modified: Time(status.modified), changed: Time(status.changed),
      names: Int(status.st_nlink))
    return (state, status.st_mode & S_IFMT == S_IFREG)
  }

  /// The size of a file that is not opened; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static let brokenLink = Wording(
    id: "tautan (link) ini menunjuk ke berkas yang tidak ada",
    en: "it is a link to a file that is not there")

  /// What the system's number of an error means to a person.
  static func obstacle(_ code: Int32) -> Wording {
    switch code {
    case ENOENT, ENOTDIR:
      Wording(id: "berkas itu tidak ada", en: "there is no such file")
    case EACCES, EPERM:
      Wording(id: "izin membacanya tidak ada", en: "it may not be read")
    case ELOOP:
      Wording(id: "tautannya (link) berputar", en: "its links lead in a circle")
    case EIO:
      Wording(
        id: "disk atau jaringannya gagal membacanya", en: "its disk or network fails to read it")
    default:
      Wording(String(cString: strerror(code)))
    }
  }
}

extension stat {
  package var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }

  package var changed: timespec {
    #if canImport(Darwin)
      st_ctimespec
    #else
      st_ctim
    #endif
  }
}
