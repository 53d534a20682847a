internal import Complaints
internal import Diagnostics
internal import Tables

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
  static func read(_ table: any SourceTable, _ plan: TablePlan) throws -> Result {
    var pass = RegisterPass(plan)
    var merged = MergedCells([], plan)
    var problems = try run(table, merged, &pass)
    merged = MergedCells(table.mergedDown, plan)
    if !merged.isEmpty {
      pass = RegisterPass(plan)
      problems = try run(table, merged, &pass)
    }
    let turned = Set(pass.moments.all.filter(\.shouldTurn).compactMap(\.field))
    // A sheet of a few rows from several files shows no order of its own.
    let turns = plan.isCorrection ? [] : turned
    let isStrict = try pass.watch.mustBeStrict(plan, rows: pass.counts)
    let words = plan.isCorrection ? .none : pass.wordIDs.verdict(accepted: pass.ids.count)
    let looksForShifts = pass.hasShifted || ShiftSuspicion(plan).isRaised(by: pass)
    if !turns.isEmpty || isStrict || words != .none || looksForShifts {
      pass = RegisterPass(
        plan, turned: turns, strictIDs: isStrict, wordIDs: words, looksForShifts: looksForShifts)
      problems = try run(table, merged, &pass)
    }
    if pass.counts.quarantined > 0, pass.ids.count == 0, !plan.isCorrection,
      pass.quarantining.rows.allSatisfy({ $0.region == nil })
    {
      throw Problems([IngestionProblems.noRegion(plan, unplaced: pass.regions.unplaced)])
    }
    return pass.finish(after: problems)
  }

  private static func run(
    _ table: any SourceTable, _ merged: MergedCells, _ pass: inout RegisterPass
  ) throws -> [Diagnostic] {
    let progress = pass.plan.progress
    do {
      let problems = try merged.forEachRow(of: table) { row in
        try pass.take(row)
        progress?.pass(row)
        return true
      }
      pass.end()
      return problems
    } catch let error as RegionOfRow.AmbiguousFileName {
      throw Problems([
        RegionProblems.ambiguousRegion(
          error.name, among: error.regions, at: Location(file: pass.plan.file))
      ])
    }
  }
}

extension RegisterPass {
  /// Puts the columns together, drops the rows that later ones replace, and counts.
  consuming func finish(after problems: [Diagnostic]) -> RegisterMapping.Result {
    var rows = RegisterRows()
    let count = ids.count
    rows.numbers = packed.numbers
    rows.source = CategoryColumn(codes: packed.codes[1], words: sources.words)
    rows.id = ids.texts
    rows.region = CategoryColumn(codes: packed.codes[0], words: regions.codes)
    var log = self.log
    let slipped = surplus.slipped(among: count)
    if let first = slipped.first {
      log.add(
        IngestionProblems.surplusCells(
          count: slipped.count, width: surplus.width, at: plan.place(row: Int(rows.numbers[first])))
      )
    }
    let texts = written.all.indices.map { index -> CategoryColumn? in
      let column = written.all[index]
      if column.column < 0 { return nil }
      return column.kept(packed.codes[2 + index], slipped: slipped, plan, &log)
    }
    rows.agency = texts[0]
    rows.category = texts[1]
    rows.channel = texts[2]
    rows.place = texts[3]
    rows.title = texts[4]
    for (index, column) in moments.all.enumerated() where plan.keeps(column) {
      if let event = column.field?.event {
        rows.moments[event.rawValue] = packed.moments[index]
      } else {
        rows.due = packed.moments[index]
      }
    }
    rows.status = meanings(of: 0)
    rows.classification = meanings(of: 1)
    if rows.classification == nil, let always = plan.profile.always.classification {
      rows.classification = Array(repeating: always.rawValue, count: count)
    }
    rows.closedBy = closings
    if plan.columns[.field(.rating)] != nil { rows.rating = packed.ratings }
    if plan.columns[.field(.reopened)] != nil { rows.reopened = packed.reopened }

    addFindings(to: &log)
    var duplicatesByRegion: [String: Int] = [:]
    if !duplicates.replaced.isEmpty {
      var isReplaced = [Bool](repeating: false, count: count)
      for row in duplicates.replaced {
        isReplaced[row] = true
        duplicatesByRegion[rows.region[row] ?? "", default: 0] += 1
      }
      rows.keep((0..<count).filter { !isReplaced[$0] })
    }
    let fields = fields(of: rows)
    if let kept = plan.keptFields { rows.drop(except: kept) }
    var counts = self.counts
    counts.duplicates = duplicates.replaced.count
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
    let status = meanings.all[0]
    let byStatus =
      tells && status.column >= 0 ? numbers(of: 0).map { status.closings[Int($0)] } : nil
    let own = meanings(of: 2)
    guard let own, let byStatus else { return own ?? byStatus }
    return zip(own, byStatus).map { $0 == 0 ? $1 : $0 }
  }

  /// The numbers of all rows' words of a column of meanings.
  private func numbers(of index: Int) -> PackedCodes {
    packed.codes[2 + written.all.count + index]
  }

  /// What they mean; nil where there is no such column.
  private func meanings(of index: Int) -> [UInt8]? {
    let column = meanings.all[index]
    return column.column < 0 ? nil : numbers(of: index).map { column.meanings[Int($0)] }
  }

  private func fields(of rows: RegisterRows) -> Set<Field> {
    var fields: Set<Field> = []
    for role in plan.columns.keys {
      if case .field(let field) = role { fields.insert(field) }
      if role == .owner { fields.insert(.region) }
    }
    if rows.closedBy != nil { fields.insert(.closedBy) }
    if plan.profile.always.classification != nil { fields.insert(.classification) }
    return fields
  }

  /// Words that mean nothing, and dates without the time that should stand beside them.
  private func addFindings(to log: inout DiagnosticLog) {
    for (index, column) in meanings.all.enumerated() where column.column >= 0 {
      // A closing word may stand in the status column, where other words are no mistake.
      if column.kind == .closedBy, column.column == meanings.all[0].column { continue }
      for (word, count, row, hasSlipped) in column.unknownWords(numbers(of: index)) {
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
    if let finding = shifted.finding(plan) { log.add(finding) }
    log.add(others.findings)
    log.add(uncalculated.findings(plan))
    for column in moments.all where column.withoutTime > 0 {
      log.add(
        IngestionProblems.timeNotTold(
          count: column.withoutTime, at: plan.place(column: column.time)))
    }
    if let early = earlyEvents.tooMany {
      log.add(
        IngestionProblems.eventsBeforeReceived(
          early, of: earlyEvents.known, profile: plan.profile, at: plan.place()))
    }
  }
}
