internal import Complaints

extension RoleChoice {
  /// What the columns of a follow-up log are; nil where the table is none, or cannot be told to be.
  ///
  /// A log has a row for each event, so that numbers of complaints repeat; and one moment a row. A
  /// table with dates of several events is a register, however often it repeats a number.
  /// - Parameter isKnown: A built-in profile knows it for a log.
  static func log(
    _ study: RegisterStudy, isKnown: Bool, regions: RegionList
  ) -> RoleChoice? {
    var choice = RoleChoice(open: study, regions: regions)
    choice.chooseOfLog()
    guard let id = choice.column(.field(.id)), choice.column(.at) != nil,
      choice.column(.event) != nil || choice.column(.text) != nil
    else { return nil }
    let numbers = study.columns[id]
    let repeats = numbers.filled >= 4 && numbers.distinct * 10 <= numbers.filled * 8
    guard isKnown || repeats && !choice.hasOtherEvents else { return nil }
    choice.settleRest()
    return choice
  }

  private mutating func chooseOfLog() {
    var candidates: [(column: Int, role: ColumnRole, strength: Int)] = []
    for column in study.columns where uses[column.index] == .open {
      for guess in HeaderVocabulary.ofLogs.guesses(for: column.header) {
        guard case .role(let role) = guess.meaning, fits(role, column) else { continue }
        candidates.append((column.index, role, guess.strength))
      }
    }
    candidates.sort { ($1.strength, $0.column) < ($0.strength, $1.column) }
    for candidate in candidates
    where uses[candidate.column] == .open && column(candidate.role) == nil {
      choose(
        candidate.role, for: candidate.column,
        byContent: candidate.strength <= HeaderVocabulary.partial)
    }
    if column(.at) == nil, openDates.count == 1, !saysReceipt(openDates[0]) {
      choose(.at, for: openDates[0], byContent: true)
    }
  }

  private func fits(_ role: ColumnRole, _ column: ColumnStudy) -> Bool {
    switch role {
    case .field(.id):
      column.filled * 10 >= study.rows * 8 && column.averageLength <= 40 && !column.isDated
        && !column.isMostly(column.names) && column.proses * 10 <= column.filled
    case .at: column.isDated && !saysReceipt(column.index)
    case .event: content.isList(column) && !column.isDated && !column.isMostly(column.numbers)
    case .actor: column.filled > 0 && !column.isDated && !column.isMostly(column.numbers)
    case .text: column.filled > 0 && !column.isDated
    case .field(.region), .owner:
      content.fits(role, column, strength: HeaderVocabulary.partial)
    default: false
    }
  }

  /// The header says that the date is the complaint's receipt, not an event's.
  private func saysReceipt(_ column: Int) -> Bool {
    let header = study.columns[column].header
    guard !HeaderVocabulary.ofLogs.names(header),
      let guess = HeaderVocabulary.known.guesses(for: header).first
    else { return false }
    return guess.meaning == .role(.field(.received)) && guess.strength > HeaderVocabulary.partial
  }

  /// Another column has the date of an event of its own: a register.
  private var hasOtherEvents: Bool {
    openDates.contains { column in
      guard
        let guess = HeaderVocabulary.known.guesses(for: study.columns[column].header).first,
        case .role(.field(let field)) = guess.meaning
      else { return false }
      return field.event != nil && guess.strength > HeaderVocabulary.partial
    }
  }
}
