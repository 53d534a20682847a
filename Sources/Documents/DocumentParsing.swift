package import Diagnostics
private import Yams

extension DocumentNode {
  /// What a whole document may expand to, so that aliases of aliases do not fill the memory.
  private static let largestSize = 200_000
  /// A file with more aliases (`*name`) is refused before it is read: thirty-two can multiply a
  /// value a hundred thousand times, no more.
  private static let mostAliases = 32

  /// The text of a file's bytes, which must be UTF-8; a byte order mark stays in the text.
  ///
  /// Throws one problem with the place of the first byte that does not fit.
  package static func text(of bytes: [UInt8], file: String) throws(Problems) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var line = 1
    var column = 1
    var start = 0
    while start < bytes.count {
      let length = (1...4).first { count in
        start + count <= bytes.count
          && String(validating: bytes[start..<start + count], as: UTF8.self) != nil
      }
      guard let length else { break }
      column += 1
      if bytes[start] == 10 { (line, column) = (line + 1, 1) }
      start += length
    }
    throw Problems([
      DocumentProblems.notUTF8(at: Location(file: file, row: line, column: column))
    ])
  }

  /// Reads a document; columns of places count characters (Unicode scalars) from 1.
  ///
  /// Throws when the text is no YAML, holds no value or several documents, names a key twice in
  /// one mapping, or is so full of aliases that it would fill the memory.
  package static func parse(text: String, file: String) throws(Problems) -> DocumentNode {
    // A byte order mark is no part of the first line.
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    guard aliases(in: text) <= mostAliases else {
      throw Problems([DocumentProblems.tooManyAliases(at: Location(file: file), limit: mostAliases)]
      )
    }
    let root: Yams.Node?
    do {
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw Problems([problem(error, text: text, file: file)])
    } catch {
      throw Problems([
        DocumentProblems.syntax("\(error)", at: Location(file: file, row: 1, column: 1))
      ]
      )
    }
    var builder = Builder(file: file, room: largestSize)
    guard let root, let node = builder.node(root) else {
      if builder.room <= 0 {
        builder.problems.append(DocumentProblems.tooLarge(at: Location(file: file)))
      }
      if builder.problems.isEmpty {
        builder.problems.append(DocumentProblems.empty(at: Location(file: file, row: 1, column: 1)))
      }
      throw Problems(builder.problems)
    }
    guard builder.problems.isEmpty else { throw Problems(builder.problems) }
    guard node.content != .empty else {
      throw Problems([DocumentProblems.empty(at: node.place)])
    }
    return node
  }

  /// How many `*name` the text may hold as aliases: those after a space or a bracket.
  private static func aliases(in text: String) -> Int {
    var count = 0
    var before: UInt8 = 10
    var star = false
    for byte in text.utf8 {
      let isName =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 95 || byte >= 128
      if star, isName { count += 1 }
      star = byte == 42 && [9, 10, 13, 32, 44, 58, 63, 91, 123].contains(before)
      before = byte
    }
    return count
  }

  private static func problem(_ error: YamlError, text: String, file: String) -> Diagnostic {
    func place(_ mark: Mark) -> Location {
      Location(file: file, row: mark.line, column: mark.column)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return scalar(in: text, at: mark) == "\t"
        ? DocumentProblems.tab(at: place(mark))
        : DocumentProblems.syntax(problem, at: place(mark))
    case .composer(_, let problem, let mark, _):
      return problem == "but found another document"
        ? DocumentProblems.severalDocuments(at: place(mark))
        : DocumentProblems.syntax(problem, at: place(mark))
    case .reader(let problem, let offset, _, _):
      var mark = (line: 1, column: 1)
      for character in text.prefix(offset ?? 0) {
        mark = character.isNewline ? (mark.line + 1, 1) : (mark.line, mark.column + 1)
      }
      return DocumentProblems.syntax(
        problem, at: Location(file: file, row: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      return DocumentProblems.duplicateKey(keys.first ?? "", at: place(context.mark))
    default:
      return DocumentProblems.syntax("\(error)", at: Location(file: file, row: 1, column: 1))
    }
  }

  private static func scalar(in text: String, at mark: Mark) -> Unicode.Scalar? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard mark.line <= lines.count else { return nil }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first
  }
}

/// Copies Yams' nodes, which keep no place for keys of their own and share what aliases repeat.
private struct Builder {
  var file: String
  /// How many values may still come.
  var room: Int
  var problems: [Diagnostic] = []

  init(file: String, room: Int) {
    self.file = file
    self.room = room
  }

  /// nil when there is no room left, or where a problem was noted.
  mutating func node(_ node: Yams.Node) -> DocumentNode? {
    room -= 1
    guard room > 0 else { return nil }
    let place = place(of: node)
    switch node {
    case .scalar(let scalar):
      return DocumentNode(place: place, content: content(scalar, at: place))
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      for item in sequence {
        guard let item = self.node(item) else { return nil }
        items.append(item)
      }
      return DocumentNode(place: place, content: .list(items))
    case .mapping(let mapping):
      guard let entries = entries(mapping) else { return nil }
      return DocumentNode(place: place, content: .mapping(entries))
    case .alias:
      // Yams has put what an alias names in its place; only one of nothing would be left.
      problems.append(DocumentProblems.syntax("found undefined alias", at: place))
      return nil
    }
  }

  private mutating func entries(_ mapping: Yams.Node.Mapping) -> [DocumentEntry]? {
    var entries: [DocumentEntry] = []
    for (key, value) in mapping {
      guard let value = node(value) else { return nil }
      guard let name = key.scalar?.string else {
        problems.append(DocumentProblems.keyIsNoWord(at: place(of: key)))
        continue
      }
      entries.append(DocumentEntry(key: name, keyPlace: place(of: key), value: value))
    }
    return entries
  }

  private mutating func content(
    _ scalar: Yams.Node.Scalar, at place: Location
  ) -> DocumentNode.Content {
    let tag = scalar.tag.description
    if !["", "!", "tag:yaml.org,2002:str"].contains(tag) {
      problems.append(DocumentProblems.tag(tag, at: place))
    }
    let plain = scalar.style == .plain && tag.isEmpty
    if plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .empty }
    return .scalar(text: scalar.string, plain: plain)
  }

  private func place(of node: Yams.Node) -> Location {
    Location(file: file, row: node.mark?.line, column: node.mark?.column)
  }
}
