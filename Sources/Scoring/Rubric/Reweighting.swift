package import Diagnostics
internal import Documents

extension Rubric {
  /// This rubric with other weights and a version of its own: the same text, comments too, but for
  /// those numbers.
  ///
  /// - Parameters:
  ///   - weights: by the ids of aspects and indicators; others keep theirs.
  ///   - place: where the weights come from, for problems.
  /// - Throws: When a group's weights are all 0, or the text writes a weight in a way that cannot be
  ///   changed for itself.
  package func reweighted(
    _ weights: [String: Double], version: String, at place: Location
  ) throws(Problems) -> Rubric {
    let root = try DocumentNode.parse(text: text, file: place.file)
    var writing = Reweighting(edits: DocumentEdits(text), weights: weights, place: place)
    if case .mapping(let entries) = root.content {
      writing.write(version, entries, in: root)
      for entry in entries where entry.key == "aspects" { writing.write(entry.value) }
    }
    guard writing.problems.isEmpty else { throw Problems(writing.problems) }
    let text = writing.edits.text
    guard let changed = try? DocumentNode.parse(text: text, file: place.file),
      Reweighting.rest(of: changed) == Reweighting.rest(of: root),
      let rubric = try? Rubric.load(text: text, file: place.file), rubric.version == version,
      Dictionary(uniqueKeysWithValues: self.weights.map { ($0.id, weights[$0.id] ?? $0.weight) })
        == Dictionary(uniqueKeysWithValues: rubric.weights)
    else { throw Problems([ReweightingProblems.unwritable(at: place)]) }
    return rubric
  }

  /// Every aspect and indicator with its weight, parents before their children.
  package var weights: [(id: String, weight: Double)] {
    sweepTargets.filter { $0.part == .weight }.map { ($0.id, $0.current) }
  }

  /// The version after this one: `2024.1` is followed by `2024.2`, `1` by `2`, a year by `2024.1`.
  package var nextVersion: String {
    let digits = version.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    let stem = version.dropLast(digits.count)
    guard let number = Int(String(digits)), number < 1_000_000, !(stem.isEmpty && number > 999)
    else { return version + ".1" }
    return stem + String(number + 1)
  }
}

private struct Reweighting {
  var edits: DocumentEdits
  let weights: [String: Double]
  let place: Location
  var problems: [Diagnostic] = []

  /// Without quotes a version could read as something else where it is new.
  mutating func write(_ version: String, _ entries: [DocumentEntry], in root: DocumentNode) {
    let old = entries.first { $0.key == "version" }
    let name = entries.first { $0.key == "rubric" }
    let isWritten =
      if let old {
        edits.replace(old.value, with: version)
      } else if let name {
        edits.add("version", "\"\(version)\"", beside: name, in: root)
      } else {
        false
      }
    if !isWritten { problems.append(ReweightingProblems.unwritable(at: place)) }
  }

  /// A list of siblings and all below them.
  mutating func write(_ list: DocumentNode) {
    guard case .list(let siblings) = list.content else { return }
    let mappings = siblings.compactMap { node -> (node: DocumentNode, entries: [DocumentEntry])? in
      if case .mapping(let entries) = node.content { (node, entries) } else { nil }
    }
    let ids = mappings.map { $0.entries.compactMap(\.id).first?.text ?? "" }
    let known = mappings.map { $0.entries.first { $0.key == "weight" }?.value }
    if !ids.isEmpty, ids.allSatisfy({ weights[$0] == 0 }) {
      problems.append(ReweightingProblems.allZero(ids, at: place))
    }
    // Siblings of which none has a weight count equally; one weight asks for all.
    let lacksAll = known.allSatisfy { $0 == nil } && ids.contains { (weights[$0] ?? 1) != 1 }
    for (place, (node, entries)) in mappings.enumerated() {
      let id = ids[place]
      if let wanted = weights[id], let old = known[place], wanted != old.weight {
        if !edits.replace(old, with: JSONValue.number(wanted).text()) {
          problems.append(ReweightingProblems.unchangeable(id, at: self.place))
        }
      } else if lacksAll, let entry = entries.first(where: { $0.id != nil }) {
        if !edits.add("weight", JSONValue.number(weights[id] ?? 1).text(), beside: entry, in: node)
        {
          problems.append(ReweightingProblems.unchangeable(id, at: self.place))
        }
      }
      for entry in entries where ["aspects", "indicators"].contains(entry.key) {
        write(entry.value)
      }
    }
  }

  /// What must stay as it is, wherever it stands.
  static func rest(of node: DocumentNode) -> DocumentNode {
    var rest = node
    rest.place = Location(file: "")
    switch node.content {
    case .scalar, .empty: break
    case .list(let items): rest.content = .list(items.map(Self.rest))
    case .mapping(let entries):
      rest.content = .mapping(
        entries.filter { $0.key != "weight" && $0.key != "version" }.map {
          DocumentEntry(key: $0.key, keyPlace: rest.place, value: Self.rest(of: $0.value))
        })
    }
    return rest
  }
}

extension DocumentEntry {
  /// The scalar that names an aspect or indicator.
  fileprivate var id: DocumentNode? { ["aspect", "indicator"].contains(key) ? value : nil }
}

extension DocumentNode {
  fileprivate var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  fileprivate var weight: Double? { text.flatMap(Double.init) }
}
