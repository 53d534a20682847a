internal import Complaints
internal import Diagnostics
internal import Fingerprints
internal import Tables

/// What is kept of rows that cannot be placed, without anything personal (spec §3.5).
struct Quarantining {
  private let plan: TablePlan
  private let showable: [Int]
  private let moments: QuarantinedText
  /// Columns of dates, times and numbers, and columns of words that are known or name a region.
  private let dates: Set<Int>
  private let meanings: [Int: ColumnRole]
  /// How words of such columns show, for as many as a column of words has.
  private var shownWords: [Int: [String: String]] = [:]
  private static let mostShownWords = 1000
  private let idColumn: Int
  private let agencyColumn: Int
  private(set) var rows: [QuarantinedRow] = []

  /// - Parameter moments: How the dates of the table are read.
  init(plan: TablePlan, moments: [MomentColumn]) {
    self.plan = plan
    showable = plan.showable
    self.moments = QuarantinedText(moments)
    var dates: Set<Int> = []
    var meanings: [Int: ColumnRole] = [:]
    for (role, column) in plan.columns {
      switch role {
      case .field(let field):
        if field.event != nil || field == .due || field == .rating || field == .reopened {
          dates.insert(column)
        } else if [.status, .classification, .closedBy, .region].contains(field) {
          meanings[column] = role
        }
      case .time, .at, .atTime: dates.insert(column)
      case .owner, .event: meanings[column] = role
      default: continue
      }
    }
    self.dates = dates
    self.meanings = meanings
    idColumn = plan.column(.field(.id))
    agencyColumn = plan.column(.field(.agency))
  }

  /// No cell is kept longer: what is longer is text that has slipped into the wrong column.
  private static let longestCell = QuarantinedRow.CellValue.longest

  mutating func take(
    _ row: borrowing SourceRow, _ reason: QuarantinedRow.Reason, source: String, region: String?,
    received: Moment, events: UInt8 = 0, corrects: RowReference? = nil
  ) {
    var id = row.cell(idColumn).withID { String(decoding: $0, as: UTF8.self) }
    if reason == .roundedID || reason == .noID || Quarantining.isProse(id)
      || PersonalIDDetector.kind(of: id) != nil
    {
      id = ""
    }
    let agency = row.cell(agencyColumn).isUncalculated ? "" : shown(row, agencyColumn)
    var cells: [QuarantinedRow.CellValue] = []
    for column in showable {
      let cell = row.cell(column)
      guard cell.kind != .empty || cell.isUncalculated else { continue }
      let text = shown(row, column)
      if !text.isEmpty { cells.append(.init(header: plan.headers[column], value: text)) }
    }
    var kept = QuarantinedRow(
      number: row.number, reason: reason, source: source, id: id.isEmpty ? nil : id,
      region: region, agency: agency.isEmpty || agency == "-" ? nil : agency,
      received: received, fingerprint: Quarantining.fingerprint(row), cells: cells)
    kept.events = events
    kept.corrects = corrects
    rows.append(kept)
  }

  /// Takes a row that has shifted: no cell of it is kept.
  mutating func take(
    shifted row: borrowing SourceRow, id: String?, source: String, region: String?
  ) {
    rows.append(
      QuarantinedRow(
        number: row.number, reason: .shifted, source: source, id: id, region: region,
        fingerprint: Quarantining.fingerprint(row)))
  }

  /// Takes back the last rows: they close the table.
  mutating func removeLast(_ count: Int) {
    rows.removeLast(count)
  }

  /// A cell as it may be kept: in a row that has slipped, and in columns of dates and known words,
  /// only what that column would hold.
  private mutating func shown(_ row: borrowing SourceRow, _ column: Int) -> String {
    if row.cell(column).isUncalculated { return QuarantinedRow.CellValue.uncalculated }
    let text = row.cell(column).string
    if column == idColumn { return Quarantining.shownID(text) }
    if let moment = moments.text(of: row.cell(column), in: column) { return moment }
    if dates.contains(column) { return ShownValues.date(text) }
    if let role = meanings[column] { return shown(text, of: column, as: role) }
    let isLong = row.cells.count > plan.headers.count
    return isLong && plan.sheet == nil
      ? ShownValues.word(text, count: 0, among: []) : Quarantining.masked(text)
  }

  /// A word of a column whose words are known.
  private mutating func shown(_ text: String, of column: Int, as role: ColumnRole) -> String {
    if let known = shownWords[column]?[text] { return known }
    let shown =
      isKnown(text, as: role)
      ? Quarantining.masked(text) : ShownValues.word(text, count: 0, among: [])
    if shownWords[column, default: [:]].count < Quarantining.mostShownWords {
      shownWords[column, default: [:]][text] = shown
    }
    return shown
  }

  /// A word that the profile or the list of regions knows.
  private func isKnown(_ text: String, as role: ColumnRole) -> Bool {
    let word = foldedName(text)
    let profile = plan.profile
    switch role {
    case .field(.status): return profile.statuses.meaning(of: word) != nil
    case .field(.classification): return profile.classifications.meaning(of: word) != nil
    case .field(.closedBy): return profile.closings.meaning(of: word) != nil
    case .event:
      let known = profile.events.flatMap(\.words) + profile.otherEvents
      return known.contains { $0.matches(word) }
    default:
      if case .none = plan.regions.owner(text) { return false }
      return true
    }
  }

  private static func shownID(_ id: String) -> String {
    isProse(id) || PersonalIDDetector.kind(of: id) != nil ? hidden : id
  }

  /// Words without a digit, such as a signatory's name below the data: no tracking ID is that.
  private static func isProse(_ id: String) -> Bool {
    id.contains(" ") && !id.utf8.contains { $0 &- 48 < 10 }
  }

  /// 32 hexadecimal digits of the SHA-256 of all cells as trimmed text.
  static func fingerprint(_ row: borrowing SourceRow) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(row.cells.reduce(0) { $0 + $1.bytes.count + 1 })
    var filled = 0
    for cell in row.cells {
      if cell.kind == .moment || cell.kind == .timeOfDay {
        bytes.append(contentsOf: cell.text.utf8)
      } else {
        bytes.append(contentsOf: SourceCell.trim(cell.bytes))
      }
      bytes.append(0x1F)
      if bytes.count > filled + 1, bytes[bytes.count - 2] != 0x1F { filled = bytes.count }
    }
    bytes.removeLast(bytes.count - filled)
    return String(bytes.withUnsafeBytes { SHA256.of($0) }.prefix(32))
  }

  /// A value that is no tracking ID, as it may be kept and shown: cut short, and without what looks
  /// like a number of a person (ten digits or more, as NIK and phones have, in groups too) or an
  /// e-mail address.
  static func masked(_ text: String) -> String {
    mayHidePerson(text) ? maskedWordByWord(text) : text
  }

  /// Whether a text is long, or has an @ or enough digits for the shortest number of a person.
  private static func mayHidePerson(_ text: String) -> Bool {
    if text.utf8.count > longestCell { return true }
    var digits = 0
    for byte in text.utf8 {
      if byte &- 48 < 10 { digits += 1 }
      if byte == UInt8(ascii: "@") { return true }
    }
    return digits >= 8
  }

  private static func maskedWordByWord(_ text: String) -> String {
    var result = ""
    /// Groups of digits that may be one number, and the blanks behind the last of them.
    var number = "", blanks = ""
    func close() {
      let digits = number.utf8.filter { $0 &- 48 < 10 }.count
      result += digits > 9 ? hidden : number
      result += blanks
      (number, blanks) = ("", "")
    }
    var rest = text.prefix(longestCell)
    while let first = rest.first {
      let run = rest.prefix { $0.isWhitespace == first.isWhitespace }
      rest = rest[run.endIndex...]
      if first.isWhitespace {
        blanks = String(run)
        if number.isEmpty { close() }
      } else if run.utf8.allSatisfy({ $0 &- 48 < 10 || "+-()".utf8.contains($0) }) {
        number += blanks + run
        blanks = ""
      } else {
        close()
        let digits = run.utf8.filter { $0 &- 48 < 10 }.count
        let isPersonal = digits > 9 && !run.contains(":") || run.contains("@")
        result += isPersonal ? hidden : String(run)
      }
    }
    close()
    result = PersonalData.masked(result)
    return text.count > longestCell ? result + "\u{2026}" : result
  }

  private static let hidden = QuarantinedRow.CellValue.hidden

  /// A row of sums: its first cell that is not blank says `Total`, `Jumlah`, `Sub total`.
  static func isTotal(_ row: borrowing SourceRow) -> Bool {
    for cell in row.cells where !cell.isMissing {
      guard cell.kind == .text, cell.bytes.count < 80 else { return false }
      let words = foldedWords(cell.string)
      guard let first = words.first, words.count <= 4 else { return false }
      let isCompound = (first == "grand" || first == "sub") && words.dropFirst().first == "total"
      return isCompound || ["total", "jumlah", "grandtotal", "subtotal"].contains(first)
    }
    return false
  }
}
