internal import Complaints

/// What stands above the header: labels with their values (spec §3.1, §3.2), in rows of the table
/// and on a web page above it.
struct Preamble {
  var generated: Day?
  /// The value of a label of generation that is no date.
  var unreadableGenerated: (text: String, row: Int?)?
  /// Who handed the file in, as written.
  var institution: String?

  /// - Parameter above: Lines outside of the table; of two that say the same the nearest counts.
  init(_ rows: ArraySlice<TopRow>, above: [[String]], profile: Profile) {
    for row in rows { take(row.cells, row.folded, row.number, profile) }
    for line in above.reversed() { take(line, line.map { foldedName($0) }, nil, profile) }
  }

  private mutating func take(
    _ cells: [String], _ folded: [String], _ number: Int?, _ profile: Profile
  ) {
    if generated == nil, unreadableGenerated == nil,
      let value = Preamble.value(in: cells, folded, after: profile.generatedLabels)
    {
      generated = Preamble.day(value, profile.dates)
      if generated == nil { unreadableGenerated = (value, number) }
    }
    if institution == nil {
      institution = Preamble.value(in: cells, folded, after: profile.institutionLabels)
    }
  }

  /// What stands beside a label: in the next cell that is not blank, or behind a colon in its own.
  private static func value(
    in cells: [String], _ folded: [String], after labels: [String]
  ) -> String? {
    for (index, cell) in cells.enumerated() {
      if labels.contains(folded[index]) {
        let next = cells[(index + 1)...].first { text in
          !text.allSatisfy { $0.isWhitespace || $0 == ":" || $0 == "=" }
        }
        guard let next else { continue }
        return trimmed(next.drop { $0 == ":" || $0 == "=" || $0.isWhitespace })
      }
      if let colon = cell.firstIndex(of: ":"), labels.contains(foldedName(cell[..<colon])) {
        let value = trimmed(cell[cell.index(after: colon)...])
        if !value.isEmpty { return value }
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The date of a label, in the profile's formats or with the month in words.
  static func day(_ text: String, _ formats: DateFormats) -> Day? {
    var text = text
    return text.withUTF8 { bytes in
      for known in [formats, DateFormats.usual] {
        let reading = known.read(bytes, monthFirst: known.isMonthFirst)
        if reading.fit == .read || reading.fit == .onlyThisOrder {
          return Day(number: reading.wall.day)
        }
        if reading.fit == .onlyOtherOrder {
          return Day(number: known.read(bytes, monthFirst: !known.isMonthFirst).wall.day)
        }
      }
      return nil
    }
  }
}
