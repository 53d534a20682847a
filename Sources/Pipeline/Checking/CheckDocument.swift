import Complaints
package import Diagnostics
package import Documents
import Ingestion

extension CheckReport {
  /// The report as JSON: keys in a fixed order, sentences in `language` (fields: README of this
  /// module).
  ///
  /// - Parameter status: The exit status of `check`.
  package func document(_ language: Language, status: Int32) -> JSONValue {
    func list(_ problems: [Diagnostic]) -> JSONValue {
      .array(problems.map { $0.document(language) })
    }
    return .object([
      ("peringkat_check", .integer(1)),
      ("engine", .string(Engine.version)),
      ("status", .integer(Int(status))),
      ("errors", .integer(count(.error))),
      ("warnings", .integer(count(.warning))),
      ("notes", .integer(count(.note))),
      ("skipped", .integer(skippedCount)),
      ("general", list(general)),
      ("files", .array(files.map { $0.document(regions, language) })),
      ("across", across.map(list) ?? .null),
      ("ranking", ranking.map(list) ?? .null),
    ])
  }
}

extension CheckReport.File {
  private var state: String {
    switch outcome {
    case .read, .kept: "read"
    case .repeated: "repeated"
    case .failed: "failed"
    case .skipped: "skipped"
    }
  }

  fileprivate func document(_ regions: [String: Region], _ language: Language) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("file", .string(outcome.label)), ("outcome", .string(state)),
    ]
    if case .read(let export, _, let recognition) = outcome {
      members += [
        ("sha256", .string(export.sha256)),
        ("kind", .string(export.kind.rawValue)),
        ("format", .string(recognition.format[language])),
        ("sheet", .optional(export.sheet)),
        ("generated", .optional(export.generated?.iso)),
        ("counts", export.counts.document),
        ("profile", recognition.header.map { $0.document(export.profile) } ?? .null),
        ("regions", .array(recognition.regions.map { $0.document(regions) })),
      ]
    }
    members.append(("problems", .array(problems.map { $0.document(language) })))
    return .object(members)
  }
}

extension Export.Counts {
  var document: JSONValue {
    .object([
      ("read", .integer(read)), ("accepted", .integer(accepted)),
      ("quarantined", .integer(quarantined)), ("duplicates", .integer(duplicates)),
      ("skipped", .integer(skipped)),
    ])
  }
}

extension HeaderFit {
  fileprivate func document(_ name: String) -> JSONValue {
    .object([
      ("name", .string(name)), ("header_row", .integer(row)), ("explained", .integer(explained)),
      ("headers", .integer(filled)),
      (
        "runner_up",
        runnerUp.map { next in
          .object([
            ("name", .string(next.profile)), ("explained", .integer(next.explained)),
            ("missing", .array(next.missing.map(JSONValue.string))),
          ])
        } ?? .null
      ),
      ("columns", .array(columns.map(\.document))),
    ])
  }
}

extension HeaderFit.Column {
  fileprivate var document: JSONValue {
    let (use, fields): (String, [String]) =
      switch self.use {
      case .fields(let keys): ("field", keys)
      case .dropped: ("dropped", [])
      case .repeated: ("repeated", [])
      case .unknown: ("unknown", [])
      }
    return .object([
      ("letter", .string(Location.letters(number))), ("header", .string(header)),
      ("use", .string(use)), ("fields", .string(fields.joined(separator: " "))),
    ])
  }
}

extension RegionFinding {
  fileprivate func document(_ regions: [String: Region]) -> JSONValue {
    let (rule, by): (String, String?) =
      switch self.rule {
      case .option: ("option", nil)
      case .regionColumn(let header): ("region-column", header)
      case .ownerColumn(let header): ("owner-column", header)
      case .preamble(let text): ("preamble", text)
      case .profile: ("profile", nil)
      case .fileName(let part): ("file-name", part)
      case .folder(_, let part): ("folder", part)
      case .reference: ("reference", nil)
      case .none: ("none", nil)
      }
    return .object([
      ("code", .optional(code)), ("name", .optional(code.flatMap { regions[$0]?.name })),
      ("owned", .bool(!isOtherGovernment)), ("rule", .string(rule)), ("by", .optional(by)),
      ("rows", .integer(rows)),
    ])
  }
}

extension Diagnostic {
  /// In a note about problems that were left out, `left_out` is their number.
  func document(_ language: Language) -> JSONValue {
    let isCell = location?.header != nil || location?.sheet != nil
    return .object([
      ("severity", .string(severity.rawValue)), ("code", .string(code)),
      ("file", .optional(location?.file)), ("sheet", .optional(location?.sheet)),
      ("row", .optional(location?.row)), ("column", .optional(location?.column)),
      ("letter", .optional(isCell ? location?.column.map(Location.letters) : nil)),
      ("header", .optional(location?.header)),
      ("message", .string(message[language])), ("fix", .optional(fix?[language])),
      ("notes", .array(notes.map { .string($0[language]) })),
      ("left_out", .integer(more?.count ?? 0)),
    ])
  }
}
