internal import Complaints
internal import Diagnostics
internal import Tables

/// One pass over a follow-up log: one event a row, of which the text is looked at and not kept.
struct LogPass: ~Copyable {
  let plan: TablePlan
  var counts = Export.Counts()
  var log = DiagnosticLog()
  var moment: MomentColumn
  var regions: RegionOfRow
  var quarantining: Quarantining
  var closing: FooterRows
  var others: NonComplaintRows
  var words: EventWords
  var sources: SourceWords

  var numbers: [UInt32] = []
  var ids = TextColumn()
  var regionCodes: [UInt32] = []
  var sourceCodes: [UInt32] = []
  var events: [UInt8] = []
  var at: [Moment] = []
  /// Of a correction sheet: what each accepted row corrects.
  var corrections: [RowReference] = []

  var watch: PersonalIDDetector
  var uncalculated: UncalculatedCells
  private let idColumn: Int
  /// Microseconds east of UTC where the profile tells the zone; `.min` where it does not, or where
  /// that changes.
  private let offset: Int64
  private let hasZone: Bool

  init(_ plan: TablePlan, turned: Bool = false, strictIDs: Bool = false) {
    self.plan = plan
    watch = PersonalIDDetector(isStrict: strictIDs)
    uncalculated = UncalculatedCells(plan)
    let profile = plan.profile
    moment = MomentColumn(
      field: nil, date: plan.column(.at), time: plan.column(.atTime), formats: profile.dates,
      monthFirst: profile.dates.isMonthFirst != turned, is1904: plan.is1904)
    // A name that fits two regions is no error here: a log joins its register by the ID.
    var told = plan.told
    if case .ambiguous = told { told = .none }
    regions = RegionOfRow(
      list: plan.regions, isFixed: plan.isRegionFixed, told: told, columns: plan.columns)
    quarantining = Quarantining(plan: plan, moments: [moment])
    closing = FooterRows(plan)
    others = NonComplaintRows(plan)
    words = EventWords(plan)
    idColumn = plan.column(.field(.id))
    sources = SourceWords(plan)
    hasZone = profile.zone != nil
    offset = profile.zone?.fixedOffset ?? .min
  }

  mutating func take(_ row: borrowing SourceRow) throws {
    guard row.number > plan.headerNumber else { return }
    counts.read += 1
    var region = try regions.number(row)
    if region == RegionOfRow.otherGovernment {
      counts.skipped += 1
      if !closing.held.isEmpty { log.add(closing.release()) }
      return
    }
    let outcome = moment.read(row)
    let reference = plan.isCorrection ? plan.reference(of: row) : nil
    if region == 0 { region = regions.number(told: reference?.region) }
    let isReferred = !plan.isCorrection || reference != nil
    guard isReferred, let wall = outcome.wall, !row.cell(idColumn).isMissing,
      !row.cell(idColumn).isRounded
    else {
      putAside(row, outcome)
      return
    }
    if watch.refuses(row.cell(idColumn)) {
      putAside(row, outcome, hasPersonalID: true)
      return
    }
    if !closing.held.isEmpty { log.add(closing.release()) }
    if row.hasUncalculated { uncalculated.take(row) }
    if case .dayOnly = outcome {
      log.add("unreadable-time", row, moment.time, of: plan) {
        IngestionProblems.unreadableTime($0, at: $1)
      }
    }
    if case .withoutTime = outcome { moment.withoutTime += 1 }
    if let reference { corrections.append(reference.row) }
    numbers.append(UInt32(truncatingIfNeeded: row.number))
    regionCodes.append(UInt32(region))
    sourceCodes.append(sources.code(of: row))
    row.cell(idColumn).withID {
      ids.bytes.append(contentsOf: $0)
      ids.ends.append(UInt32(truncatingIfNeeded: ids.bytes.count))
    }
    var isWall = false
    let offset = hasZone ? self.offset : region > 0 ? regions.offsets[Int(region) - 1] : .min
    if let instant = wall.instant(at: offset) {
      at.append(Moment(raw: instant))
    } else {
      let (moment, isOfWall) = changingMoment(wall, Int(region) - 1)
      isWall = isOfWall
      at.append(moment)
    }
    events.append(words.events(of: row) | (isWall ? LogRows.wallClock : 0))
  }

  /// The row's moment where it is a day, or no offset is known; a wall clock where neither the profile
  /// nor the row tells a zone.
  @inline(never)
  private func changingMoment(_ wall: LocalDateTime, _ region: Int) -> (Moment, isWall: Bool) {
    if let zone = plan.profile.zone { return (wall.moment(in: zone), false) }
    if region >= 0 { return (wall.moment(in: regions.zones[region]), false) }
    return (wall.moment(in: .utc), wall.time >= 0 && wall.offset == .min)
  }

  @inline(never)
  private mutating func putAside(
    _ row: borrowing SourceRow, _ outcome: MomentColumn.Outcome, hasPersonalID: Bool = false
  ) {
    if let kind = others.kind(of: row) {
      others.note(kind, row: row.number)
      regions.forget(row)
      counts.skipped += 1
      return
    }
    var reason = QuarantinedRow.Reason.badMoment
    if case .missing = outcome { reason = .noMoment }
    let reference = plan.isCorrection ? plan.reference(of: row) : nil
    if plan.isCorrection, reference == nil {
      reason = plan.hasReference(row) ? .badReference : .noReference
    } else if row.cell(idColumn).isMissing || hasPersonalID {
      reason = .noID
    } else if row.cell(idColumn).isRounded {
      reason = .roundedID
    }
    // A log's row counts against nobody, so it bears no region.
    let source = sources.code(of: row)
    quarantining.take(
      row, reason, source: sources.word(source), region: nil, received: .missing,
      events: plan.isCorrection ? 0 : words.events(of: row), corrects: reference?.row)
    counts.quarantined += 1
    if hasPersonalID {
      log.add("quarantined-personal-id", row, idColumn, of: plan) {
        IngestionProblems.personalID(at: $1)
      }
      return
    }
    let column =
      switch reason {
      case .noID, .roundedID: idColumn
      case .noReference, .badReference: plan.column(.reference)
      default: moment.date
      }
    if closing.takes(row) {
      regions.forget(row)
      closing.hold(IngestionProblems.quarantined(reason, in: row, column, of: plan))
      return
    }
    if !closing.held.isEmpty { log.add(closing.release()) }
    log.add(IngestionProblems.code(of: reason), row, column, of: plan) { [profile = plan.profile] in
      IngestionProblems.quarantined(reason, value: $0, profile: profile, at: $1)
    }
  }

  /// The table has ended: rows held until now close it.
  mutating func end() {
    let held = closing.release()
    let count = held.count
    if count > 0 { others.note(.heading, row: held[0].location?.row ?? 0, count: count) }
    quarantining.removeLast(count)
    counts.quarantined -= count
    counts.skipped += count
  }
}
