extension Joiner {
  /// Copies every kept column but moments and ids from the registers that win, row by row of the
  /// table.
  mutating func gatherColumns(into table: inout ComplaintTable) {
    let count = table.ranges.last?.upperBound ?? 0
    dropUnused()
    table.isSpoiled = [Bool](repeating: false, count: count)
    let source = registers.map { $0.column(\.source) }
    table.source = words(source, count) ?? CategoryColumn(nil, count: count)
    table.agency = words(.agency, count, \.agency)
    table.category = words(.category, count, \.category)
    table.channel = words(.channel, count, \.channel)
    table.place = words(.place, count, \.place)
    table.classification = column(.classification, count, missing: 0, \.classification)
    table.closedBy = column(.closedBy, count, missing: 0, \.closedBy)
    table.rating = ratings(count)
    table.reopened = column(.reopened, count, missing: -1, \.reopened)
    table.status =
      column(.status, count, missing: 0, \.status) ?? [UInt8](repeating: 0, count: count)
    table.carriedOf = registers.map { register in
      register.fields.reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }
    }
    table.carried = codes(registers.indices.map(Optional.some), count, most: registers.count) {
      number, _ in UInt32(number)
    }
  }

  /// Copies the ids, which are the last that registers have left.
  mutating func gatherIDs(into table: inout ComplaintTable) {
    table.id = ids(table.ranges.last?.upperBound ?? 0)
  }

  mutating func dropIDs() {
    guard !asksForComplaints else { return }
    for number in registers.indices { registers[number].dropIDs() }
  }

  /// Drops what no table has, or nobody asked for.
  private mutating func dropUnused() {
    guard !asksForComplaints else { return }
    _ = columns(\.title)
    for number in registers.indices { registers[number].drop(except: fields) }
  }

  func keeps(_ field: Field) -> Bool { fields.keeps(field) }

  /// What each register has of a column, which goes from there unless complaints are asked for.
  mutating func columns<Column>(
    _ path: WritableKeyPath<RegisterRows, Column?>
  ) -> [Column?] {
    registers.indices.map { number in
      asksForComplaints ? registers[number].column(path) : registers[number].take(path)
    }
  }

  /// A value for every row of the table, taken from the register and row that win.
  ///
  /// - Parameters:
  ///   - columns: By register; nil where it has none.
  ///   - value: Of a register's column and a row of it.
  func gathered<Column: Sendable, Value: Sendable>(
    _ columns: [Column?], _ count: Int, missing: Value, _ value: @Sendable (Column, Int) -> Value
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { values, initialized in
      // Where each register has the column, each complaint has a value.
      if columns.contains(where: { $0 == nil }) { values.initialize(repeating: missing) }
      // Every complaint has its own row, and its first row in one register.
      nonisolated(unsafe) let all = values
      _ = concurrentMap(Array(registers.indices)) { number in
        take(number, columns) { first, column, row in
          (all.baseAddress! + Int(tableRows[first])).initialize(to: value(column, row))
        }
      }
      initialized = count
    }
  }

  /// Every register's column in packed form; nil if one cannot be packed.
  func allPacked<Column, Packed>(
    _ columns: [Column?], _ packed: (Column) -> Packed?
  ) -> [Packed?]? {
    let all = columns.map { $0.flatMap(packed) }
    return zip(columns, all).allSatisfy { $0 == nil || $1 != nil } ? all : nil
  }

  /// Hands over the complaints whose first row is in a register with the column and row that win.
  @inline(__always)
  private func take<Column>(
    _ number: Int, _ columns: [Column?], _ body: (_ first: Int, Column, _ row: Int) -> Void
  ) {
    var others = 1
    if let own = columns[number] {
      others = cases.forEachOwnCase(of: number) { body($0, own, $1) }
    }
    guard others > 0 else { return }
    cases.forEachOtherCase(of: number) { first, register, row in
      if let column = columns[register] { body(first, column, row) }
    }
  }

  /// One column of the winning rows; nil where nobody asked or no register has it.
  private mutating func column<Value: Sendable>(
    _ field: Field, _ count: Int, missing: Value, _ path: WritableKeyPath<RegisterRows, [Value]?>
  ) -> [Value]? {
    guard keeps(field) else { return nil }
    let columns = columns(path)
    guard columns.contains(where: { $0 != nil }) else { return nil }
    return gathered(columns, count, missing: missing) { $0[$1] }
  }

  private mutating func ratings(_ count: Int) -> PackedRatings? {
    guard keeps(.rating) else { return nil }
    let columns = columns(\.rating)
    guard columns.contains(where: { $0 != nil }) else { return nil }
    if let packed = allPacked(columns, \.packed) {
      return PackedRatings(
        packed: gathered(packed, count, missing: PackedRatings.missing) { $0[$1] })
    }
    return PackedRatings(gathered(columns, count, missing: .nan) { $0[$1] })
  }

  private mutating func words(
    _ field: Field, _ count: Int, _ path: WritableKeyPath<RegisterRows, CategoryColumn?>
  ) -> CategoryColumn? {
    keeps(field) ? words(columns(path), count) : nil
  }

  private func words(_ columns: [CategoryColumn?], _ count: Int) -> CategoryColumn? {
    guard columns.contains(where: { $0 != nil }) else { return nil }
    var list = MergedCategories()
    let translated = columns.map { column in
      column.map { (codes: $0.codes, translation: list.translation(of: $0)) }
    }
    let ofAllRows = Set(
      translated.map { column in
        column.flatMap { column in column.codes.ofAllRows.map { column.translation[Int($0)] } }
      })
    let codes =
      if ofAllRows.count == 1, let same = ofAllRows.first ?? nil {
        PackedCodes(repeating: same, count: count)
      } else {
        codes(translated, count, most: list.words.count) { $0.translation[Int($0.codes[$1])] }
      }
    return CategoryColumn(codes: codes, words: list.words)
  }

  /// The same as codes, of which 0 is missing.
  ///
  /// - Parameter most: No code is larger.
  private func codes<Column: Sendable>(
    _ columns: [Column?], _ count: Int, most: Int, _ code: @Sendable (Column, Int) -> UInt32
  ) -> PackedCodes {
    // The one word may stand on all rows, which then take no room at all.
    if most > 1, most <= UInt8.max {
      return PackedCodes(bytes: gathered(columns, count, missing: 0) { UInt8(code($0, $1)) })
    }
    return PackedCodes(gathered(columns, count, missing: 0, code))
  }

  private func ids(_ count: Int) -> TextColumn {
    let columns = registers.map { $0.column(\.id) }
    var ids = TextColumn()
    ids.ends = gathered(columns, count, missing: 0) { UInt32($0.range($1).count) }
    for row in 1..<max(count, 1) { ids.ends[row] += ids.ends[row - 1] }
    let ends = ids.ends
    let size = Int(ends.last ?? 0)
    ids.bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, initialized in
      nonisolated(unsafe) let all = bytes
      _ = concurrentMap(Array(registers.indices)) { number in
        take(number, columns) { first, column, row in
          let end = Int(ends[Int(tableRows[first])])
          column.withText(row) { text in
            guard let source = text.baseAddress else { return }
            (all.baseAddress! + end - text.count).update(from: source, count: text.count)
          }
        }
      }
      initialized = size
    }
    return ids
  }
}
