internal import Complaints
internal import Diagnostics

/// A row near the top of a table, as text.
struct TopRow {
  /// As Excel shows it.
  var number: Int
  var cells: [String]
  /// The cells as headers are compared.
  var folded: [String]
}

/// How well one row of one table is explained by one profile.
struct HeaderMatch {
  var profile: Profile
  /// Given by the user, not built in.
  var isGiven: Bool
  var table: Int
  /// Index among the table's top rows, of the first one where the header takes two.
  var top: Int
  /// The header's cells, with the number of its last row: data begins below it.
  var header: TopRow
  /// 0-based columns.
  var columns: [ColumnRole: Int]
  /// Cells of the row that the profile knows, and all that are not blank.
  var explained: Int
  var filled: Int
  var missing: [ColumnRole]
  /// The row has one of the headers by which the profile is recognised, if it names any.
  var isRecognised: Bool
  /// Columns that the profile does not name.
  var unknown: [Int]

  var isComplete: Bool { missing.isEmpty && isRecognised }

  /// Columns that the profile does not name and that are not dropped on purpose whatever the system.
  var unheardOf: [Int] {
    unknown.filter { !HeaderVocabulary.known.isDropped(header.cells[$0]) }
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

/// Finds the header: the row that fits a profile best (spec §3.1).
enum HeaderSearch {
  /// How far down a header is looked for.
  static let depth = 60

  /// The first rows of a table.
  static func topRows(of table: any Table) throws -> [TopRow] {
    var rows: [TopRow] = []
    _ = try table.forEachRow { row in
      let cells = row.cells.map { shortText($0) }
      rows.append(TopRow(number: row.number, cells: cells, folded: cells.map { foldedName($0) }))
      return rows.count < depth
    }
    return rows
  }

  /// No header is longer; a longer cell is cut, so that a huge one costs nothing.
  private static let longestHeader = 400

  private static func shortText(_ cell: Cell) -> String {
    guard cell.bytes.count > longestHeader else { return cell.string }
    return String(decoding: cell.bytes.prefix(longestHeader), as: UTF8.self)
  }

  /// The best match among all rows of all tables and all profiles; nil when no row is explained
  /// at all.
  static func best(
    tables: [(index: Int, top: [TopRow])], given: [Profile], builtIn: [Profile]
  ) -> HeaderMatch? {
    let profiles = given.map { ($0, true) } + builtIn.map { ($0, false) }
    var best: HeaderMatch?
    for table in tables {
      for index in table.top.indices {
        for (profile, isGiven) in profiles where knows(profile, table.top[index]) {
          let match = match(
            table.top, index, profile, isGiven: isGiven, table: table.index)
          if match.explained > 0, best.map({ match.isBetter(than: $0) }) ?? true { best = match }
        }
      }
    }
    if let match = best, let table = tables.first(where: { $0.index == match.table }) {
      best?.header.number = HeaderLines.lastNumber(
        below: match.header.number, filled: match.filled, in: table.top)
    }
    return best
  }

  /// Two rows, one below the other, that a profile knows once they are one: cells merged across
  /// them, or a title of several columns above theirs.
  static func splitHeader(
    tables: [(index: Int, top: [TopRow])], profiles: [Profile]
  ) -> (first: Int, second: Int)? {
    for table in tables {
      for (upper, lower) in zip(table.top, table.top.dropFirst()) {
        let width = max(upper.cells.count, lower.cells.count)
        var title = ""
        var either: [String] = []
        var both: [String] = []
        for column in 0..<width {
          let above = column < upper.cells.count ? upper.cells[column] : ""
          let below = column < lower.cells.count ? lower.cells[column] : ""
          if !above.isEmpty { title = above }
          either.append(below.isEmpty ? above : below)
          both.append(below.isEmpty ? above : title + " " + below)
        }
        for cells in [either, both] {
          let row = TopRow(number: 0, cells: cells, folded: cells.map { foldedName($0) })
          let isKnown = profiles.contains {
            match(row, $0, isGiven: false, table: 0, top: 0).isComplete
          }
          if isKnown { return (upper.number, lower.number) }
        }
      }
    }
    return nil
  }

  /// The other tables of a file that have a complete header of the same profile.
  static func alsoFitting(
    _ match: HeaderMatch, tables: [(index: Int, top: [TopRow])]
  ) -> [Int] {
    tables.filter { table in
      table.index != match.table
        && table.top.indices.contains { top in
          knows(match.profile, table.top[top])
            && HeaderSearch.match(
              table.top, top, match.profile, isGiven: match.isGiven, table: table.index
            ).isComplete && top + 1 < table.top.count
        }
    }.map(\.index)
  }

  /// The profile that explains most of the same row after the one that was chosen.
  static func runnerUp(
    _ match: HeaderMatch, given: [Profile], builtIn: [Profile]
  ) -> HeaderMatch? {
    var best: HeaderMatch?
    for (profile, isGiven) in given.map({ ($0, true) }) + builtIn.map({ ($0, false) })
    where profile.name != match.profile.name {
      let other = HeaderSearch.match(
        match.header, profile, isGiven: isGiven, table: match.table, top: match.top)
      if other.explained > 0, best.map({ other.isBetter(than: $0) }) ?? true { best = other }
    }
    return best
  }

  /// Whether a row has any header of the profile, which data has not: so it need not be matched.
  private static func knows(_ profile: Profile, _ row: TopRow) -> Bool {
    row.folded.contains {
      !$0.isEmpty && (profile.headers.contains($0) || CorrectionHeaders.isReference($0))
    }
  }

  /// The match of a row, or of it and the one below where that is its second line.
  private static func match(
    _ rows: [TopRow], _ index: Int, _ profile: Profile, isGiven: Bool, table: Int
  ) -> HeaderMatch {
    let one = match(rows[index], profile, isGiven: isGiven, table: table, top: index)
    guard one.explained > 0, let under = rows[(index + 1)...].first else { return one }
    let two = match(
      HeaderLines.joined(rows[index], under), profile, isGiven: isGiven, table: table, top: index)
    return HeaderLines.isSecondLine(under, in: two, ofOne: one) ? two : one
  }

  /// The name of the profile that a correction sheet says it is read by: beside its label, above
  /// a row that has the reference's header.
  static func correctionProfile(_ top: [TopRow]) -> String? {
    let header = top.firstIndex { row in
      row.folded.contains { CorrectionHeaders.isReference($0) }
    }
    guard let header else { return nil }
    for row in top[..<header] {
      guard let label = row.folded.firstIndex(where: { CorrectionHeaders.isProfile($0) }) else {
        continue
      }
      return row.cells[(label + 1)...].first { !foldedName($0).isEmpty }
    }
    return nil
  }

  private static func match(
    _ row: TopRow, _ profile: Profile, isGiven: Bool, table: Int, top: Int
  ) -> HeaderMatch {
    var columns: [ColumnRole: Int] = [:]
    var explained = Set<Int>()
    for column in profile.columns {
      for spelling in column.spellings {
        guard let index = row.folded.firstIndex(of: spelling) else { continue }
        if columns[column.role] == nil { columns[column.role] = index }
        explained.insert(index)
      }
    }
    let filled = row.folded.indices.filter { !row.folded[$0].isEmpty }
    for index in filled where CorrectionHeaders.isRemark(row.folded[index]) {
      explained.insert(index)
    }
    var required = profile.required
    if let index = row.folded.firstIndex(where: { CorrectionHeaders.isReference($0) }) {
      columns[.reference] = index
      explained.insert(index)
      // What an event was is kept with the quarantined row, and its text never is.
      required.removeAll { $0 == .event || $0 == .text }
    }
    for index in filled where profile.dropped.contains(where: { $0.matches(row.folded[index]) }) {
      explained.insert(index)
    }
    return HeaderMatch(
      profile: profile, isGiven: isGiven, table: table, top: top, header: row, columns: columns,
      explained: explained.count, filled: filled.count,
      missing: required.filter { columns[$0] == nil },
      isRecognised: profile.recognisedBy.isEmpty || columns[.reference] != nil
        || filled.contains { index in
          profile.recognisedBy.contains { $0.matches(row.folded[index]) }
        },
      unknown: filled.filter { !explained.contains($0) })
  }
}
