/// One file that a region handed in, as it was read through a profile (spec §3).
///
/// What several exports say of one complaint is joined later, so that neither the order nor the
/// batches in which files came can matter (spec §3.7).
package struct Export: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case register, log, assessment
  }

  /// Counts of rows; read = accepted + quarantined + duplicates + skipped (spec §3.5).
  package struct Counts: Sendable, Equatable {
    package var read = 0
    package var accepted = 0
    package var quarantined = 0
    package var duplicates = 0
    package var skipped = 0

    package init() {}

    package var close: Bool { read == accepted + quarantined + duplicates + skipped }
  }

  /// What the file holds, by its kind.
  package enum Rows: Sendable {
    case register(RegisterRows)
    case log(LogRows)
    case assessment([Assessment])

    package var count: Int {
      switch self {
      case .register(let rows): rows.count
      case .log(let rows): rows.count
      case .assessment(let rows): rows.count
      }
    }
  }

  /// Relative to the folder that was given.
  package var file: String
  /// Of the file's bytes, 64 hexadecimal digits.
  package var sha256: String
  package var sheet: String?
  package var profile: String
  /// The profile's source system; a row's own is in its `source` column.
  package var source: String
  /// The day on which a register says it was generated.
  package var generated: Day?
  /// The region that the option, the preamble, the file's or the folder's name tells, by code.
  package var region: String?
  package var counts = Counts()
  /// The fields of which the file has a column.
  package var fields: Set<Field> = []
  /// The events for which a log counts: those that its profile names (spec §4.4).
  package var events: Set<Event> = []
  package var rows: Rows
  package var quarantine: [QuarantinedRow] = []
  /// How many of `counts.duplicates` each region's code has.
  package var duplicatesByRegion: [String: Int] = [:]
  /// The columns that the profile reads and that hold nothing personal, in the file's order.
  package var columns: [SourceColumn] = []
  /// Of a file that corrects quarantined rows of others: which row each of `rows` corrects.
  package var corrections: [RowReference]?
  /// Of such a file: what it calls those files, by `RowReference.file`.
  package var originals: [String: String] = [:]

  package init(
    file: String, sha256: String, sheet: String? = nil, profile: String, source: String, rows: Rows
  ) {
    self.file = file
    self.sha256 = sha256
    self.sheet = sheet
    self.profile = profile
    self.source = source
    self.rows = rows
  }

  /// Its rows correct quarantined rows of other files: it is no register or log by itself.
  package var isCorrection: Bool { corrections != nil }

  package var kind: Kind {
    switch rows {
    case .register: .register
    case .log: .log
    case .assessment: .assessment
    }
  }

  /// The one region of the file, where it has one; nil where it has several or none.
  package var onlyRegion: String? {
    var words: Set<String>
    switch rows {
    case .register(let rows): words = Set(rows.region.counts.keys)
    case .log(let rows): words = Set(rows.region?.counts.keys.map(\.self) ?? [])
    case .assessment: return nil
    }
    words.formUnion(quarantine.compactMap(\.region))
    return words.isEmpty ? region : words.count == 1 ? words.first : nil
  }
}

/// A column of a file as the file spells it, and what the profile reads from it.
package struct SourceColumn: Sendable, Hashable {
  /// 1 for A.
  package var number: Int
  package var header: String
  /// As profiles name it: `id`, `received`, `owner`; `received.time` for a time of day apart.
  package var roles: [String]

  package init(number: Int, header: String, roles: [String]) {
    self.number = number
    self.header = header
    self.roles = roles
  }
}

extension Set<Field> {
  /// Whether a column is kept where these are asked for: `received` and `status` always are.
  package func keeps(_ field: Field) -> Bool {
    field == .received || field == .status || contains(field)
  }
}

/// The accepted rows of one register, column by column; all columns have the same number of rows.
package struct RegisterRows: Sendable {
  /// The row's number as a person counts in the file.
  package var numbers = RowNumbers()
  package var source = CategoryColumn()
  package var id = TextColumn()
  /// Region codes; none is missing.
  package var region = CategoryColumn()
  package var agency: CategoryColumn?
  package var category: CategoryColumn?
  package var channel: CategoryColumn?
  package var place: CategoryColumn?
  /// Raw values of `Classification`, `Status` and `ClosedBy`; 0 is missing.
  package var classification: [UInt8]?
  package var status: [UInt8]?
  package var closedBy: [UInt8]?
  /// By `Event.rawValue`; `received` is never nil and none of it is missing.
  package var moments: [PackedMoments?] = Array(repeating: nil, count: Event.allCases.count)
  package var due: PackedMoments?
  /// 1–5; NaN is missing.
  package var rating: PackedRatings?
  /// Times reopened; −1 is missing.
  package var reopened: [Int32]?
  /// Titles, only where the user asked to keep them.
  package var title: CategoryColumn?

  package init() {}

  package var count: Int { region.codes.count }

  /// Drops the columns of fields that nobody will ask for, but for words, by which what must not be
  /// published is found, and for what every table has.
  package mutating func drop(except kept: Set<Field>) {
    for event in Event.allCases where !kept.keeps(event.field) { moments[event.rawValue] = nil }
    if !kept.keeps(.due) { due = nil }
    if !kept.keeps(.classification) { classification = nil }
    if !kept.keeps(.closedBy) { closedBy = nil }
    if !kept.keeps(.rating) { rating = nil }
    if !kept.keeps(.reopened) { reopened = nil }
  }

  /// Keeps the named rows, in the order named, and drops the others.
  package mutating func keep(_ rows: [Int]) {
    numbers = RowNumbers(rows.map { numbers[$0] })
    source.keep(rows)
    id.keep(rows)
    region.keep(rows)
    agency?.keep(rows)
    category?.keep(rows)
    channel?.keep(rows)
    place?.keep(rows)
    title?.keep(rows)
    classification = classification.map { column in rows.map { column[$0] } }
    status = status.map { column in rows.map { column[$0] } }
    closedBy = closedBy.map { column in rows.map { column[$0] } }
    moments = moments.map { $0.map { column in PackedMoments(rows.map { column[$0] }) } }
    due = due.map { column in PackedMoments(rows.map { column[$0] }) }
    rating = rating.map { column in PackedRatings(rows.map { column[$0] }) }
    reopened = reopened.map { column in rows.map { column[$0] } }
  }
}

/// The accepted rows of one follow-up log: one event a row.
package struct LogRows: Sendable {
  package var numbers: [UInt32] = []
  package var source = CategoryColumn()
  package var id = TextColumn()
  /// Region codes, where rows or the file name one.
  package var region: CategoryColumn?
  /// Bit `Event.rawValue` is set for each event that the row is; none for a message that is none.
  /// `wallClock` is set besides where `at` is not an instant but the wall clock of the complaint's
  /// region, which only joining knows.
  package var events: [UInt8] = []
  package var at: [Moment] = []

  package static let wallClock: UInt8 = 128

  package init() {}

  package var count: Int { id.count }
}

/// One line of an assessments table (spec §3.0).
package struct Assessment: Sendable, Hashable {
  /// A region's code.
  package var region: String
  package var key: String
  package var value: Double
  /// Where the value comes from, as the jury wrote it.
  package var evidence: String?
  /// The row's number as a person counts in the file.
  package var number: Int

  package init(region: String, key: String, value: Double, evidence: String?, number: Int) {
    self.region = region
    self.key = key
    self.value = value
    self.evidence = evidence
    self.number = number
  }
}

/// A row that could not be placed: kept with its reason, counted, never lost (spec §3.5).
package struct QuarantinedRow: Sendable, Hashable {
  package enum Reason: String, Sendable, CaseIterable {
    case noID = "no-id"
    /// `5.22E+06`: a spreadsheet has rounded the number.
    case roundedID = "rounded-id"
    /// Its values stand in their neighbours' columns: a cell was deleted.
    case shifted
    case noReceived = "no-received"
    case badReceived = "bad-received"
    case noRegion = "no-region"
    case noMoment = "no-moment"
    case badMoment = "bad-moment"
    case noKey = "no-key"
    case badValue = "bad-value"
    /// Of a correction sheet: the row does not say which row it corrects, or not readably.
    case noReference = "no-reference"
    case badReference = "bad-reference"
    /// Of a correction sheet: the row is good, but the file that it belongs to is not there.
    case noOriginal = "no-original"
  }

  /// One cell that is no personal data and no text of a complaint.
  package struct CellValue: Sendable, Hashable {
    package var header: String
    package var value: String

    package init(header: String, value: String) {
      self.header = header
      self.value = value
    }

    /// Stands for what may be a person's.
    package static let hidden = PersonalData.mask
    /// Stands for a formula that was saved before anything calculated it.
    package static let uncalculated = "=?"
    /// In characters; what is longer is cut and ends with an ellipsis.
    package static let longest = 200

    package var isUncalculated: Bool { value == CellValue.uncalculated }

    /// Something of the file's own value was left out.
    package var isMasked: Bool {
      value.contains(CellValue.hidden)
        || value.count > CellValue.longest && value.hasSuffix("\u{2026}")
    }
  }

  /// As a person counts in the file.
  package var number: Int
  package var reason: Reason
  package var source: String
  package var id: String?
  /// A region's code: of the row or of the file.
  package var region: String?
  package var agency: String?
  package var received: Moment
  /// Of all the row's cells as trimmed text: equal rows have equal fingerprints.
  package var fingerprint: String
  /// Cells of mapped columns; personal columns are left out.
  package var cells: [CellValue]
  /// Of a log's row: bits as in `LogRows.events`, since the text that told them is not kept.
  package var events: UInt8 = 0
  /// Of a correction sheet's row: the row that it should have corrected.
  package var corrects: RowReference?

  package init(
    number: Int, reason: Reason, source: String, id: String? = nil, region: String? = nil,
    agency: String? = nil, received: Moment = .missing, fingerprint: String,
    cells: [CellValue] = []
  ) {
    self.number = number
    self.reason = reason
    self.source = source
    self.id = id
    self.region = region
    self.agency = agency
    self.received = received
    self.fingerprint = fingerprint
    self.cells = cells
  }
}
