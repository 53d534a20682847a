internal import Diagnostics
internal import Documents

/// Where the parts of a rubric stand in its file.
struct RubricPlaces {
  private var byID: [String: DocumentMapping] = [:]
  private(set) var clocks: [String: Location] = [:]
  private(set) var adjustments: [Location] = []
  /// The children of the top and of each aspect, with their ids and weights as they are written.
  private(set) var siblings: [[(id: String, weight: DocumentNode?)]] = []
  let file: String

  /// Of a text that the loader has accepted.
  init(text: String, file: String) throws(Problems) {
    self.file = file
    let root = try DocumentNode.parse(text: text, file: file)
    guard case .mapping(let entries) = root.content else { return }
    for entry in entries {
      switch (entry.key, entry.value.content) {
      case ("aspects", .list(let items)): add(items)
      case ("clocks", .mapping(let named)):
        for clock in named { clocks[clock.key] = clock.keyPlace }
      case ("adjustments", .list(let items)): adjustments = items.map(\.place)
      default: break
      }
    }
  }

  private mutating func add(_ items: [DocumentNode]) {
    var level: [(id: String, weight: DocumentNode?)] = []
    for item in items {
      guard case .mapping(let entries) = item.content else { continue }
      let map = DocumentMapping(place: item.place, entries: entries)
      guard case .scalar(let text, _) = (map["aspect"] ?? map["indicator"])?.content else {
        continue
      }
      let id = text.trimmingSpaces
      byID[id] = map
      level.append((id, map["weight"]))
      for key in ["aspects", "indicators"] {
        if case .list(let children) = map[key]?.content { add(children) }
      }
    }
    siblings.append(level)
  }

  /// Where a key of an aspect or indicator stands; where it has none, the whole.
  func place(_ id: String, _ key: String? = nil) -> Location {
    guard let map = byID[id] else { return Location(file: file) }
    return key.flatMap { map.entry($0)?.keyPlace } ?? map.place
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
