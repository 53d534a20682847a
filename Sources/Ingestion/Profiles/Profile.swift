package import Complaints
internal import Diagnostics

/// What a column of a file holds, as a profile's `columns` names it.
enum ColumnRole: Hashable, Sendable {
  /// A field of the record; of an event the moment, or its date where the time stands apart.
  case field(Field)
  /// The time of day of an event whose date stands in a column of its own.
  case time(Field)
  /// Who the complaint was handed to: a government, or an agency of one.
  case owner
  /// Kept only where the user asks for it.
  case title
  /// Of a log: the moment, its time of day apart, the event's word, who acted, what was written.
  case at, atTime, event, actor, text
  /// Of a correction sheet, whatever the profile: which quarantined row the row corrects.
  case reference

  /// The key under `columns`.
  var key: String {
    switch self {
    case .field(let field), .time(let field): field.name
    case .atTime: "at"
    default: "\(self)"
    }
  }

  /// The key, and of a time of day apart that it is one: tells the roles of one profile apart.
  var name: String {
    switch self {
    case .time(let field): "\(field.name).time"
    case .atTime: "at.time"
    default: key
    }
  }

  /// Holds what a reporter wrote, or who wrote: its values show nowhere.
  var isPersonal: Bool { self == .title || self == .text || self == .actor }
}

/// Maps one system's columns, dates and words onto the record (spec §3.3).
package struct Profile: Sendable {
  /// A column and the headers by which it is known, as written and folded.
  struct Column: Sendable {
    var role: ColumnRole
    var headers: [String]
    var spellings: [String]
  }

  /// What a status word says.
  struct StatusMeaning: Sendable, Hashable {
    var status: Status?
    var closedBy: ClosedBy?
  }

  /// What every row is where the file has no column that says it.
  struct Constants: Sendable {
    var classification: Classification?
    /// Code or name of a region, with the place where the profile says it.
    var region: (name: String, place: Location)?
  }

  package var name: String
  package var kind: Export.Kind
  package var source: String
  private(set) var columns: [Column] = []
  /// All headers by which its columns are known, folded.
  private(set) var headers: Set<String> = []
  /// Headers, dropped or not, of which a file must have one; empty where none is asked for.
  var recognisedBy: [WordPattern] = []
  var always = Constants()
  /// Headers of columns that are dropped at the door.
  var dropped: [WordPattern] = []
  var dates = DateFormats()
  /// nil: each region's own.
  var zone: Zone?
  var statuses: [WordRule<StatusMeaning>] = []
  var classifications: [WordRule<Classification>] = []
  var closings: [WordRule<ClosedBy>] = []
  /// Folded labels in the rows above the header: of the day of generation, of the institution.
  var generatedLabels: [String] = []
  var institutionLabels: [String] = []
  var events: [EventRule] = []
  /// Words of the event column that are no event of the record.
  var otherEvents: [WordPattern] = []
  /// Lower case, without blanks; nil where the profile does not tell them.
  var holdingReplies: [[UInt8]]?

  init(name: String, kind: Export.Kind, source: String) {
    self.name = name
    self.kind = kind
    self.source = source
  }

  mutating func add(_ column: Column) {
    columns.append(column)
    headers.formUnion(column.spellings)
  }

  func column(_ role: ColumnRole) -> Column? {
    columns.first { $0.role == role }
  }

  /// Columns without which no row can be placed.
  var required: [ColumnRole] {
    guard kind == .log else { return [.field(.id), .field(.received)] }
    return [.field(.id), .at] + [.event, .text].filter { column($0) != nil }.prefix(1)
  }

  /// The events for which a log counts (spec §4.4).
  var namedEvents: Set<Event> {
    var named = Set(events.map(\.event))
    if holdingReplies != nil, named.contains(.firstResponse) { named.insert(.substantiveResponse) }
    return named
  }
}

/// How a log tells one event.
///
/// A row is the event when a sentence or a word fits, and the actor too where actors are named. A
/// rule with actors alone holds for messages that no other rule has recognised.
struct EventRule: Sendable {
  var event: Event
  /// Beginnings of the text, in lower case and without blanks.
  var sentences: [[UInt8]] = []
  /// Words of the event column.
  var words: [WordPattern] = []
  var actors: [WordPattern] = []
  var otherActors: [WordPattern] = []

  var hasActors: Bool { !actors.isEmpty || !otherActors.isEmpty }
  var isAboutActorsAlone: Bool { sentences.isEmpty && words.isEmpty }

  /// Whether a folded, non-empty actor fits.
  func fits(actor: String) -> Bool {
    (actors.isEmpty || actors.contains { $0.matches(actor) })
      && !otherActors.contains { $0.matches(actor) }
  }
}

/// A word of a file, or its beginning or end where `*` stands for the rest.
struct WordPattern: Sendable, Hashable {
  /// As the profile writes it.
  let written: String
  let folded: String
  private let isOpenAtStart: Bool
  private let isOpenAtEnd: Bool

  init(_ written: String) {
    self.written = written
    folded = foldedName(written)
    isOpenAtStart = written.hasPrefix("*")
    isOpenAtEnd = written.hasSuffix("*")
  }

  var isExact: Bool { !isOpenAtStart && !isOpenAtEnd }

  func matches(_ word: String) -> Bool {
    switch (isOpenAtStart, isOpenAtEnd) {
    case (false, false): word == folded
    case (false, true): word.hasPrefix(folded)
    case (true, false): word.hasSuffix(folded)
    case (true, true): contains(word)
    }
  }

  private func contains(_ word: String) -> Bool {
    var rest = Substring(word)
    while true {
      if rest.hasPrefix(folded) { return true }
      if rest.isEmpty { return false }
      rest = rest.dropFirst()
    }
  }
}

/// What a word of a file means.
struct WordRule<Meaning: Sendable>: Sendable {
  var pattern: WordPattern
  var meaning: Meaning
}

extension Array {
  /// The meaning of a folded word: the rule that is it exactly, else the first that fits.
  func meaning<Meaning>(of word: String) -> Meaning? where Element == WordRule<Meaning> {
    let exact = first { $0.pattern.isExact && $0.pattern.matches(word) }
    return (exact ?? first { $0.pattern.matches(word) })?.meaning
  }
}
