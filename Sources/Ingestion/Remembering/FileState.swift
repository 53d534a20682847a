internal import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// By what it is told without reading a file that nobody has written to it.
///
/// Whoever writes to a file, replaces it or takes its rights away sets its time of change, which no
/// program can set back, as it can the time of modification.
struct FileState: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
  let size: Int64
  /// Nanoseconds since 1970, as are all times here.
  let modified: Int64
  let changed: Int64

  /// - Returns: nil where there is no ordinary file.
  init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino),
      size: Int64(status.st_size), modified: status.modified.nanoseconds,
      changed: status.changed.nanoseconds)
  }

  init(device: UInt64, number: UInt64, size: Int64, modified: Int64, changed: Int64) {
    self.device = device
    self.number = number
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether the file has rested long enough that a change to come must have another time.
  ///
  /// Times advance in steps: some milliseconds on Linux, two seconds on FAT. What is written in the
  /// step in which the file was read would leave its times as they are (the "racy" problem of
  /// git's index). The clock decides no result: a file that has not rested is read the next time.
  func isSettled(at now: Int64) -> Bool {
    max(modified, changed) <= now - 3_000_000_000
  }

  /// Whether what lies there is the user's own.
  static func isOurs(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_uid == geteuid()
  }

  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 {
    Int64(tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int64(tv_nsec)
  }
}
