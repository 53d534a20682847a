package import Diagnostics
internal import Files
package import Scoring

/// Writes a ranking as one web page that needs nothing besides itself: what *Ringkasan* says, with
/// the indicators, how sure the ranks are, and the rubric. Whole or not at all.
///
/// No script, nothing loaded from elsewhere; it can be read on a phone, by night, on paper and with a
/// screen reader. The same ranking, language and version give the same bytes.
package func writePage(
  _ ranking: Ranking, to path: String, language: Language = .indonesian, engineVersion: String,
  with attachments: SupplementaryTables = SupplementaryTables()
) throws(Diagnostic) {
  let edition = LocalizedRanking(
    ranking, language: language, engineVersion: engineVersion, attachments: attachments)
  try WholeFile(path).write(edition.page)
}

extension LocalizedRanking {
  /// The page's source. Its first lines tell the program that it is a result.
  var page: String {
    let sections = pageSections.compactMap(\.self)
    let head = [
      element("meta", ["charset": "utf-8"]),
      element("meta", ["name": "generator", "content": "Peringkat \(engineVersion)"]),
      element(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      // Whatever a name might smuggle in, no browser would fetch or run it.
      element(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'",
        ]),
      element("title", [:], "\(title) \u{B7} \(words.period(ranking.period))"),
      styleSheet(PageStyle.rules),
    ]
    return document(
      language: words.language.rawValue, head: head,
      body: [
        element("a", ["class": "skip", "href": "#content"], words(Labels.Page.skip)),
        block(
          "header", [:],
          [
            element("h1", [:], title), element("p", ["class": "span"], span),
            element("p", ["class": "note"], source),
          ]),
        contents(of: sections),
        block("main", ["id": "content"], sections.map(\.markup)),
        block("footer", [:], [element("p", ["class": "note"], closing)]),
      ])
  }

  /// A part of the page with a heading that the contents lead to.
  struct PageSection {
    var id: String
    var title: String
    var content: [Markup]

    var markup: Markup {
      block(
        "section", ["id": id, "aria-labelledby": "\(id)-title"],
        [element("h2", ["id": "\(id)-title"], title)] + content)
    }
  }

  private func contents(of sections: [PageSection]) -> Markup {
    block(
      "nav", ["aria-label": words(Labels.Page.contents)],
      [
        element(
          "ul", [:],
          sections.map { section in
            element("li", [:], element("a", ["href": "#\(section.id)"], section.title))
          })
      ])
  }

  private var closing: String {
    let files = words.count(ranking.inputs.count)
    return words.say(
      "Dibuat oleh Peringkat \(engineVersion) dari \(files) berkas; berkas dan rubrik yang sama "
        + "selalu memberi halaman yang sama.",
      "Made by Peringkat \(engineVersion) from \(files) files; the same files and rubric always "
        + "give the same page.")
  }
}
