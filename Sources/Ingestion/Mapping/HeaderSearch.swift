internal import Complaints
internal import Diagnostics
internal import Tables

/// The first rows of one table, and the headers that may stand there.
struct TopRows {
  /// Index among the file's tables.
  let index: Int
  let top: [TopRow]
  /// By the index of the first row.
  let headers: [HeaderCandidate]

  /// How far down a header is looked for.
  static let depth = TableShape.depth

  init(index: Int, _ top: [TopRow]) {
    self.index = index
    self.top = top
    let lines = top.map(\.line)
    headers = top.indices.map { HeaderCandidate(top[$0], at: $0, of: lines) }
  }

  init(_ table: any SourceTable, index: Int) throws {
    var rows: [TopRow] = []
    _ = try table.forEachRow { row in
      rows.append(TopRow(TableSample.Row(row)))
      return rows.count < TopRows.depth
    }
    self.init(index: index, rows)
  }
}

/// A header that may begin at a row: that row alone, or with others below it.
struct HeaderCandidate {
  let one: HeaderNames
  /// With the rows below that are of the header by how they stand; else with the next row, which
  /// is of the header only if a profile knows the two together.
  let several: HeaderNames?
  let areTogether: Bool
  /// All names that a profile may know, folded; some stand there more than once.
  let names: [String]

  init(_ row: TopRow, at index: Int, of rows: [TableSample.Row]) {
    let counting = HeaderLines.counting(below: index...index, in: rows)
    one = HeaderNames(row, last: rows[counting ?? index])
    guard index + 1 < rows.count, rows[index + 1].isAllText else {
      (several, areTogether) = (nil, false)
      names = HeaderCandidate.names(one, nil)
      return
    }
    let isGroup = HeaderLines.isGroupRow(rows, index, above: index + 1...index + 1)
    let last = HeaderLines.last(in: rows, from: index, atLeast: isGroup ? index + 1 : index)
    let lines = HeaderNames(HeaderLines(index...max(last, index + 1), of: rows))
    several = lines
    areTogether = last > index
    names = HeaderCandidate.names(one, lines)
  }

  private static func names(_ one: HeaderNames, _ several: HeaderNames?) -> [String] {
    var names = one.whole.map(\.folded)
    if let several {
      names += several.whole.map(\.folded) + several.own.map(\.folded)
      names += several.above.map(\.name.folded)
    }
    return names.filter { !$0.isEmpty }
  }
}

/// Finds the header: the row that fits a profile best (spec §3.1).
enum HeaderSearch {
  /// The best match among all rows of all tables and all profiles; nil when no row is explained
  /// at all.
  static func best(tables: [TopRows], among profiles: ProfileChoice) -> HeaderMatch? {
    var best: HeaderMatch?
    for table in tables {
      for index in table.top.indices {
        let names = table.headers[index].names
        for candidate in profiles.candidates(names) {
          // Nothing that lacks a column is better than a header that is complete.
          if best?.isComplete == true, !candidate.mayBeComplete(names) { continue }
          let found = match(table, index, candidate.profile, isGiven: candidate.isGiven)
          guard let found else { continue }
          if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
        }
      }
    }
    return best
  }

  /// The other tables of a file that have a complete header of the same profile.
  static func alsoFitting(_ match: HeaderMatch, tables: [TopRows]) -> [Int] {
    tables.filter { table in
      table.index != match.table
        && table.top.indices.dropLast().contains { top in
          let other = HeaderSearch.match(table, top, match.profile, isGiven: match.isGiven)
          return other?.isComplete ?? false
        }
    }.map(\.index)
  }

  /// The profile that explains most of the same header after the one that was chosen.
  static func runnerUp(
    _ match: HeaderMatch, given: [Profile], builtIn: [Profile]
  ) -> HeaderMatch? {
    var best: HeaderMatch?
    for (profile, isGiven) in given.map({ ($0, true) }) + builtIn.map({ ($0, false) })
    where profile.name != match.profile.name {
      let other = HeaderMatch(
        match.lines, profile, isGiven: isGiven, table: match.table, top: match.top)
      if other.explained > 0, best.map({ other.isBetter(than: $0) }) ?? true { best = other }
    }
    return best
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

  /// The match of the header that begins at a row; nil where the profile knows nothing of it.
  private static func match(
    _ table: TopRows, _ top: Int, _ profile: Profile, isGiven: Bool
  ) -> HeaderMatch? {
    let candidate = table.headers[top]
    let known = { (name: String) in
      profile.headers.contains(name) || CorrectionHeaders.isReference(name)
    }
    guard candidate.names.contains(where: known) else { return nil }
    let one = HeaderMatch(
      candidate.one, profile, isGiven: isGiven, table: table.index, top: top)
    let two = candidate.several.map {
      HeaderMatch($0, profile, isGiven: isGiven, table: table.index, top: top)
    }
    guard let two else { return one.explained > 0 ? one : nil }
    let isOne =
      candidate.areTogether
      ? one.explained == 0 && !two.needsUpperRows || isCase(two.lines.last, below: one, two)
      : !isSecondLine(two, one) && !makeOneHeader(two, one, table.headers[top + 1].one)
    let match = isOne ? one : two
    return match.explained > 0 ? match : nil
  }

  /// Whether a row that stands as if it were of the header is a complaint: the row above it is a
  /// whole header, and the row has something that is no name in a column without which no row can
  /// be placed.
  private static func isCase(
    _ row: TableSample.Row, below one: HeaderMatch, _ two: HeaderMatch
  ) -> Bool {
    guard one.isComplete else { return false }
    return one.profile.required.compactMap { one.columns[$0] }.contains { column in
      let spans = one.lines.last.nature(column + 1) == .empty
      return row.nature(column) != .empty && !two.isKnownByLowest(column) && !spans
    }
  }

  /// Whether the row below is no data: it names columns only, more of them are known by it, and
  /// the columns without which no row can be placed are not among them.
  private static func isSecondLine(_ two: HeaderMatch, _ one: HeaderMatch) -> Bool {
    guard one.explained > 0, two.explained > one.explained else { return false }
    let under = two.lines.last
    let required = two.profile.required.compactMap { two.columns[$0] }
    return under.natures.indices.filter { under.natures[$0] != .empty }.allSatisfy {
      two.isKnownByLowest($0) && !required.contains($0)
    }
  }

  /// Whether the profile has its required columns by both rows only, so that neither is data.
  private static func makeOneHeader(
    _ two: HeaderMatch, _ one: HeaderMatch, _ under: HeaderNames
  ) -> Bool {
    guard two.isComplete, two.needsUpperRows, !one.isComplete else {
      return false
    }
    let other = HeaderMatch(
      under, two.profile, isGiven: two.isGiven, table: two.table, top: two.top)
    return !other.isComplete
  }
}
