internal import CXLSXWriter
internal import Complaints
internal import Diagnostics
internal import Files
internal import Glibc
internal import Tables

/// A workbook that is being written: the only door to libxlsxwriter beside `Sheet` and `BarChart`.
///
/// Every return code is looked at; the first that is not zero is kept and thrown by `close`, so
/// that sheets are written without a `try` a cell and the library's memory is freed in any case.
final class Book {
  /// Facts about the document that Excel shows under File, Info.
  struct Properties {
    var title: String
    var subject: String
    var keywords: String
    var comments: String
    /// Its midnight in UTC is the time of creation: no clock, so equal runs give equal bytes.
    var created: Day
    /// More facts by name, under Custom.
    var facts: [(name: String, value: String)] = []
  }

  let workbook: UnsafeMutablePointer<lxw_workbook>
  private let file: String
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var marks: [Mark: UnsafeMutablePointer<lxw_format>] = [:]
  private var failure: lxw_error?
  private var isOpen = true
  /// About how many bytes of XML have been asked for: what the disk must have room for.
  private(set) var size = 100_000

  /// - Parameters:
  ///   - file: what is written; it exists already, and its folder can be written to.
  ///   - scratch: a folder for the library's own temporary files, which it unlinks at once.
  init(file: String, scratch: String) {
    self.file = file
    var scratch = Array(scratch.utf8CString)
    workbook = scratch.withUnsafeMutableBufferPointer { folder in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: folder.baseAddress, use_zip64: 0)
      guard let pointer = workbook_new_opt(file, &options) else {
        preconditionFailure("libxlsxwriter found no memory for a workbook")
      }
      return pointer
    }
  }

  /// Writes a workbook whole or not at all, whatever the process's locale says.
  static func write(
    to path: String, _ properties: Properties, _ fill: (Book) -> Void
  ) throws(Diagnostic) {
    let file = try WholeFile(path)
    try file.write { (beside) throws(Diagnostic) in
      try withDecimalPoint { () throws(Diagnostic) in
        let book = Book(file: beside, scratch: file.folder)
        book.set(properties)
        fill(book)
        try file.require(book.size)
        try book.close()
        try Book.check(beside, sheets: book.sheetNames, at: file.path)
      }
    }
  }

  /// Reads what was written back before it takes its place: a disk that loses bytes without saying so
  /// must not leave a workbook that Excel has to repair.
  static func check(_ written: String, sheets: [String], at path: String) throws(Diagnostic) {
    do throws(Diagnostic) {
      try checkWrittenWorkbook(at: written, sheets: sheets)
    } catch {
      throw WorkbookProblems.unreadable(error.message, at: path)
    }
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
  }

  func set(_ properties: Properties) {
    let title = strdup(lineText(properties.title))
    let subject = strdup(lineText(properties.subject))
    let keywords = strdup(lineText(properties.keywords))
    let comments = strdup(lineText(properties.comments))
    let author = strdup("Peringkat")
    defer { for text in [title, subject, keywords, comments, author] { free(text) } }
    var facts = lxw_doc_properties()
    facts.title = title
    facts.subject = subject
    facts.keywords = keywords
    facts.comments = comments
    facts.author = author
    // Zero would mean "now".
    facts.created = max(1, time_t(properties.created.number) * 86_400)
    note(workbook_set_properties(workbook, &facts))
    for (name, value) in properties.facts {
      note(workbook_set_custom_property_string(workbook, lineText(name), lineText(value)))
    }
  }

  /// The names of the sheets with cells, in their order.
  private(set) var sheetNames: [String] = []

  func addSheet(_ name: String) -> Sheet {
    guard let sheet = workbook_add_worksheet(workbook, sheetName(name)) else {
      preconditionFailure("two sheets are called \(name)")
    }
    sheetNames.append(sheetName(name))
    return Sheet(sheet, in: self, name: sheetName(name))
  }

  /// A sheet that is one chart over the cells of another.
  func addChartSheet(_ name: String, _ chart: LineChart) {
    chart.add(named: name, to: workbook)
    size += 1000 + 400 * chart.lines.count * chart.rows.count
  }

  func format(_ style: Style) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[style] { return format }
    let format = newFormat()
    style.apply(to: format)
    formats[style] = format
    return format
  }

  func format(_ mark: Mark) -> UnsafeMutablePointer<lxw_format> {
    if let format = marks[mark] { return format }
    let format = newFormat()
    mark.apply(to: format)
    marks[mark] = format
    return format
  }

  private func newFormat() -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(workbook) else {
      preconditionFailure("libxlsxwriter found no memory for a format")
    }
    return format
  }

  /// Keeps the first failure, and counts what a cell with so much text takes.
  func note(_ code: lxw_error, bytes: Int = 0) {
    if code != LXW_NO_ERROR, failure == nil { failure = code }
    size += 64 + bytes
  }

  /// Writes the file; whatever failed since the beginning is thrown here.
  func close() throws(Diagnostic) {
    isOpen = false
    errno = 0
    let code = workbook_close(workbook)
    let system = errno
    // The library does not look whether its temporary files were written in full.
    let isFull = system == ENOSPC || system == EDQUOT || system == EFBIG
    if isFull { throw FileProblems.systemError(system, at: file) }
    guard let failure = failure ?? (code == LXW_NO_ERROR ? nil : code) else { return }
    if code != LXW_NO_ERROR, system != 0 {
      throw FileProblems.systemError(system, at: file)
    }
    throw WorkbookProblems.refused(
      lxw_strerror(failure).map { String(cString: $0) } ?? "?", at: file)
  }
}

/// Runs `body` with a point before decimals, whatever the process's locale says: the library
/// prints numbers with `snprintf`, and a comma would make the file unreadable.
func withDecimalPoint<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
  let plain = newlocale(1 << LC_NUMERIC, "C", nil)
  let before = uselocale(plain)
  defer {
    uselocale(before)
    if let plain { freelocale(plain) }
  }
  try body()
}
