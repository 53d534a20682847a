internal import CXLSXWriter
internal import Complaints
internal import Diagnostics
internal import Glibc

/// One sheet that is being written; rows and columns count from zero.
final class Sheet {
  let name: String
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let book: Book
  /// By column, in units of a column's width.
  private(set) var widths: [Double] = []
  /// Of columns further right, over which no paragraph runs.
  private var widthsAside: [Int: Double] = [:]
  /// By row, where one was asked for: tables beside each other share their rows.
  private var heights: [Int: Double] = [:]

  init(_ pointer: UnsafeMutablePointer<lxw_worksheet>, in book: Book, name: String) {
    self.pointer = pointer
    self.book = book
    self.name = name
  }

  /// - Parameter first: the row from which a total sums.
  func write(_ cell: Cell, _ row: Int, _ column: Int, _ style: Style, from first: Int = 0) {
    let format = book.format(style)
    let (r, c) = (lxw_row_t(row), lxw_col_t(column))
    switch cell {
    case .text(let text) where !text.isEmpty:
      let text = cellText(text)
      book.note(worksheet_write_string(pointer, r, c, text, format), bytes: 2 * text.utf8.count)
    case .text, .blank:
      book.note(worksheet_write_blank(pointer, r, c, format))
    case .number(let value) where value.isFinite:
      book.note(worksheet_write_number(pointer, r, c, value, format))
    case .number, .missing:
      book.note(worksheet_write_string(pointer, r, c, "\u{2013}", format))
    case .day(let day):
      // Serial 1 is 1900-01-01, and Excel believes in 1900-02-29.
      let serial = Double(day.number) + 25_569
      if serial > 60 {
        book.note(worksheet_write_number(pointer, r, c, serial, format))
      } else {
        book.note(worksheet_write_string(pointer, r, c, day.iso, format))
      }
    case .total(let value):
      let letter = Location.letters(column + 1)
      let formula = "=SUM(\(letter)\(first + 1):\(letter)\(row))"
      book.note(worksheet_write_formula_num(pointer, r, c, formula, format, value), bytes: 64)
    case .formula(let formula, .number(let value)) where value.isFinite:
      book.note(
        worksheet_write_formula_num(pointer, r, c, "=" + formula, format, value),
        bytes: 32 + formula.utf8.count)
    case .formula(let formula, let value):
      let text = value.text.map(cellText) ?? ""
      book.note(
        worksheet_write_formula_str(pointer, r, c, "=" + formula, format, text),
        bytes: 32 + formula.utf8.count + text.utf8.count)
    }
  }

  /// A line of text from `column` to the sheet's last: it runs over empty cells where it fits, and
  /// is wrapped in a merged range with a height that fits where it does not, or where it is centered.
  /// For notes between tables, never in them.
  func paragraph(_ text: String, _ row: Int, from column: Int = 0, _ style: Style) {
    let last = max(column, widths.count - 1)
    let width = widths[column...].reduce(0, +)
    let lines = lineCount(text, style, width: width)
    height(of: row, lineHeight(max(1, lines), style))
    guard lines > 1 || style.alignment == .center, last > column else {
      return write(.text(text), row, column, style)
    }
    let wrapped = style.with { $0.wraps = true }
    let text = cellText(text)
    book.note(
      worksheet_merge_range(
        pointer, lxw_row_t(row), lxw_col_t(column), lxw_row_t(row), lxw_col_t(last), text,
        book.format(wrapped)), bytes: 2 * text.utf8.count)
  }

  /// A text that leads to a cell of another sheet.
  func link(_ text: String, to sheet: String, _ row: Int, _ column: Int, _ style: Style) {
    let quoted = quotedSheetName(sheet)
    let format = book.format(style.with { $0.isLink = true })
    let (r, c) = (lxw_row_t(row), lxw_col_t(column))
    let code = worksheet_write_url_opt(
      pointer, r, c, "internal:\(quoted)!A1", format, cellText(text), nil)
    book.note(code, bytes: text.utf8.count)
  }

  func setWidths(_ widths: [Double]) {
    self.widths = widths
    for (column, width) in widths.enumerated() { set(width, of: column) }
  }

  /// Widths of columns further right, over which no paragraph runs.
  func setWidths(_ widths: [Double], from first: Int) {
    for (place, width) in widths.enumerated() {
      widthsAside[first + place] = width
      set(width, of: first + place)
    }
  }

  private func set(_ width: Double, of column: Int) {
    let index = lxw_col_t(column)
    book.note(worksheet_set_column(pointer, index, index, min(width, 255), nil))
  }

  func width(of column: Int) -> Double {
    column < widths.count ? widths[column] : widthsAside[column] ?? 8.43
  }

  /// What was asked for before is kept where it is more.
  func height(of row: Int, _ points: Double) {
    let points = max(points, heights[row] ?? 0)
    heights[row] = points
    book.note(worksheet_set_row(pointer, lxw_row_t(row), min(points, 409), nil))
  }

  /// Makes rows `header...last` an Excel table with filters; headings must differ.
  func addTable(
    named name: String, header: Int, last: Int, from first: Int,
    columns: [(title: String, style: Style)]
  ) {
    var headings: [lxw_table_column] = columns.map { column in
      var heading = lxw_table_column()
      heading.header = strdup(column.title)
      heading.header_format = book.format(column.style)
      return heading
    }
    defer { for heading in headings { free(heading.header) } }
    let name = strdup(name)
    defer { free(name) }
    headings.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = buffer.indices.map {
        buffer.baseAddress! + $0
      }
      pointers.append(nil)
      pointers.withUnsafeMutableBufferPointer { list in
        var options = lxw_table_options()
        options.name = name
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        // Style 0 is none: the cells' own formats stay.
        options.style_type_number = 0
        options.no_banded_rows = 1
        options.columns = list.baseAddress
        book.note(
          worksheet_add_table(
            pointer, lxw_row_t(header), lxw_col_t(first), lxw_row_t(last),
            lxw_col_t(first + columns.count - 1), &options), bytes: 512 * columns.count)
      }
    }
  }

  /// Rows above and columns left of the cell stay in sight.
  func freeze(_ row: Int, _ column: Int) {
    worksheet_freeze_panes(pointer, lxw_row_t(row), lxw_col_t(column))
  }

  func repeatRows(_ rows: ClosedRange<Int>) {
    book.note(
      worksheet_repeat_rows(pointer, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
  }

  /// Begins pages at rows, where the program that prints heeds breaks on a sheet that fits the paper's
  /// width: LibreOffice does, Excel does not.
  func breakPages(before rows: [Int]) {
    guard !rows.isEmpty else { return }
    var breaks = rows.map { lxw_row_t($0) } + [0]
    book.note(worksheet_set_h_pagebreaks(pointer, &breaks))
  }

  /// Prints from the first cell to this one alone.
  func setPrintArea(lastRow: Int, lastColumn: Int) {
    book.note(worksheet_print_area(pointer, 0, 0, lxw_row_t(lastRow), lxw_col_t(lastColumn)))
  }

  /// Lets only unlocked cells be changed, without a password: against slips, not against people.
  /// Filters still work.
  func protect() {
    var options = lxw_protection()
    options.autofilter = 1
    options.format_cells = 1
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(pointer, nil, &options)
  }

  /// Sheets of A4 across, one page wide, numbered; `footer` stands on the left.
  ///
  /// - Parameters:
  ///   - isUpright: A4 upright.
  ///   - isOnePage: All of it on one page.
  func setPage(
    footer: String, pages: String, isUpright: Bool = false, isOnePage: Bool = false
  ) {
    if isUpright { worksheet_set_portrait(pointer) } else { worksheet_set_landscape(pointer) }
    worksheet_set_paper(pointer, 9)
    worksheet_fit_to_pages(pointer, 1, isOnePage ? 1 : 0)
    worksheet_set_margins(pointer, 0.4, 0.4, 0.5, 0.6)
    worksheet_center_horizontally(pointer)
    worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    // Within a footer an ampersand begins a code unless it is doubled.
    let left = lineText(footer, limit: 90).split(
      separator: "&", omittingEmptySubsequences: false
    ).joined(separator: "&&")
    book.note(worksheet_set_footer(pointer, "&L&8 \(left)&R&8 \(pages)"))
    // Codes such as 64.09 are text on purpose.
    book.note(
      worksheet_ignore_errors(
        pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
  }
}
