/// Joins exports into one table of complaints (spec §3.0, §3.6, §7).
///
/// The result depends on the exports alone, never on the order in which they are given: registers
/// are taken by the day on which they were generated if all of the run tell it, else by path.
package struct Joiner {
  /// All exports in the order given, with corrected rows in the files that they belong to.
  package let exports: [Export]
  let correctionProblems: [JoinProblem]
  let registers: [Export]
  let logs: [Export]
  let assessments: [Export]
  let allTellTheirDay: Bool
  let known: [String: Region]
  let fields: Set<Field>

  var index = CaseIndex()
  var sources = WordList()
  var regionCodes = WordList()
  /// By case: the register and row that win, and the latest known day of a register with it.
  var winners: [(register: Int32, row: Int32)] = []
  var latestDays: [Int32] = []
  var sharedIDs = 0
  var sharedID = ""
  /// Row of the table by case.
  var rows: [Int32] = []

  /// - Parameters:
  ///   - regions: every region that the exports can name, by code.
  ///   - fields: the columns to keep; `id`, `received` and `status` always are.
  package init(_ exports: [Export], regions: [String: Region], keeping fields: Set<Field>) {
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
    known = regions
    self.fields = fields
  }

  /// By path, by code points; files of one path (never in one run) by their bytes' fingerprint.
  package static func precedes(_ a: Export, _ b: Export) -> Bool {
    if a.file == b.file { return a.sha256 < b.sha256 }
    return a.file.precedes(b.file)
  }

  package mutating func table() -> ComplaintTable {
    var table = ComplaintTable()
    table.hasRegister = !registers.isEmpty
    table.allRegistersTellTheirDay = allTellTheirDay
    placeRows()
    gatherRegions(into: &table)
    gatherColumns(into: &table)
    dropUnusable(in: &table)
    joinLogs(into: &table)
    sight(into: &table)
    countQuarantine(into: &table)
    gatherAssessments(into: &table)
    table.problems += correctionProblems
    if sharedIDs > 0 {
      table.problems.append(.sameIDInTwoRegions(count: sharedIDs, id: sharedID))
    }
    return table
  }

  /// Finds each row's case; the last register and row that has it wins.
  private mutating func placeRows() {
    for (number, register) in registers.enumerated() {
      guard case .register(let rows) = register.rows else { continue }
      let source = sources.translation(of: rows.source)
      let region = regionCodes.translation(of: rows.region)
      let day = register.generated?.number ?? Sightings.none
      rows.id.bytes.withUnsafeBufferPointer { bytes in
        for row in 0..<rows.count {
          let place = index.place(
            source: source[Int(rows.source.codes[row])],
            id: UnsafeBufferPointer(rebasing: bytes[rows.id.range(row)]),
            region: region[Int(rows.region.codes[row])])
          if place.isNew {
            winners.append((Int32(number), Int32(row)))
            latestDays.append(day)
            if place.alsoElsewhere {
              if sharedIDs == 0 { sharedID = rows.id[row] }
              sharedIDs += 1
            }
          } else {
            winners[place.number] = (Int32(number), Int32(row))
            latestDays[place.number] = max(latestDays[place.number], day)
          }
        }
      }
    }
  }

  /// Makes the list of regions and gives every case its row, region by region.
  private mutating func gatherRegions(into table: inout ComplaintTable) {
    var charged: Set<UInt32> = []
    for register in registers {
      for code in register.quarantineRegions { charged.insert(regionCodes.code(code)) }
    }
    // A file may name a region of which it has no row.
    let used = Set(index.regions).union(charged)
    let ordered = used.map { regionCodes.words[Int($0) - 1] }
      .sorted { $0.precedes($1) }
    var placeOfCode = [Int](repeating: 0, count: regionCodes.words.count + 1)
    for (place, code) in ordered.enumerated() {
      placeOfCode[Int(regionCodes.existing(code)!)] = place
      table.regions.append(RegionFacts(region: known[code] ?? Region(unlisted: code)))
    }
    var starts = [Int](repeating: 0, count: ordered.count + 1)
    for code in index.regions { starts[placeOfCode[Int(code)] + 1] += 1 }
    for place in 0..<ordered.count { starts[place + 1] += starts[place] }
    table.ranges = ordered.indices.map { starts[$0]..<starts[$0 + 1] }
    rows = [Int32](repeating: 0, count: index.count)
    for number in 0..<index.count {
      let place = placeOfCode[Int(index.regions[number])]
      rows[number] = Int32(starts[place])
      starts[place] += 1
    }
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
    for (region, source) in zip(rows.region.codes, rows.source.codes) {
      pairs.insert(UInt64(region) << 32 | UInt64(source))
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
