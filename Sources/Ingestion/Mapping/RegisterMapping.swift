internal import Complaints
internal import Diagnostics

/// Turns a register's table into rows of the record.
enum RegisterMapping {
  struct Result {
    var rows: RegisterRows
    var counts: Export.Counts
    var quarantine: [QuarantinedRow]
    /// Of the counted duplicates, how many each region's code has.
    var duplicatesByRegion: [String: Int]
    var fields: Set<Field>
    var diagnostics: [Diagnostic]
    var regions: [RegionFinding]
    /// Of a correction sheet: what each row corrects.
    var corrections: [RowReference]?
  }

  /// Reads the table once, and once more where a column's dates turn out to be in the other order.
  static func read(_ table: any Table, _ plan: TablePlan) throws -> Result {
    var (pass, problems) = try run(table, RegisterPass(plan))
    let turned = Set(pass.moments.filter(\.shouldTurn).compactMap(\.field))
    // A sheet of a few rows from several files shows no order of its own.
    let turns = plan.isCorrection ? [] : turned
    let isStrict = try pass.watch.mustBeStrict(plan, rows: pass.counts)
    if !turns.isEmpty || isStrict {
      (pass, problems) = try run(table, RegisterPass(plan, turned: turns, strictIDs: isStrict))
    }
    if pass.counts.quarantined > 0, pass.numbers.isEmpty, !plan.isCorrection,
      pass.quarantining.rows.allSatisfy({ $0.region == nil })
    {
      throw Problems([IngestionProblems.noRegion(plan, unplaced: pass.regions.unplaced)])
    }
    return pass.finish(after: problems)
  }

  private static func run(
    _ table: any Table, _ start: RegisterPass
  ) throws -> (RegisterPass, [Diagnostic]) {
    var pass = start
    do {
      let problems = try table.forEachRow { row in
        try pass.take(row)
        start.plan.progress?.pass(row)
        return true
      }
      pass.end()
      return (pass, problems)
    } catch let error as RegionOfRow.AmbiguousFileName {
      throw Problems([
        RegionProblems.ambiguousRegion(
          error.name, among: error.regions, at: Place(file: start.plan.file))
      ])
    }
  }
}

extension RegisterPass {
  /// Puts the columns together, drops the rows that later ones replace, and counts.
  consuming func finish(after problems: [Diagnostic]) -> RegisterMapping.Result {
    var rows = RegisterRows()
    let count = numbers.count
    rows.numbers = numbers
    rows.source = WordColumn(codes: Codes(sourceCodes), words: sources.words)
    rows.id = ids
    rows.region = WordColumn(codes: Codes(regionCodes), words: regions.codes)
    var log = self.log
    let slipped = surplus.slipped(among: count)
    if let first = slipped.first {
      log.add(
        IngestionProblems.surplusCells(
          count: slipped.count, width: surplus.width, at: plan.place(row: Int(numbers[first]))))
    }
    let texts = written.map { column in
      column.column < 0 ? nil : column.kept(slipped: slipped, plan, &log)
    }
    rows.agency = texts[0]
    rows.category = texts[1]
    rows.channel = texts[2]
    rows.place = texts[3]
    rows.title = texts[4]
    for column in moments {
      if let event = column.field?.event {
        rows.moments[event.rawValue] = Moments(column.values)
      } else {
        rows.due = Moments(column.values)
      }
    }
    if meanings[0].column >= 0 { rows.status = meanings[0].values }
    if meanings[1].column >= 0 { rows.classification = meanings[1].values }
    if meanings[1].column < 0, let always = plan.profile.always.classification {
      rows.classification = Array(repeating: always.rawValue, count: count)
    }
    rows.closedBy = closings
    if plan.columns[.field(.rating)] != nil { rows.rating = ratings }
    if plan.columns[.field(.reopened)] != nil { rows.reopened = reopened }

    addFindings(to: &log)
    addEarlyEvents(of: rows, to: &log)
    var duplicatesByRegion: [String: Int] = [:]
    if duplicates.replaced > 0 {
      for row in 0..<count where duplicates.isReplaced[row] {
        duplicatesByRegion[rows.region[row] ?? "", default: 0] += 1
      }
      rows.keep((0..<count).filter { !duplicates.isReplaced[$0] })
    }
    var counts = self.counts
    counts.duplicates = duplicates.replaced
    counts.accepted = rows.count
    return RegisterMapping.Result(
      rows: rows, counts: counts, quarantine: quarantining.rows,
      duplicatesByRegion: duplicatesByRegion, fields: fields,
      diagnostics: problems + log.all, regions: regions.findings(headers: plan.headers),
      corrections: plan.isCorrection ? corrections : nil)
  }

  /// Who closed: the column's word, else what the status word says.
  private var closings: [UInt8]? {
    let tells = plan.profile.statuses.contains { $0.meaning.closedBy != nil }
    let byStatus = meanings[0].column >= 0 && tells ? meanings[0].closings : nil
    guard meanings[2].column >= 0 else { return byStatus }
    guard let byStatus else { return meanings[2].values }
    return zip(meanings[2].values, byStatus).map { $0 == 0 ? $1 : $0 }
  }

  private var fields: Set<Field> {
    var fields: Set<Field> = []
    for role in plan.columns.keys {
      if case .field(let field) = role { fields.insert(field) }
      if role == .owner { fields.insert(.region) }
    }
    if closings != nil { fields.insert(.closedBy) }
    if plan.profile.always.classification != nil { fields.insert(.classification) }
    return fields
  }

  /// Words that mean nothing, and dates without the time that should stand beside them.
  private func addFindings(to log: inout DiagnosticLog) {
    for column in meanings where column.column >= 0 {
      // A closing word may stand in the status column, where other words are no mistake.
      if column.kind == .closedBy, column.column == meanings[0].column { continue }
      for (word, count, row, hasSlipped) in column.unknownWords {
        log.add(IngestionProblems.unknownWordCode(column.kind.key), in: plan.file) {
          let known = column.knownWords
          let word = ShownValues.word(word, count: hasSlipped ? 0 : count, among: known)
          // What is not shown can be looked up where it stands first.
          return IngestionProblems.unknownWord(
            word, count: count, field: column.kind.key, known: known, profile: plan.profile.name,
            at: plan.place(row: word.contains(PersonalData.mask) ? row : nil, column: column.column)
          )
        }
      }
    }
    if !plan.isRegionFixed {
      for word in regions.unknownWords {
        log.add("unknown-region-word", in: plan.file) {
          IngestionProblems.unknownRegion(word, plan)
        }
      }
    }
    log.add(uncalculated.findings(plan))
    for column in moments where column.withoutTime > 0 {
      log.add(
        IngestionProblems.timeNotTold(
          count: column.withoutTime, at: plan.place(column: column.time)))
    }
  }

  /// More than one event in a hundred before `received` tells of a wrong time zone (spec §4.4).
  private func addEarlyEvents(of rows: RegisterRows, to log: inout DiagnosticLog) {
    guard let received = rows.moments[Event.received.rawValue] else { return }
    var known = 0
    var early = 0
    for event in Event.allCases.dropFirst() {
      guard let column = rows.moments[event.rawValue] else { continue }
      for row in column.indices where !column[row].isMissing {
        known += 1
        let areInstants = !column[row].isDay && !received[row].isDay
        if areInstants, column[row].microseconds >= received[row].microseconds { continue }
        let zone = regions.zones[Int(regionCodes[row]) - 1]
        if column[row].date(in: zone) < received[row].date(in: zone) { early += 1 }
      }
    }
    guard early * 100 > known else { return }
    log.add(
      IngestionProblems.eventsBeforeReceived(
        early, of: known, profile: plan.profile, at: plan.place()))
  }
}
