package import Diagnostics

/// Quarantined rows of one profile and region, as a sheet that can be corrected and handed in.
package struct CorrectionSheet: Sendable {
  package struct Row: Sendable {
    /// Text of a `CorrectionReference`.
    package var reference: String
    package var reason: Wording
    package var remedy: Wording
    /// The file and the row as a person counts in it.
    package var file: String
    package var number: Int
    /// One text a column, as the file has it; blank where it has none or where it was masked.
    package var cells: [String]
    /// Columns in which something must be mended, and those of which the value was masked.
    package var faults: Set<Int>
    package var masked: Set<Int>

    package init(
      reference: String, reason: Wording, remedy: Wording, file: String, number: Int,
      cells: [String], faults: Set<Int>, masked: Set<Int>
    ) {
      self.reference = reference
      self.reason = reason
      self.remedy = remedy
      self.file = file
      self.number = number
      self.cells = cells
      self.faults = faults
      self.masked = masked
    }
  }

  package var profile: String
  /// The region that the rows count against; none for rows of logs that name none.
  package var region: Region?
  /// Where all rows are of registers of one day.
  package var generated: Day?
  /// Headers as the files spell them.
  package var columns: [String]
  package var rows: [Row]

  package init(
    profile: String, region: Region?, generated: Day?, columns: [String], rows: [Row]
  ) {
    self.profile = profile
    self.region = region
    self.generated = generated
    self.columns = columns
    self.rows = rows
  }

  /// A name that tells what it holds, where several sheets are written to one folder.
  package var fileName: String {
    let name = "karantina \(region?.code ?? "tanpa-daerah") \(profile).xlsx"
    return String(name.map { $0 == "/" || $0 == "\\" || $0.isNewline ? "_" : $0 })
  }
}
