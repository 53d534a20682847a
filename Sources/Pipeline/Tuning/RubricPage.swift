package import Diagnostics
package import Scoring
import Workbook

/// What a rubric means, in sentences for those who are judged by it.
///
/// The form is that of Markdown, which reads well on a terminal and on a web page.
package struct RubricPage {
  let rubric: Rubric
  let words: Phrases
  let language: Language

  package init(_ rubric: Rubric, _ language: Language) {
    self.rubric = rubric
    self.language = language
    words = Phrases(language: language)
  }

  /// In lines of so many characters; a heading is one line, or Markdown would not take it for one.
  package func text(width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") ? String(line) : wrapped(String(line), to: width)
    }.joined(separator: "\n")
  }

  private var text: String {
    var blocks = ["# \(words(rubric.title))", head]
    blocks.append(section(PageWords.whoIsRanked, whoIsRanked))
    blocks.append(section(PageWords.whichComplaints, whichComplaints))
    blocks.append(section(PageWords.tree, [wholeScore] + rubric.outline.map(node)))
    blocks.append(section(PageWords.afterwards, afterwards))
    blocks.append(section(PageWords.otherRules, otherRules))
    blocks.append(section(PageWords.sureness, sureness))
    blocks.append(section(PageWords.limits, PageWords.always.map { "- \($0[language])" }))
    return blocks.joined(separator: "\n\n")
  }

  private func section(_ title: Wording, _ blocks: [String]) -> String {
    "## \(title[language])\n\n" + blocks.joined(separator: "\n\n")
  }

  private var head: String {
    let name = words.say(
      "Rubrik \(rubric.id), versi \(rubric.version).",
      "Rubric \(rubric.id), version \(rubric.version).")
    let basis =
      rubric.basis.isEmpty
      ? "" : words.say(" Dasar: ", " Basis: ") + rubric.basis.joined(separator: "; ") + "."
    return name + basis + "\nSHA-256 \(rubric.sha256)"
  }

  private var whoIsRanked: [String] {
    var lines = [PageWords.everyRegion[language]]
    if let least = rubric.minComplaints { lines.append(PageWords.least(least)[language]) }
    let excluding = rubric.indicators.filter { ($0.missing ?? rubric.missing) == .exclude }
    if !excluding.isEmpty {
      let names = excluding.map { words($0.title) }.joined(separator: "; ")
      lines.append(PageWords.excluding(names)[language])
    }
    return lines
  }

  private var whichComplaints: [String] {
    let filter = words.filter(rubric.population)
    let chosen =
      filter.isEmpty
      ? PageWords.all[language] : PageWords.population(filter)[language]
    return [
      chosen,
      rubric.quarantined == .countAgainst
        ? PageWords.countAgainst[language] : PageWords.ignored[language],
    ]
  }

  private var wholeScore: String {
    PageWords.whole(words(PageWords.mean(rubric.acrossAspects)))[language]
  }

  /// Weights as parts of 100 points, whatever they were written as.
  private func points(_ share: Double) -> String {
    words.number((share * 1e4).rounded() / 100)
  }

  private func node(_ node: OutlineNode) -> String {
    let title = "\(node.number) \(words(node.title)) (\(node.id))"
    let weight = PageWords.points(points(node.effective))[language]
    guard let indicator = node.indicator else {
      let depth = String(repeating: "#", count: node.path.count + 3)
      let means = node.aggregation.map { words(PageWords.mean($0)) } ?? ""
      return "\(depth) \(title): \(weight)\n\n" + PageWords.aspect(means)[language]
    }
    return (["**\(title)**: \(weight)"] + sentences(indicator).map { "- " + $0 })
      .joined(separator: "\n")
  }

  private func sentences(_ indicator: Indicator) -> [String] {
    var lines = [words.measure(indicator) + ". " + PageWords.meaning(indicator.measure)[language]]
    if indicator.estimate != .raw {
      lines.append(
        PageWords.estimate(indicator.estimate, words.estimate(indicator.estimate))[language])
    }
    lines.append(
      PageWords.scale(
        words.scale(indicator.scale, of: indicator.measure), words.direction(indicator.scale))[
          language])
    lines.append(PageWords.missing(indicator.missing ?? rubric.missing)[language])
    if indicator.absentIsMissing { lines.append(PageWords.absent[language]) }
    return lines
  }

  private var afterwards: [String] {
    var lines = [PageWords.rounding(rubric.decimals)[language]]
    if !rubric.breakBy.isEmpty {
      let titles = rubric.breakBy.map { id in
        rubric.outline.first { $0.id == id }.map { words($0.title) } ?? id
      }
      lines.append(
        PageWords.ties(titles.joined(separator: words.say(", lalu ", ", then ")))[language])
    }
    if !rubric.grades.isEmpty { lines.append(grades) }
    if let awards = rubric.awards {
      let titles = awards.titles.map { words($0) }.joined(separator: "; ")
      lines.append(PageWords.awards(titles, perGroup: awards.per == .group)[language])
    }
    return lines
  }

  private var grades: String {
    let bands = rubric.grades.map { band in
      band.atLeast.map { PageWords.grade(band.grade, from: words.number($0))[language] }
        ?? PageWords.lastGrade(band.grade)[language]
    }
    return words.say("Predikat: ", "Grades: ") + bands.joined(separator: "; ") + "."
  }

  /// What the workbook's sheet *Rubrik* says as well, and nothing above.
  private var otherRules: [String] {
    let shown = Set(PageWords.toldAbove.map { $0[language] })
    return [
      RubricRules(rubric, words).list.filter { !shown.contains($0.name) }
        .map { "- \($0.name): \($0.value)." }.joined(separator: "\n")
    ]
  }

  private var sureness: [String] {
    guard let rules = rubric.uncertainty else { return [PageWords.noUncertainty[language]] }
    return [
      PageWords.uncertainty(
        rules, interval: words.percent(rules.interval), spread: words.percent(rules.weightSpread))[
          language]
    ]
  }
}
