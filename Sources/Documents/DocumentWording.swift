package import Diagnostics

extension DocumentNode {
  /// A title: one text for both languages, or `{id: …, en: …}` of which one may be left out.
  ///
  /// A comma in an unquoted text between braces is part of the text: `{en: Per 100,000 people}`.
  package func wording(_ problems: inout [Diagnostic]) -> Wording? {
    guard case .mapping = content else { return string(&problems).map { Wording($0) } }
    guard let mapping = mendedAtCommas.mapping(keys: DocumentNode.languages, &problems) else {
      return nil
    }
    let indonesian = mapping["id"].map { $0.string(&problems) }
    let english = mapping["en"].map { $0.string(&problems) }
    if content == .mapping([]) {
      problems.append(DocumentProblems.noneOf(DocumentNode.languages, at: place))
    }
    // A language that was written but not read has been reported.
    guard let id = indonesian ?? english, let en = english ?? indonesian, let id, let en else {
      return nil
    }
    return Wording(id: id, en: en)
  }

  /// The keys of a title in two languages.
  package static let languages = ["id", "en"]

  /// The mapping with texts put together again that YAML took apart at their commas.
  ///
  /// In `{id: a, en: b,c}` YAML sees a key `c` without a value. How far it stands from what is
  /// before it tells whether a space came after the comma.
  private var mendedAtCommas: DocumentNode {
    guard case .mapping(let entries) = content else { return self }
    var mended: [DocumentEntry] = []
    for entry in entries {
      guard let last = mended.last, case .scalar(let text, true) = last.value.content,
        entry.value.content == .empty, !DocumentNode.languages.contains(entry.key),
        let place = last.value.place.column, let column = entry.keyPlace.column,
        last.value.place.row == entry.keyPlace.row
      else {
        mended.append(entry)
        continue
      }
      let spaces = column - place - text.unicodeScalars.count - 1
      mended[mended.count - 1].value.content = .scalar(
        text: text + "," + String(repeating: " ", count: max(0, spaces)) + entry.key, plain: true)
    }
    return DocumentNode(place: place, content: .mapping(mended))
  }
}
