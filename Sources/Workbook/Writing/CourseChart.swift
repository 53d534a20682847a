internal import CXLSXWriter

/// Lines over months that stand side by side in one row.
struct CourseChart {
  struct Line {
    var name: String
    var color: UInt32
    var isDashed = false
    /// Of the sheet; its cells are those of the columns of the months.
    var row: Int
  }

  var title: String
  /// Told to those who cannot see it.
  var description: String
  /// The row that has the months' names, and the columns.
  var names: Int
  var columns: ClosedRange<Int>
  var lines: [Line]
  /// Its values are shares: the axis goes from 0 to 1.
  var isShare: Bool
  /// In pixels, as `width` and `height`.
  var left: Int
  var width: Int
  var height: Int
}

extension Book {
  /// A chart of cells of `sheet`, to be placed on it; where a cell is blank a line is broken.
  func chart(_ chart: CourseChart, of sheet: Sheet) -> UnsafeMutablePointer<lxw_chart> {
    let made = newChart(LXW_CHART_LINE, titled: chart.title)
    for line in chart.lines { add(line, of: chart, on: sheet, to: made) }
    let axis = made.pointee.y_axis
    chart_axis_set_min(axis, 0)
    if chart.isShare { chart_axis_set_max(axis, 1) }
    chart_axis_set_num_format(axis, chart.isShare ? "0%" : "0.##")
    showGridlines(of: axis)
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_show_blanks_as(made, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    return made
  }

  private func add(
    _ line: CourseChart.Line, of chart: CourseChart, on sheet: Sheet,
    to made: UnsafeMutablePointer<lxw_chart>
  ) {
    guard let series = chart_add_series(made, nil, nil) else {
      preconditionFailure("libxlsxwriter found no memory for a series")
    }
    let (first, last) = (
      lxw_col_t(chart.columns.lowerBound), lxw_col_t(chart.columns.upperBound)
    )
    let (names, row) = (lxw_row_t(chart.names), lxw_row_t(line.row))
    chart_series_set_categories(series, sheet.name, names, first, names, last)
    chart_series_set_values(series, sheet.name, row, first, row, last)
    chart_series_set_name(series, lineText(line.name, limit: 200))
    var style = lxw_chart_line()
    style.color = line.color
    style.width = 2
    if line.isDashed { style.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &style)
    // A month alone among blank ones would not be seen without.
    let marker = line.isDashed ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE
    chart_series_set_marker_type(series, UInt8(marker.rawValue))
    chart_series_set_marker_size(series, 5)
    var fill = lxw_chart_fill()
    fill.color = line.color
    chart_series_set_marker_fill(series, &fill)
    var edge = lxw_chart_line()
    edge.color = line.color
    chart_series_set_marker_line(series, &edge)
  }
}

extension Sheet {
  /// Places a chart with its corner in a row; the row after it.
  func place(_ chart: CourseChart, at row: Int) -> Int {
    place(
      book.chart(chart, of: self), describedAs: chart.description, at: row, left: chart.left,
      width: chart.width, height: chart.height, cells: chart.lines.count * chart.columns.count)
  }
}
