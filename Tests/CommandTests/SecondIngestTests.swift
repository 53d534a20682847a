import Foundation
import TestSupport
import Testing

/// The same files again: what the cache spares, and where it lies.
@Suite struct SecondIngestTests {
  /// Long enough that the files in it may be remembered.
  private func restedFolder() async throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try await Task.sleep(for: .seconds(3.1))
    return folder
  }

  private func ingest(
    _ folder: TemporaryFolder, into archive: String = "a.sqlite", _ environment: [String: String]
  ) async throws -> String {
    let run = try await folder.run(
      "ingest", "data", "--archive", archive, "--language", "en", environment: environment)
    #expect(run.status == 0, "\(run.said)")
    return run.said
  }

  @Test("§3.7: the second run knows the files by the cache, and does what it would without it")
  func secondRun() async throws {
    let folder = try await restedFolder()
    let environment = ["XDG_CACHE_HOME": folder.path("cache")]
    _ = try await ingest(folder, environment)
    let fingerprints = try folder.bytes("cache/peringkat/fingerprints")
    #expect(fingerprints.count == 25 + 4 * 104)
    let archive = try folder.bytes("a.sqlite")
    let without = try await ingest(folder, [:])
    #expect(try await ingest(folder, environment) == without)
    #expect(without == "0 files went into the archive, 4 were there already, 0 failed.\n")
    #expect(try folder.bytes("a.sqlite") == archive)
    #expect(try folder.bytes("cache/peringkat/fingerprints") == fingerprints)
    // Another archive has none of the files, whatever the cache knows.
    let other = try await ingest(folder, into: "b.sqlite", environment)
    #expect(other != without)
    #expect(try folder.bytes("b.sqlite") == archive)
    // New bytes in a file that is known.
    try folder.write("data/berau.csv", Examples.berau.replacing("B-1", with: "B-9"))
    let changed = try await ingest(folder, environment)
    #expect(changed == "1 file went into the archive, 3 were there already, 0 failed.\n")
  }

  @Test("Without XDG_CACHE_HOME the cache is in the home folder; without that there is none")
  func places() async throws {
    let folder = try await restedFolder()
    let home = folder.path("rumah")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    for none in [["XDG_CACHE_HOME": "", "HOME": ""], ["XDG_CACHE_HOME": "", "HOME": "rumah"]] {
      _ = try await ingest(folder, into: "a.sqlite", none)
    }
    #expect(try folder.names() == ["a.sqlite", "data", "rubric.yaml", "rumah"])
    // A relative one is none (XDG Base Directory Specification).
    _ = try await ingest(folder, into: "b.sqlite", ["XDG_CACHE_HOME": "cache", "HOME": home])
    #if os(macOS)
      let place = "rumah/Library/Caches/peringkat"
    #else
      let place = "rumah/.cache/peringkat"
    #endif
    #expect(folder.has("\(place)/fingerprints"))
    #expect(!folder.has("cache"))
  }
}
