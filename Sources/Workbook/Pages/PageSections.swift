internal import Diagnostics
internal import Scoring

/// What stands on the page, from top to bottom.
extension LocalizedRanking {
  /// nil where a ranking has nothing to say of it.
  var pageSections: [PageSection?] {
    [
      podiumSection, rankingSection, changeSection, indicatorSection, uncertaintySection,
      limitSection, rubricSection,
    ]
  }

  private var podiumSection: PageSection {
    let places = podium.map { honour, standing in
      element(
        "li", [:], .text(honour), element("strong", [:], standing.name),
        .text(ranking.finalScore(standing).map { words.fixed($0, ranking.rubric.decimals) } ?? ""))
    }
    let list = places.isEmpty ? [] : [element("ol", ["class": "podium"], places)]
    return PageSection(
      id: "podium", title: words(Labels.Page.podium),
      content: list + facts.map { element("p", [:], $0) })
  }

  private var rankingSection: PageSection {
    let ranked = ranking.standings.filter { $0.rank != nil }
    let unranked = ranking.standings.filter { $0.rank == nil }
    let table = PageTable(
      table: summaryTable(ranked),
      caption: words.say(
        "Skor 0\u{2013}100; skor yang sama berbagi peringkat.",
        "Scores 0–100; equal scores share a rank."), id: "ranking-table", key: 1)
    var content = [table.markup(words)]
    if !unranked.isEmpty {
      content.append(element("h3", [:], words(Labels.unranked)))
      content.append(
        element(
          "ul", [:],
          unranked.map { standing in
            let reason = words.reason(standing, in: ranking)
            return element("li", [:], name(of: standing) + (reason.isEmpty ? "" : ": \(reason)"))
          }))
    }
    return PageSection(
      id: "ranking", title: words(Labels.Sheets.ranking),
      content: content + [scoreDrawing].compactMap(\.self))
  }

  private var changeSection: PageSection? {
    guard let previous, let sentence = changeSummary else { return nil }
    var table = changeTable(previous)
    table.rows += goneTable(previous).rows
    return PageSection(
      id: "changes", title: words(Labels.Sheets.changes),
      content: [
        element("p", [:], sentence),
        PageTable(
          table: table,
          caption: words.say(
            "\u{25B2} naik, \u{25BC} turun sekian tempat, = tetap.",
            "\u{25B2} up, \u{25BC} down by so many places, = unmoved."), id: "changes-table", key: 1
        ).markup(words),
      ])
  }

  private var indicatorSection: PageSection? {
    guard !cases.nodes.isEmpty, !cases.standings.isEmpty else { return nil }
    return PageSection(
      id: "indicators", title: words(Labels.Sheets.indicators), content: [heatLegend, heatTable])
  }

  private var uncertaintySection: PageSection? {
    guard let uncertainty = ranking.uncertainty, let table = uncertaintyTable else { return nil }
    return PageSection(
      id: "uncertainty", title: words(Labels.Sheets.uncertainty),
      content: [element("p", [:], element("strong", [:], words(uncertainty.verdict)))]
        + [intervalDrawing].compactMap(\.self) + [
          PageTable(
            table: table,
            caption: words.say(
              "Seberapa pasti tiap peringkat.", "How sure each rank is."), id: "uncertainty-table",
            key: 1
          ).markup(words)
        ] + uncertaintyNotes(uncertainty).map { element("p", ["class": "note"], $0) })
  }

  private var limitSection: PageSection {
    let warnings = ranking.warnings.map { words.warning($0) }
    var content = [list(limits)]
    content.append(element("h3", [:], words(Labels.warnings)))
    content.append(
      warnings.isEmpty ? element("p", [:], words(Labels.noWarnings)) : list(warnings))
    return PageSection(id: "limits", title: words(Labels.mustBeRead), content: content)
  }

  private func list(_ lines: [String]) -> Markup {
    element("ul", [:], lines.map { element("li", [:], $0) })
  }

  private var rubricSection: PageSection {
    let rubric = ranking.rubric
    let lines = rules.flatMap { [element("dt", [:], $0.name), element("dd", [:], $0.value)] }
    return PageSection(
      id: "rubric", title: words(Labels.Sheets.rubric),
      content: [
        element(
          "p", [:],
          "\(rubric.id) " + words.say("versi", "version") + " \(rubric.version): \(title)"),
        element("p", [:], .text("SHA-256 "), element("code", [:], rubric.sha256)),
        PageTable(
          table: outlineTable, caption: words(Labels.outline), id: "rubric-table", key: 1
        ).markup(words),
        element("h3", [:], words(Labels.rules)), element("dl", ["class": "rules"], lines),
        element(
          "details", [:], element("summary", [:], words(Labels.exactText)),
          element("pre", [:], rubric.text)),
      ])
  }
}
