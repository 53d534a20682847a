/// A block of rows under headings, which a sheet places and sizes.
struct Table {
  struct Column {
    var title: String
    /// Of its cells.
    var style: Style
    var header = Style.header
    /// In units of a column's width: what fits its cells is kept within these.
    var width: ClosedRange<Double> = 7...30
  }

  /// What sets a row apart.
  enum Emphasis {
    case none, podium, firstOfGroup, section, total
  }

  struct Row {
    var cells: [Cell]
    var emphasis = Emphasis.none
    /// By column, where a cell is not shown as its column is.
    var styles: [Int: Style] = [:]
  }

  /// In points; headings that read upwards are broken where they are longer.
  static let longestTurned = 150.0

  /// Of the Excel table with its filters; nil: plain cells.
  var name: String?
  var columns: [Column]
  var rows: [Row]

  init(name: String? = nil, columns: [Column], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
    makeTitlesDiffer()
  }

  /// Excel wants every heading of a table once, whatever its case.
  private mutating func makeTitlesDiffer() {
    var seen: Set<String> = []
    for index in columns.indices {
      let line = lineText(columns[index].title, limit: 200)
      let title = line.isEmpty ? "?" : line
      var unique = title
      var count = 1
      while !seen.insert(unique.lowercased()).inserted {
        count += 1
        unique = "\(title) (\(count))"
      }
      columns[index].title = unique
    }
  }

  /// The width at which each column holds its cells and the words of its heading.
  var widths: [Double] {
    columns.enumerated().map { index, column in
      var width =
        column.header.isTurned
        ? turnedWidth(column) : longestWord(column.title, column.header) + 1.6
      for row in rows where index < row.cells.count {
        let style = emphasized(row.styles[index] ?? column.style, row.emphasis)
        width = max(width, shownWidth(row.cells[index], style) + cellMargin)
      }
      return min(max(width + 0.3, column.width.lowerBound), column.width.upperBound)
    }
  }

  /// As wide as the lines of a heading that reads upwards are high.
  private func turnedWidth(_ column: Column) -> Double {
    let length = pointWidth(of: column.title, column.header)
    let lines = (length / (Table.longestTurned - 30)).rounded(.up)
    return lines * 1.35 * column.header.size / pointsPerUnit + 1
  }

  private func shownWidth(_ cell: Cell, _ style: Style) -> Double {
    switch cell {
    case .text(let text): return textWidth(text, style)
    case .number(let value), .total(let value):
      guard value.isFinite else { return 1 }
      let digits = String(Int64(min(abs(value), 1e15)))
      let format = style.numberFormat ?? ""
      let decimals = format.split(separator: ".").dropFirst().first?.prefix { $0 == "0" } ?? ""
      let percent = format.hasSuffix("%") ? "00%" : ""
      let points = String(repeating: ".", count: digits.count / 3 + 2)
      return textWidth(digits + decimals + percent + points, style)
    case .formula(_, .number(let value)): return shownWidth(.number(value), style)
    case .formula(_, .text(let text)): return textWidth(text, style)
    case .day: return textWidth("30 Sep 2024", style)
    case .missing, .blank: return 1
    }
  }

  func emphasized(_ style: Style, _ emphasis: Emphasis) -> Style {
    style.with {
      switch emphasis {
      case .none: break
      case .podium:
        $0.fill = Palette.gold
        $0.isBold = true
      case .firstOfGroup: $0.above = .thin
      case .section:
        $0.fill = Palette.pale
        $0.isBold = true
      case .total:
        $0.isBold = true
        $0.above = .thin
        $0.below = .medium
      }
    }
  }
}

extension Sheet {
  /// Columns wide enough for every one of the tables that share them.
  func fit(_ tables: [Table]) {
    var widths: [Double] = []
    for table in tables {
      for (index, width) in table.widths.enumerated() {
        if index < widths.count {
          widths[index] = max(widths[index], width)
        } else {
          widths.append(width)
        }
      }
    }
    setWidths(widths)
  }

  /// Writes the table with its headings in `row`, from `column` on; the row after its last.
  @discardableResult
  func place(_ table: Table, at row: Int, from column: Int = 0) -> Int {
    let body = table.rows.filter { $0.emphasis != .total }.count
    placeHeadings(of: table, at: row, from: column, rows: body)
    return place(table.rows, of: table, at: row + 1, from: column)
  }

  /// - Parameter rows: how many follow, without totals.
  func placeHeadings(of table: Table, at row: Int, from column: Int = 0, rows: Int) {
    // A line above and below the headings' own, so that the filters' buttons cover none.
    let headings = table.columns.enumerated().map {
      $1.header.isTurned ? 1 : lineCount($1.title, $1.header, width: width(of: column + $0))
    }
    let turned = table.columns.filter(\.header.isTurned).map {
      min(Table.longestTurned, pointWidth(of: $0.title, $0.header))
    }
    height(
      of: row,
      max(
        lineHeight(headings.max() ?? 1, .header) + (table.name == nil ? 8 : 18),
        (turned.max() ?? 0) + 16))
    if let name = table.name, rows > 0 {
      addTable(
        named: name, header: row, last: row + rows, from: column,
        columns: table.columns.map { ($0.title, $0.header) })
    } else {
      for (index, heading) in table.columns.enumerated() {
        write(.text(heading.title), row, column + index, heading.header)
      }
    }
  }

  /// Rows of a table, of which the first stands in `row`; the row after the last.
  @discardableResult
  func place(_ rows: [Table.Row], of table: Table, at row: Int, from column: Int = 0) -> Int {
    for (index, line) in rows.enumerated() {
      place(line, of: table, at: row + index, from: (row, column))
    }
    return row + rows.count
  }

  private func place(
    _ line: Table.Row, of table: Table, at row: Int, from first: (row: Int, column: Int)
  ) {
    var points = 16.0
    for (index, column) in table.columns.enumerated() {
      let cell = index < line.cells.count ? line.cells[index] : .blank
      let style = table.emphasized(line.styles[index] ?? column.style, line.emphasis)
      if style.wraps, let text = cell.shownText {
        let lines = lineCount(text, style, width: width(of: first.column + index))
        points = max(points, lineHeight(lines, style))
      }
      write(cell, row, first.column + index, style, from: first.row)
    }
    height(of: row, points)
  }
}
