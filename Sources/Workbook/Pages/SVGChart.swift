/// A chart as SVG: a line of words over each bar, so that it can be as narrow as a phone without
/// its letters shrinking. Widths are parts of the whole, heights are pixels.
struct SVGChart {
  /// Tells it from the page's other drawings.
  var id: String
  var title: String
  /// Told to those who cannot see it.
  var description: String
  var entries: [Entry]
  /// Where lines stand across, with what is written below them.
  var ticks: [(place: Double, label: String)]

  struct Entry {
    var name: String
    /// At the right end of the line of words.
    var value: String
    var marks: [Mark]
  }

  /// Places between 0, the left edge, and 1.
  enum Mark {
    case bar(Double)
    case span(ClosedRange<Double>)
    case dot(Double)
  }

  private static let entryHeight = 34
  private static let footHeight = 22

  var markup: Markup {
    let bottom = entries.count * SVGChart.entryHeight
    let lines = ticks.flatMap { tick in grid(tick, bottom: bottom) }
    let (titleID, descriptionID) = ("\(id)-title", "\(id)-description")
    return block(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(titleID) \(descriptionID)",
        "height": "\(bottom + SVGChart.footHeight)",
      ],
      [
        element("title", ["id": titleID], title),
        element("desc", ["id": descriptionID], description),
        element("g", [:], lines),
      ] + entries.enumerated().map { draw($1, top: $0 * SVGChart.entryHeight) })
  }

  private func grid(_ tick: (place: Double, label: String), bottom: Int) -> [Markup] {
    let x = SVGChart.percent(tick.place)
    let anchor = tick.place <= 0 ? "start" : tick.place >= 1 ? "end" : "middle"
    return [
      element(
        "line",
        ["class": "grid", "x1": x, "x2": x, "y1": "0", "y2": "\(bottom)"]),
      element(
        "text",
        ["class": "tick", "x": x, "y": "\(bottom + 16)", "text-anchor": anchor], tick.label),
    ]
  }

  private func draw(_ entry: Entry, top: Int) -> Markup {
    element(
      "g", [:],
      [
        element("text", ["x": "0", "y": "\(top + 13)"], entry.name),
        element(
          "text", ["x": "100%", "y": "\(top + 13)", "text-anchor": "end"], entry.value),
      ] + entry.marks.map { draw($0, top: top + 18) })
  }

  private func draw(_ mark: Mark, top: Int) -> Markup {
    switch mark {
    case .bar(let end):
      element(
        "rect",
        [
          "class": "bar", "x": "0", "y": "\(top)", "width": SVGChart.percent(end), "height": "11",
        ])
    case .span(let ends):
      element(
        "rect",
        [
          "class": "interval", "x": SVGChart.percent(ends.lowerBound), "y": "\(top + 1)",
          "width": SVGChart.percent(ends.upperBound - ends.lowerBound), "height": "9",
        ])
    case .dot(let place):
      element(
        "circle", ["class": "mark", "cx": SVGChart.percent(place), "cy": "\(top + 5)", "r": "6"])
    }
  }

  /// To a thousandth of the width, the same on every machine.
  private static func percent(_ part: Double) -> String {
    let thousandths = (min(max(part, 0), 1) * 100_000).rounded()
    return "\(thousandths / 1000)%"
  }
}
