internal import Complaints
internal import Diagnostics
internal import Tables

/// How the rows of a log tell events, for a draft's `events`: by a word, by the sentence that begins
/// the text, or by who acted.
struct DraftEvents {
  private let words: DraftValues?
  /// Known sentences that were met, with their rows.
  private let sentences: [(event: Event, sentence: String, rows: Int)]
  private let hasActor: Bool
  private let hasText: Bool

  /// Sentences by which SP4N-LAPOR! and systems like it write down what they have done themselves.
  private static let known: [(event: Event, sentence: String)] = [
    (.verified, "Laporan diverifikasi"), (.verified, "Laporan telah diverifikasi"),
    (.forwarded, "Laporan dilempar ke"), (.forwarded, "Laporan diteruskan ke"),
    (.forwarded, "Laporan telah diteruskan ke"), (.disposed, "Laporan didisposisikan ke"),
    (.disposed, "Laporan telah didisposisikan ke"), (.completed, "Laporan selesai"),
    (.completed, "Laporan telah selesai"), (.completed, "Laporan ditutup"),
    (.completed, "Laporan telah ditutup"),
  ]

  init(_ table: any SourceTable, _ choice: RoleChoice) throws {
    let logs = HeaderVocabulary.wordsOfLogs
    words = choice.column(.event).map { column in
      var rules = logs.events.flatMap { rule in
        rule.words.map { WordRule(pattern: $0, meaning: rule.event.name) }
      }
      rules += logs.otherEvents.map { WordRule(pattern: $0, meaning: "other") }
      return DraftValues(
        "events", choice.study.columns[column], rules, [],
        saysState: !choice.guessed.contains(column)
      ) { $0 }
    }
    hasActor = choice.column(.actor) != nil
    let text = choice.column(.text)
    hasText = text != nil
    sentences =
      try text.map {
        try DraftEvents.count(in: table, below: choice.study.header.number, column: $0)
      } ?? []
  }

  /// The known sentences with which texts begin; nothing else of a text is looked at.
  private static func count(
    in table: any SourceTable, below header: Int, column: Int
  ) throws -> [(event: Event, sentence: String, rows: Int)] {
    let squeezed = known.map { Profile.squeezed($0.sentence) }
    var rows = [Int](repeating: 0, count: known.count)
    var text: [UInt8] = []
    _ = try table.forEachRow { row in
      guard row.number > header else { return true }
      EventWords.squeeze(row.cell(column), into: &text)
      if let index = squeezed.firstIndex(where: { text.starts(with: $0) }) { rows[index] += 1 }
      return true
    }
    return known.indices.filter { rows[$0] > 0 }.map {
      (known[$0].event, known[$0].sentence, rows[$0])
    }
  }

  /// Messages of agencies are responses, where who acted is told and no word tells more.
  private var tellsByActor: Bool {
    hasActor && hasText && (words?.known.isEmpty ?? true)
  }

  var isEmpty: Bool {
    sentences.isEmpty && !tellsByActor
      && (words?.known.allSatisfy { $0.meaning == "other" } ?? true)
  }

  func write(to lines: inout DraftLines) {
    lines.add(isEmpty ? "events: {}" : "events:")
    if isEmpty { lines.check(DraftWording.noEvents, indent: 2) }
    for name in Event.names + ["other"] where !isEmpty { write(name, to: &lines) }
    if tellsByActor {
      lines.check(DraftWording.otherMessages, indent: 2)
      lines.add("first_response: {not_actor: [Pelapor*, Sistem*, Admin Nasional*]}", indent: 2)
    }
    writeUnknown(to: &lines)
    if hasText {
      lines.check(DraftWording.holdingReplies)
      lines.add("# holding_replies: [akan segera kami tindaklanjuti]")
    }
  }

  private func write(_ name: String, to lines: inout DraftLines) {
    let known = words?.known.filter { $0.meaning == name } ?? []
    let begun = sentences.filter { $0.event.name == name }
    var rules: [String] = []
    if !known.isEmpty {
      rules.append("word: [\(known.map { yamlScalar($0.word) }.joined(separator: ", "))]")
    }
    if !begun.isEmpty {
      rules.append("text: [\(begun.map { yamlScalar($0.sentence) }.joined(separator: ", "))]")
    }
    guard !rules.isEmpty else { return }
    let rows = known.reduce(0) { $0 + $1.rows } + begun.reduce(0) { $0 + $1.rows }
    lines.add(
      "\(name): {\(rules.joined(separator: ", "))}", indent: 2, remark: DraftWording.rows(rows))
  }

  private func writeUnknown(to lines: inout DraftLines) {
    guard let words else { return }
    if !words.unknown.isEmpty {
      lines.check(DraftWording.unknownEvents, indent: 2)
      for (word, rows) in words.unknown {
        lines.add("# \(yamlScalar(word))", indent: 2, remark: DraftWording.rows(rows))
      }
    }
    if words.rare > 0 {
      lines.check(DraftWording.rareWords(words.rare, rows: words.rareRows), indent: 2)
    }
  }
}
