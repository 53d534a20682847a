import Diagnostics

/// What all sheets of an old workbook share.
final class BIFFWorkbook {
  let file: String
  let stream: BIFFStream
  let version: BIFFVersion
  let is1904: Bool
  let page: CodePage
  let strings: SharedStrings
  let styles: CellStyles
  /// What was odd and got over.
  private(set) var problems: [Diagnostic] = []
  /// Whatever the workbook's bytes belong to.
  private let owner: AnyObject?

  /// - Throws: When the workbook has more text than any.
  init(
    _ stream: BIFFStream, _ settings: BIFFSettings, _ version: BIFFVersion, named file: String,
    keeping owner: AnyObject?
  ) throws(Diagnostic) {
    self.file = file
    self.stream = stream
    self.version = version
    self.owner = owner
    is1904 = settings.is1904
    // From Excel 97 on texts are UTF-16, whatever the record says.
    let number = version == .biff8 ? nil : settings.codePage
    if let page = CodePage(number) {
      self.page = page
    } else {
      problems.append(.codePageIsUnknown(file, number ?? 0))
      page = CodePage(nil)!
    }
    styles = settings.styles(stream, version, page)
    strings = SharedStrings()
    if let record = settings.strings { try readStrings(record) }
  }

  private func readStrings(_ record: BIFFRecord) throws(Diagnostic) {
    // The counts in front are wrong in many files; the strings end where the records do.
    var cursor = RecordCursor(record, of: stream, from: 8)
    var isWhole = true
    while isWhole, cursor.left > 0 || cursor.advance() {
      let isWithinLimits = strings.add { arena in
        isWhole = cursor.appendString(to: &arena)
      }
      guard isWithinLimits else { throw .partHasTooMuchText(file, part: "SST") }
    }
  }
}
