internal import Complaints
internal import Diagnostics

/// Writes what was found out about a register as a profile with remarks.
struct DraftWriting {
  let file: String
  let sheet: String?
  let name: String
  let choice: RoleChoice
  let dates: DraftDates
  let order: MomentOrder
  let preamble: DraftPreamble
  /// The file's name tells whose it is.
  let isRegionTold: Bool
  /// A built-in profile that reads the file as it is.
  let builtIn: String?
  /// Of a log: how its rows tell events.
  let events: DraftEvents?
  private(set) var lines: DraftLines

  init(
    file: String, sheet: String?, name: String, choice: RoleChoice, dates: DraftDates,
    order: MomentOrder, preamble: DraftPreamble, isRegionTold: Bool, builtIn: String?,
    events: DraftEvents?, language: Language
  ) {
    self.file = file
    self.sheet = sheet
    self.name = name
    self.choice = choice
    self.dates = dates
    self.order = order
    self.preamble = preamble
    self.isRegionTold = isRegionTold
    self.builtIn = builtIn
    self.events = events
    lines = DraftLines(language)
  }

  private var columns: [ColumnStudy] { choice.study.columns }

  mutating func write() {
    let study = choice.study
    lines.remark(
      DraftWording.head(file, sheet: sheet, header: study.header.number, rows: study.rows))
    if let builtIn { lines.remark(DraftWording.builtIn(builtIn)) }
    if lacksRegion { lines.check(DraftWording.regionNotTold) }
    lines.remark(DraftWording.howToGoOn)
    lines.add("profile: \(yamlScalar(name))")
    lines.add("kind: \(choice.isLog ? "log" : "register")")
    if choice.isLog { lines.check(DraftWording.logSource) }
    lines.add("source: \(yamlScalar(name))")
    if !preamble.generated.isEmpty, !choice.isLog {
      lines.add("generated", preamble.generated, indent: 0)
    }
    if !preamble.institution.isEmpty { lines.add("institution", preamble.institution, indent: 0) }
    writeColumns()
    if !choice.isLog { writeConstants() }
    writeDropped()
    writeDates()
    if let events { events.write(to: &lines) } else { writeValues() }
  }

  // MARK: columns

  private static let roles: [ColumnRole] =
    Field.allCases.map { .field($0) } + [.owner, .title]
  private static let rolesOfLogs: [ColumnRole] = [
    .field(.id), .field(.region), .owner, .at, .event, .actor, .text,
  ]

  private mutating func writeColumns() {
    lines.add("columns:")
    for role in choice.isLog ? DraftWriting.rolesOfLogs : DraftWriting.roles {
      guard let column = choice.column(role) else {
        if role == .field(.id) || role == .field(.received), !choice.isLog {
          lines.check(DraftWording.missing(role.key), indent: 2)
          lines.add("# \(role.key): []", indent: 2)
        }
        continue
      }
      remark(on: column, role)
      if let time = dates.times[column] {
        let halves = [("date", column), ("time", time)].map { key, column in
          "\(key): [\(yamlScalar(DraftWriting.spelled(columns[column].header)))]"
        }
        lines.add("\(role.key): {\(halves.joined(separator: ", "))}", indent: 2)
      } else {
        lines.add(role.key, [DraftWriting.spelled(columns[column].header)], indent: 2)
      }
    }
    guard !choice.isLog else { return }
    let ends: [Field] = [.firstResponse, .completed]
    if ends.allSatisfy({ choice.column(.field($0)) == nil }) {
      lines.check(DraftWording.noCompletion, indent: 2)
    }
    if choice.column(.field(.status)) == nil { lines.check(DraftWording.noStatus, indent: 2) }
  }

  private mutating func remark(on column: Int, _ role: ColumnRole) {
    let study = columns[column]
    if choice.guessed.contains(column) { lines.check(DraftWording.byContent, indent: 2) }
    switch role {
    case .field(.id):
      if study.filled > 1, study.numbers == study.filled, Int(study.highest) <= study.filled + 1 {
        lines.check(DraftWording.runningNumber, indent: 2)
      }
      let repeated = choice.isLog ? 0 : study.filled - study.distinct
      if repeated * 20 > study.filled { lines.check(DraftWording.repeated(repeated), indent: 2) }
    case .field(.region) where choice.mayBePlace:
      lines.check(DraftWording.mayBePlace, indent: 2)
    case .field(let field) where field.event != nil && field != .received:
      guard let received = choice.column(.field(.received)) else { return }
      let (early, all) = order.rows(of: column, before: received)
      if early * 20 > all { lines.check(DraftWording.early(early, of: all), indent: 2) }
    default: break
    }
  }

  /// A header on one line: profiles compare without blanks.
  static func spelled(_ header: String) -> String {
    header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: always

  /// No row has a region unless a person says whose they are.
  var lacksRegion: Bool {
    // Events find their complaint, and with it its region, by its number.
    !choice.isLog && choice.column(.owner) == nil && choice.column(.field(.region)) == nil
      && preamble.institution.isEmpty && !isRegionTold
  }

  private mutating func writeConstants() {
    let lacksKind = choice.column(.field(.classification)) == nil
    guard lacksRegion || lacksKind else { return }
    if lacksRegion { lines.check(DraftWording.noRegion()) }
    if lacksKind { lines.check(DraftWording.noClassification) }
    lines.add("# always:")
    if lacksRegion { lines.add("#   region: \"64.09\"") }
    if lacksKind { lines.add("#   classification: complaint") }
  }

  // MARK: drop

  private mutating func writeDropped() {
    let paired = Set(dates.times.values)
    let found = columns.indices.filter { index in
      [.personal, .unused, .open].contains(choice.uses[index]) && !isPaired(index, paired)
    }
    guard !found.isEmpty else { return }
    lines.add("drop:")
    let personal = found.filter { choice.uses[$0] == .personal }
    if !personal.isEmpty { lines.remark(DraftWording.personal, indent: 2) }
    for index in personal { drop(index, remark: nil) }
    let unused = found.filter { choice.uses[$0] == .unused }
    if !unused.isEmpty { lines.remark(DraftWording.unused, indent: 2) }
    for index in unused { drop(index, remark: nil) }
    let open = found.filter { choice.uses[$0] == .open }
    if !open.isEmpty { lines.check(DraftWording.open, indent: 2) }
    for index in open {
      let study = columns[index]
      if study.isDated {
        let received = choice.column(.field(.received)) ?? -1
        let early = order.rows(of: index, before: received)
        drop(index, remark: DraftWording.openDate(filled: study.filled, early: early))
      } else {
        drop(
          index, remark: DraftWording.openWords(filled: study.filled, distinct: study.distinct))
      }
    }
  }

  /// The times of a column that a role has belong to it.
  private func isPaired(_ index: Int, _ paired: Set<Int>) -> Bool {
    guard paired.contains(index), let date = dates.times.first(where: { $0.value == index })?.key
    else { return false }
    if case .role = choice.uses[date] { return true }
    return false
  }

  private mutating func drop(_ index: Int, remark: Wording?) {
    let header = yamlScalar(DraftWriting.spelled(columns[index].header))
    lines.add("- \(header)", indent: 2, remark: remark)
  }

  // MARK: dates

  private mutating func writeDates() {
    lines.add("dates:")
    if dates.dayFirst + dates.monthFirst > 0 {
      lines.remark(
        DraftWording.order(dayFirst: dates.dayFirst, monthFirst: dates.monthFirst), indent: 2)
    } else if dates.isOrderOpen {
      lines.check(DraftWording.openOrder, indent: 2)
    }
    if !dates.formats.isEmpty {
      let formats = dates.formats.map { format in
        format.allSatisfy { $0.isLetter || " /.-".contains($0) } ? format : "\"\(format)\""
      }
      lines.add("formats: [\(formats.joined(separator: ", "))]", indent: 2)
    }
    lines.add("order: \(dates.isMonthFirst ? "month_first" : "day_first")", indent: 2)
    writeZone()
  }

  private mutating func writeZone() {
    let named = choice.namedDates.map { columns[$0].dates }
    let timed = named.reduce(0) { $0 + $1.withTime } + dates.times.count
    let zoned = named.reduce(0) { $0 + $1.withZone }
    var zone = "region"
    if let hour = order.quietHour, zoned * 2 < timed {
      // Asleep by a clock that stands seven to nine hours behind Indonesia's.
      let isUTC = (15...19).contains(hour)
      if isUTC { zone = "UTC" }
      let isLocal = hour >= 22 || hour <= 3
      if isLocal {
        lines.remark(DraftWording.quiet(from: hour), indent: 2)
      } else {
        lines.check(DraftWording.quiet(from: hour), indent: 2)
      }
    } else if timed > 0, zoned * 2 < timed {
      lines.check(DraftWording.zone, indent: 2)
    }
    lines.add("timezone: \(zone)", indent: 2)
  }

  // MARK: values

  private mutating func writeValues() {
    let words = HeaderVocabulary.words
    var blocks: [DraftValues] = []
    if let column = choice.column(.field(.status)) {
      blocks.append(
        DraftValues("status", columns[column], words.statuses, Status.names) { meaning in
          let status = meaning.status?.name ?? ""
          return meaning.closedBy.map { "{status: \(status), closed_by: \($0.name)}" } ?? status
        })
    }
    if let column = choice.column(.field(.classification)) {
      blocks.append(
        DraftValues(
          "classification", columns[column], words.classifications, Classification.names, \.name))
    }
    if let column = choice.column(.field(.closedBy)) {
      blocks.append(
        DraftValues("closed_by", columns[column], words.closings, ClosedBy.names, \.name))
    }
    guard !blocks.isEmpty else { return }
    // A mapping must not be left empty: where no word is known it is written behind a `#`.
    let isKnown = blocks.contains { !$0.known.isEmpty }
    lines.add(isKnown ? "values:" : "# values:")
    for block in blocks { block.write(to: &lines) }
  }
}
