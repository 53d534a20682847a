package import Diagnostics
package import Documents
package import Tables

/// One table of a file as the engine reads it, for people, programs and spreadsheets.
package struct TablePreview {
  private let preview: FilePreview
  /// In bytes, of the file as it was handed in.
  private let fileSize: Int

  init(_ preview: FilePreview, fileSize: Int) {
    self.preview = preview
    self.fileSize = fileSize
  }

  /// What was odd about the file.
  package var problems: [Diagnostic] { preview.file.problems }

  /// What was detected, one line for each thing.
  package func findings(_ language: Language) -> String {
    PreviewTable.findings(preview, language)
  }

  /// What was detected, and the first rows.
  ///
  /// - Parameter columns: How many are shown of each row.
  package func text(_ language: Language, columns: Int) -> String {
    PreviewTable(preview).text(language, columns: columns)
  }

  package var document: JSONValue { preview.document }

  /// Writes a table as CSV.
  ///
  /// - Parameters:
  ///   - rows: Which of them; nil for those that the file's format suggests.
  ///   - table: Its number, where others are below the first.
  ///   - sink: Takes the bytes piece by piece.
  /// - Returns: What was left out or changed.
  package func writeCSV(
    _ rows: FilePreview.Rows?, table: Int,
    to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws -> [Diagnostic] {
    let rows = rows ?? (table > 1 ? .table : preview.usualRows)
    let written = try preview.writeCSV(
      rows, table: table, budget: FilePreview.budget(forFileOf: fileSize), to: sink)
    return written.problems + PreviewProblems.left(written, preview)
  }
}
