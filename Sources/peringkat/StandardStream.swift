import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output or standard error, and what its reader can show.
struct StandardStream {
  static let output = StandardStream(descriptor: 1)
  static let errors = StandardStream(descriptor: 2)

  let descriptor: Int32
  let isTerminal: Bool
  /// Whether a line that was written can be taken back.
  let canRedraw: Bool
  /// Unless the reader does not want it (no-color.org) or cannot show it.
  let hasColor: Bool

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    canRedraw = isTerminal && StandardStream.value("TERM") != "dumb"
    hasColor = canRedraw && StandardStream.isUnset("NO_COLOR")
  }

  /// How many characters a line for people may have: 100, or as many as a narrower terminal shows.
  var width: Int {
    var size = winsize()
    guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return StandardStream.widest }
    return min(StandardStream.widest, max(StandardStream.narrowest, Int(size.ws_col)))
  }

  private static let widest = 100
  /// Below that nothing could be read.
  private static let narrowest = 40

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func isUnset(_ name: String) -> Bool { value(name)?.isEmpty ?? true }

  /// Writes everything, or says that nobody reads it any more, or why it failed.
  ///
  /// - Returns: The system's word for what went wrong; nil where all is well, and where the reader
  ///   has gone: `peringkat … | head` is no fault.
  func write(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, !rest.isEmpty {
        let count = systemWrite(descriptor, base, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno == EPIPE {
          return nil
        } else if errno != EINTR, errno != EAGAIN {
          return String(cString: strerror(errno))
        }
      }
      return nil
    }
  }

  /// A word for a severity in its colour.
  func paint(_ severity: Diagnostic.Severity, _ text: String) -> String {
    guard hasColor else { return text }
    let color =
      switch severity {
      case .error: "1;31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[\(color)m\(text)\u{1B}[0m"
  }

  /// A heading, where there is colour.
  func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
