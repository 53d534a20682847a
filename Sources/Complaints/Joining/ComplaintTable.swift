/// All complaints of a run, joined from every export: one row a complaint, grouped by region.
///
/// All columns have the same number of rows; a column that nobody asked for is nil. Within a
/// region rows are in the order of the registers (by day, else by path) that first had them.
package struct ComplaintTable: Sendable {
  /// By code; every region with a row in a register.
  package var regions: [RegionFacts] = []
  /// The rows of each region.
  package var ranges: [Range<Int>] = []
  /// The rows of each of `regions` where those are agencies; nil where `ranges` tells them.
  package var ownRows: [[UInt32]]?

  /// Empty where nobody asked for them.
  package var id = TextColumn()
  package var source = CategoryColumn()
  package var agency: CategoryColumn?
  package var category: CategoryColumn?
  package var channel: CategoryColumn?
  package var place: CategoryColumn?
  /// Raw values; 0 is missing.
  package var classification: [UInt8]?
  package var status: [UInt8] = []
  package var closedBy: [UInt8]?
  /// By row, the register that the complaint comes from.
  package var carried = PackedCodes()
  /// By register, a bit for each field that its file has (`Field.rawValue`).
  package var carriedOf: [UInt32] = []
  package var receivedDate: [Day] = []
  /// By `Event.rawValue`: usable moments, of registers or else of logs; what precedes `received`
  /// is missing (spec §4.4). nil where no export has one.
  package var moments: [PackedMoments?] = Array(repeating: nil, count: Event.allCases.count)
  package var due: PackedMoments?
  /// NaN is missing.
  package var rating: PackedRatings?
  package var reopened: [Int32]?
  /// What several registers of a region show; nil where no region has several that tell their day.
  package var sightings: SnapshotHistory?
  /// A quarantined row bears the complaint's id: it counts as quarantined (spec §5.1).
  package var isSpoiled: [Bool] = []

  /// Every register of the run tells the day on which it was generated.
  package var allRegistersTellTheirDay = true
  /// The run has at least one register.
  package var hasRegister = false
  package var assessments: [Assessment] = []
  package var problems: [JoinProblem] = []

  package init() {}

  package var count: Int { status.count }

  /// The rows of one of `regions`.
  package func rows(of place: Int) -> TableRows {
    ownRows.map { .listed($0[place]) } ?? .range(ranges[place])
  }

  /// How many complaints belong to one of `regions`.
  package var placedCount: Int { ownRows?.reduce(0) { $0 + $1.count } ?? count }

  /// The place of each region in `regions`.
  var placesByCode: [String: Int] {
    Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1.region.code, $0) })
  }

  /// Whether the register that tells the complaint has a column of the field.
  package func carries(_ field: Field, _ row: Int) -> Bool {
    carriedOf[Int(carried[row])] >> UInt32(field.rawValue) & 1 == 1
  }
}

/// What joining found that people should know.
package enum JoinProblem: Sendable, Hashable {
  /// The same (source, id) stands in two regions: how often, and the first of them.
  case sameIDInTwoRegions(count: Int, id: String)
  /// Events of a log that join no complaint.
  case eventsWithoutComplaint(file: String, count: Int)
  /// Values of one (region, key) in two assessment tables; the later path's was taken.
  case assessmentTwice(region: String, key: String, file: String)
  /// Corrected rows whose own file is not there.
  /// `originals`: names of the files that are missing, or the beginnings of their fingerprints.
  case correctionsWithoutOriginal(file: String, count: Int, originals: [String])
  /// Corrected rows that their own file has readable already.
  case correctionsNotNeeded(file: String, count: Int)
  /// Shifted rows of a file whose complaints `others`, or sound rows of the file itself, carry.
  case shiftedRowsElsewhere(file: String, count: Int, others: [String])

  /// The correction sheet that it is about; nil where it is about other files.
  package var correctionSheet: String? {
    switch self {
    case .correctionsWithoutOriginal(let file, _, _), .correctionsNotNeeded(let file, _): file
    case .sameIDInTwoRegions, .eventsWithoutComplaint, .assessmentTwice,
      .shiftedRowsElsewhere:
      nil
    }
  }
}

/// What is known of one region, or of one agency of it, besides its complaints.
package struct RegionFacts: Sendable {
  package var region: Region
  /// Where agencies are ranked: the agency that these facts are about.
  package var agency: String?
  /// Of its registers.
  package var fields: Set<Field> = []
  /// The events that its logs tell.
  package var logEvents: Set<Event> = []
  /// By source code (`ComplaintTable.source`): the days of its registers, ascending.
  package var registerDays: [UInt32: [Day]] = [:]
  package var latestRegister: Day?
  package var acceptedRows = 0
  package var quarantinedRows = 0
  package var duplicateRows = 0
  package var quarantine: [QuarantineEntry] = []
  /// Moments that precede `received` and so count as undated.
  package var undated: [Event: Int] = [:]

  package init(region: Region) {
    self.region = region
  }

  /// Several registers of one source tell different days.
  package var hasSnapshots: Bool { registerDays.values.contains { $0.count > 1 } }

  /// Whether its exports carry a moment of the event, by column, log or snapshots (spec §3.0).
  package func carries(_ event: Event) -> Bool {
    if fields.contains(event.field) || logEvents.contains(event) { return true }
    return hasSnapshots && [.verified, .firstResponse, .completed].contains(event)
  }
}

/// One row that could not be placed, as it counts against a region (spec §5.1).
package struct QuarantineEntry: Sendable, Hashable {
  /// The same row as it stands in one file.
  package struct Copy: Sendable, Hashable {
    package var count: Int
    /// The local dates of the file's accepted rows, for a row without its own date; nil: the file
    /// has none, and the row counts in whatever period is asked for.
    package var dates: [Day]?
  }

  /// The local date of `received`, where it is readable.
  package var date: Day?
  package var agency: String?
  package var copies: [Copy]

  /// How often the row counts in a period: the highest number in one file.
  package func count(in period: Period) -> Int {
    if let date { return period.contains(date) ? copies.map(\.count).max() ?? 0 : 0 }
    return copies.filter { $0.dates?.contains(where: period.contains) ?? true }
      .map(\.count).max() ?? 0
  }
}

/// What registers of several days show of each complaint, by row of the table (spec §3.0, §4.4).
package struct SnapshotHistory: Sendable {
  /// The first register that showed `verified` or beyond, `in_progress` or beyond, or the first of
  /// the last unbroken run that shows `completed`; `none` where there is no such register.
  package var verified: [Int32]
  package var responded: [Int32]
  package var completed: [Int32]
  /// Bits 1, 2, 4: the register before showed otherwise, or is older than the complaint.
  package var isConfirmed: [UInt8]

  package static let none = Int32.min
}
