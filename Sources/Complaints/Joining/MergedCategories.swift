/// Words from several files' own codes to one list of codes.
struct MergedCategories {
  private(set) var words: [String] = []
  private var codes: [String: UInt32] = [:]

  mutating func code(_ word: String) -> UInt32 {
    if let code = codes[word] { return code }
    words.append(word)
    codes[word] = UInt32(words.count)
    return UInt32(words.count)
  }

  func existing(_ word: String) -> UInt32? { codes[word] }

  /// A file's codes to this list's, missing to 0.
  mutating func translation(of column: CategoryColumn) -> [UInt32] {
    [0] + column.words.map { code($0) }
  }
}
