package import Diagnostics

/// A list of regions of the user's own, as its cells were read (`regions.csv`, spec §3.2).
package struct RegionTable: Sendable {
  /// The file as messages call it.
  package var file: String
  package var header: [String]
  /// The row's number in the header's line.
  package var headerNumber: Int
  package var rows: [(number: Int, cells: [String])]

  package init(
    file: String, header: [String], headerNumber: Int, rows: [(number: Int, cells: [String])]
  ) {
    self.file = file
    self.header = header
    self.headerNumber = headerNumber
    self.rows = rows
  }

  enum Column: String, CaseIterable {
    case code, name, kind, province, timezone, population

    /// Folded spellings of the header.
    var spellings: [String] {
      switch self {
      case .code: ["code", "kode"]
      case .name: ["name", "nama", "namalengkap"]
      case .kind: ["kind", "jenis"]
      case .province: ["province", "provinsi"]
      case .timezone: ["timezone", "zona", "zonawaktu", "iana"]
      case .population: ["population", "penduduk", "jumlahpenduduk"]
      }
    }
  }
}

extension RegionList {
  /// The list with the regions of `table` added, or put in the place of those of the same code.
  ///
  /// What a row leaves blank is as the list has it. A row of a code that the list does not know
  /// must have a name; its zone, where blank, is that of the province of its code.
  /// - Throws: All that is wrong with the table at once.
  package func adding(_ table: RegionTable) throws(Problems) -> RegionList {
    var problems: [Diagnostic] = []
    var columns: [RegionTable.Column: Int] = [:]
    for (index, header) in table.header.enumerated() {
      let folded = foldedName(header)
      for column in RegionTable.Column.allCases where column.spellings.contains(folded) {
        if columns[column] == nil { columns[column] = index }
      }
    }
    guard columns[.code] != nil else {
      throw Problems([
        RegionProblems.noCodeColumn(table.header, file: table.file, row: table.headerNumber)
      ])
    }
    var reader = RegionRowReader(list: self, file: table.file, columns: columns)
    for row in table.rows { reader.read(row.cells, number: row.number, &problems) }
    guard problems.isEmpty else { throw Problems(problems) }
    return adding(reader.regions)
  }

  /// The list with regions of the user's own added, or put in place of those of their codes.
  package func adding(_ regions: [Region]) -> RegionList {
    guard !regions.isEmpty else { return self }
    var list = self
    list.take(regions)
    list.listed += regions.map(\.code).filter { !listed.contains($0) }
    return list
  }
}

/// Turns rows of a region table into regions, one after the other.
private struct RegionRowReader {
  let list: RegionList
  let file: String
  let columns: [RegionTable.Column: Int]
  var regions: [Region] = []
  private var rowsByCode: [String: Int] = [:]

  init(list: RegionList, file: String, columns: [RegionTable.Column: Int]) {
    self.list = list
    self.file = file
    self.columns = columns
  }

  mutating func read(_ cells: [String], number: Int, _ problems: inout [Diagnostic]) {
    func value(_ column: RegionTable.Column) -> String? {
      guard let index = columns[column], index < cells.count else { return nil }
      let words = cells[index].split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    func place(_ column: RegionTable.Column) -> Location {
      Location(
        file: file, row: number, column: columns[column].map { $0 + 1 }, header: column.rawValue)
    }
    guard let code = value(.code) else {
      problems.append(RegionProblems.noCode(at: place(.code)))
      return
    }
    if let first = rowsByCode[code] {
      problems.append(RegionProblems.sameCode(code, first: first, at: place(.code)))
      return
    }
    rowsByCode[code] = number
    let known = list.regions.first { $0.code == code }
    guard let name = value(.name) ?? known?.name else {
      problems.append(RegionProblems.noName(code, at: place(.name)))
      return
    }
    var zone = known?.zone ?? list.zone(ofProvinceOf: code)
    if let written = value(.timezone) {
      zone = RegionRowReader.zone(written)
      if zone == nil { problems.append(RegionProblems.unknownZone(written, at: place(.timezone))) }
    } else if zone == nil {
      problems.append(RegionProblems.noZone(code, at: place(.timezone)))
    }
    // A row replaces the built-in one: what it leaves blank in a column that it has is unknown.
    var population = columns[.population] == nil ? known?.population : nil
    if let written = value(.population) {
      population = RegionRowReader.population(written)
      if population == nil {
        problems.append(RegionProblems.badPopulation(written, at: place(.population)))
      }
    }
    guard let zone else { return }
    let kind = value(.kind)?.lowercased() ?? known?.kind ?? RegionList.kind(ofName: name)
    regions.append(
      Region(
        code: code, name: name, kind: kind, province: value(.province) ?? known?.province ?? "",
        zone: zone, population: population))
  }

  private static func zone(_ text: String) -> Zone? {
    Zone(identifier: text) ?? Zone(identifier: text.uppercased())
  }

  /// A whole number above zero; points, commas or spaces may stand between its thousands.
  private static func population(_ text: String) -> Double? {
    let groups = text.split(omittingEmptySubsequences: false) { ".,' \u{A0}".contains($0) }
    let isNumber = groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }
    // A spreadsheet may write a whole number as 172350.0.
    if isNumber, groups.count == 2, groups[1].allSatisfy({ $0 == "0" }), groups[1].count < 3 {
      return Double(groups[0]).flatMap { $0 > 0 ? $0 : nil }
    }
    guard isNumber, groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
      let number = Double(groups.joined()), number > 0
    else { return nil }
    return number
  }
}

extension RegionList {
  /// The zone of the regions whose code begins like `code`, before the dot.
  func zone(ofProvinceOf code: String) -> Zone? {
    guard let dot = code.firstIndex(of: ".") else { return nil }
    return regions.first { $0.code.hasPrefix(code[...dot]) }?.zone
  }
}
