package import Complaints
package import Diagnostics
private import Synchronization

/// What came of one file.
package enum FileOutcome: Sendable {
  case read(Export, [Diagnostic], Recognition)
  /// The archive has these bytes already.
  case kept
  /// The same bytes as a file before it, which was read.
  case repeated(Diagnostic)
  case failed([Diagnostic])
  /// No export: a result of ours, or a letter or a photograph beside exports; nil where it is told
  /// with another file.
  case skipped(Diagnostic?)
}

extension Ingestor {
  /// Reads files on all cores; outcomes are in the order of the files, whatever ended first.
  ///
  /// The hash of each file and its rows are of the same bytes. The largest come first, so that no core
  /// is left with a large one when all others are done.
  /// - Parameters:
  ///   - progress: Hears how far it is, from any thread.
  ///   - cache: Knows the fingerprints of files that have not changed since they were read, and takes
  ///     those that are read now.
  ///   - isKept: Whether a file's bytes, by their fingerprint and the file's label, need not be read
  ///     again; asked for one file at a time.
  package func read<Failure: Error>(
    _ files: [InputFile], progress: ReadingProgress? = nil,
    remembering cache: FingerprintCache? = nil,
    unless isKept: @Sendable (_ sha256: String, _ label: String) throws(Failure) -> Bool
  ) throws(Failure) -> [FileOutcome] {
    let seen = Mutex(SeenFiles())
    let asking = Mutex(())
    let results = Ingestor.map(files) { index, file -> Result<Leftovers.Attempt, Failure> in
      defer { progress?.report(.fileEnded) }
      do throws(Problems) {
        func ask(_ hash: String) throws(Failure) -> Bool {
          try asking.withLock { _ throws(Failure) in try isKept(hash, file.label) }
        }
        let look = cache?.look(at: file)
        do throws(Failure) {
          if let known = look?.fingerprint, try ask(known) {
            return .success(.init(outcome: .kept))
          }
        } catch {
          return .failure(error)
        }
        let content = try content(of: file)
        let hash = content.sha256
        if let look { cache?.note(hash, of: file, after: look) }
        let first = seen.withLock { $0.take(index, hash) }
        do throws(Failure) {
          if try ask(hash) { return .success(.init(outcome: .kept)) }
        } catch {
          return .failure(error)
        }
        if first < index { return .success(.init(outcome: Ingestor.repeated(file, files[first]))) }
        let reading: Reading
        do throws(Problems) {
          reading = try read(content, of: file, progress)
        } catch {
          return .success(Ingestor.unread(file, content, error.list))
        }
        progress?.report(.rows(reading.export.counts.read % ReadingProgress.stride))
        return .success(
          .init(outcome: .read(reading.export, reading.diagnostics, reading.recognition)))
      } catch {
        return .success(.init(outcome: .failed(error.list)))
      }
    }
    var attempts: [Leftovers.Attempt] = []
    let firsts = seen.withLock { $0.firsts(of: files.indices) }
    for (index, result) in results.enumerated() {
      let attempt = try result.get()
      // A core may have read a file before another came to one of the same bytes that precedes it.
      if let first = firsts[index], first < index, !attempt.outcome.isKept {
        attempts.append(
          .init(
            outcome: Ingestor.repeated(files[index], files[first]), kind: attempts[first].kind))
      } else {
        attempts.append(attempt)
      }
    }
    return Leftovers(attempts, of: files).settled()
  }

  /// What came of a file that is no export.
  private static func unread(
    _ file: InputFile, _ content: InputContent, _ problems: [Diagnostic]
  ) -> Leftovers.Attempt {
    if problems.allSatisfy({ $0.severity == .note }) {
      return .init(outcome: .skipped(problems.first))
    }
    let failed = FileOutcome.failed(problems)
    switch problems.first?.code {
    case "file-is-no-table" where content.withStart(OwnResult.isOne):
      return .init(outcome: .skipped(IngestionProblems.ownResult(file.label)))
    case "file-is-no-table", "no-profile-fits":
      return .init(outcome: failed, kind: content.leftover(named: file.name))
    default: return .init(outcome: failed)
    }
  }

  /// Reads files of which none is known.
  package func read(_ files: [InputFile], progress: ReadingProgress? = nil) -> [FileOutcome] {
    read(files, progress: progress) { _, _ throws(Never) in false }
  }

  private static func repeated(_ file: InputFile, _ first: InputFile) -> FileOutcome {
    .repeated(IngestionProblems.sameBytes(file.label, as: first.label))
  }

  /// The SHA-256 of each file's bytes, in their order; nil for one that cannot be read.
  package static func fingerprints(of files: [InputFile]) -> [String?] {
    map(files) { _, file in try? file.content(piece: LongText.usualPiece).sha256 }
  }

  /// Applies `transform` on all cores, to the largest files first; results are in the files' order.
  private static func map<Result: Sendable>(
    _ files: [InputFile], _ transform: @Sendable (Int, InputFile) -> Result
  ) -> [Result] {
    let sizes = files.map(\.size)
    let order = files.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var results = [Result?](repeating: nil, count: files.count)
    for (index, result) in zip(order, concurrentMap(order) { transform($0, files[$0]) }) {
      results[index] = result
    }
    return results.compactMap(\.self)
  }
}

extension FileOutcome {
  fileprivate var isKept: Bool {
    if case .kept = self { true } else { false }
  }
}

/// Which files have the same bytes.
private struct SeenFiles {
  private var hashes: [Int: String] = [:]
  private var first: [String: Int] = [:]

  /// - Returns: The first of the files so far that have these bytes.
  mutating func take(_ index: Int, _ hash: String) -> Int {
    hashes[index] = hash
    let earliest = min(first[hash] ?? index, index)
    first[hash] = earliest
    return earliest
  }

  func firsts(of indices: Range<Int>) -> [Int?] {
    indices.map { index in hashes[index].flatMap { first[$0] } }
  }
}
