internal import Complaints
internal import Diagnostics
internal import Documents

extension Profile {
  /// What the words of status, classification and closing mean.
  ///
  /// Either `word of the file: word of the record`, or `word of the record: [words of the file]`.
  mutating func readValues(_ node: DocumentNode, _ problems: inout [Diagnostic]) {
    let keys = ["status", "classification", "closed_by"]
    guard let mapping = node.mapping(keys: keys, &problems) else { return }
    for entry in mapping["status"]?.mapping(&problems)?.entries ?? [] {
      if case .mapping = entry.value.content {
        readStatus(entry, &problems)
      } else {
        statuses += Profile.rules(entry, &problems) { (status: Status) in
          StatusMeaning(status: status)
        }
      }
    }
    for entry in mapping["classification"]?.mapping(&problems)?.entries ?? [] {
      classifications += Profile.rules(entry, &problems) { $0 }
    }
    for entry in mapping["closed_by"]?.mapping(&problems)?.entries ?? [] {
      closings += Profile.rules(entry, &problems) { $0 }
    }
  }

  /// `Ditutup oleh Admin: {status: completed, closed_by: agency}`.
  private mutating func readStatus(_ entry: DocumentEntry, _ problems: inout [Diagnostic]) {
    guard let mapping = entry.value.mapping(keys: ["status", "closed_by"], &problems) else {
      return
    }
    var meaning = StatusMeaning()
    if let word = mapping.required("status", &problems)?.word(among: Status.names, &problems) {
      meaning.status = Status(named: word)
    }
    if let word = mapping["closed_by"]?.word(among: ClosedBy.names, &problems) {
      meaning.closedBy = ClosedBy(named: word)
    }
    statuses.append(WordRule(pattern: WordPattern(entry.key), meaning: meaning))
  }

  private static func rules<Known: NamedValue, Meaning: Sendable>(
    _ entry: DocumentEntry, _ problems: inout [Diagnostic], _ meaning: (Known) -> Meaning
  ) -> [WordRule<Meaning>] {
    if case .list = entry.value.content {
      guard let known = Known(named: entry.key) else {
        problems.append(
          DocumentProblems.unknownWord(entry.key, words: Known.names, at: entry.keyPlace))
        return []
      }
      return patterns(entry.value, &problems).map {
        WordRule(pattern: $0, meaning: meaning(known))
      }
    }
    guard let word = entry.value.word(among: Known.names, &problems),
      let known = Known(named: word)
    else { return [] }
    return [WordRule(pattern: WordPattern(entry.key), meaning: meaning(known))]
  }

  mutating func readLog(_ mapping: DocumentMapping, _ problems: inout [Diagnostic]) {
    guard kind == .log else {
      for key in ["events", "holding_replies"] {
        guard let entry = mapping.entry(key) else { continue }
        problems.append(IngestionProblems.onlyForLogs(key, at: entry.keyPlace))
      }
      return
    }
    if let node = mapping.required("events", &problems) { readEvents(node, &problems) }
    if let node = mapping["holding_replies"] {
      holdingReplies = node.strings(&problems).map { Profile.squeezed($0) }
    }
  }

  private mutating func readEvents(_ node: DocumentNode, _ problems: inout [Diagnostic]) {
    let names = Event.names.filter { $0 != Event.received.name }
    guard let mapping = node.mapping(keys: names + ["other"], &problems) else { return }
    for entry in mapping.entries {
      if entry.key == "other" {
        let other = entry.value.mapping(keys: ["word"], &problems)
        otherEvents = other?["word"].map { Profile.patterns($0, &problems) } ?? []
        continue
      }
      let keys = ["word", "text", "actor", "not_actor"]
      guard let event = Event(named: entry.key),
        let rule = entry.value.mapping(keys: keys, &problems)
      else { continue }
      if rule.entries.isEmpty {
        problems.append(DocumentProblems.noneOf(keys, at: entry.value.place))
      }
      events.append(
        EventRule(
          event: event,
          sentences: rule["text"]?.strings(&problems).map { Profile.squeezed($0) } ?? [],
          words: rule["word"].map { Profile.patterns($0, &problems) } ?? [],
          actors: rule["actor"].map { Profile.patterns($0, &problems) } ?? [],
          otherActors: rule["not_actor"].map { Profile.patterns($0, &problems) } ?? []))
      requireColumns(of: events[events.count - 1], at: entry.keyPlace, &problems)
    }
  }

  private func requireColumns(
    of rule: EventRule, at place: Location, _ problems: inout [Diagnostic]
  ) {
    let needed: [(Bool, ColumnRole)] = [
      (!rule.words.isEmpty, .event), (!rule.sentences.isEmpty, .text), (rule.hasActors, .actor),
    ]
    for (isNeeded, role) in needed where isNeeded && column(role) == nil {
      problems.append(IngestionProblems.ruleLacksColumn(rule.event, role.key, at: place))
    }
  }

  /// A sentence in lower case without blanks and without the `*` at its end.
  static func squeezed(_ sentence: String) -> [UInt8] {
    var text = sentence.lowercased().filter { !$0.isWhitespace }
    while text.last == "*" { text.removeLast() }
    while text.first == "*" { text.removeFirst() }
    return Array(text.utf8)
  }
}
