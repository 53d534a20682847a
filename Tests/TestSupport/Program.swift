package import Foundation

/// The program as it was built, run as a person would run it.
package enum Program {
  /// What came of one run.
  package struct Outcome: Sendable {
    /// The exit status; the signal's number below zero where a signal ended it, as a trap does.
    package var status: Int32
    package var output: Data
    /// What was said on standard error.
    package var said: String

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Beside the tests in the build folder.
  package static let path = Bundle.main.executableURL!.resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("peringkat").path

  /// - Parameters:
  ///   - folder: The current folder of the run.
  ///   - environment: Variables besides, or in place of, those of the tests.
  ///   - wrapper: A command that starts the program, such as `taskset -c 0`.
  package static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    through wrapper: [String] = []
  ) async throws -> Outcome {
    defer { withExtendedLifetime(folder) {} }
    let command = wrapper + [path] + arguments
    let output = try Captured(), errors = try Captured()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder.url
    // The user's own cache is nothing for tests: what lies there depends on who ran what before.
    let ours = ["SWIFT_BACKTRACE": "enable=no", "XDG_CACHE_HOME": "/dev/null"]
    process.environment = ProcessInfo.processInfo.environment
      .merging(ours) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.handle
    process.standardError = errors.handle
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { ended in
        let isSignal = ended.terminationReason == .uncaughtSignal
        continuation.resume(
          returning: isSignal ? -ended.terminationStatus : ended.terminationStatus)
      }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Outcome(
      status: status, output: try output.take(),
      said: String(decoding: try errors.take(), as: UTF8.self))
  }

  /// A file that a stream goes to: unlike a pipe it never fills up.
  private struct Captured {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("peringkat-\(UUID().uuidString).out")
    let handle: FileHandle

    init() throws {
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    }

    func take() throws -> Data {
      try handle.close()
      defer { try? FileManager.default.removeItem(at: url) }
      return try Data(contentsOf: url)
    }
  }
}

extension String {
  /// As it was before it was broken into lines.
  package var unwrapped: String {
    split { $0 == " " || $0.isNewline }.joined(separator: " ")
  }
}
