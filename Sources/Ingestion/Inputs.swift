/// One file that a run reads.
package struct InputFile: Sendable, Hashable {
  package var path: String
  /// As results and messages call it: relative to the folder that was given.
  package var label: String
  /// The file's own name, which may tell its region.
  package var name: String
  /// Names of the folders it lies in, from the nearest up to the one given.
  package var folders: [String]
  /// An assessments table, not an export.
  package var isAssessments: Bool

  package init(
    path: String, label: String, name: String, folders: [String] = [], isAssessments: Bool = false
  ) {
    self.path = path
    self.label = label
    self.name = name
    self.folders = folders
    self.isAssessments = isAssessments
  }
}
