internal import Complaints

/// The header of a register of which no profile is known: the row of labels that has most words by
/// which registers call their columns.
struct HeaderGuess {
  /// Index of the file's table.
  var table: Int
  /// Index among the table's top rows, of the first one where the header takes two.
  var top: Int
  /// Its cells, with the number of its last row.
  var row: TopRow

  /// No register has more columns; those of a hostile file would take hours.
  private static let mostColumns = 400

  /// nil where no row is sure to be a header: a row of data, taken for one, would show a citizen's
  /// data in the draft.
  static func find(_ tables: [(index: Int, top: [TopRow])]) -> HeaderGuess? {
    let tables = tables.map { table in
      let top = table.top.map { row in
        TopRow(
          number: row.number, cells: Array(row.cells.prefix(mostColumns)),
          folded: Array(row.folded.prefix(mostColumns)))
      }
      return (index: table.index, top: top)
    }
    var best: (guess: HeaderGuess, score: Int)?
    for table in tables {
      for top in table.top.indices.dropLast() {
        let (labels, known) = labels(in: table.top[top])
        guard known >= 2, known * 3 >= labels, known * 3 + labels > best?.score ?? 0 else {
          continue
        }
        best = (
          HeaderGuess(table: table.index, top: top, row: table.top[top]), known * 3 + labels
        )
      }
    }
    guard var guess = best?.guess, let rows = tables.first(where: { $0.index == guess.table })?.top
    else { return nil }
    let below = rows[guess.top + 1]
    if isSecondLine(below, of: guess.row) { guess.row = HeaderLines.joined(guess.row, below) }
    let filled = guess.row.folded.count { !$0.isEmpty }
    guess.row.number = HeaderLines.lastNumber(below: guess.row.number, filled: filled, in: rows)
    return guess
  }

  /// How many labels a row has, and how many of them are known; none in a row with a value.
  private static func labels(in row: TopRow) -> (all: Int, known: Int) {
    var labels = 0
    var known = 0
    for cell in row.cells where !cell.isEmpty {
      guard !isValue(cell) else { return (0, 0) }
      labels += 1
      let guess = HeaderVocabulary.known.guesses(for: cell).first
      let isKnown = guess.map { $0.strength > HeaderVocabulary.partial } ?? false
      if isKnown || HeaderVocabulary.ofLogs.names(cell) { known += 1 }
    }
    return (labels, known)
  }

  /// A number, a date, a time, an address of mail, or a sentence: no header.
  private static func isValue(_ cell: String) -> Bool {
    var cell = cell
    return cell.withUTF8 { bytes in
      let bytes = Cell.trim(bytes)
      guard !bytes.isEmpty else { return false }
      let shape = CellShape(bytes)
      var dates = DateStudy()
      dates.take(bytes)
      return shape.isNumber || shape.isEmail || shape.isPhone || bytes.count > 120
        || dates.count > 0 || DateFormats().readTime(bytes) != nil
    }
  }

  /// The second line of a form: labels alone, some of them under blanks of the first.
  private static func isSecondLine(_ below: TopRow, of row: TopRow) -> Bool {
    let filled = below.folded.indices.filter { !below.folded[$0].isEmpty }
    let width = row.folded.count { !$0.isEmpty }
    guard filled.count >= 2, filled.count < width,
      filled.allSatisfy({ !isValue(below.cells[$0]) && below.cells[$0].count <= 40 })
    else { return false }
    let underBlanks = filled.count { !row.folded.indices.contains($0) || row.folded[$0].isEmpty }
    return underBlanks > 0 && labels(in: below).known * 2 >= filled.count
  }
}
