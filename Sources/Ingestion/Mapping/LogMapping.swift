internal import Complaints
internal import Diagnostics
internal import Tables

/// Turns a follow-up log's table into events.
enum LogMapping {
  /// Reads the table once, and once more where its dates turn out to be in the other order.
  static func read(
    _ table: any SourceTable, _ plan: TablePlan, into export: inout Export
  ) throws -> (diagnostics: [Diagnostic], regions: [RegionFinding]) {
    var pass = LogPass(plan)
    var merged = MergedCells([], plan)
    var problems = try run(table, merged, &pass)
    merged = MergedCells(table.mergedDown, plan)
    if !merged.isEmpty {
      pass = LogPass(plan)
      problems = try run(table, merged, &pass)
    }
    let isStrict = try pass.watch.mustBeStrict(plan, rows: pass.counts)
    let turned = pass.moment.shouldTurn && !plan.isCorrection
    if turned || isStrict {
      pass = LogPass(plan, turned: turned, strictIDs: isStrict)
      problems = try run(table, merged, &pass)
    }
    var rows = LogRows()
    rows.numbers = pass.numbers
    rows.source = CategoryColumn(codes: PackedCodes(pass.sourceCodes), words: pass.sources.words)
    rows.id = pass.ids
    if pass.regionCodes.contains(where: { $0 > 0 }) {
      rows.region = CategoryColumn(codes: PackedCodes(pass.regionCodes), words: pass.regions.codes)
    }
    rows.events = pass.events
    rows.at = pass.at
    export.rows = .log(rows)
    export.counts = pass.counts
    if plan.isCorrection { export.corrections = pass.corrections }
    export.counts.accepted = rows.count
    export.quarantine = pass.quarantining.rows
    export.events = plan.profile.namedEvents
    for role in plan.columns.keys {
      if case .field(let field) = role { export.fields.insert(field) }
    }
    return (problems + findings(pass), pass.regions.findings(headers: plan.headers))
  }

  private static func run(
    _ table: any SourceTable, _ merged: MergedCells, _ pass: inout LogPass
  ) throws -> [Diagnostic] {
    let progress = pass.plan.progress
    let problems = try merged.forEachRow(of: table) { row in
      try pass.take(row)
      progress?.pass(row)
      return true
    }
    pass.end()
    return problems
  }

  private static func findings(_ pass: borrowing LogPass) -> [Diagnostic] {
    let plan = pass.plan
    var log = pass.log
    if case .ambiguous(let name, let regions) = plan.told {
      log.add(
        RegionProblems.ambiguousRegion(
          name, among: regions, at: plan.place(), severity: .warning))
    }
    let known = plan.profile.events.flatMap { $0.words.map(\.written) }
    for (word, count, row) in pass.words.unknownWords where plan.columns[.event] != nil {
      log.add("unknown-event", in: plan.file) {
        let word = ShownValues.word(word, count: count, among: known)
        // What is not shown can be looked up where it stands first.
        return IngestionProblems.unknownEvent(
          word, count: count, known: known, profile: plan.profile.name,
          at: plan.place(
            row: word.contains(PersonalData.mask) ? row : nil, column: plan.column(.event)))
      }
    }
    for word in pass.regions.unknownWords {
      log.add("unknown-region-word", in: plan.file) { IngestionProblems.unknownRegion(word, plan) }
    }
    log.add(pass.others.findings)
    log.add(pass.uncalculated.findings(plan))
    if pass.moment.withoutTime > 0 {
      log.add(
        IngestionProblems.timeNotTold(
          count: pass.moment.withoutTime, at: plan.place(column: pass.moment.time)))
    }
    return log.all
  }
}
