internal import CXLSXWriter
internal import Glibc

/// Bars across, one below the other, each put together from pieces; the first category is on top.
struct BarChart {
  /// One piece of every bar.
  struct Piece {
    /// nil: not seen, it only keeps others off the axis.
    var color: UInt32?
    var name: String
    /// In the legend.
    var isNamed = false
    /// Of the sheet; its cells are those of the rows of the categories.
    var column: Int
  }

  var title: String
  var axis: String
  /// The rows of the categories, and the column that has their names.
  var rows: ClosedRange<Int>
  var names: Int
  var pieces: [Piece]
  /// The end of the axis, which begins at 0.
  var most: Double
  var step: Double
  /// In pixels.
  var width: Int
  var height: Int
}

extension Book {
  /// A chart of cells of `sheet`, to be placed on it.
  func chart(_ chart: BarChart, of sheet: Sheet) -> UnsafeMutablePointer<lxw_chart> {
    guard let made = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR_STACKED.rawValue)) else {
      preconditionFailure("libxlsxwriter found no memory for a chart")
    }
    for piece in chart.pieces { add(piece, of: chart, on: sheet, to: made) }
    chart_title_set_name(made, lineText(chart.title, limit: 200))
    var font = lxw_chart_font()
    font.bold = 1
    font.size = 11
    chart_title_set_name_font(made, &font)
    // In a chart of bars across the first axis is that of the categories.
    chart_axis_set_reverse(made.pointee.x_axis)
    let axis = made.pointee.y_axis
    chart_axis_set_name(axis, lineText(chart.axis, limit: 200))
    chart_axis_set_min(axis, 0)
    chart_axis_set_max(axis, chart.most)
    chart_axis_set_major_unit(axis, chart.step)
    // No rank is 0: the axis begins there only because bars do.
    chart_axis_set_num_format(axis, "0;;")
    var line = lxw_chart_line()
    line.color = Palette.rule
    line.width = 0.5
    chart_axis_major_gridlines_set_visible(axis, 1)
    chart_axis_major_gridlines_set_line(axis, &line)
    chart_set_series_gap(made, 45)
    showLegend(of: chart, on: made)
    return made
  }

  private func add(
    _ piece: BarChart.Piece, of chart: BarChart, on sheet: Sheet,
    to made: UnsafeMutablePointer<lxw_chart>
  ) {
    guard let series = chart_add_series(made, nil, nil) else {
      preconditionFailure("libxlsxwriter found no memory for a series")
    }
    let (first, last) = (lxw_row_t(chart.rows.lowerBound), lxw_row_t(chart.rows.upperBound))
    let (names, values) = (lxw_col_t(chart.names), lxw_col_t(piece.column))
    chart_series_set_categories(series, sheet.name, first, names, last, names)
    chart_series_set_values(series, sheet.name, first, values, last, values)
    chart_series_set_name(series, lineText(piece.name, limit: 200))
    var fill = lxw_chart_fill()
    fill.color = piece.color ?? 0
    fill.none = piece.color == nil ? 1 : 0
    chart_series_set_fill(series, &fill)
    var line = lxw_chart_line()
    line.none = 1
    chart_series_set_line(series, &line)
  }

  private func showLegend(of chart: BarChart, on made: UnsafeMutablePointer<lxw_chart>) {
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var unnamed = chart.pieces.indices.filter { !chart.pieces[$0].isNamed }.map { Int16($0) }
    // The list ends with a negative number.
    unnamed.append(-1)
    note(chart_legend_delete_series(made, &unnamed))
  }
}

extension Sheet {
  /// Places a chart with its corner at a cell; the row after it.
  func place(_ chart: BarChart, at row: Int) -> Int {
    let made = book.chart(chart, of: self)
    var options = lxw_chart_options()
    // A new chart is 480 by 288 pixels.
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    book.note(
      worksheet_insert_chart_opt(pointer, lxw_row_t(row), 0, made, &options),
      bytes: 4096 + 400 * chart.rows.count * chart.pieces.count)
    // A row that nothing was written to is 20 pixels high.
    return row + (chart.height + 19) / 20
  }
}
