import Archive
package import Diagnostics
package import Documents

/// What an archive holds and what is wrong with it, as people and programs read it.
package struct ArchiveReport {
  private let examination: Archive.Examination

  init(examination: Archive.Examination) {
    self.examination = examination
  }

  package var isSound: Bool { examination.isSound }

  package var findings: [Diagnostic] { examination.findings }

  package var summary: Wording { DoctorProblems.examined(examination) }

  /// Fields: README of this module.
  package var document: JSONValue {
    .object([
      ("peringkat", .integer(1)), ("sound", .bool(isSound)),
      ("schema", .integer(examination.schema)),
      ("exports", .integer(examination.exports)), ("rows", .integer(examination.rows)),
      ("quarantined", .integer(examination.quarantined)),
      ("corrected", .integer(examination.corrected)),
      ("rankings", .integer(examination.rankings)),
      ("findings", .array(findings.map(document))),
    ])
  }

  private func document(_ finding: Diagnostic) -> JSONValue {
    .object([
      ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code)),
      ("file", .optional(finding.location?.file)), ("message", finding.message.document),
      ("fix", finding.fix.map(\.document) ?? .null),
      ("notes", .array(finding.notes.map(\.document))),
    ])
  }
}
