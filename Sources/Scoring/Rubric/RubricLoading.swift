package import Diagnostics
internal import Complaints
internal import Documents
internal import Fingerprints

extension Rubric {
  /// Reads a rubric from the text of its file.
  ///
  /// Throws everything that is wrong with it at once, each problem with line and column.
  /// - Parameters:
  ///   - text: the file as it was read; its UTF-8 is what `sha256` is taken of.
  ///   - file: the name by which problems call the file.
  package static func load(text: String, file: String) throws(Problems) -> Rubric {
    let root = try DocumentNode.parse(text: text, file: file)
    var reader = RubricReader()
    let rubric = reader.rubric(root, text: text)
    guard let rubric, reader.problems.isEmpty else { throw Problems(reader.problems.told) }
    return rubric
  }
}

/// Reads a rubric's document part by part, and collects what is wrong with it.
///
/// Each reading method gives nil, or leaves the default, where it has noted a problem.
struct RubricReader {
  var problems: [Diagnostic] = []
  /// What `clocks` holds: nil for a clock that could not be read.
  var clocks: [String: Clock?] = [:]
  /// Where each id of an aspect or indicator stands.
  var ids: [String: Location] = [:]

  mutating func rubric(_ node: DocumentNode, text: String) -> Rubric? {
    guard let map = node.mapping(keys: RubricKeys.top, &problems) else { return nil }
    let id = map.required("rubric", &problems)?.string(&problems)
    let missing = map.required("missing", &problems)?.word(MissingRule.self, &problems)
    var rubric = Rubric(
      id: id ?? "", version: map["version"]?.string(&problems) ?? "1",
      title: map["title"]?.wording(&problems) ?? Wording(id ?? ""), missing: missing ?? .zero,
      text: text, sha256: SHA256.of(text))
    rubric.basis = map["basis"]?.strings(&problems) ?? []
    if let node = map["calendar"] { rubric.calendar = calendar(node) }
    if let node = map["population"] { rubric.population = population(node) }
    if let node = map["clocks"] { rubric.clocks = clocks(node) }
    if let node = map.required("aspects", &problems) { rubric.aspects = aspects(node) }
    if let node = map["aggregation"] { readAggregation(node, into: &rubric) }
    if let node = map["quarantined"] {
      rubric.quarantined = node.word(QuarantinedRule.self, &problems) ?? rubric.quarantined
    }
    readRanking(map, into: &rubric)
    return rubric
  }

  private mutating func readAggregation(_ node: DocumentNode, into rubric: inout Rubric) {
    guard let map = node.mapping(keys: RubricKeys.aggregation, &problems) else { return }
    if let rule = map["within_aspect"]?.word(Aggregation.self, &problems) {
      rubric.withinAspect = rule
    }
    if let rule = map["across_aspects"]?.word(Aggregation.self, &problems) {
      rubric.acrossAspects = rule
    }
  }

  private mutating func population(_ node: DocumentNode) -> Filter {
    guard let map = node.mapping(keys: RubricKeys.filter, &problems) else { return Filter() }
    return filter(map)
  }

  /// A word of a closed vocabulary of the record.
  mutating func word<Named: NamedValue>(_ type: Named.Type, _ node: DocumentNode) -> Named? {
    node.word(among: Named.names, &problems).flatMap { Named(named: $0) }
  }

  mutating func day(_ node: DocumentNode) -> Day? {
    guard let (year, month, date) = node.date(&problems) else { return nil }
    if let day = Day(year: year, month: month, day: date) { return day }
    problems.append(DocumentProblems.notADate(node))
    return nil
  }
}

extension [Diagnostic] {
  /// The problems from the top of a document to its end, and not endlessly many of a kind.
  var told: [Diagnostic] {
    let inOrder = enumerated().sorted { a, b in
      let (first, second) = (a.element.location, b.element.location)
      return (first?.row ?? 0, first?.column ?? 0, a.offset)
        < (second?.row ?? 0, second?.column ?? 0, b.offset)
    }
    var log = DiagnosticLog()
    log.add(inOrder.map(\.element))
    return log.all
  }
}
