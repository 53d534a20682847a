import Archive
import ArgumentParser
import Complaints
import Diagnostics
import Documents
import Ingestion
import Tables

/// Looks whether an archive is sound, and changes nothing.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Memeriksa keutuhan arsip tanpa mengubahnya.",
    discussion: """
      Contoh:
        peringkat doctor --archive kaltim.sqlite
        peringkat doctor --archive kaltim.sqlite --files ekspor/

      English: Looks whether an archive is sound, and changes nothing.
      """)

  @Option(
    help: ArgumentHelp(id: "Arsip SQLite.", en: "The SQLite archive."), completion: .file())
  var archive: String

  @Option(
    name: .customLong("files"),
    help: ArgumentHelp(
      id: "Bandingkan SHA-256 berkas di folder ini dengan yang ada di arsip.",
      en: "Compare the SHA-256 of this folder's files with those in the archive."),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      id: "Dengan --files: profil ekspor (YAML) untuk berkas yang belum di arsip; boleh diulang.",
      en: "With --files: a profile (YAML) of files that are not in the archive; may be repeated."),
    completion: .file(extensions: ["yaml", "yml"]))
  var profiles: [String] = []

  @OptionGroup var document: DocumentOptions

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talk = Talk(talk)
    var isSound = true
    try talk.run {
      try ResultPlaces.check([(document.file, "--json")], against: [archive])
      let line = ProgressLine(talk)
      var found = try line.during(.examining) { try Archive.examine(archive) }
      if let folder {
        found.findings += try line.during(.comparing) { try compared(found, with: folder) }
      }
      isSound = found.isSound
      talk.say(found.findings)
      try document.deliver(found.document.text() + "\n", talk) {
        talk.print(CommandProblems.examined(found)[talk.language])
      }
    }
    if !isSound { throw ExitCode(1) }
  }

  /// Files that have changed since they were ingested, or that never were; by their bytes.
  private func compared(
    _ found: Archive.Examination, with folder: String
  ) throws -> [Diagnostic] {
    let inputs = try Inputs(
      paths: [folder], results: [archive, archive + "-journal"] + document.files)
    let kept = Set(found.files.map(\.sha256))
    let byLabel = Dictionary(found.files.map { ($0.file, $0.sha256) }, uniquingKeysWith: { $1 })
    let hashes = Ingestor.fingerprints(of: inputs.files)
    var problems: [Diagnostic] = []
    var unknown: [InputFile] = []
    for (file, hash) in zip(inputs.files, hashes) {
      guard let hash else {
        // Of one that is in the archive nobody can tell whether it has changed.
        if byLabel[file.label] == nil {
          unknown.append(file)
        } else {
          problems.append(CommandProblems.unreadable(file.path))
        }
        continue
      }
      if kept.contains(hash) { continue }
      if byLabel[file.label] == nil {
        unknown.append(file)
      } else {
        problems.append(CommandProblems.changedSince(file.label))
      }
    }
    problems += try judged(unknown, of: inputs, kept: kept)
    let present = Set(hashes.compactMap(\.self))
    let labels = Set(inputs.files.map(\.label))
    for (file, sha256) in found.files where !present.contains(sha256) && !labels.contains(file) {
      problems.append(CommandProblems.notInFolder(file))
    }
    return problems
  }

  /// What can be read should be in the archive; what no command can read, no archive can hold.
  ///
  /// - Parameter kept: Hashes of the files in the archive, which are not read again but stand beside
  ///   the others.
  private func judged(
    _ files: [InputFile], of inputs: Inputs, kept: Set<String>
  ) throws -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    let custom = try? Archive(opening: archive, mode: .readOnly).customRegions()
    let regions = try inputs.regionTables.reduce(RegionList.builtIn.adding(custom ?? [])) {
      try $0.adding($1)
    }
    let ingestor = try Ingestor(
      IngestionOptions(regions: regions, profiles: try profiles.map(Source.profile)))
    let judged = Set(files)
    let outcomes = ingestor.read(inputs.files) { hash, _ throws(Never) in kept.contains(hash) }
    return zip(inputs.files, outcomes).compactMap { file, outcome in
      guard judged.contains(file) else { return nil }
      return switch outcome {
      case .read: CommandProblems.notIngested(file.label)
      case .failed(let reasons): CommandProblems.neverIngested(file.label, because: reasons)
      // The same bytes as a file before it, of which enough is said; or no export at all.
      case .kept, .repeated, .skipped: nil
      }
    }
  }
}

extension Archive.Examination {
  fileprivate var document: JSONValue {
    .object([
      ("peringkat", .integer(1)), ("sound", .bool(isSound)), ("schema", .integer(schema)),
      ("exports", .integer(exports)), ("rows", .integer(rows)),
      ("quarantined", .integer(quarantined)), ("corrected", .integer(corrected)),
      ("rankings", .integer(rankings)),
      (
        "findings",
        .array(
          findings.map { finding in
            .object([
              ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code)),
              ("file", .optional(finding.location?.file)),
              ("message", wording(finding.message)), ("fix", finding.fix.map(wording) ?? .null),
              ("notes", .array(finding.notes.map(wording))),
            ])
          })
      ),
    ])
  }

  private func wording(_ wording: Wording) -> JSONValue {
    .object([("id", .string(wording.id)), ("en", .string(wording.en))])
  }
}
