internal import Diagnostics
internal import Scoring

/// Every region's score in every indicator, in five steps of a colour; the numbers stand in the
/// cells, so that nothing is told by colour alone.
extension LocalizedRanking {
  /// Of each step, its scores in words.
  private var heatSteps: [String] {
    [
      words.say("di bawah 20", "below 20"), words.say("20 s.d. di bawah 40", "20 to below 40"),
      words.say("40 s.d. di bawah 60", "40 to below 60"),
      words.say("60 s.d. di bawah 80", "60 to below 80"), words.say("80 ke atas", "80 and above"),
    ]
  }

  var heatLegend: Markup {
    element(
      "ul",
      [
        "class": "legend",
        "aria-label": words.say("Warna menurut skor", "Colours by score"),
      ],
      heatSteps.enumerated().map { step, text in
        element("li", ["class": "heat\(step)"], text)
      })
  }

  var heatTable: Markup {
    let head = element("thead", [:], aspectHeadings, indicatorHeadings)
    let rows = cases.standings.enumerated().map { place, standing in
      element(
        "tr", [:],
        [
          element("td", ["class": "middle"], standing.rank.map { "\($0)" } ?? "\u{2013}"),
          element("th", ["scope": "row", "class": "name"], name(of: standing)),
        ] + cases.nodes.indices.map { heatCell($0, place) })
    }
    let id = "heat"
    let caption = words.say(
      "Skor 0\u{2013}100 tiap indikator; di bawahnya nilai dan n, penyebutnya.",
      "Scores 0–100 of each indicator; below them the value and n, its denominator.")
    return scrolling(
      element(
        "table", ["class": "heat-table"], element("caption", ["id": id], caption), head,
        block("tbody", [:], rows)),
      labelledBy: id)
  }

  /// The aspects over their indicators.
  private var aspectHeadings: Markup {
    var groups: [(title: String, count: Int)] = []
    for node in cases.nodes {
      let title = node.path.map { words($0) }.joined(separator: " \u{203A} ")
      if groups.last?.title == title {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((title, 1))
      }
    }
    return element(
      "tr", [:],
      [
        element("th", ["scope": "col", "rowspan": "2"], words(Labels.rank)),
        element("th", ["scope": "col", "rowspan": "2"], unit),
      ]
        + groups.map {
          element("th", ["scope": "colgroup", "colspan": "\($0.count)"], $0.title)
        })
  }

  private var indicatorHeadings: Markup {
    element(
      "tr", [:],
      cases.nodes.map { node in
        let weight = words.shown(node.effective, as: "0.0%")
        return element(
          "th", ["scope": "col"], .text(words(node.title)), element("br"),
          element("small", [:], words.say("bobot ", "weight ") + weight))
      })
  }

  private func heatCell(_ number: Int, _ place: Int) -> Markup {
    guard let result = cases.result(number, place), let indicator = cases.nodes[number].indicator
    else { return element("td", ["class": "middle"], "\u{2013}") }
    let step = result.score.map { $0.isFinite ? min(max(Int($0 / 20), 0), 4) : 0 }
    let score = result.score.map { words.shown($0, as: "0.0") } ?? "\u{2013}"
    return element(
      "td", ["class": "heat" + (step.map { " heat\($0)" } ?? "")],
      [.text(score)] + basis(of: result, indicator).map { element("small", [:], $0) })
  }

  /// The value and its denominator.
  private func basis(of result: IndicatorResult, _ indicator: Indicator) -> [String] {
    guard let value = result.value else { return [words.say("tidak ada data", "no data")] }
    let format =
      indicator.measure.isShare ? "0.0%" : indicator.measure == .count ? "#,##0" : "#,##0.##"
    let shown = words.shown(value, as: format)
    if result.isAssessment { return [shown, words.say("penilaian", "assessed")] }
    return [shown, "n\u{A0}\(words.count(result.n))"]
  }
}
