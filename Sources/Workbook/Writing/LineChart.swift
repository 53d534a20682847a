internal import CXLSXWriter
internal import Diagnostics

/// Lines over a number, one a column of a sheet.
struct LineChart {
  var title: String
  var xTitle: String
  var yTitle: String
  /// Where the values stand: a sheet's name, its rows from 0, and the columns.
  var sheet: String
  var rows: ClosedRange<Int>
  var xColumn: Int
  var lines: [(name: String, column: Int)]
  var xRange: ClosedRange<Double>

  /// `'Skor'!$B$5:$B$25`.
  func reference(_ column: Int) -> String {
    let quoted = sheetName(sheet).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let letter = Location.letters(column + 1)
    return "='\(quoted)'!$\(letter)$\(rows.lowerBound + 1):$\(letter)$\(rows.upperBound + 1)"
  }

  /// Colours that differ for most eyes and in print (Okabe & Ito 2008), then again dashed.
  private static let colors: [UInt32] = [
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x1F2933, 0x8C6D31,
  ]

  /// Adds the chart on a sheet of its own to a workbook.
  func add(named name: String, to workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_SCATTER_STRAIGHT.rawValue)),
      let sheet = workbook_add_chartsheet(workbook, sheetName(name))
    else { preconditionFailure("two sheets are called \(name)") }
    chart_title_set_name(chart, lineText(title))
    axis(chart.pointee.x_axis, xTitle, xRange)
    axis(chart.pointee.y_axis, yTitle, 0...100)
    for (number, line) in lines.enumerated() {
      guard let series = chart_add_series(chart, reference(xColumn), reference(line.column))
      else { continue }
      chart_series_set_name(series, lineText(line.name))
      var style = lxw_chart_line()
      style.color = Self.colors[number % Self.colors.count]
      style.width = 2
      if number >= Self.colors.count { style.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
      chart_series_set_line(series, &style)
    }
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_RIGHT.rawValue))
    chartsheet_set_landscape(sheet)
    chartsheet_set_paper(sheet, 9)
    _ = chartsheet_set_chart(sheet, chart)
  }

  private func axis(
    _ axis: UnsafeMutablePointer<lxw_chart_axis>?, _ title: String, _ range: ClosedRange<Double>
  ) {
    chart_axis_set_name(axis, lineText(title))
    chart_axis_set_min(axis, range.lowerBound)
    chart_axis_set_max(axis, range.upperBound)
  }
}
