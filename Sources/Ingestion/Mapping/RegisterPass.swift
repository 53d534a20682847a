internal import Complaints
internal import Diagnostics
internal import Tables

/// One pass over a register's rows below its header, column by column into `RegisterRows`.
///
/// The loop allocates nothing per row: texts are bytes of the file, words small numbers, moments
/// arithmetic. Nor does it count references or ask who shares what: all that it writes to lies in
/// memory of the pass's own.
struct RegisterPass: ~Copyable {
  let plan: TablePlan
  var counts = Export.Counts()
  var log = DiagnosticLog()
  let moments: FixedList<MomentColumn>
  var regions: RegionOfRow
  var quarantining: Quarantining
  var closing: FooterRows
  var others: NonComplaintRows
  var wordIDs = WordIDCount()
  var shifted = ShiftedRows()
  /// Some row has been put aside that looks shifted.
  private(set) var hasShifted = false
  private let shifts: ShiftSearch
  /// Every row is looked at for a shift, not those alone that cannot be placed.
  private let looksForShifts: Bool

  var ids = IDColumn()
  /// What was accepted, packed, but for the rows of the block that is being filled.
  var packed: PackedRows
  private var numbers = ColumnBlock<UInt32>(width: 1)
  /// By `moments`: `Moment.raw`.
  private var instants: ColumnBlock<Int64>
  /// Numbers of words: region and source, then by `written`, then by `meanings`.
  private var codes: ColumnBlock<UInt32>
  private var ratings = ColumnBlock<Double>(width: 1)
  private var reopened = ColumnBlock<Int32>(width: 1)
  /// How many rows the blocks have.
  private var filled = 0
  var earlyEvents = EarlyEvents()
  var sources: SourceWords
  let written: FixedList<WrittenColumn>
  let meanings: FixedList<MeaningColumn>
  var duplicates = DuplicateIndex()
  /// Of a correction sheet: what each accepted row corrects.
  var corrections: [RowReference] = []
  var watch: PersonalIDDetector
  var surplus: SurplusCells
  var uncalculated: UncalculatedCells

  private let headerNumber: Int
  private let isCorrection: Bool
  private let idColumn: Int
  private let ratingColumn: Int
  private let reopenedColumn: Int
  /// Microseconds east of UTC where the profile tells the zone; `.min` where it does not, or where
  /// that changes.
  private let offset: Int64
  private let hasZone: Bool
  private let missing = Moment.missing.raw

  /// The order of the written columns in `written`.
  static let writtenRoles: [ColumnRole] = Field.written.map { .field($0) } + [.title]

  /// - Parameter turned: The dates whose column has shown to be in the other order of day and
  ///   month than the profile's.
  /// - Parameter strictIDs: Some IDs have shown to be somebody's number.
  /// - Parameter wordIDs: What the column of IDs has shown words to be.
  /// - Parameter looksForShifts: Some rows have shown to be shifted.
  init(
    _ plan: TablePlan, turned: Set<Field> = [], strictIDs: Bool = false,
    wordIDs: WordIDs = .none, looksForShifts: Bool = false
  ) {
    self.plan = plan
    self.looksForShifts = looksForShifts
    shifts = ShiftSearch(plan)
    others = NonComplaintRows(plan, wordIDs: plan.isCorrection ? .all : wordIDs)
    watch = PersonalIDDetector(isStrict: strictIDs)
    surplus = SurplusCells(plan)
    uncalculated = UncalculatedCells(plan)
    let profile = plan.profile
    let moments = RegisterPass.momentFields.compactMap { field -> MomentColumn? in
      guard let column = plan.columns[.field(field)] else { return nil }
      return MomentColumn(
        field: field, date: column, time: plan.column(.time(field)), formats: profile.dates,
        monthFirst: profile.dates.isMonthFirst != turned.contains(field), is1904: plan.is1904)
    }
    self.moments = FixedList(moments)
    instants = ColumnBlock(width: moments.count)
    regions = RegionOfRow(
      list: plan.regions, isFixed: plan.isRegionFixed, told: plan.told, columns: plan.columns)
    quarantining = Quarantining(plan: plan, moments: moments)
    closing = FooterRows(plan)
    let written = RegisterPass.writtenRoles.map { role in
      WrittenColumn(column: role == .title && !plan.keepTitles ? -1 : plan.column(role))
    }
    let meaning = { [width = surplus.width] (kind: MeaningColumn.Kind, field: Field) in
      MeaningColumn(kind, column: plan.column(.field(field)), profile: profile, width: width)
    }
    let meanings = [
      meaning(.status, .status), meaning(.classification, .classification),
      meaning(.closedBy, .closedBy),
    ]
    let words = 2 + written.count + meanings.count
    codes = ColumnBlock(width: words)
    packed = PackedRows(moments: moments.count, codes: words)
    self.written = FixedList(written)
    self.meanings = FixedList(meanings)
    sources = SourceWords(plan)
    headerNumber = plan.headerNumber
    isCorrection = plan.isCorrection
    idColumn = plan.column(.field(.id))
    ratingColumn = plan.column(.field(.rating))
    reopenedColumn = plan.column(.field(.reopened))
    hasZone = profile.zone != nil
    offset = profile.zone?.fixedOffset ?? .min
  }

  /// `received` first: its column is always there.
  private static let momentFields: [Field] = Event.allCases.map(\.field) + [.due]

  /// Takes in one row that is not blank.
  mutating func take(_ row: borrowing SourceRow) throws(RegionOfRow.AmbiguousFileName) {
    guard row.number > headerNumber else { return }
    counts.read += 1
    var region = try regions.number(row)
    if looksForShifts, let distance = shifts.shift(of: row) {
      putAside(shifted: row, by: distance)
      return
    }
    if region == RegionOfRow.otherGovernment {
      counts.skipped += 1
      if !closing.held.isEmpty { log.add(closing.release()) }
      return
    }
    let received = moments.all[0].read(row)
    if isCorrection {
      let reference = plan.reference(of: row)
      if region == 0 { region = regions.number(told: reference?.region) }
      guard takeReference(reference, row, region, received) else { return }
    }
    let id = row.cell(idColumn)
    guard region > 0, let wall = received.wall, !id.isMissing, !id.isRounded else {
      putAside(row, region, received)
      return
    }
    if !id.hasDigit, wordIDs.refuses(id, others.wordIDs) {
      putAside(row, region, received, hasNoID: true)
      return
    }
    if watch.refuses(id) {
      putAside(row, region, received, hasPersonalID: true)
      return
    }
    if !closing.held.isEmpty { log.add(closing.release()) }
    if row.hasUncalculated { uncalculated.take(row) }
    if row.cells.count > surplus.width { surplus.note(row, as: ids.count) }
    if case .dayOnly = received { warnOfTime(row, 0) }
    if case .withoutTime = received { moments.all[0].withoutTime += 1 }
    numbers.row(filled).pointee = UInt32(truncatingIfNeeded: row.number)
    id.withID { ids.append($0) }
    takeMoments(row, wall, Int(region) - 1)
    takeWords(row, region)
    if ratingColumn >= 0 { takeRating(row) }
    if reopenedColumn >= 0 { takeReopened(row) }
    filled += 1
    if filled == ColumnBlock<UInt32>.rows { pack() }
  }

  /// Packs the rows of the block.
  @inline(never)
  private mutating func pack() {
    packed.numbers.append(numbers.column(0, filled))
    for (index, column) in moments.all.enumerated() {
      let values = instants.column(index, filled)
      if plan.keeps(column) { packed.moments[index].append(raw: values) }
      guard column.field?.event != nil, index > 0 else { continue }
      earlyEvents.take(
        values, received: instants.column(0, filled), regions: codes.column(0, filled),
        zones: regions.zones)
    }
    for index in packed.codes.indices {
      packed.codes[index].append(codes.column(index, filled))
    }
    if ratingColumn >= 0 { packed.ratings.append(ratings.column(0, filled)) }
    if reopenedColumn >= 0 { packed.reopened.append(contentsOf: reopened.column(0, filled)) }
    filled = 0
    if !isCorrection { duplicates.take(ids, packed.codes[0], packed.codes[1]) }
  }

  @inline(__always)
  private mutating func takeWords(_ row: borrowing SourceRow, _ region: Int32) {
    var place = codes.row(filled)
    place.pointee = UInt32(region)
    place += ColumnBlock<UInt32>.rows
    place.pointee = sources.code(of: row)
    place += ColumnBlock<UInt32>.rows
    let (written, meanings) = (written.all, meanings.all)
    for index in written.indices {
      place.pointee = written[index].column >= 0 ? written[index].code(row) : 0
      place += ColumnBlock<UInt32>.rows
    }
    for index in meanings.indices {
      place.pointee = meanings[index].column >= 0 ? meanings[index].code(row) : 0
      place += ColumnBlock<UInt32>.rows
    }
  }

  /// Notes what a correction sheet's row corrects where the row will be accepted.
  /// - Returns: false where it does not say: the row is put aside.
  private mutating func takeReference(
    _ reference: CorrectionReference?, _ row: borrowing SourceRow, _ region: Int32,
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

  /// `Moment.raw` of a day without a time, or of a time in a zone whose offset changes.
  @inline(never)
  private func changingMoment(_ wall: LocalDateTime, _ region: Int) -> Int64 {
    guard let zone = plan.profile.zone else { return wall.moment(in: regions.zones[region]).raw }
    return wall.moment(in: zone).raw
  }

  /// Of what is asked for here for each date nothing may be a method that reads `self`: the compiler
  /// copies all 2,700 bytes of it first.
  @inline(__always)
  private mutating func takeMoments(
    _ row: borrowing SourceRow, _ received: LocalDateTime, _ region: Int
  ) {
    let columns = moments.all
    var place = instants.row(filled)
    let offset = hasZone ? self.offset : regions.offsets[region]
    place.pointee = received.instant(at: offset) ?? changingMoment(received, region)
    var index = 1
    while index < columns.count {
      let outcome = columns[index].read(row)
      place += ColumnBlock<Int64>.rows
      if let wall = outcome.wall {
        place.pointee = wall.instant(at: offset) ?? changingMoment(wall, region)
      } else {
        place.pointee = missing
      }
      switch outcome {
      case .missing, .read: break
      case .withoutTime: columns[index].withoutTime += 1
      case .dayOnly: warnOfTime(row, index)
      case .unreadable: warnOfDate(row, index)
      }
      index += 1
    }
  }

  private mutating func takeRating(_ row: borrowing SourceRow) {
    let cell = row.cell(ratingColumn)
    let place = ratings.row(filled)
    if cell.isMissing {
      place.pointee = .nan
    } else if let rating = cell.decimal, rating >= 1, rating <= 5 {
      place.pointee = rating
    } else {
      place.pointee = .nan
      log.add("bad-rating", row, ratingColumn, of: plan) { IngestionProblems.badRating($0, at: $1) }
    }
  }

  private mutating func takeReopened(_ row: borrowing SourceRow) {
    let cell = row.cell(reopenedColumn)
    let place = reopened.row(filled)
    if cell.isMissing {
      place.pointee = -1
    } else if let times = cell.decimal, times >= 0, times < 1e9, times == times.rounded() {
      place.pointee = Int32(times)
    } else {
      place.pointee = -1
      log.add("bad-reopened", row, reopenedColumn, of: plan) {
        IngestionProblems.badReopened($0, at: $1)
      }
    }
  }

  private mutating func warnOfDate(_ row: borrowing SourceRow, _ index: Int) {
    log.add("unreadable-date", row, moments.all[index].date, of: plan) { [profile = plan.profile] in
      IngestionProblems.unreadableDate($0, profile: profile, at: $1)
    }
  }

  private mutating func warnOfTime(_ row: borrowing SourceRow, _ index: Int) {
    log.add("unreadable-time", row, moments.all[index].time, of: plan) {
      IngestionProblems.unreadableTime($0, at: $1)
    }
  }

  /// A shifted row tells nothing but which row it is, and perhaps which complaint (spec §7).
  @inline(never)
  private mutating func putAside(shifted row: borrowing SourceRow, by distance: Int) {
    regions.forget(row)
    if !closing.held.isEmpty { log.add(closing.release()) }
    let region = regions.fileRegion
    quarantining.take(
      shifted: row, id: shifts.id(of: row), source: sources.word(1),
      region: region > 0 ? regions.codes[Int(region) - 1] : nil)
    counts.quarantined += 1
    shifted.add(row: row.number, by: distance)
  }

  @inline(never)
  private mutating func putAside(
    _ row: borrowing SourceRow, _ region: Int32, _ received: MomentColumn.Outcome,
    hasPersonalID: Bool = false, hasNoID: Bool = false
  ) {
    if let kind = others.kind(of: row) {
      others.note(kind, row: row.number)
      regions.forget(row)
      counts.skipped += 1
      return
    }
    if !looksForShifts, !hasShifted, !plan.isCorrection, shifts.shift(of: row) != nil {
      hasShifted = true
    }
    let reference = plan.isCorrection ? plan.reference(of: row) : nil
    let reason: QuarantinedRow.Reason
    if plan.isCorrection, reference == nil {
      reason = plan.hasReference(row) ? .badReference : .noReference
    } else if row.cell(idColumn).isMissing || hasPersonalID || hasNoID {
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
      default: moments.all[0].date
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
    pack()
    let held = closing.release()
    let count = held.count
    if count > 0 { others.note(.heading, row: held[0].location?.row ?? 0, count: count) }
    quarantining.removeLast(count)
    counts.quarantined -= count
    counts.skipped += count
  }
}

extension MomentColumn.Outcome {
  /// The day or moment, where there is one.
  @inline(__always)
  var wall: LocalDateTime? {
    switch self {
    case .read(let wall), .withoutTime(let wall), .dayOnly(let wall): wall
    case .missing, .unreadable: nil
    }
  }
}
