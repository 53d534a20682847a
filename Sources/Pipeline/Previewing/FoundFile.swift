package import Diagnostics
import Ingestion
import Tables

/// The file that a preview shows: the one that was named, or the first in a folder or an archive.
package struct FoundFile {
  private let input: InputFile
  /// As it was named.
  private let name: String
  /// The others that are there.
  private let others: [String]

  /// - Parameter path: Of a file, a folder, an archive or a file in it.
  package static func first(at path: String) throws -> FoundFile {
    let inputs = try Inputs(paths: [path])
    let found = inputs.files + inputs.regionTables
    guard let input = found.first else { throw LoadingProblems.unreadable(path) }
    return FoundFile(input: input, name: path, others: found.dropFirst().map(\.label))
  }

  /// That there are other files besides.
  package var findings: [Diagnostic] {
    others.isEmpty ? [] : [PreviewProblems.firstOfSeveral(input.label, others: others)]
  }

  package enum Content {
    case table(TablePreview)
    /// Nothing but blanks: what is to be said of it.
    case empty(Diagnostic)
  }

  /// - Parameter sheet: Name or number of the sheet to show.
  package func content(sheet: String?) throws -> Content {
    do {
      let preview = try FilePreview(try input.open(), named: name, sheet: sheet)
      return .table(TablePreview(preview, fileSize: input.size))
    } catch let problem as Diagnostic where problem.cause == .isEmpty {
      return .empty(problem)
    }
  }
}
