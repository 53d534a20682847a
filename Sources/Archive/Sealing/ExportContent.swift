internal import Complaints
internal import Diagnostics

extension Export {
  /// The hash of all that the archive keeps of it, and of what was found in it: an archive whose
  /// rows were altered by other hands gives back an export with another one.
  ///
  /// - Parameter found: In the order in which it was said.
  func content(_ found: [Diagnostic]) -> String {
    let hash = ContentHash("export 1")
    addFile(to: hash)
    switch rows {
    case .register(let rows): rows.add(to: hash)
    case .log(let rows): rows.add(to: hash)
    case .assessment(let rows):
      hash.add(rows.count)
      for row in rows {
        hash.add(row.region)
        hash.add(row.key)
        hash.add(row.value)
        hash.add(row.evidence)
        hash.add(row.number)
      }
    }
    hash.add(quarantine.count)
    for row in quarantine { row.add(to: hash) }
    hash.add(corrections?.count)
    for row in corrections ?? [] { row.add(to: hash) }
    hash.add(found.count)
    for problem in found { problem.add(to: hash) }
    // Sheets that were kept before their files' names were have hashes without them.
    for (file, name) in originals.sorted(by: { $0.key < $1.key }) {
      hash.add(file)
      hash.add(name)
    }
    return hash.finish()
  }

  private func addFile(to hash: borrowing ContentHash) {
    for text in [file, sha256, sheet, kind.rawValue, profile, source, generated?.iso, region] {
      hash.add(text)
    }
    for count in [
      counts.read, counts.accepted, counts.quarantined, counts.duplicates, counts.skipped,
    ] {
      hash.add(count)
    }
    hash.add(fields.map(\.name).sorted())
    hash.add(events.map(\.name).sorted())
    hash.add(duplicatesByRegion.count)
    for (region, rows) in duplicatesByRegion.sorted(by: { $0.key.precedes($1.key) }) {
      hash.add(region)
      hash.add(rows)
    }
    hash.add(columns.count)
    for column in columns {
      hash.add(column.number)
      hash.add(column.header)
      hash.add(column.roles)
    }
  }
}

extension RegisterRows {
  fileprivate func add(to hash: borrowing ContentHash) {
    hash.add(Array(numbers))
    hash.add(id)
    for column in [source, region, agency, category, channel, place, title] { hash.add(column) }
    for column in [classification, status, closedBy] { hash.add(column) }
    for column in moments + [due] { hash.add(column) }
    hash.add(rating.map(Array.init))
    hash.add(reopened)
  }
}

extension LogRows {
  fileprivate func add(to hash: borrowing ContentHash) {
    hash.add(numbers)
    hash.add(id)
    hash.add(source)
    hash.add(region)
    hash.add(events)
    hash.add(at)
  }
}

extension QuarantinedRow {
  fileprivate func add(to hash: borrowing ContentHash) {
    hash.add(number)
    for text in [reason.rawValue, source, id, region, agency, fingerprint] { hash.add(text) }
    hash.add(received.stored.map(Int.init))
    hash.add(cells.count)
    for cell in cells {
      hash.add(cell.header)
      hash.add(cell.value)
    }
    hash.add(Int(events))
    hash.add(corrects == nil ? 0 : 1)
    corrects?.add(to: hash)
  }
}

extension RowReference {
  fileprivate func add(to hash: borrowing ContentHash) {
    hash.add(file)
    hash.add(row)
  }
}

extension Diagnostic {
  fileprivate func add(to hash: borrowing ContentHash) {
    hash.add(severity.rawValue)
    hash.add(code)
    hash.add(location?.file)
    hash.add(location?.sheet)
    hash.add(location?.row)
    hash.add(location?.column)
    hash.add(location?.header)
    message.add(to: hash)
    hash.add(fix == nil ? 0 : 1)
    fix?.add(to: hash)
    hash.add(notes.count)
    for note in notes { note.add(to: hash) }
  }
}

extension Wording {
  func add(to hash: borrowing ContentHash) {
    hash.add(id)
    hash.add(en)
  }
}
