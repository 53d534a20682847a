internal import Complaints

/// What stands in a column, held against what a role asks for.
struct ColumnContent {
  let rows: Int
  let regions: RegionList

  /// Whether a column may have a role that its header claims.
  func fits(_ role: ColumnRole, _ column: ColumnStudy, strength: Int) -> Bool {
    switch role {
    case .field(let field) where field.event != nil || field == .due:
      let isNamed = strength >= HeaderVocabulary.exact
      return column.isDated || column.filled == 0 && isNamed
        || column.isMostly(column.dates.serials, percent: 80)
    case .field(let field): return fits(field, column, strength: strength)
    case .owner:
      let isNamed = strength >= HeaderVocabulary.exact
      return regionShare(column) >= 30 || isNamed && isList(column) && regionShare(column) > 0
    case .title: return column.filled > 0 && !column.isDated
    // Times of day are paired with their dates, not named alone.
    case .time, .at, .atTime, .event, .actor, .text, .reference: return false
    }
  }

  private func fits(_ field: Field, _ column: ColumnStudy, strength: Int) -> Bool {
    switch field {
    case .id: fitsID(column)
    case .region: regionShare(column) >= 50
    case .status: fitsStatus(column, strength: strength)
    case .classification: classificationShare(column) >= 50
    case .closedBy:
      share(column) { HeaderVocabulary.words.closings.meaning(of: $0) != nil } >= 50
    case .rating: column.isMostly(column.ratings, percent: 80) && column.distinct <= 50
    case .reopened: column.isMostly(column.numbers, percent: 80) && column.highest < 1000
    default: fitsWritten(column)
    }
  }

  private func fitsID(_ column: ColumnStudy) -> Bool {
    column.filled * 10 >= rows * 8 && column.distinct * 10 >= column.filled * 6
      && column.averageLength <= 40 && !column.isDated && !column.isMostly(column.names)
      && column.emails * 10 <= column.filled && column.proses * 10 <= column.filled
  }

  private func fitsStatus(_ column: ColumnStudy, strength: Int) -> Bool {
    guard column.hasAllWords, column.averageLength <= 50, column.distinct <= 60,
      !column.isDated
    else { return false }
    if statusShare(column) >= 50 { return true }
    return strength >= HeaderVocabulary.exact && ColumnContent.saysState(column.header)
      && isList(column)
  }

  /// The header itself says that its column holds states.
  static func saysState(_ header: String) -> Bool {
    let says = ["status", "srstatus", "state", "progres", "progress", "keputusan"]
    return foldedWords(header).contains { says.contains($0) }
  }

  /// Agency, category, channel, place: words of a list, none of them a person's name.
  private func fitsWritten(_ column: ColumnStudy) -> Bool {
    column.filled > 0 && !column.isDated && column.averageLength <= 60
      && column.proses * 5 <= column.filled && !column.isMostly(column.numbers, percent: 90)
      && !looksPersonal(column)
  }

  /// Few distinct words, each short.
  func isList(_ column: ColumnStudy) -> Bool {
    column.hasAllWords && column.averageLength <= 50 && column.proses * 10 <= column.filled
      && (column.distinct <= 20 || column.distinct * 2 <= column.filled)
  }

  // MARK: Shares, in hundredths of the filled cells

  func statusShare(_ column: ColumnStudy) -> Int {
    share(column) { HeaderVocabulary.words.statuses.meaning(of: $0) != nil }
  }

  func classificationShare(_ column: ColumnStudy) -> Int {
    share(column) { HeaderVocabulary.words.classifications.meaning(of: $0) != nil }
  }

  func regionShare(_ column: ColumnStudy) -> Int {
    shareOfWords(column) { regions.owner($0) != .none }
  }

  private func share(_ column: ColumnStudy, _ isKnown: (String) -> Bool) -> Int {
    shareOfWords(column) { isKnown(foldedName($0)) }
  }

  private func shareOfWords(_ column: ColumnStudy, _ isKnown: (String) -> Bool) -> Int {
    guard column.filled > 0, column.hasAllWords, !column.isDated else { return 0 }
    let known = column.words.filter { isKnown($0.word) }.reduce(0) { $0 + $1.count }
    return known * 100 / column.filled
  }

  // MARK: Persons

  /// Has numbers or addresses of persons in it, whatever its header says.
  ///
  /// A column that a sure header calls the tracking ID may look like phone numbers.
  func isPersonal(_ column: ColumnStudy, guesses: [HeaderVocabulary.Guess]) -> Bool {
    guard !column.isDated else { return false }
    let isAddress = column.isMostly(column.emails, percent: 20)
    let isIdentity = column.isMostly(column.identityNumbers, percent: 30)
    if isAddress || isIdentity { return true }
    guard column.isMostly(column.phones, percent: 30) else { return false }
    let isID = guesses.first.map { guess in
      guess.meaning == .role(.field(.id)) && guess.strength > HeaderVocabulary.partial
        && foldedWords(column.header).count > 1
    }
    return isID != true
  }

  /// Names or free text, of a column whose header says nothing.
  func looksPersonal(_ column: ColumnStudy) -> Bool {
    let isName = column.isMostly(column.names) && column.distinct * 2 > column.filled
    return isName || column.isMostly(column.proses, percent: 20) || column.averageLength > 60
  }
}
