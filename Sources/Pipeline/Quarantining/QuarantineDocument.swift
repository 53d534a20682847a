import Complaints
import Diagnostics
import Documents
import Ingestion

extension QuarantineList {
  /// The list as JSON: the same members in the same order, whatever the language.
  var document: JSONValue {
    .object([
      ("peringkat", .integer(1)), ("rows", .integer(rowCount)),
      ("quarantined", .array(lines.map(\.document))),
    ])
  }
}

extension QuarantineList.Line {
  /// For people: where, why, what to do, and which other files have the same row.
  func rendered(_ language: Language) -> String {
    var finding = finding
    if let first = copies.first {
      let others =
        copies.count == 1
        ? Wording("")
        : Wording(
          id: " dan \(copies.count - 1) berkas lain", en: " and \(copies.count - 1) other files")
      finding.notes.append(
        Wording(
          id: "Baris yang sama ada di \(first.text)\(others.id); diperbaiki sekaligus.",
          en: "The same row stands in \(first.text)\(others.en); it is corrected with this one."))
    }
    return finding.rendered(language)
  }

  fileprivate var document: JSONValue {
    .object([
      ("file", .string(file)), ("sheet", .optional(sheet)),
      ("row", .integer(row.number)), ("kind", .string(kind.rawValue)),
      ("profile", .string(profile)), ("region", .optional(region)),
      ("source", .string(row.source)), ("id", .optional(row.id)),
      ("reason", .string(row.reason.rawValue)),
      ("column", .optional(finding.location?.column.map(Location.letters))),
      ("header", .optional(column?.header)), ("value", .string(value)),
      ("message", finding.message.document), ("fix", finding.fix.map(\.document) ?? .null),
      ("reference", .optional(reference?.text)),
      (
        "also_in",
        .array(
          copies.map { copy in
            .object([
              ("file", .string(copy.file)), ("row", .optional(copy.row)),
            ])
          })
      ),
    ])
  }
}
