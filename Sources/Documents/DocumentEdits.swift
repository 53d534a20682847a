internal import Diagnostics

/// Changes to the text of a YAML (or JSON) document at places that reading it told; every other
/// character stays, comments too.
package struct DocumentEdits: Sendable {
  private struct Edit {
    var offset: Int
    /// How many scalars it replaces; 0 where it only adds.
    var length: Int
    var text: String
  }

  private let scalars: [Unicode.Scalar]
  /// Offset of the first scalar of each line.
  private let lines: [Int]
  private let lineEnd: String
  private var edits: [Edit] = []

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    // A byte order mark is no part of the first line, and YAML knows five kinds of line ends.
    var lines = [scalars.first == "\u{FEFF}" ? 1 : 0]
    for (offset, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r" where offset + 1 < scalars.count && scalars[offset + 1] == "\n": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append(offset + 1)
      default: continue
      }
    }
    self.lines = lines
    lineEnd = text.utf8.contains(13) ? "\r\n" : "\n"
  }

  /// Puts `text` where a scalar stands, between the quotes that it has.
  ///
  /// False, and nothing is changed, where the scalar is written in another way than it reads: with
  /// escapes, over several lines, behind an anchor, or where an alias repeats it.
  package mutating func replace(_ node: DocumentNode, with text: String) -> Bool {
    guard case .scalar(let old, let isPlain) = node.content, var offset = offset(of: node.place)
    else { return false }
    if !isPlain { offset += 1 }
    let length = old.unicodeScalars.count
    guard offset + length <= scalars.count, !old.isEmpty,
      scalars[offset..<offset + length].elementsEqual(old.unicodeScalars),
      isPlain || ["\"", "'"].contains(scalars[offset - 1]),
      !edits.contains(where: { $0.offset == offset })
    else { return false }
    edits.append(Edit(offset: offset, length: length, text: text))
    return true
  }

  /// Adds a key with a scalar that needs no quotes to the mapping of which `entry` is one: behind
  /// it, on a line of its own, or before it in a mapping between braces.
  ///
  /// False, and nothing is changed, where the place is not to be found.
  package mutating func add(
    _ key: String, _ text: String, beside entry: DocumentEntry, in mapping: DocumentNode
  ) -> Bool {
    guard let start = offset(of: mapping.place), let at = offset(of: entry.keyPlace),
      start < scalars.count, at < scalars.count, let column = entry.keyPlace.column,
      let row = entry.value.place.row
    else { return false }
    if scalars[start] == "{" {
      let quote = scalars[at] == "\"" ? "\"" : ""
      edits.append(Edit(offset: at, length: 0, text: "\(quote)\(key)\(quote): \(text), "))
      return true
    }
    let next = row < lines.count ? lines[row] : scalars.count
    let endsLine = row < lines.count
    let line = String(repeating: " ", count: column - 1) + "\(key): \(text)"
    edits.append(
      Edit(offset: next, length: 0, text: endsLine ? line + lineEnd : lineEnd + line))
    return true
  }

  /// The text with all changes.
  package var text: String {
    var result = String.UnicodeScalarView()
    var at = 0
    let order = edits.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    for (_, edit) in order {
      result.append(contentsOf: scalars[at..<edit.offset])
      result.append(contentsOf: edit.text.unicodeScalars)
      at = edit.offset + edit.length
    }
    result.append(contentsOf: scalars[at...])
    return String(result)
  }

  private func offset(of place: Location) -> Int? {
    guard let row = place.row, let column = place.column, lines.indices.contains(row - 1) else {
      return nil
    }
    let offset = lines[row - 1] + column - 1
    return offset < scalars.count ? offset : nil
  }
}
