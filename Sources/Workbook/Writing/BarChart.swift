internal import CXLSXWriter

/// Bars across, one below the other, each put together from pieces; the first category is on top.
struct BarChart {
  /// One piece of every bar.
  struct Piece {
    /// nil: not seen, it only keeps others off the axis.
    var color: UInt32?
    var name: String
    /// Of the sheet; its cells are those of the rows of the categories.
    var column: Int
  }

  var title: String
  /// Told to those who cannot see it.
  var description: String
  var axis: String
  /// The rows of the categories, and the column that has their names.
  var rows: ClosedRange<Int>
  var names: Int
  var pieces: [Piece]
  /// Where the axis begins.
  var least = 0.0
  /// Its end.
  var most: Double
  var step: Double
  /// In pixels.
  var width: Int
  var height: Int
}

extension Book {
  /// A chart of cells of `sheet`, to be placed on it.
  func chart(_ chart: BarChart, of sheet: Sheet) -> UnsafeMutablePointer<lxw_chart> {
    let made = newChart(LXW_CHART_BAR_STACKED, titled: chart.title)
    for piece in chart.pieces {
      let series = addSeries(
        to: made, named: piece.name, on: sheet, rows: chart.rows, x: chart.names, y: piece.column)
      var fill = lxw_chart_fill()
      fill.color = piece.color ?? 0
      fill.none = piece.color == nil ? 1 : 0
      chart_series_set_fill(series, &fill)
      var line = lxw_chart_line()
      line.none = 1
      chart_series_set_line(series, &line)
    }
    // In a chart of bars across the axis of the categories stands upright.
    chart_axis_set_reverse(made.pointee.y_axis)
    let axis = made.pointee.x_axis
    chart_axis_set_name(axis, lineText(chart.axis, limit: 200))
    chart_axis_set_min(axis, chart.least)
    chart_axis_set_max(axis, chart.most)
    chart_axis_set_major_unit(axis, chart.step)
    // No rank is 0: the axis begins there only because bars do.
    chart_axis_set_num_format(axis, chart.least < 0 ? "0" : "0;;")
    showGridlines(of: axis)
    chart_set_series_gap(made, 45)
    // Its title says what the pieces are: a legend would name those that are not seen too.
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    return made
  }
}

extension Sheet {
  /// Places a chart with its corner at a cell; the row after it.
  func place(_ chart: BarChart, at row: Int) -> Int {
    place(
      book.chart(chart, of: self), describedAs: chart.description, at: row, width: chart.width,
      height: chart.height, cells: chart.rows.count * chart.pieces.count)
  }
}
