import Diagnostics
import Files
import Foundation

/// Where data goes: bytes as they are, whole or with an error.
enum StandardOutput {
  /// On a terminal, what it would obey is made visible.
  static func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard StandardStream.output.isTerminal else { return try writeAsIs(bytes) }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    try Array(visible(text).utf8).withUnsafeBytes(writeAsIs)
  }

  private static func writeAsIs(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = Foundation.write(STDOUT_FILENO, base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        // The reader has seen enough.
        if errno == EPIPE { exit(0) }
        throw CommandProblems.outputFailed(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
