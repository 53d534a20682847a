/// A row of a correction sheet on its way to the place of the row that it corrects.
struct CorrectedRow {
  /// As it stands in the file that it corrects.
  let original: QuarantinedRow
  /// All rows of the sheet, and the row among them.
  let rows: Export.Rows
  let index: Int

  init(of original: QuarantinedRow, rows: Export.Rows, index: Int) {
    self.original = original
    self.rows = rows
    self.index = index
  }
}

extension Export {
  /// Takes corrected rows in as if they had stood so where the quarantined ones stand.
  mutating func take(_ corrected: [CorrectedRow]) {
    guard !corrected.isEmpty else { return }
    counts.quarantined -= corrected.count
    switch rows {
    case .register(var rows):
      for row in corrected {
        guard case .register(let sheet) = row.rows else { continue }
        rows.append(sheet, row.index, number: row.original.number)
      }
      let (kept, replaced) = rows.later(than: rows.count - corrected.count)
      for row in replaced { duplicatesByRegion[rows.region[row] ?? "", default: 0] += 1 }
      counts.duplicates += replaced.count
      rows.keep(kept)
      self.rows = .register(rows)
    case .log(var rows):
      for row in corrected {
        guard case .log(let sheet) = row.rows else { continue }
        rows.append(sheet, row.index, correcting: row.original)
      }
      rows.keep(rows.numbers.indices.sorted { (rows.numbers[$0], $0) < (rows.numbers[$1], $1) })
      self.rows = .log(rows)
    case .assessment: break
    }
    counts.accepted = rows.count
  }
}

extension RegisterRows {
  /// Appends one row of a sheet; a column that this file lacks stays lacking.
  fileprivate mutating func append(_ sheet: RegisterRows, _ row: Int, number: Int) {
    numbers.append(UInt32(truncatingIfNeeded: number))
    source.append(sheet.source[row])
    id.append(sheet.id.bytes[sheet.id.range(row)])
    region.append(sheet.region[row])
    agency?.append(sheet.agency?[row])
    category?.append(sheet.category?[row])
    channel?.append(sheet.channel?[row])
    place?.append(sheet.place?[row])
    title?.append(sheet.title?[row])
    classification?.append(sheet.classification?[row] ?? 0)
    status?.append(sheet.status?[row] ?? 0)
    closedBy?.append(sheet.closedBy?[row] ?? 0)
    for event in moments.indices {
      moments[event]?.append(sheet.moments[event]?[row] ?? .missing)
    }
    due?.append(sheet.due?[row] ?? .missing)
    rating?.append(sheet.rating?[row] ?? .nan)
    reopened?.append(sheet.reopened?[row] ?? -1)
  }

  /// The rows in the order of their numbers without those that a later row of the same complaint
  /// replaces (spec §3.6), and the replaced ones; only rows from `first` on can be new to others.
  fileprivate func later(than first: Int) -> (kept: [Int], replaced: [Int]) {
    struct Case: Hashable {
      var source: UInt32
      var region: UInt32
      var id: [UInt8]
    }
    func named(_ row: Int) -> Case {
      Case(
        source: source.codes[row], region: region.codes[row], id: Array(id.bytes[id.range(row)]))
    }
    let lengths = Set((first..<count).map { id.range($0).count })
    var lasts: [Case: Int] = [:]
    for row in first..<count { lasts[named(row)] = row }
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    let shared = order.filter { lengths.contains(id.range($0).count) && lasts[named($0)] != nil }
    for row in shared { lasts[named(row)] = row }
    let replaced = Set(shared.filter { lasts[named($0)] != $0 })
    return (order.filter { !replaced.contains($0) }, replaced.sorted())
  }
}

extension LogRows {
  /// Appends one row of a sheet; what it tells of is kept from the row that it corrects, unless
  /// the sheet's own words tell.
  fileprivate mutating func append(
    _ sheet: LogRows, _ row: Int, correcting original: QuarantinedRow
  ) {
    if region == nil, sheet.region?[row] != nil { region = CategoryColumn(nil, count: count) }
    numbers.append(UInt32(truncatingIfNeeded: original.number))
    source.append(sheet.source[row])
    id.append(sheet.id.bytes[sheet.id.range(row)])
    region?.append(sheet.region?[row])
    let told = sheet.events[row] & ~LogRows.wallClock
    events.append((told == 0 ? original.events : told) | sheet.events[row] & LogRows.wallClock)
    at.append(sheet.at[row])
  }

  fileprivate mutating func keep(_ rows: [Int]) {
    numbers = rows.map { numbers[$0] }
    source.keep(rows)
    id.keep(rows)
    region?.keep(rows)
    events = rows.map { events[$0] }
    at = rows.map { at[$0] }
  }
}
