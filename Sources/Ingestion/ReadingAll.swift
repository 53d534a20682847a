package import Complaints
package import Diagnostics
private import Dispatch

/// What came of one file.
package enum FileOutcome: Sendable {
  case read(Export, [Diagnostic], Recognition)
  /// The archive has these bytes already.
  case kept
  /// The same bytes as a file before it, which was read.
  case repeated(Diagnostic)
  case failed([Diagnostic])
}

extension Ingestor {
  /// Reads files on all cores; outcomes are in the order of the files, whatever ended first.
  ///
  /// - Parameters:
  ///   - isKept: Whether a file's bytes, by their fingerprint and the file's label, need not be read
  ///     again.
  ///   - progress: Hears how far it is, from any thread.
  package func read(
    _ files: [InputFile], progress: ReadingProgress? = nil,
    unless isKept: (_ sha256: String, _ label: String) throws -> Bool = { _, _ in false }
  ) rethrows -> [FileOutcome] {
    let hashes = Ingestor.map(files) { Ingestor.hash(of: $0) }
    var firstOf: [String: Int] = [:]
    for (index, hash) in hashes.enumerated() {
      guard let hash, firstOf[hash] == nil else { continue }
      firstOf[hash] = index
    }
    let keptAlready = try zip(files, hashes).map { file, hash in
      try hash.map { try isKept($0, file.label) } ?? false
    }
    return Ingestor.map(Array(files.indices)) { [firstOf] index in
      defer { progress?.report(.fileEnded) }
      if keptAlready[index] { return .kept }
      if let hash = hashes[index], let first = firstOf[hash], first != index {
        return .repeated(
          IngestionProblems.sameBytes(files[index].label, as: files[first].label))
      }
      do throws(Problems) {
        let reading = try read(files[index], sha256: hashes[index], progress)
        progress?.report(.rows(reading.export.counts.read % ReadingProgress.stride))
        return .read(reading.export, reading.diagnostics, reading.recognition)
      } catch {
        return .failed(error.list)
      }
    }
  }

  /// The SHA-256 of each file's bytes, in their order; nil for one that cannot be read.
  package static func fingerprints(of files: [InputFile]) -> [String?] {
    map(files) { hash(of: $0) }
  }

  /// Applies `transform` on all cores; results are in the order of `items`.
  private static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: items.count)
    results.initialize(repeating: nil)
    defer {
      results.deinitialize()
      results.deallocate()
    }
    // Each iteration writes a place of its own.
    nonisolated(unsafe) let places = results
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      places[index] = transform(items[index])
    }
    return results.compactMap(\.self)
  }
}
