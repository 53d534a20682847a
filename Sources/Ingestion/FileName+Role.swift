internal import Tables

/// Files whose names say that they are no exports.
extension FileName {
  static func isRegions(_ name: String) -> Bool { name.lowercased() == "regions.csv" }

  static func isAssessments(_ name: String) -> Bool { name.lowercased() == "assessments.csv" }
}
