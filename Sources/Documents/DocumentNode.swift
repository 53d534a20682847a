package import Diagnostics

/// One value of a YAML (or JSON) document, with the place where it stands.
///
/// Scalars keep the text that was written, so that a version `2024.10` and a region code `64.10`
/// are not taken for numbers; what a scalar means is decided by who reads it.
package struct DocumentNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// `plain`: written without quotes and tags, so that it may be a number or a truth value.
    case scalar(text: String, plain: Bool)
    case list([DocumentNode])
    case mapping([DocumentEntry])
    /// Nothing, `~` or `null`.
    case empty
  }

  package var place: Location
  package var content: Content

  package init(place: Location, content: Content) {
    self.place = place
    self.content = content
  }
}

/// A key of a mapping and its value, each with its place.
package struct DocumentEntry: Sendable, Hashable {
  package var key: String
  package var keyPlace: Location
  package var value: DocumentNode

  package init(key: String, keyPlace: Location, value: DocumentNode) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

/// A mapping whose keys are known words: what a node gives when it is read as one.
package struct DocumentMapping: Sendable {
  /// The place of the mapping itself, where what it lacks is reported.
  package var place: Location
  package var entries: [DocumentEntry]
  /// Known keys that a reported unknown one most likely meant, so that none is called missing too.
  package var misspelt: Set<String> = []

  package init(place: Location, entries: [DocumentEntry]) {
    self.place = place
    self.entries = entries
  }

  /// The value of a key, or nil when the mapping lacks it.
  package subscript(key: String) -> DocumentNode? {
    entry(key)?.value
  }

  package func entry(_ key: String) -> DocumentEntry? {
    entries.first { $0.key == key }
  }

  /// The value of a key that must be there; its absence is a problem at the mapping's place.
  package func required(_ key: String, _ problems: inout [Diagnostic]) -> DocumentNode? {
    if let value = self[key] { return value }
    if !misspelt.contains(key) { problems.append(DocumentProblems.missingKey(key, at: place)) }
    return nil
  }

  /// The entry of the one key among `keys` that the mapping has; none or several is a problem.
  package func one(of keys: [String], _ problems: inout [Diagnostic]) -> DocumentEntry? {
    let found = entries.filter { keys.contains($0.key) }
    guard let first = found.first else {
      if misspelt.isDisjoint(with: keys) {
        problems.append(DocumentProblems.noneOf(keys, at: place))
      }
      return nil
    }
    if found.count > 1 {
      problems.append(DocumentProblems.severalOf(found.map(\.key), at: found[1].keyPlace))
      return nil
    }
    return first
  }
}
