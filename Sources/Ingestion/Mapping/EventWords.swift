internal import Complaints
internal import Tables

/// Which events a log's row is, by its word, its actor and its sentence (spec §3.0).
struct EventWords {
  private let rules: [EventRule]
  private let otherEvents: [WordPattern]
  private let holdingReplies: [[UInt8]]?
  private let eventColumn: Int
  private let actorColumn: Int
  private let textColumn: Int

  /// What is known of each distinct word of the event column and of each actor; bit i is set when
  /// rule i fits.
  private var eventTable = StringInterner()
  private var actorTable = StringInterner()
  private var rulesByWord: [UInt64] = [0]
  private var isOtherWord: [Bool] = [false]
  private var wordCounts: [Int] = [0]
  private var firstRows: [Int] = [0]
  private var rulesByActor: [UInt64]
  /// The row's text in lower case without blanks.
  private var text: [UInt8] = []

  init(_ plan: TablePlan) {
    rules = plan.profile.events
    otherEvents = plan.profile.otherEvents
    holdingReplies = plan.profile.holdingReplies
    eventColumn = plan.column(.event)
    actorColumn = plan.column(.actor)
    textColumn = plan.column(.text)
    // A blank actor fits the rules that ask for none.
    rulesByActor = [EventWords.mask(plan.profile.events) { !$0.hasActors }]
  }

  private static func mask(_ rules: [EventRule], _ fits: (EventRule) -> Bool) -> UInt64 {
    var mask: UInt64 = 0
    for (index, rule) in rules.prefix(64).enumerated() where fits(rule) { mask |= 1 << index }
    return mask
  }

  /// Bits by `Event.rawValue`; 0 for a message that is no event.
  mutating func events(of row: borrowing SourceRow) -> UInt8 {
    let actor = rulesByActor[actorCode(row.cell(actorColumn))]
    let word = wordCode(row.cell(eventColumn), row.number)
    squeeze(row.cell(textColumn))
    var bits: UInt8 = 0
    for (index, rule) in rules.enumerated() where !rule.isAboutActorsAlone {
      let isTold =
        rulesByWord[word] >> index & 1 == 1 || rule.sentences.contains { text.starts(with: $0) }
      if isTold, actor >> index & 1 == 1 { bits |= 1 << rule.event.rawValue }
    }
    let isMessage = textColumn < 0 || !text.isEmpty
    if bits == 0, isMessage, !isOtherWord[word] {
      for (index, rule) in rules.enumerated() where rule.isAboutActorsAlone {
        if actor >> index & 1 == 1 { bits |= 1 << rule.event.rawValue }
      }
    }
    if let holdingReplies, bits >> Event.firstResponse.rawValue & 1 == 1 {
      let isHolding = holdingReplies.contains { contains($0) }
      if !isHolding { bits |= 1 << Event.substantiveResponse.rawValue }
    }
    return bits
  }

  /// Words of the event column that the profile does not know, with how often and where first they
  /// stand.
  var unknownWords: [(word: String, count: Int, row: Int)] {
    (1..<rulesByWord.count).filter { rulesByWord[$0] == 0 && !isOtherWord[$0] }.map {
      (eventTable.word(UInt32($0)), wordCounts[$0], firstRows[$0])
    }
  }

  private mutating func actorCode(_ cell: SourceCell) -> Int {
    cell.withText { bytes in
      guard !bytes.isEmpty else { return 0 }
      let (code, isNew) = actorTable.code(of: bytes)
      if isNew {
        let actor = foldedName(actorTable.word(code))
        rulesByActor.append(
          EventWords.mask(rules) { !$0.hasActors || !actor.isEmpty && $0.fits(actor: actor) })
      }
      return Int(code)
    }
  }

  private mutating func wordCode(_ cell: SourceCell, _ row: Int) -> Int {
    let code = cell.withText { bytes in
      guard !bytes.isEmpty else { return 0 }
      let (code, isNew) = eventTable.code(of: bytes)
      if isNew {
        let word = foldedName(eventTable.word(code))
        rulesByWord.append(
          EventWords.mask(rules) { rule in rule.words.contains { $0.matches(word) } })
        isOtherWord.append(otherEvents.contains { $0.matches(word) })
        wordCounts.append(0)
        firstRows.append(row)
      }
      return Int(code)
    }
    wordCounts[code] += 1
    return code
  }

  private mutating func squeeze(_ cell: SourceCell) {
    EventWords.squeeze(cell, into: &text)
  }

  /// A text as sentences are compared: in lower case without blanks.
  static func squeeze(_ cell: SourceCell, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    let bytes = cell.trimmed
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      if isNoBreakSpace {
        index += 1
      } else if byte > 0x20 {
        text.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      index += 1
    }
  }

  private func contains(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, text.count >= phrase.count else { return phrase.isEmpty }
    return text.withUnsafeBufferPointer { text in
      for start in 0...text.count - phrase.count where text[start] == first {
        if phrase.indices.allSatisfy({ text[start + $0] == phrase[$0] }) { return true }
      }
      return false
    }
  }
}
