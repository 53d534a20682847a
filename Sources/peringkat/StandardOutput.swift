import Diagnostics
import Files
import Foundation

/// Where data goes: bytes as they are, whole or with an error.
enum StandardOutput {
  static func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = Foundation.write(STDOUT_FILENO, base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandProblems.outputFailed(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
