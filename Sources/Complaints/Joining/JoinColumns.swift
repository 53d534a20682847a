extension Joiner {
  /// Copies every kept column from the registers that win, row by row of the table.
  mutating func gatherColumns(into table: inout ComplaintTable) {
    let count = index.count
    var caseOfRow = [Int32](repeating: 0, count: count)
    for number in 0..<count { caseOfRow[Int(rows[number])] = Int32(number) }
    table.id = index.ids
    table.id.keep(caseOfRow.map(Int.init))
    table.source = WordColumn(
      codes: caseOfRow.map { index.sources[Int($0)] }, words: sources.words)
    table.isSpoiled = [Bool](repeating: false, count: count)
    table.agency = words(.agency, \.agency)
    table.category = words(.category, \.category)
    table.channel = words(.channel, \.channel)
    table.place = words(.place, \.place)
    table.classification = column(.classification, \.classification, missing: 0)
    table.closedBy = column(.closedBy, \.closedBy, missing: 0)
    table.due = column(.due, \.due, missing: .missing)
    table.rating = column(.rating, \.rating, missing: .nan)
    table.reopened = column(.reopened, \.reopened, missing: -1)
    table.status = column(.status, \.status, missing: 0) ?? [UInt8](repeating: 0, count: count)
    let carried = registers.map { register in
      register.fields.reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }
    }
    table.carried = [UInt32](repeating: 0, count: count)
    for number in 0..<count {
      table.carried[Int(rows[number])] = carried[Int(winners[number].register)]
    }
    for event in Event.allCases {
      table.moments[event.rawValue] = column(
        event.field, \.moments[event.rawValue], missing: .missing)
    }
  }

  private func keeps(_ field: Field) -> Bool {
    field == .status || field == .received || fields.contains(field)
  }

  /// One column of the winning rows; nil where nobody asked or no register has it.
  private func column<Value>(
    _ field: Field, _ path: KeyPath<RegisterRows, [Value]?>, missing: Value
  ) -> [Value]? {
    guard keeps(field) else { return nil }
    let columns = registers.map { register -> [Value]? in
      guard case .register(let rows) = register.rows else { return nil }
      return rows[keyPath: path]
    }
    guard columns.contains(where: { $0 != nil }) else { return nil }
    var result = [Value](repeating: missing, count: index.count)
    for number in 0..<index.count {
      let winner = winners[number]
      if let column = columns[Int(winner.register)] {
        result[Int(rows[number])] = column[Int(winner.row)]
      }
    }
    return result
  }

  private func words(_ field: Field, _ path: KeyPath<RegisterRows, WordColumn?>) -> WordColumn? {
    guard keeps(field) else { return nil }
    let columns = registers.map { register -> WordColumn? in
      guard case .register(let rows) = register.rows else { return nil }
      return rows[keyPath: path]
    }
    guard columns.contains(where: { $0 != nil }) else { return nil }
    var list = WordList()
    let translations = columns.map { column in column.map { list.translation(of: $0) } }
    var codes = [UInt32](repeating: 0, count: index.count)
    for number in 0..<index.count {
      let winner = winners[number]
      if let column = columns[Int(winner.register)],
        let translation = translations[Int(winner.register)]
      {
        codes[Int(rows[number])] = translation[Int(column.codes[Int(winner.row)])]
      }
    }
    return WordColumn(codes: codes, words: list.words)
  }

  /// An event dated (local date) before `received` counts as undated (spec §4.4).
  func dropUnusable(in table: inout ComplaintTable) {
    guard let received = table.moments[Event.received.rawValue] else { return }
    table.receivedDate = [Day](repeating: Day(number: 0), count: table.count)
    for (place, range) in table.ranges.enumerated() {
      let zone = table.regions[place].region.zone
      for row in range { table.receivedDate[row] = received[row].date(in: zone) }
    }
    for event in Event.allCases where event != .received {
      guard var moments = table.moments[event.rawValue] else { continue }
      table.moments[event.rawValue] = nil
      for (place, range) in table.ranges.enumerated() {
        let zone = table.regions[place].region.zone
        for row in range where !moments[row].isMissing {
          if moments[row].date(in: zone) < table.receivedDate[row] {
            moments[row] = .missing
            table.regions[place].undated[event, default: 0] += 1
          }
        }
      }
      table.moments[event.rawValue] = moments
    }
  }
}
