internal import Complaints
internal import Diagnostics

/// One pass over a register's rows below its header, column by column into `RegisterRows`.
///
/// The loop allocates nothing per row: texts are bytes of the file, words small numbers, moments
/// arithmetic.
struct RegisterPass {
  let plan: TablePlan
  var counts = Export.Counts()
  var log = DiagnosticLog()
  var moments: [MomentColumn]
  var regions: RegionOfRow
  var quarantining: Quarantining
  var closing: ClosingRows

  var numbers: [UInt32] = []
  var ids = TextColumn()
  var regionCodes: [UInt32] = []
  var sourceCodes: [UInt32] = []
  var sources: SourceWords
  var written: [WrittenColumn]
  var meanings: [MeaningColumn]
  var ratings: [Double] = []
  var reopened: [Int32] = []
  var duplicates = DuplicateIndex()
  /// Of a correction sheet: what each accepted row corrects.
  var corrections: [RowReference] = []
  var watch: IDWatch
  var surplus: SurplusCells
  var uncalculated: UncalculatedCells

  private let idColumn: Int
  private let ratingColumn: Int
  private let reopenedColumn: Int

  /// The order of the written columns in `written`.
  static let writtenRoles: [ColumnRole] = Field.written.map { .field($0) } + [.title]

  /// - Parameter turned: The dates whose column has shown to be in the other order of day and
  ///   month than the profile's.
  /// - Parameter strictIDs: Some IDs have shown to be somebody's number.
  init(_ plan: TablePlan, turned: Set<Field> = [], strictIDs: Bool = false) {
    self.plan = plan
    watch = IDWatch(isStrict: strictIDs)
    surplus = SurplusCells(plan)
    uncalculated = UncalculatedCells(plan)
    let profile = plan.profile
    moments = RegisterPass.momentFields.compactMap { field in
      guard let column = plan.columns[.field(field)] else { return nil }
      return MomentColumn(
        field: field, date: column, time: plan.column(.time(field)), formats: profile.dates,
        monthFirst: profile.dates.isMonthFirst != turned.contains(field), is1904: plan.is1904)
    }
    regions = RegionOfRow(
      list: plan.regions, isFixed: plan.isRegionFixed, told: plan.told, columns: plan.columns)
    quarantining = Quarantining(plan: plan, moments: moments)
    closing = ClosingRows(plan)
    written = RegisterPass.writtenRoles.map { role in
      WrittenColumn(column: role == .title && !plan.keepTitles ? -1 : plan.column(role))
    }
    let meaning = { [width = surplus.width] (kind: MeaningColumn.Kind, field: Field) in
      MeaningColumn(kind, column: plan.column(.field(field)), profile: profile, width: width)
    }
    meanings = [
      meaning(.status, .status), meaning(.classification, .classification),
      meaning(.closedBy, .closedBy),
    ]
    idColumn = plan.column(.field(.id))
    sources = SourceWords(plan)
    ratingColumn = plan.column(.field(.rating))
    reopenedColumn = plan.column(.field(.reopened))
  }

  /// `received` first: its column is always there.
  private static let momentFields: [Field] = Event.allCases.map(\.field) + [.due]

  /// Takes in one row that is not blank.
  mutating func take(_ row: borrowing Row) throws(RegionOfRow.AmbiguousFileName) {
    guard row.number > plan.headerNumber else { return }
    counts.read += 1
    var region = try regions.number(row)
    if region == RegionOfRow.otherGovernment {
      counts.skipped += 1
      if !closing.held.isEmpty { log.add(closing.release()) }
      return
    }
    let received = moments[0].read(row)
    if plan.isCorrection {
      let reference = plan.reference(of: row)
      if region == 0 { region = regions.number(told: reference?.region) }
      guard takeReference(reference, row, region, received) else { return }
    }
    guard region > 0, let wall = received.wall, !row.cell(idColumn).isMissing,
      !row.cell(idColumn).isRounded
    else {
      putAside(row, region, received)
      return
    }
    if watch.refuses(row.cell(idColumn)) {
      putAside(row, region, received, hasPersonalID: true)
      return
    }
    if !closing.held.isEmpty { log.add(closing.release()) }
    if row.hasUncalculated { uncalculated.take(row) }
    if row.cells.count > surplus.width { surplus.note(row, as: numbers.count) }
    if case .dayOnly = received { warnOfTime(row, 0) }
    if case .withoutTime = received { moments[0].withoutTime += 1 }
    numbers.append(UInt32(truncatingIfNeeded: row.number))
    regionCodes.append(UInt32(region))
    sourceCodes.append(sources.code(of: row))
    row.cell(idColumn).withID {
      ids.bytes.append(contentsOf: $0)
      ids.ends.append(UInt32(truncatingIfNeeded: ids.bytes.count))
    }
    takeMoments(row, wall, Int(region) - 1)
    for index in written.indices where written[index].column >= 0 { written[index].take(row) }
    for index in meanings.indices where meanings[index].column >= 0 { meanings[index].take(row) }
    if ratingColumn >= 0 { takeRating(row) }
    if reopenedColumn >= 0 { takeReopened(row) }
    if !plan.isCorrection { duplicates.take(ids, regionCodes, sourceCodes) }
  }

  /// Notes what a correction sheet's row corrects where the row will be accepted.
  /// - Returns: false where it does not say: the row is put aside.
  private mutating func takeReference(
    _ reference: CorrectionReference?, _ row: borrowing Row, _ region: Int32,
    _ received: MomentColumn.Outcome
  ) -> Bool {
    guard let reference else {
      putAside(row, region, received)
      return false
    }
    let id = row.cell(idColumn)
    if region > 0, received.wall != nil, !id.isMissing, !id.isRounded {
      corrections.append(reference.row)
    }
    return true
  }

  @inline(__always)
  private func moment(_ wall: WallReading, _ region: Int) -> Moment {
    guard let zone = plan.profile.zone else { return wall.moment(in: regions.zones[region]) }
    return wall.moment(in: zone)
  }

  @inline(__always)
  private mutating func takeMoments(
    _ row: borrowing Row, _ received: WallReading, _ region: Int
  ) {
    moments[0].values.append(moment(received, region))
    for index in moments.indices.dropFirst() {
      let outcome = moments[index].read(row)
      switch outcome {
      case .missing:
        moments[index].values.append(.missing)
      case .read(let wall):
        moments[index].values.append(moment(wall, region))
      case .withoutTime(let wall):
        moments[index].values.append(moment(wall, region))
        moments[index].withoutTime += 1
      case .dayOnly(let wall):
        moments[index].values.append(moment(wall, region))
        warnOfTime(row, index)
      case .unreadable:
        moments[index].values.append(.missing)
        warnOfDate(row, index)
      }
    }
  }

  private mutating func takeRating(_ row: borrowing Row) {
    let cell = row.cell(ratingColumn)
    if cell.isMissing {
      ratings.append(.nan)
    } else if let rating = cell.decimal, rating >= 1, rating <= 5 {
      ratings.append(rating)
    } else {
      ratings.append(.nan)
      log.add("bad-rating", row, ratingColumn, of: plan) { IngestionProblems.badRating($0, at: $1) }
    }
  }

  private mutating func takeReopened(_ row: borrowing Row) {
    let cell = row.cell(reopenedColumn)
    if cell.isMissing {
      reopened.append(-1)
    } else if let times = cell.decimal, times >= 0, times < 1e9, times == times.rounded() {
      reopened.append(Int32(times))
    } else {
      reopened.append(-1)
      log.add("bad-reopened", row, reopenedColumn, of: plan) {
        IngestionProblems.badReopened($0, at: $1)
      }
    }
  }

  private mutating func warnOfDate(_ row: borrowing Row, _ index: Int) {
    log.add("unreadable-date", row, moments[index].date, of: plan) { [profile = plan.profile] in
      IngestionProblems.unreadableDate($0, profile: profile, at: $1)
    }
  }

  private mutating func warnOfTime(_ row: borrowing Row, _ index: Int) {
    log.add("unreadable-time", row, moments[index].time, of: plan) {
      IngestionProblems.unreadableTime($0, at: $1)
    }
  }

  @inline(never)
  private mutating func putAside(
    _ row: borrowing Row, _ region: Int32, _ received: MomentColumn.Outcome,
    hasPersonalID: Bool = false
  ) {
    if Quarantining.isTotal(row) {
      regions.forget(row)
      counts.skipped += 1
      return
    }
    let reference = plan.isCorrection ? plan.reference(of: row) : nil
    let reason: QuarantinedRow.Reason
    if plan.isCorrection, reference == nil {
      reason = plan.hasReference(row) ? .badReference : .noReference
    } else if row.cell(idColumn).isMissing || hasPersonalID {
      reason = .noID
    } else if row.cell(idColumn).isRounded {
      reason = .roundedID
    } else if received.wall == nil {
      if case .missing = received { reason = .noReceived } else { reason = .badReceived }
    } else {
      reason = .noRegion
    }
    let zone = plan.profile.zone ?? (region > 0 ? regions.zones[Int(region) - 1] : nil)
    let source = sources.code(of: row)
    quarantining.take(
      row, reason, source: sources.word(source),
      region: region > 0 ? regions.codes[Int(region) - 1] : nil,
      received: received.wall.map { wall in
        zone.map { wall.moment(in: $0) } ?? Moment(day: Day(number: wall.day))
      } ?? .missing, corrects: reference?.row)
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
      case .noRegion: plan.columns[.field(.region)] ?? plan.column(.owner)
      default: moments[0].date
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
    let count = closing.release().count
    quarantining.removeLast(count)
    counts.quarantined -= count
    counts.skipped += count
  }
}

extension MomentColumn.Outcome {
  /// The day or moment, where there is one.
  @inline(__always)
  var wall: WallReading? {
    switch self {
    case .read(let wall), .withoutTime(let wall), .dayOnly(let wall): wall
    case .missing, .unreadable: nil
    }
  }
}
