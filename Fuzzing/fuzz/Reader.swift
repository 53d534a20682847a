/// What is fuzzed: a reader of ours, by the inputs that reach deepest into it.
enum Reader: String, CaseIterable {
  /// Whole files, of whatever kind they become; the readers differ in what they begin with.
  case delimited, html, spreadsheetml, containers
  /// The XML of a workbook's parts, in a ZIP that is always sound.
  case workbook
  /// The records of an old workbook, in a compound file that is always sound.
  case records
  /// A whole old workbook, its compound file too.
  case xls
  /// Registers, logs and assessments, read through a profile and joined.
  case ingestion
  /// A list of regions of the user's own.
  case regions
  /// Date formats and what they read.
  case dates
  case profile, rubric

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .delimited, .html, .spreadsheetml, .containers, .xls: readWholeFile(bytes)
    case .workbook: WorkbookParts(bytes).zip.withUnsafeBufferPointer { readWholeFile($0) }
    case .records: CompoundFile(stream: bytes).bytes.withUnsafeBufferPointer { readWholeFile($0) }
    case .ingestion: ingest(bytes)
    case .regions: readRegions(bytes)
    case .dates: readDates(bytes)
    case .profile: readProfile(bytes)
    case .rubric: readRubric(bytes)
    }
  }
}
