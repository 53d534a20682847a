import Complaints
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Ingestion
@testable import Tables

/// What spares reading files that have not changed (spec §3.7).
@Suite struct FingerprintCacheTests {
  private static let header = "id,region,received\n"

  private let exports: Exports
  /// Later than any file that a test writes can be.
  private let tomorrow = { @Sendable in FileState.now + 86_400_000_000_000 }

  init() throws {
    exports = try Exports()
  }

  private var folder: String { exports.path + "/cache" }

  private func cache() -> FingerprintCache { FingerprintCache(in: folder, now: tomorrow) }

  private func file(_ name: String, id: String = "K-1") throws -> InputFile {
    try exports.write(FingerprintCacheTests.header + "\(id),64.03,2024-03-01\n", name)
    return InputFile(path: exports.path + "/" + name, label: name, name: name)
  }

  /// Which fingerprints files are asked for, in order, each time they are read.
  private func asked(_ files: [InputFile], _ cache: FingerprintCache) throws -> [String] {
    let hashes = Mutex<[String]>([])
    let ingestor = try Ingestor(IngestionOptions())
    _ = ingestor.read(files, remembering: cache) { hash, _ throws(Never) in
      hashes.withLock { $0.append(hash) }
      return false
    }
    cache.save()
    return hashes.withLock { $0 }
  }

  private func outcome(
    _ file: InputFile, _ cache: FingerprintCache, keeping kept: Set<String>
  ) throws -> String {
    let ingestor = try Ingestor(IngestionOptions())
    let outcomes = ingestor.read([file], remembering: cache) { hash, _ throws(Never) in
      kept.contains(hash)
    }
    return switch outcomes[0] {
    case .kept: "kept"
    case .read(let export, _, _): export.sha256
    default: "\(outcomes[0])"
    }
  }

  @Test("§3.7: a file that has not changed is known without being read")
  func unread() throws {
    let (a, b) = (try file("a.csv"), try file("b.csv", id: "K-2"))
    let hashes = try [a, b].map { try asked([$0], cache()).last ?? "" }
    // Entries change places: whoever trusts them has not looked into the files.
    let path = folder + "/fingerprints"
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let (start, width, digest) = (25, 104, 32)
    #expect(bytes.count == start + 2 * width)
    for place in start + width - digest..<start + width { bytes.swapAt(place, place + width) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try outcome(a, cache(), keeping: [hashes[1]]) == "kept")
    // What is not kept is read all the same, and what was read counts.
    #expect(try outcome(a, cache(), keeping: []) == hashes[0])
  }

  @Test("§3.7: changed bytes are noticed where size and time of modification are as before")
  func changed() throws {
    let input = try file("a.csv")
    let before = try asked([input], cache())
    #expect(try asked([input], cache()) == [before[0], before[0]])
    var status = stat()
    stat(input.path, &status)
    // Times of change go in steps of some milliseconds.
    usleep(50_000)
    _ = try file("a.csv", id: "K-9")
    utimensat(AT_FDCWD, input.path, [status.st_atim, status.st_mtim], 0)
    var now = stat()
    stat(input.path, &now)
    #expect(now.st_size == status.st_size && now.st_mtim.tv_nsec == status.st_mtim.tv_nsec)
    let after = try asked([input], cache())
    #expect(after.count == 1 && after != [before[0]])
    #expect(try asked([input], cache()) == after + after)
  }

  @Test("Another time of modification, other rights, or another file of the name: it is read")
  func otherStates() throws {
    let input = try file("a.csv")
    let changes: [(_ path: String) throws -> Void] = [
      { utimensat(AT_FDCWD, $0, nil, 0) }, { chmod($0, 0o640) },
      { path in
        try FileManager.default.copyItem(atPath: path, toPath: path + ".neu")
        rename(path + ".neu", path)
      },
    ]
    for change in changes {
      _ = try asked([input], cache())
      #expect(try asked([input], cache()).count == 2)
      usleep(50_000)
      try change(input.path)
      #expect(try asked([input], cache()).count == 1)
    }
  }

  @Test("The same bytes under another path are read")
  func otherPath() throws {
    let input = try file("a.csv")
    _ = try asked([input], cache())
    link(input.path, exports.path + "/b.csv")
    let other = InputFile(path: exports.path + "/b.csv", label: "b.csv", name: "b.csv")
    #expect(try asked([other], cache()).count == 1)
  }

  @Test("A file that has not rested may change unseen, so it is not remembered")
  func unsettled() throws {
    let input = try file("a.csv")
    let written = try #require(FileState(ofFileAt: input.path)).changed
    let early = FingerprintCache(in: folder, now: { written + 2_999_999_999 })
    #expect(try asked([input], early).count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder))
    let late = FingerprintCache(in: folder, now: { written + 3_000_000_000 })
    #expect(try asked([input], late).count == 1)
    #expect(FileManager.default.fileExists(atPath: folder))
  }

  @Test("What is no cache of ours is as good as none, and is replaced")
  func damaged() throws {
    let input = try file("a.csv")
    let path = folder + "/fingerprints"
    _ = try asked([input], cache())
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    var newer = whole
    newer[23] = UInt8(ascii: "2")
    let others: [Data] = [Data(), whole.dropLast(), whole + Data([0]), newer, Data("x".utf8)]
    for bytes in others {
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(try asked([input], cache()).count == 1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
    }
    // A folder in the place of the file, a file in the place of the folder.
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(try asked([input], cache()).count == 1)
    try FileManager.default.removeItem(atPath: folder)
    try Data().write(to: URL(fileURLWithPath: folder))
    #expect(try asked([input], cache()).count == 1)
    #expect(
      try asked([input], FingerprintCache(in: "/dev/null/peringkat", now: tomorrow)).count == 1)
  }

  @Test("Only the user may read it, and it tells no path")
  func privacy() throws {
    let input = try file("ani-rahayu.csv")
    _ = try asked([input], cache())
    var status = stat()
    stat(folder + "/fingerprints", &status)
    #expect(status.st_mode & 0o777 == 0o600)
    stat(folder, &status)
    #expect(status.st_mode & 0o777 == 0o700)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/fingerprints"))
    #expect(bytes.range(of: Data("rahayu".utf8)) == nil)
    #expect(bytes.starts(with: Data("peringkat fingerprints 1\n".utf8)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["fingerprints"])
  }

  @Test("The latest are kept, each file once")
  func latest() throws {
    let digests = (0..<4).map { Digest(String(repeating: "\($0)", count: 64))! }
    #expect(digests.map(\.text)[3] == String(repeating: "3", count: 64))
    let entries = digests.map {
      CachedFingerprint(
        path: $0, state: FileState(device: 1, number: 2, size: -3, modified: 4, changed: -5),
        digest: digests[0])
    }
    let path = try exports.write(CachedFingerprint.bytes(of: entries), "cache-4")
    #expect(CachedFingerprint.read(path, atMost: 4).map(\.path) == digests)
    #expect(CachedFingerprint.read(path, atMost: 4)[1].state == entries[1].state)
    #expect(CachedFingerprint.read(path, atMost: 3).isEmpty)
    var known = KnownFingerprints(path)
    known.new = [entries[2], entries[3], entries[3]]
    #expect(known.latest(3).map(\.path) == [digests[3], digests[2], digests[0]])
  }
}
