internal import Complaints
package import Diagnostics
internal import Documents

extension Profile {
  /// Reads a profile (`Profiles/README.md` describes every key).
  /// - Parameter file: The profile as messages call it.
  /// - Throws: Everything that is wrong with it at once, each with line, column and nearest word.
  package init(text: String, file: String) throws(Problems) {
    let root = try DocumentNode.parse(text: text, file: file)
    var problems: [Diagnostic] = []
    let profile = Profile.read(root, &problems)
    guard let profile, problems.isEmpty else { throw Problems(problems) }
    self = profile
  }

  /// Reads a profile from a file's bytes, which must be UTF-8.
  package init(bytes: [UInt8], file: String) throws(Problems) {
    try self.init(text: DocumentNode.text(of: bytes, file: file), file: file)
  }

  private static let keys = [
    "profile", "kind", "source", "recognised_by", "columns", "always", "drop", "dates", "values",
    "generated", "institution", "events", "holding_replies",
  ]

  private static func read(_ root: DocumentNode, _ problems: inout [Diagnostic]) -> Profile? {
    guard let mapping = root.mapping(keys: keys, &problems) else { return nil }
    let name = mapping.required("profile", &problems)?.string(&problems)
    let kind = mapping.required("kind", &problems)?.word(among: ["register", "log"], &problems)
    let source = mapping["source"]?.string(&problems)
    let columns = mapping.required("columns", &problems)
    guard let name, let kind else { return nil }
    var profile = Profile(
      name: name, kind: kind == "log" ? .log : .register, source: source ?? name)
    if let columns { profile.readColumns(columns, &problems) }
    if let headers = mapping["recognised_by"] {
      profile.recognisedBy = patterns(headers, &problems)
    }
    if let always = mapping["always"] { profile.readConstants(always, &problems) }
    if let drop = mapping["drop"] { profile.dropped = patterns(drop, &problems) }
    if let dates = mapping["dates"] { profile.readDates(dates, &problems) }
    if let values = mapping["values"] { profile.readValues(values, &problems) }
    profile.generatedLabels = labels(mapping["generated"], &problems)
    profile.institutionLabels = labels(mapping["institution"], &problems)
    profile.readLog(mapping, &problems)
    return profile
  }

  private static func labels(_ node: DocumentNode?, _ problems: inout [Diagnostic]) -> [String] {
    node?.strings(&problems).map { foldedName($0) } ?? []
  }

  static func patterns(_ node: DocumentNode, _ problems: inout [Diagnostic]) -> [WordPattern] {
    node.strings(&problems).map { WordPattern($0) }
  }

  private static let registerColumns: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = ["owner": .owner, "title": .title]
    for field in Field.allCases { roles[field.name] = .field(field) }
    return roles
  }()

  private static let logColumns: [String: ColumnRole] = [
    "id": .field(.id), "source": .field(.source), "region": .field(.region), "owner": .owner,
    "at": .at, "event": .event, "actor": .actor, "text": .text,
  ]

  private mutating func readColumns(_ node: DocumentNode, _ problems: inout [Diagnostic]) {
    let known = kind == .log ? Profile.logColumns : Profile.registerColumns
    let order = kind == .log ? known.keys.sorted() : Field.names + ["owner", "title"]
    let before = problems.count
    guard let mapping = node.mapping(keys: order, &problems) else { return }
    for entry in mapping.entries {
      guard let role = known[entry.key] else { continue }
      if case .mapping = entry.value.content, let time = Profile.timeRole(of: role) {
        guard let halves = entry.value.mapping(keys: ["date", "time"], &problems) else { continue }
        if let date = halves.required("date", &problems) { add(role, date, &problems) }
        if let clock = halves["time"] { add(time, clock, &problems) }
      } else {
        add(role, entry.value, &problems)
      }
    }
    guard problems.count == before else { return }
    for role in required where column(role) == nil {
      problems.append(
        IngestionProblems.profileLacksColumn(role.key, kind: kind, at: node.place))
    }
    if kind == .log, column(.event) == nil, column(.text) == nil {
      problems.append(IngestionProblems.profileLacksColumn("event", kind: kind, at: node.place))
    }
  }

  /// Where the time of a moment goes when it has a column of its own.
  private static func timeRole(of role: ColumnRole) -> ColumnRole? {
    switch role {
    case .at: .atTime
    case .field(let field) where field.event != nil || field == .due: .time(field)
    default: nil
    }
  }

  private mutating func add(
    _ role: ColumnRole, _ node: DocumentNode, _ problems: inout [Diagnostic]
  ) {
    let headers = node.strings(&problems)
    add(Column(role: role, headers: headers, spellings: headers.map { foldedName($0) }))
  }

  private mutating func readConstants(_ node: DocumentNode, _ problems: inout [Diagnostic]) {
    let keys = kind == .log ? ["region"] : ["classification", "region"]
    guard let mapping = node.mapping(keys: keys, &problems) else { return }
    if let word = mapping["classification"]?.word(among: Classification.names, &problems) {
      always.classification = Classification(named: word)
    }
    if let node = mapping["region"], let name = node.string(&problems) {
      always.region = (name, node.place)
    }
  }

  private mutating func readDates(_ node: DocumentNode, _ problems: inout [Diagnostic]) {
    guard let mapping = node.mapping(keys: ["formats", "order", "timezone"], &problems) else {
      return
    }
    var patterns: [DatePattern] = []
    for item in mapping["formats"]?.items(&problems) ?? [] {
      guard let text = item.string(&problems) else { continue }
      do {
        patterns.append(try DatePattern(text))
      } catch {
        problems.append(IngestionProblems.badDateFormat(text, error, at: item.place))
      }
    }
    let order = mapping["order"]?.word(among: ["day_first", "month_first"], &problems)
    dates = DateFormats(patterns, isMonthFirst: order.map { $0 == "month_first" })
    guard let item = mapping["timezone"], let name = item.string(&problems), name != "region" else {
      return
    }
    zone = Zone(identifier: name)
    if zone == nil { problems.append(IngestionProblems.unknownZone(name, at: item.place)) }
  }
}
