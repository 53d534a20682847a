internal import CXLSXWriter
internal import Glibc

/// Shares over numbers of cases, one point a region, between curves.
struct FunnelChart {
  struct Curve {
    var name: String
    var color: UInt32
    var isDashed = false
    /// In the legend: of two curves of a kind one.
    var isNamed = false
    /// Of the sheet; its rows are those of the curves.
    var column: Int
  }

  var title: String
  /// Told to those who cannot see it.
  var description: String
  var xTitle: String
  var yTitle: String
  /// The cells of the points: their rows, the columns of their n and share.
  var points: ClosedRange<Int>
  var pointColumns: (n: Int, share: Int)
  var pointName: String
  /// By point: its name where it is to be seen.
  var labels: [String?]
  var curves: [Curve]
  var curveRows: ClosedRange<Int>
  var curveNumbers: Int
  /// Of the logarithmic axis of numbers: powers of ten.
  var numbers: ClosedRange<Double>
  /// In pixels.
  var width: Int
  var height: Int
}

extension Book {
  /// A chart of cells of `sheet`, to be placed on it.
  func chart(_ chart: FunnelChart, of sheet: Sheet) -> UnsafeMutablePointer<lxw_chart> {
    let made = newChart(LXW_CHART_SCATTER, titled: chart.title)
    for curve in chart.curves { add(curve, of: chart, on: sheet, to: made) }
    addPoints(of: chart, on: sheet, to: made)
    let x = made.pointee.x_axis
    chart_axis_set_name(x, lineText(chart.xTitle, limit: 200))
    chart_axis_set_log_base(x, 10)
    chart_axis_set_min(x, chart.numbers.lowerBound)
    chart_axis_set_max(x, chart.numbers.upperBound)
    chart_axis_set_num_format(x, "#,##0")
    chart_axis_major_gridlines_set_visible(x, 0)
    let y = made.pointee.y_axis
    chart_axis_set_name(y, lineText(chart.yTitle, limit: 200))
    chart_axis_set_min(y, 0)
    chart_axis_set_max(y, 1)
    chart_axis_set_num_format(y, "0%")
    showGridlines(of: y)
    showLegend(on: made, without: chart.curves.indices.filter { !chart.curves[$0].isNamed })
    return made
  }

  private func add(
    _ curve: FunnelChart.Curve, of chart: FunnelChart, on sheet: Sheet,
    to made: UnsafeMutablePointer<lxw_chart>
  ) {
    let series = addSeries(
      to: made, named: curve.name, on: sheet, rows: chart.curveRows, x: chart.curveNumbers,
      y: curve.column)
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    var line = lxw_chart_line()
    line.color = curve.color
    line.width = 1.25
    if curve.isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &line)
  }

  private func addPoints(
    of chart: FunnelChart, on sheet: Sheet, to made: UnsafeMutablePointer<lxw_chart>
  ) {
    let series = addSeries(
      to: made, named: chart.pointName, on: sheet, rows: chart.points, x: chart.pointColumns.n,
      y: chart.pointColumns.share)
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    chart_series_set_marker_size(series, 7)
    var fill = lxw_chart_fill()
    fill.color = Palette.deep
    chart_series_set_marker_fill(series, &fill)
    var edge = lxw_chart_line()
    edge.color = Palette.paper
    chart_series_set_marker_line(series, &edge)
    var line = lxw_chart_line()
    line.none = 1
    chart_series_set_line(series, &line)
    guard chart.labels.contains(where: { $0 != nil }) else { return }
    chart_series_set_labels(series)
    chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_RIGHT.rawValue))
    setLabels(chart.labels, of: series)
  }

  private func setLabels(_ labels: [String?], of series: UnsafeMutablePointer<lxw_chart_series>) {
    var font = lxw_chart_font()
    font.size = 8
    withUnsafeMutablePointer(to: &font) { font in
      var made = labels.map { label in
        var shown = lxw_chart_data_label()
        shown.hide = label == nil ? 1 : 0
        shown.value = label.map { strdup(lineText($0, limit: 60)) } ?? nil
        shown.font = font
        return shown
      }
      defer { for label in made { free(label.value) } }
      made.withUnsafeMutableBufferPointer { buffer in
        var list: [UnsafeMutablePointer<lxw_chart_data_label>?] = buffer.indices.map {
          buffer.baseAddress! + $0
        }
        list.append(nil)
        note(chart_series_set_labels_custom(series, &list))
      }
    }
  }
}

extension Sheet {
  /// Places a chart with its corner at a cell; the row after it.
  func place(_ chart: FunnelChart, at row: Int) -> Int {
    place(
      book.chart(chart, of: self), describedAs: chart.description, at: row, width: chart.width,
      height: chart.height, cells: chart.points.count + chart.curves.count * chart.curveRows.count)
  }
}
