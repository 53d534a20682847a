internal import CXLSXWriter
internal import Glibc

/// What the charts of a workbook have in common.
extension Book {
  func newChart(_ kind: lxw_chart_type, titled title: String) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
      preconditionFailure("libxlsxwriter found no memory for a chart")
    }
    chart_title_set_name(chart, lineText(title, limit: 200))
    var font = lxw_chart_font()
    font.bold = 1
    font.size = 11
    chart_title_set_name_font(chart, &font)
    return chart
  }

  /// A series of cells of `sheet`: in the same rows, one column over another.
  func addSeries(
    to chart: UnsafeMutablePointer<lxw_chart>, named name: String, on sheet: Sheet,
    rows: ClosedRange<Int>, x: Int, y: Int
  ) -> UnsafeMutablePointer<lxw_chart_series> {
    guard let series = chart_add_series(chart, nil, nil) else {
      preconditionFailure("libxlsxwriter found no memory for a series")
    }
    let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    let (x, y) = (lxw_col_t(x), lxw_col_t(y))
    chart_series_set_categories(series, sheet.name, first, x, last, x)
    chart_series_set_values(series, sheet.name, first, y, last, y)
    chart_series_set_name(series, lineText(name, limit: 200))
    return series
  }

  func showGridlines(of axis: UnsafeMutablePointer<lxw_chart_axis>?) {
    var line = lxw_chart_line()
    line.color = Palette.rule
    line.width = 0.5
    chart_axis_major_gridlines_set_visible(axis, 1)
    chart_axis_major_gridlines_set_line(axis, &line)
  }

  /// A legend below, of all series but some.
  func showLegend(on chart: UnsafeMutablePointer<lxw_chart>, without unnamed: [Int]) {
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    // The list ends with a negative number.
    var unnamed = unnamed.map { Int16($0) } + [-1]
    note(chart_legend_delete_series(chart, &unnamed))
  }
}

extension Sheet {
  /// How wide the columns of its tables are together, in pixels.
  var pixels: Int { widths.reduce(0) { $0 + Int($1 * 7 + 5) } }

  /// Places a chart with its corner at the first cell of a row; the row after it.
  ///
  /// - Parameters:
  ///   - description: What those are told who cannot see it.
  ///   - left: In pixels from the sheet's edge.
  ///   - width: In pixels, as `height`.
  ///   - cells: How many it draws.
  func place(
    _ chart: UnsafeMutablePointer<lxw_chart>, describedAs description: String, at row: Int,
    left: Int = 0, width: Int, height: Int, cells: Int
  ) -> Int {
    var options = lxw_chart_options()
    options.x_offset = Int32(left)
    // A new chart is 480 by 288 pixels.
    options.x_scale = Double(width) / 480
    options.y_scale = Double(height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = strdup(lineText(description, limit: 500))
    defer { free(options.description) }
    book.note(
      worksheet_insert_chart_opt(pointer, lxw_row_t(row), 0, chart, &options),
      bytes: 4096 + 400 * cells)
    // A row that nothing was written to is 20 pixels high.
    return row + (height + 19) / 20
  }
}
