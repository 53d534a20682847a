/// A table of the workbook on a page.
struct PageTable {
  var table: Table
  /// What it shows, for those who hear it.
  var caption: String
  /// Tells the place that it scrolls in from the page's others.
  var id: String
  /// Which column names the row.
  var key: Int

  /// - Parameter words: The language of its numbers.
  func markup(_ words: Phrases) -> Markup {
    let shown = table.rows.map { texts(of: $0, words) }
    // A column in which nothing stands would only push the others aside.
    let columns = table.columns.indices.filter { index in
      index == key || shown.isEmpty || shown.contains { !$0[index].isEmpty }
    }
    let headings = columns.map { element("th", ["scope": "col"], table.columns[$0].title) }
    let head = element("thead", [:], element("tr", [:], headings))
    let rows = zip(table.rows, shown).map { row($0, $1, columns) }
    let body = block("tbody", [:], rows)
    return scrolling(
      element("table", [:], element("caption", ["id": id], caption), head, body), labelledBy: id)
  }

  private func texts(of row: Table.Row, _ words: Phrases) -> [String] {
    table.columns.enumerated().map { index, column in
      let cell = index < row.cells.count ? row.cells[index] : .blank
      return words.shown(cell, row.styles[index] ?? column.style)
    }
  }

  private func row(_ row: Table.Row, _ texts: [String], _ columns: [Int]) -> Markup {
    let cells = columns.map { index in
      let text = texts[index]
      let style = row.styles[index] ?? table.columns[index].style
      if index == key { return element("th", ["scope": "row", "class": "name"], text) }
      let shape: String? =
        switch style.alignment {
        case .right: "number"
        case .center: "middle"
        case .left: text.count > 40 ? "long" : nil
        }
      return element("td", ["class": shape], text)
    }
    let look: String? =
      switch row.emphasis {
      case .podium: "podium-row"
      case .section: "section"
      default: nil
      }
    return element("tr", ["class": look], cells)
  }
}

/// A place for what is wider than a phone: it scrolls by itself, with a finger and with keys.
func scrolling(_ content: Markup, labelledBy id: String) -> Markup {
  block(
    "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": id], [content])
}
