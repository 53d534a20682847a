internal import Complaints
internal import Tables

/// How well the header of one table is explained by one profile.
struct HeaderMatch {
  var profile: Profile
  /// Given by the user, not built in.
  var isGiven: Bool
  var table: Int
  /// Index among the table's top rows, of the first one where the header takes several.
  var top: Int
  /// All that its columns may be called.
  var lines: HeaderNames
  /// The columns' names: those by which the profile knows them, else the whole ones.
  var names: [HeaderNames.Name]
  /// 0-based columns.
  var columns: [ColumnRole: Int]
  /// Columns that the profile knows, and all that have a name.
  var explained: Int
  var filled: Int
  var missing: [ColumnRole]
  /// The row has one of the headers by which the profile is recognised, if it names any.
  var isRecognised: Bool
  /// Columns that the profile does not name.
  var unknown: [Int]
  /// Some column is known by what stands above the header's last row.
  var needsUpperRows: Bool

  /// The number of the header's last row: data begins below it.
  var number: Int { lines.number }

  var isComplete: Bool { missing.isEmpty && isRecognised }

  /// The profile knows a column by a name in which the header's last row has a part.
  func isKnownByLowest(_ column: Int) -> Bool {
    let name = names[column].folded
    return !unknown.contains(column)
      && (name == lines.own[column].folded || name == lines.whole[column].folded)
  }

  /// Columns that the profile does not name and that are not dropped on purpose whatever the system.
  var unheardOf: [Int] {
    unknown.filter { !HeaderVocabulary.known.isDropped(names[$0].text) }
  }

  /// Columns that say nothing of a complaint that anybody knows of: neither read nor dropped on
  /// purpose, or without a name.
  var unmeant: Set<Int> {
    Set(unheardOf).union(names.indices.filter { names[$0].folded.isEmpty })
  }

  /// Complete before incomplete, a given profile before a built-in one, then the most cells
  /// explained, then the greater share of them.
  func isBetter(than other: HeaderMatch) -> Bool {
    if isComplete != other.isComplete { return isComplete }
    if isComplete, isGiven != other.isGiven { return isGiven }
    if explained != other.explained { return explained > other.explained }
    return explained * other.filled > other.explained * filled
  }
}

extension HeaderMatch {
  init(_ lines: HeaderNames, _ profile: Profile, isGiven: Bool, table: Int, top: Int) {
    var names = KnownNames(lines)
    for column in profile.columns { names.take(column) }
    for column in profile.columns { names.takeAbove(column) }
    for index in lines.own.indices where CorrectionHeaders.isRemark(lines.own[index].folded) {
      names.explain(index, lines.own[index])
    }
    var required = profile.required
    if let index = lines.own.firstIndex(where: { CorrectionHeaders.isReference($0.folded) }) {
      names.columns[.reference] = index
      names.explain(index, lines.own[index])
      // What an event was is kept with the quarantined row, and its text never is.
      required.removeAll { $0 == .event || $0 == .text }
    }
    for pattern in profile.dropped { names.explain(pattern) }
    let (columns, explained) = (names.columns, names.explained)
    let filled = lines.whole.indices.filter { !lines.whole[$0].folded.isEmpty }
    self.init(
      profile: profile, isGiven: isGiven, table: table, top: top, lines: lines,
      names: lines.whole.indices.map { explained[$0] ?? lines.whole[$0] }, columns: columns,
      explained: explained.count, filled: filled.count,
      missing: required.filter { columns[$0] == nil },
      isRecognised: profile.recognisedBy.isEmpty || columns[.reference] != nil
        || profile.recognisedBy.contains { lines.column(fitting: $0) != nil },
      unknown: filled.filter { explained[$0] == nil },
      needsUpperRows: explained.contains { column, name in
        name.folded != foldedName(lines.last.text(column))
      })
  }
}

/// The columns of a header that a profile knows, and by which of their names.
private struct KnownNames {
  private let lines: HeaderNames
  var columns: [ColumnRole: Int] = [:]
  private(set) var explained: [Int: HeaderNames.Name] = [:]

  init(_ lines: HeaderNames) {
    self.lines = lines
  }

  /// Finds what a profile calls a column among whole and lowest names.
  mutating func take(_ column: Profile.Column) {
    for spelling in column.spellings {
      for names in [lines.whole, lines.own] {
        guard let index = names.firstIndex(where: { $0.folded == spelling }) else { continue }
        if columns[column.role] == nil { columns[column.role] = index }
        explain(index, names[index])
        break
      }
    }
  }

  /// Finds it among the names above columns that are not known by their own.
  mutating func takeAbove(_ column: Profile.Column) {
    guard columns[column.role] == nil else { return }
    for spelling in column.spellings {
      let found = lines.above.first { $0.name.folded == spelling && explained[$0.column] == nil }
      guard let found else { continue }
      columns[column.role] = found.column
      explain(found.column, found.name)
      return
    }
  }

  mutating func explain(_ pattern: WordPattern) {
    for index in lines.whole.indices where explained[index] == nil {
      let names = [lines.whole[index], lines.own[index]]
      if let name = names.first(where: { !$0.folded.isEmpty && pattern.matches($0.folded) }) {
        explain(index, name)
      }
    }
    for (index, name) in lines.above where explained[index] == nil && pattern.matches(name.folded) {
      explain(index, name)
    }
  }

  mutating func explain(_ index: Int, _ name: HeaderNames.Name) {
    if explained[index] == nil { explained[index] = name }
  }
}

extension HeaderNames {
  /// The first column that has a name which fits.
  func column(fitting pattern: WordPattern) -> Int? {
    (whole + own).firstIndex { !$0.folded.isEmpty && pattern.matches($0.folded) }
      .map { $0 % max(whole.count, 1) }
      ?? above.first { pattern.matches($0.name.folded) }?.column
  }
}
