internal import Complaints
internal import Diagnostics
internal import Documents

/// Reads a file of cases, and collects what is wrong with it.
struct CaseReader {
  var problems: [Diagnostic] = []

  mutating func cases(text: String, file: String) throws(Problems) -> [RubricCase] {
    let root = try DocumentNode.parse(text: text, file: file)
    var cases: [RubricCase] = []
    let map = root.mapping(keys: CaseKeys.top, &problems)
    for item in map?.required("cases", &problems)?.list(&problems) ?? [] {
      if let one = self.case(item) { cases.append(one) }
    }
    guard problems.isEmpty else { throw Problems(problems.told) }
    return cases
  }

  private mutating func `case`(_ node: DocumentNode) -> RubricCase? {
    guard let map = node.mapping(keys: CaseKeys.aCase, &problems) else { return nil }
    let name = map.required("case", &problems)?.wording(&problems)
    let period = map.required("period", &problems).flatMap { self.period($0) }
    let asOf = map["as_of"].flatMap { day($0) }
    let unit = map["by"]?.word(UnitOfRanking.self, &problems)
    var files: [RubricCase.File] = []
    var populations: [String: Double] = [:]
    var assessments = ["region,key,value,evidence"]
    for item in map.required("regions", &problems)?.list(&problems) ?? [] {
      guard let map = item.mapping(keys: CaseKeys.region, &problems),
        let code = map.required("region", &problems)?.string(&problems)
      else { continue }
      populations[code] = map["population"]?.number(.positive, &problems)
      files += self.files(of: code, map)
      assessments += self.assessments(of: code, map["assessments"])
    }
    if assessments.count > 1 {
      let text = assessments.joined(separator: "\n") + "\n"
      files.append(RubricCase.File(name: "assessments.csv", kind: .assessment, text: text))
    }
    let expected = map.required("expect", &problems).map { self.expectations($0) }
    guard let name, let period, let expected else { return nil }
    return RubricCase(
      name: name, place: node.place, period: period, asOf: asOf, unit: unit ?? .region,
      files: files, populations: populations, expected: expected)
  }

  private mutating func period(_ node: DocumentNode) -> Period? {
    guard let text = node.string(&problems) else { return nil }
    if let period = Period(text) { return period }
    problems.append(CaseProblems.noPeriod(text, at: node.place))
    return nil
  }

  private mutating func day(_ node: DocumentNode) -> Day? {
    guard let (year, month, date) = node.date(&problems) else { return nil }
    if let day = Day(year: year, month: month, day: date) { return day }
    problems.append(DocumentProblems.notADate(node))
    return nil
  }

  /// A region's registers and its log, as files in a folder of its code.
  private mutating func files(of code: String, _ map: DocumentMapping) -> [RubricCase.File] {
    var files: [RubricCase.File] = []
    func add(_ name: String, _ kind: Export.Kind, _ day: Day?, _ text: String) {
      files.append(
        RubricCase.File(
          name: "\(code)/\(name).csv", kind: kind, region: code, generated: day, text: text))
    }
    if let node = map["rows"] { add("1", .register, nil, register(node)) }
    let registers = map["registers"]?.list(&problems) ?? []
    for (number, item) in registers.enumerated() {
      guard let map = item.mapping(keys: CaseKeys.register, &problems),
        let rows = map.required("rows", &problems)
      else { continue }
      add(
        "register-\(padded(number + 1, 3))", .register, map["generated"].flatMap { day($0) },
        register(rows))
    }
    if let node = map["log"] { add("log", .log, nil, log(node)) }
    return files
  }

  /// Rows as canonical text: the columns that any of them names, in the order of the record.
  ///
  /// `times: 3` repeats a row as `id-1`, `id-2`, `id-3`; a row without id has its number as one.
  private mutating func register(_ node: DocumentNode) -> String {
    let names = Field.names.filter { $0 != Field.region.name }
    let maps = (node.list(&problems) ?? []).compactMap {
      $0.mapping(keys: [CaseKeys.times] + names, &problems)
    }
    let used = Set(maps.flatMap { $0.entries.map(\.key) } + [Field.id.name])
    let columns = names.filter { used.contains($0) }
    var lines = [columns.joined(separator: ",")]
    for (number, map) in maps.enumerated() {
      let times = map[CaseKeys.times]?.integer(1...100_000, &problems) ?? 1
      let id = map["id"].map { cell($0) } ?? String(number + 1)
      for copy in 1...times {
        let cells = columns.map { column in
          column == "id" ? (times > 1 ? "\(id)-\(copy)" : id) : map[column].map { cell($0) } ?? ""
        }
        lines.append(cells.map(quoted).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func log(_ node: DocumentNode) -> String {
    var lines = [CaseKeys.log.joined(separator: ",")]
    for item in node.list(&problems) ?? [] {
      guard let map = item.mapping(keys: CaseKeys.log, &problems) else { continue }
      for key in ["id", "event", "at"] { _ = map.required(key, &problems) }
      lines.append(
        CaseKeys.log.map { key in quoted(map[key].map { cell($0) } ?? "") }
          .joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func assessments(of code: String, _ node: DocumentNode?) -> [String] {
    guard let map = node?.mapping(&problems) else { return [] }
    return map.entries.map { entry in
      [code, entry.key, cell(entry.value), ""].map(quoted).joined(separator: ",")
    }
  }

  /// A scalar as it is written; a blank one is an empty cell.
  private mutating func cell(_ node: DocumentNode) -> String {
    switch node.content {
    case .empty: return ""
    case .scalar(let text, _): return text
    case .list, .mapping: return node.string(&problems) ?? ""
    }
  }

  private func quoted(_ cell: String) -> String {
    let isPlain = !cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
