/// Joins exports into one table of complaints (spec §3.0, §3.6, §7).
///
/// The result depends on the exports alone, never on the order in which they are given: registers
/// are taken by the day on which they were generated if all of the run tell it, else by path.
package struct Joiner {
  /// All exports in the order given, with corrected rows in the files that they belong to; once there
  /// is a table, of registers' rows no more than their words.
  package private(set) var exports: [Export]
  let correctionProblems: [JoinProblem]
  /// Each column is emptied once the table has copied it, unless complaints are looked up by ID later.
  var registers: [Export]
  let logs: [Export]
  let assessments: [Export]
  let allTellTheirDay: Bool
  /// Logs, quarantined rows and registers of several days name complaints by their ids.
  let asksForComplaints: Bool
  let known: [String: Region]
  let fields: Set<Field>
  let keepsIDs: Bool

  var cases = CaseIndex([], keepsIndex: false)
  /// Of `registers`, in their order.
  var sources = MergedCategories()
  var regionCodes = MergedCategories()
  /// Row of the table by a complaint's first row.
  var tableRows: [UInt32] = []
  private var sharedID: String?

  /// - Parameters:
  ///   - regions: every region that the exports can name, by code.
  ///   - fields: the columns to keep; `received` and `status` always are.
  ///   - keepsIDs: Complaints of the table will be named; where not, their ids go once they are joined.
  package init(
    _ exports: [Export], regions: [String: Region], keeping fields: Set<Field>,
    keepsIDs: Bool = true
  ) {
    (self.exports, correctionProblems) = Corrections(exports).applied()
    let exports = self.exports.filter { !$0.isCorrection }
    let registers = exports.filter { $0.kind == .register }
    let allTell = registers.allSatisfy { $0.generated != nil }
    allTellTheirDay = allTell
    self.registers = registers.sorted {
      if allTell, $0.generated != $1.generated { return $0.generated! < $1.generated! }
      return Joiner.precedes($0, $1)
    }
    logs = exports.filter { $0.kind == .log }.sorted(by: Joiner.precedes)
    assessments = exports.filter { $0.kind == .assessment }.sorted(by: Joiner.precedes)
    asksForComplaints =
      !logs.isEmpty || Set(registers.compactMap(\.generated)).count > 1
      || registers.contains { !$0.quarantine.isEmpty }
    known = regions
    self.fields = fields
    self.keepsIDs = keepsIDs
  }

  /// By path, by code points; files of one path (never in one run) by their bytes' fingerprint.
  package static func precedes(_ a: Export, _ b: Export) -> Bool {
    if a.file == b.file { return a.sha256 < b.sha256 }
    return a.file.precedes(b.file)
  }

  package mutating func table() -> ComplaintTable {
    var table = ComplaintTable()
    for index in exports.indices { exports[index].keepWords() }
    table.hasRegister = !registers.isEmpty
    table.allRegistersTellTheirDay = allTellTheirDay
    placeRows()
    gatherRegions(into: &table)
    gatherColumns(into: &table)
    gatherMoments(into: &table)
    if keepsIDs {
      gatherIDs(into: &table)
      dropIDs()
    }
    joinLogs(into: &table)
    sight(into: &table)
    countQuarantine(into: &table)
    gatherAssessments(into: &table)
    table.problems += correctionProblems
    if let sharedID {
      table.problems.append(.sameIDInTwoRegions(count: cases.shared.count, id: sharedID))
    }
    return table
  }

  /// Finds each row's complaint.
  private mutating func placeRows() {
    var keys: [CaseIndex.Register] = []
    for register in registers {
      guard case .register(let rows) = register.rows else { continue }
      keys.append(
        CaseIndex.Register(
          id: rows.id, source: rows.source.codes, region: rows.region.codes,
          sources: sources.translation(of: rows.source),
          regions: regionCodes.translation(of: rows.region),
          day: register.generated?.number ?? SnapshotHistory.none))
    }
    cases = CaseIndex(keys, keepsIndex: asksForComplaints)
    keys = []
    if cases.shared.count > 0 {
      let (register, row) = cases.place(of: cases.shared.first)
      sharedID = registers[register].column(\.id)?[row]
    }
    if !keepsIDs { dropIDs() }
  }

  /// Makes the list of regions and gives every complaint its row, region by region.
  private mutating func gatherRegions(into table: inout ComplaintTable) {
    var used: Set<String> = []
    for register in registers {
      used.formUnion(register.quarantineRegions)
      // A file may name a region of which it has no row.
      if case .register(let rows) = register.rows { used.formUnion(rows.region.counts.keys) }
    }
    let ordered = used.sorted { $0.precedes($1) }
    table.regions = ordered.map { RegionFacts(region: known[$0] ?? Region(unlisted: $0)) }
    let places = table.placesByCode
    let numbers = Array(registers.indices)
    let counts = concurrentMap(numbers) { [cases, registers] in
      cases.counts(of: $0, by: registers[$0].regionWords)
    }
    var sizes = [Int](repeating: 0, count: ordered.count + 1)
    for number in numbers {
      for (word, count) in zip(registers[number].regionWords.words, counts[number]) where count > 0
      {
        sizes[places[word]! + 1] += count
      }
    }
    for place in ordered.indices { sizes[place + 1] += sizes[place] }
    table.ranges = ordered.indices.map { sizes[$0]..<sizes[$0 + 1] }
    // By register and its own word: the next free row of the table.
    let starts = numbers.map { number in
      zip(registers[number].regionWords.words, counts[number]).map { word, count -> Int in
        guard count > 0, let place = places[word] else { return 0 }
        defer { sizes[place] += count }
        return sizes[place]
      }
    }
    let words = registers.map(\.regionWords)
    tableRows = cases.rows { (words: words[$0], starts: starts[$0]) }
    gatherFacts(into: &table)
  }

  /// What each region's registers are: their columns, days and numbers of rows.
  private mutating func gatherFacts(into table: inout ComplaintTable) {
    let places = table.placesByCode
    for register in registers {
      guard case .register(let rows) = register.rows else { continue }
      let accepted = rows.region.counts
      for (code, found) in register.sourcesByRegion {
        guard let place = places[code] else { continue }
        table.regions[place].fields.formUnion(register.fields)
        table.regions[place].acceptedRows += accepted[code] ?? 0
        table.regions[place].duplicateRows += register.duplicatesByRegion[code] ?? 0
        guard let day = register.generated else { continue }
        table.regions[place].latestRegister = max(
          table.regions[place].latestRegister ?? day, day)
        for source in found {
          table.regions[place].registerDays[sources.code(source), default: []].append(day)
        }
      }
    }
    for place in table.regions.indices {
      table.regions[place].registerDays = table.regions[place].registerDays.mapValues {
        Set($0).sorted()
      }
    }
  }
}

extension Export {
  /// Of a register.
  fileprivate var regionWords: CategoryColumn {
    if case .register(let rows) = rows { rows.region } else { CategoryColumn() }
  }

  /// The regions against which quarantined rows count: their own, or the one that all other rows
  /// of the file share (spec §5.1).
  var quarantineRegions: Set<String> {
    let only = onlyRegion
    return Set(quarantine.compactMap { $0.region ?? only })
  }

  /// The sources of the file's rows by region; a register without a row is its region's (spec §7).
  var sourcesByRegion: [String: Set<String>] {
    guard case .register(let rows) = rows else { return [:] }
    var found: [String: Set<String>] = [:]
    var pairs: Set<UInt64> = []
    var last: UInt64?
    for row in 0..<rows.count {
      let pair = UInt64(rows.region.codes[row]) << 32 | UInt64(rows.source.codes[row])
      if pair != last { pairs.insert(pair) }
      last = pair
    }
    for pair in pairs {
      let region = rows.region.words[Int(pair >> 32) - 1]
      let source = rows.source.words[Int(truncatingIfNeeded: pair & 0xFFFF_FFFF) - 1]
      found[region, default: []].insert(source)
    }
    let only = onlyRegion
    for row in quarantine {
      if let region = row.region ?? only { found[region, default: []].insert(row.source) }
    }
    if found.isEmpty, counts.accepted + counts.quarantined == 0, let region {
      found[region] = [source]
    }
    return found
  }
}
