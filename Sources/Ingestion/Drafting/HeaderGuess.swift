internal import Complaints
internal import Tables

/// The header of a register of which no profile is known: the row of labels that has most words by
/// which registers call their columns, with the rows below that belong to it.
struct HeaderGuess {
  /// Index of the file's table.
  var table: Int
  /// Index among the table's top rows, of the first one where the header takes several.
  var top: Int
  /// The columns' names.
  var names: [String]
  /// The number of the header's last row: data begins below it.
  var number: Int

  /// No register has more columns; those of a hostile file would take hours.
  private static let mostColumns = 400

  /// nil where no row is sure to be a header: a row of data, taken for one, would show a citizen's
  /// data in the draft.
  static func find(_ tables: [TopRows]) -> HeaderGuess? {
    var best: (guess: HeaderGuess, score: Int)?
    for table in tables.map({ TopRows(index: $0.index, $0.top.map { $0.prefix(mostColumns) }) }) {
      for (top, candidate) in table.headers.dropLast().enumerated() {
        let isFirst = candidate.areTogether || candidate.several.map(isForm) ?? false
        guard let lines = isFirst ? candidate.several : candidate.one,
          let labels = Labels(lines), labels.known >= 2,
          labels.known * 3 >= labels.all, labels.known * 3 + labels.all > best?.score ?? 0
        else { continue }
        best = (
          HeaderGuess(
            table: table.index, top: top, names: labels.names, number: lines.number),
          labels.known * 3 + labels.all
        )
      }
    }
    return best?.guess
  }

  /// The labels of a header, and how many of them are words of registers.
  private struct Labels {
    private(set) var names: [String] = []
    private(set) var all = 0
    private(set) var known = 0

    /// nil where a value stands among them, or what stands above the last row says nothing.
    init?(_ lines: HeaderNames) {
      guard !lines.rows.contains(where: { $0.cells.contains(where: isValue) }) else { return nil }
      var counts: [String: Int] = [:]
      for name in lines.own { counts[name.folded, default: 0] += 1 }
      for (whole, own) in zip(lines.whole, lines.own) {
        let strengths = [whole, own].map { strength(of: $0) }
        let isWhole = counts[own.folded, default: 0] > 1 || strengths[0] > strengths[1]
        names.append(isWhole ? whole.text : own.text)
        guard !own.folded.isEmpty else { continue }
        all += 1
        let isKnown = max(strengths[0], strengths[1]) > HeaderVocabulary.partial
        if isKnown || [whole, own].contains(where: { HeaderVocabulary.ofLogs.names($0.text) }) {
          known += 1
        }
      }
      let last = lines.last
      if lines.rows.count > 1, names.indices.allSatisfy({ names[$0] == last.text($0) }) {
        return nil
      }
    }

    private func strength(of name: HeaderNames.Name) -> Int {
      HeaderVocabulary.known.guesses(for: name.text).first?.strength ?? 0
    }
  }

  /// A number, a date, a time, an address of mail, or a sentence: no header.
  private static func isValue(_ cell: String) -> Bool {
    var cell = cell
    return cell.withUTF8 { bytes in
      let bytes = SourceCell.trim(bytes)
      guard !bytes.isEmpty else { return false }
      let shape = CellShape(bytes)
      var dates = DateStudy()
      dates.take(bytes)
      return shape.isNumber || shape.isEmail || shape.isPhone || bytes.count > 120
        || dates.count > 0 || DateFormats().readTime(bytes) != nil
    }
  }

  /// Two rows of a form: the second has labels alone, some of them under blanks of the first.
  private static func isForm(_ lines: HeaderNames) -> Bool {
    let (row, below) = (lines.rows[0], lines.last)
    let filled = below.cells.indices.filter { !below.cells[$0].isEmpty }
    guard filled.count >= 2, filled.count < row.filled,
      filled.allSatisfy({ !isValue(below.cells[$0]) && below.cells[$0].count <= 40 })
    else { return false }
    let underBlanks = filled.count { row.text($0).isEmpty }
    let known = filled.count { column in
      let guess = HeaderVocabulary.known.guesses(for: below.cells[column]).first
      return guess.map { $0.strength > HeaderVocabulary.partial } ?? false
    }
    return underBlanks > 0 && known * 2 >= filled.count
  }
}
