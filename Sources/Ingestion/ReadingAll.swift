package import Complaints
package import Diagnostics
private import Synchronization
internal import Tables

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
  /// Stores a file that was read.
  package typealias Storing<Failure: Error> = @Sendable () throws(Failure) -> Void

  /// Reads files on all cores; outcomes are in the order of the files, whatever ended first.
  ///
  /// The hash of each file and its rows are of the same bytes. The largest come first, so that no core
  /// is left with a large one when all others are done.
  /// - Parameters:
  ///   - progress: Hears how far it is, from any thread.
  ///   - cache: Knows the fingerprints of files that have not changed since they were read, and takes
  ///     those that are read now.
  ///   - isKept: Whether a file's bytes, by their fingerprint and the file's label, need not be read
  ///     again.
  ///   - prepare: Readies each file that was read, on the core that read it. What it returns stores the
  ///     file while others are still read, one at a time and in the order in which they are begun, which
  ///     the same files have again; what that throws ends the reading.
  package func read<Failure: Error>(
    _ files: [InputFile], progress: ReadingProgress? = nil,
    remembering cache: FingerprintCache? = nil,
    unless isKept: @Sendable (_ sha256: String, _ label: String) throws(Failure) -> Bool,
    storing prepare: (@Sendable (Export, [Diagnostic]) -> Storing<Failure>)? = nil
  ) throws(Failure) -> [FileOutcome] {
    let seen = Mutex(SeenFiles())
    let refusal = Mutex<Failure?>(nil)
    let turns = OrderedHandoff<(index: Int, store: Storing<Failure>?)>()
    var attempts = Ingestor.map(files) { place, index -> NonTableFiles.Attempt in
      var attempt = NonTableFiles.Attempt(outcome: .failed([]))
      do throws(Failure) {
        if refusal.withLock({ $0 == nil }) {
          attempt = try self.attempt(files, index, seen, progress, cache) { hash throws(Failure) in
            try isKept(hash, files[index].label)
          }
        }
      } catch {
        refusal.withLock { $0 = $0 ?? error }
      }
      progress?.report(.fileEnded)
      var store: Storing<Failure>?
      if case .read(let export, let diagnostics, _) = attempt.outcome {
        store = prepare?(export, diagnostics)
      }
      turns.bring((index, store), at: place) { index, store in
        // Files of the same bytes are begun in their order: the first of them has come before.
        guard let store, seen.withLock({ $0.first(of: index) }) == index,
          refusal.withLock({ $0 == nil })
        else { return }
        do throws(Failure) { try store() } catch { refusal.withLock { $0 = error } }
      }
      return attempt
    }
    if let error = refusal.withLock({ $0 }) { throw error }
    for index in attempts.indices where !attempts[index].outcome.isKept {
      // A core may have read a file before another came to one of the same bytes that precedes it.
      guard let first = seen.withLock({ $0.first(of: index) }), first < index else { continue }
      attempts[index] = .init(
        outcome: Ingestor.repeated(files[index], files[first]), kind: attempts[first].kind)
    }
    return NonTableFiles(attempts, of: files).settled()
  }

  /// Reads one of the files, unless its bytes are kept or were met before.
  private func attempt<Failure: Error>(
    _ files: [InputFile], _ index: Int, _ seen: borrowing Mutex<SeenFiles>,
    _ progress: ReadingProgress?, _ cache: FingerprintCache?,
    isKept: (_ sha256: String) throws(Failure) -> Bool
  ) throws(Failure) -> NonTableFiles.Attempt {
    let file = files[index]
    let look = cache?.look(at: file)
    if let known = look?.fingerprint, try isKept(known) { return .init(outcome: .kept) }
    let content: InputContent
    do throws(Problems) {
      content = try self.content(of: file)
    } catch {
      return .init(outcome: .failed(error.list))
    }
    let hash = content.sha256
    if let look { cache?.note(hash, of: file, after: look) }
    let first = seen.withLock { $0.take(index, hash) }
    if try isKept(hash) { return .init(outcome: .kept) }
    if first < index { return .init(outcome: Ingestor.repeated(file, files[first])) }
    do throws(Problems) {
      let reading = try read(content, of: file, progress)
      progress?.report(.rows(reading.export.counts.read % ReadingProgress.stride))
      return .init(outcome: .read(reading.export, reading.diagnostics, reading.recognition))
    } catch {
      return Ingestor.unread(file, content, error.list)
    }
  }

  /// What came of a file that is no export.
  private static func unread(
    _ file: InputFile, _ content: InputContent, _ problems: [Diagnostic]
  ) -> NonTableFiles.Attempt {
    if problems.allSatisfy({ $0.severity == .note }) {
      return .init(outcome: .skipped(problems.first))
    }
    let failed = FileOutcome.failed(problems)
    switch problems.first?.cause {
    case .holdsNoTable where content.withStart(OwnResult.isOne):
      return .init(outcome: .skipped(IngestionProblems.ownResult(file.label)))
    case .holdsNoTable, .noProfileFits:
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
    map(files) { _, index in try? files[index].file.content(piece: LongText.usualPiece).sha256 }
  }

  /// Applies `transform` on all cores, to the largest files first; results are in the files' order.
  ///
  /// - Parameter transform: Hears in which place a file is begun, and which it is.
  private static func map<Result: Sendable>(
    _ files: [InputFile], _ transform: @Sendable (_ place: Int, _ index: Int) -> Result
  ) -> [Result] {
    let sizes = files.map(\.size)
    let order = files.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var results = [Result?](repeating: nil, count: files.count)
    for (index, result) in zip(
      order, concurrentMap(Array(order.indices)) { transform($0, order[$0]) })
    {
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

  /// The first of the files so far that have its bytes; nil where those are not known.
  func first(of index: Int) -> Int? { hashes[index].flatMap { first[$0] } }
}
