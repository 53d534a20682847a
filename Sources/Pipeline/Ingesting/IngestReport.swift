import Complaints
package import Diagnostics
package import Documents

/// What came of putting files into an archive, as people and programs read it.
package struct IngestReport {
  private let loaded: LoadedExports
  /// The new files, correction sheets counted beside the files that they belong to.
  private let new: [Export]
  /// What is wrong with correction sheets.
  package let findings: [Diagnostic]

  /// Counts what was put into the archive.
  package static func made(of loaded: LoadedExports) throws -> IngestReport {
    let (new, findings) = try loaded.settled()
    return IngestReport(loaded: loaded, new: new, findings: findings)
  }

  package var hasQuarantine: Bool { new.contains { !$0.quarantine.isEmpty } }

  /// What became of each file's rows.
  package func text(_ language: Language) -> String { CountsTable(new).text(language) }

  /// What became of the files.
  package var summary: Wording {
    IngestProblems.filesTaken(
      new: loaded.read.count, kept: loaded.keptCount, failed: loaded.failedCount,
      skipped: loaded.skippedCount)
  }

  /// Fields: README of this module.
  package var document: JSONValue {
    .object([
      ("peringkat_ingest", .integer(1)), ("new", .integer(loaded.read.count)),
      ("kept", .integer(loaded.keptCount)), ("failed", .integer(loaded.failedCount)),
      ("skipped", .integer(loaded.skippedCount)),
      (
        "files",
        .array(
          new.map { export in
            .object([
              ("file", .string(export.file)), ("sha256", .string(export.sha256)),
              ("kind", .string(export.kind.rawValue)), ("profile", .string(export.profile)),
              ("generated", .optional(export.generated?.iso)),
              ("region", .optional(export.onlyRegion)), ("counts", export.counts.document),
            ])
          })
      ),
    ])
  }
}
