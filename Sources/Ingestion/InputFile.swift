package import Diagnostics
package import Tables

/// A file that a run reads, and as what: an export, or a table of assessments.
@dynamicMemberLookup
package struct InputFile: Sendable, Hashable {
  package var file: SourceFile
  /// An assessments table, not an export.
  package var isAssessments: Bool

  package init(_ file: SourceFile, isAssessments: Bool = false) {
    self.file = file
    self.isAssessments = isAssessments
  }

  package init(
    path: String, label: String, name: String, folders: [String] = [], isAssessments: Bool = false
  ) {
    self.init(
      SourceFile(path: path, label: label, name: name, folders: folders),
      isAssessments: isAssessments)
  }

  package subscript<Value>(dynamicMember member: WritableKeyPath<SourceFile, Value>) -> Value {
    get { file[keyPath: member] }
    set { file[keyPath: member] = newValue }
  }

  package subscript<Value>(dynamicMember member: KeyPath<SourceFile, Value>) -> Value {
    file[keyPath: member]
  }

  /// Opens the file, whatever it is packed in.
  package func open() throws(Diagnostic) -> OpenedFile { try file.open() }
}
