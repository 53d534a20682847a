import Foundation

/// Where the program keeps what it can do without: beside the user's other caches (XDG Base Directory
/// Specification; on macOS where its programs look).
enum CacheFolder {
  /// - Returns: nil where the environment names no such place: then nothing is kept.
  static func path(
    in environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    // A relative path is to be ignored, says the specification.
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return folder + "/peringkat"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    #if os(macOS)
      return home + "/Library/Caches/peringkat"
    #else
      return home + "/.cache/peringkat"
    #endif
  }
}
