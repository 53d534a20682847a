internal import Complaints
internal import Diagnostics

extension Ingestor {
  func readAssessments(
    _ file: OpenedFile, _ input: InputFile, sha256: String
  ) throws -> (Export, [Diagnostic]) {
    throw Problems([])
  }
}
