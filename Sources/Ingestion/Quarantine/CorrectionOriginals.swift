internal import Complaints
internal import Tables

extension TablePlan {
  /// What a correction sheet calls the files of its rows, by the beginnings of their fingerprints.
  func originals(in table: any SourceTable) throws -> [String: String] {
    let named = headers.firstIndex { CorrectionHeaders.isFile(foldedName($0)) }
    guard let column = named else { return [:] }
    var names: [String: String] = [:]
    _ = try table.forEachRow { row in
      guard row.number > headerNumber, let reference = reference(of: row) else { return true }
      let name = row.cell(column).string
      if !name.isEmpty { names[reference.row.file] = Quarantining.masked(name) }
      return true
    }
    return names
  }
}
