internal import Complaints
internal import Diagnostics

/// What is known of the words of one column of meanings, for a draft's `values`.
struct DraftValues {
  /// A word of the file, or a pattern for several, with what it means.
  private(set) var known: [(word: String, meaning: String, rows: Int)] = []
  /// Words that a person must explain, and that are surely of a list.
  private(set) var unknown: [(word: String, rows: Int)] = []
  /// Values that are not shown, because they may be anything.
  private(set) var rare = 0
  private(set) var rareRows = 0
  private let key: String
  private let meanings: [String]
  private let saysState: Bool

  /// Words that only a pattern knows are written as the pattern: their ends may be anything.
  init<Meaning>(
    _ key: String, _ column: ColumnStudy, _ rules: [WordRule<Meaning>], _ meanings: [String],
    saysState: Bool? = nil, _ text: (Meaning) -> String
  ) {
    self.key = key
    self.meanings = meanings
    self.saysState = saysState ?? ColumnContent.saysState(column.header)
    var patterns = [Int: Int]()
    for (word, rows) in column.words {
      let folded = foldedName(word)
      let index =
        rules.firstIndex { $0.pattern.isExact && $0.pattern.matches(folded) }
        ?? rules.firstIndex { $0.pattern.matches(folded) }
      if let index {
        if rules[index].pattern.isExact {
          known.append((word, text(rules[index].meaning), rows))
        } else {
          patterns[index, default: 0] += rows
        }
      } else if isOfAList(word, rows: rows) {
        unknown.append((word, rows))
      } else {
        rare += 1
        rareRows += rows
      }
    }
    // An exact word beats a pattern; of patterns the first that fits holds, as in the vocabulary.
    for (index, rows) in patterns.sorted(by: { $0.key < $1.key }) {
      known.append((rules[index].pattern.written, text(rules[index].meaning), rows))
    }
  }

  /// Met often enough, short, and without numbers: not what somebody wrote about one complaint. What
  /// looks like a name is one, unless the header says that its column holds a state.
  private func isOfAList(_ word: String, rows: Int) -> Bool {
    var text = word
    let isName = text.withUTF8 { CellShape($0).isName }
    return rows >= 3 && word.count <= 40 && foldedWords(word).count <= 5 && (saysState || !isName)
      && !word.contains { $0.isNumber || $0 == "@" }
  }

  func write(to lines: inout DraftLines) {
    if known.isEmpty {
      lines.add("#   \(key):")
    } else {
      lines.add("\(key):", indent: 2)
    }
    for (word, meaning, rows) in known {
      lines.add("\(yamlScalar(word)): \(meaning)", indent: 4, remark: DraftWording.rows(rows))
    }
    if !unknown.isEmpty {
      var wording = DraftWording.unknownWords
      let list = meanings.joined(separator: ", ")
      wording = Wording(id: "\(wording.id) \(list).", en: "\(wording.en) \(list).")
      lines.check(wording, indent: 4)
      for (word, rows) in unknown {
        lines.add("# \(yamlScalar(word)): ???", indent: 4, remark: DraftWording.rows(rows))
      }
    }
    if rare > 0 { lines.check(DraftWording.rareWords(rare, rows: rareRows), indent: 4) }
  }
}
