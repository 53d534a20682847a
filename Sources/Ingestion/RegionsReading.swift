package import Complaints
package import Diagnostics
internal import Tables

extension RegionList {
  /// The list with the regions of a file added (`--regions`, a folder's `regions.csv`).
  /// - Throws: What is wrong with the file, all at once.
  package func adding(_ input: InputFile) throws(Problems) -> RegionList {
    try adding(RegionTable(reading: input))
  }
}

extension RegionTable {
  /// Reads the cells of a list of regions: the header is its first row that is not blank.
  init(reading input: InputFile) throws(Problems) {
    do {
      let opened = try input.open()
      var rows: [(number: Int, cells: [String])] = []
      _ = try opened.tables.first?.forEachRow { row in
        rows.append((row.number, row.cells.map(\.string)))
        return true
      }
      guard let header = rows.first else {
        throw IngestionProblems.noRegionTable(input.label)
      }
      self.init(
        file: input.label, header: header.cells, headerNumber: header.number,
        rows: Array(rows.dropFirst()))
    } catch let problem as Diagnostic {
      throw Problems([problem])
    } catch {
      throw Problems([IngestionProblems.unexpected(error, file: input.label)])
    }
  }
}
