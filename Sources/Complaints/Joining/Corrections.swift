/// Takes corrected rows into the files that they belong to (spec §3.5).
///
/// A good row of a correction sheet counts as if it had stood so in its own file: on that file's
/// day, and under its columns. It also mends every equal row of the region's other files, since
/// equal rows of several registers are one row (spec §5.1). A row that is still bad stays where it
/// was, with the new reason. The result depends on the exports alone, never on their order.
struct Corrections {
  /// A row of a correction sheet, good (among its rows) or still bad (among its quarantined ones).
  struct Row {
    var export: Int
    var index: Int
    var isGood: Bool
  }

  private let exports: [Export]
  /// Indices of the correction sheets, by path.
  private let sheets: [Int]
  /// The correction that counts for a row: the last good one, else the last bad one.
  private var chosen: [RowReference: Row] = [:]
  private var chosenByCopy: [EqualRow: Row] = [:]
  private var originals: [String: Int] = [:]

  init(_ exports: [Export]) {
    self.exports = exports
    sheets = exports.indices.filter { exports[$0].isCorrection }
      .sorted { Joiner.precedes(exports[$0], exports[$1]) }
    guard !sheets.isEmpty else { return }
    for index in exports.indices where !exports[index].isCorrection {
      originals[String(exports[index].sha256.prefix(RowReference.digits))] = index
    }
    choose()
    spread()
  }

  /// All exports with every correction taken in, in the order given, and what people should know.
  func applied() -> ([Export], [JoinProblem]) {
    guard !sheets.isEmpty else { return (exports, []) }
    var result = exports
    for index in exports.indices where !exports[index].isCorrection {
      mend(&result[index])
    }
    var problems: [JoinProblem] = []
    for index in sheets {
      let (withoutOriginal, notNeeded, missing) = settle(&result[index], index)
      let file = exports[index].file
      if withoutOriginal > 0 {
        let names = missing.map { exports[index].originals[$0] ?? $0 }
        problems.append(
          .correctionsWithoutOriginal(
            file: file, count: withoutOriginal, originals: names.sorted { $0.precedes($1) }))
      }
      if notNeeded > 0 {
        problems.append(.correctionsNotNeeded(file: file, count: notNeeded))
      }
    }
    return (result, problems)
  }

  private mutating func choose() {
    for index in sheets {
      for (row, reference) in (exports[index].corrections ?? []).enumerated() {
        chosen[reference] = Row(export: index, index: row, isGood: true)
      }
      for (row, quarantined) in exports[index].quarantine.enumerated() {
        guard let reference = quarantined.corrects, chosen[reference]?.isGood != true else {
          continue
        }
        chosen[reference] = Row(export: index, index: row, isGood: false)
      }
    }
  }

  /// Gives each correction to the equal rows of other files; of several the latest file's.
  private mutating func spread() {
    let ordered = originals.values.sorted { EqualRow.precedes(exports[$0], exports[$1]) }
    for index in ordered {
      let export = exports[index]
      for (row, copy) in zip(export.quarantine, EqualRow.all(of: export)) {
        guard let found = direct(row, of: export) else { continue }
        if !found.isGood, chosenByCopy[copy]?.isGood == true { continue }
        chosenByCopy[copy] = found
      }
    }
  }

  /// The correction that names this very row, of the same kind of file.
  private func direct(_ row: QuarantinedRow, of export: Export) -> Row? {
    let reference = RowReference(sha256: export.sha256, row: row.number)
    guard let found = chosen[reference], exports[found.export].kind == export.kind else {
      return nil
    }
    return found
  }

  private func correction(of row: QuarantinedRow, _ copy: EqualRow, in export: Export) -> Row? {
    let own = direct(row, of: export)
    if own?.isGood == true { return own }
    if let equal = chosenByCopy[copy], equal.isGood || own == nil { return equal }
    return own
  }

  /// Moves a file's corrected rows from its quarantine to its rows.
  private func mend(_ export: inout Export) {
    guard !export.quarantine.isEmpty else { return }
    var kept: [QuarantinedRow] = []
    var good: [CorrectedRow] = []
    for (row, copy) in zip(export.quarantine, EqualRow.all(of: export)) {
      guard let found = correction(of: row, copy, in: export) else {
        kept.append(row)
        continue
      }
      let sheet = exports[found.export]
      if found.isGood {
        good.append(CorrectedRow(of: row, rows: sheet.rows, index: found.index))
      } else {
        var later = sheet.quarantine[found.index]
        later.cells = later.cells.map { $0.renamed(from: sheet.columns, to: export.columns) }
        kept.append(row.replaced(by: later))
      }
    }
    export.quarantine = kept
    export.take(good)
  }

  /// Counts a sheet's rows by what became of them: taken in, not needed, or without their file.
  private func settle(_ sheet: inout Export, _ index: Int) -> (Int, Int, Set<String>) {
    var (withoutOriginal, notNeeded) = (0, 0)
    var missing: Set<String> = []
    // A row that is still bad stands in its own file, and is counted there alone.
    let bad = sheet.quarantine.count
    sheet.quarantine.removeAll { row in
      let original = row.corrects.flatMap { originals[$0.file] }
      return original.map { exports[$0].kind == exports[index].kind } ?? false
    }
    sheet.counts.duplicates += bad - sheet.quarantine.count
    sheet.counts.quarantined -= bad - sheet.quarantine.count
    for (row, reference) in (exports[index].corrections ?? []).enumerated() {
      let original = originals[reference.file].map { exports[$0] }
      guard let original, original.kind == sheet.kind else {
        withoutOriginal += 1
        missing.insert(reference.file)
        sheet.quarantine.append(exports[index].withoutOriginal(row, reference))
        continue
      }
      let isQuarantined = original.quarantine.contains { $0.number == reference.row }
      if !isQuarantined { notNeeded += 1 }
      let isChosen = chosen[reference].map { $0.export == index && $0.index == row } ?? false
      if !isQuarantined || !isChosen {
        sheet.counts.accepted -= 1
        sheet.counts.duplicates += 1
      }
    }
    sheet.counts.accepted -= withoutOriginal
    sheet.counts.quarantined += withoutOriginal
    sheet.quarantine.sort { $0.number < $1.number }
    return (withoutOriginal, notNeeded, missing)
  }
}

extension QuarantinedRow {
  /// The same row of the same file as a later sheet has it, still bad: equal rows stay equal.
  fileprivate func replaced(by later: QuarantinedRow) -> QuarantinedRow {
    var row = later
    row.number = number
    row.fingerprint = fingerprint
    row.events = events
    return row
  }
}

extension QuarantinedRow.CellValue {
  /// Under the header that another file has for the same column.
  fileprivate func renamed(from: [SourceColumn], to: [SourceColumn]) -> Self {
    guard let roles = from.first(where: { $0.header == header })?.roles,
      let column = to.first(where: { !Set($0.roles).isDisjoint(with: roles) })
    else { return self }
    return QuarantinedRow.CellValue(header: column.header, value: value)
  }
}

extension Export {
  /// A good row of a correction sheet whose file is not there: kept, and it says why.
  fileprivate func withoutOriginal(_ index: Int, _ reference: RowReference) -> QuarantinedRow {
    var number = 0
    var id = ""
    var row = QuarantinedRow(number: 0, reason: .noOriginal, source: source, fingerprint: "")
    switch rows {
    case .register(let rows):
      (number, id) = (Int(rows.numbers[index]), rows.id[index])
      row.region = rows.region[index]
      row.agency = rows.agency?[index]
      row.received = rows.moments[Event.received.rawValue]?[index] ?? .missing
    case .log(let rows):
      (number, id) = (Int(rows.numbers[index]), rows.id[index])
    case .assessment: break
    }
    row.number = number
    row.id = id
    row.fingerprint = "\(reference.file)-\(reference.row)"
    row.corrects = reference
    if let header = columns.first(where: { $0.roles.contains(Field.id.name) })?.header {
      row.cells = [CellValue(header: header, value: id)]
    }
    return row
  }

  private typealias CellValue = QuarantinedRow.CellValue
}
