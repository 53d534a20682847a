/// A column of words from a small set: one code a row, 0 for missing.
package struct CategoryColumn: Sendable, Equatable {
  /// One code a row; 0 is missing, k is `words[k - 1]`.
  package var codes: PackedCodes
  /// Distinct words in the order in which they were first met.
  package var words: [String]

  package init(codes: PackedCodes = [], words: [String] = []) {
    self.codes = codes
    self.words = words
  }

  /// The same word, or none, on every one of `count` rows.
  package init(_ word: String?, count: Int) {
    codes = PackedCodes(repeating: word == nil ? 0 : 1, count: count)
    words = word.map { [$0] } ?? []
  }

  package subscript(row: Int) -> String? {
    let code = codes[row]
    return code == 0 ? nil : words[Int(code) - 1]
  }

  /// How many rows bear each word; words that stand on no row are not in it.
  package var counts: [String: Int] {
    var counts = [Int](repeating: 0, count: words.count + 1)
    if let code = codes.ofAllRows {
      counts[Int(code)] = codes.count
    } else {
      for code in codes { counts[Int(code)] += 1 }
    }
    var byWord: [String: Int] = [:]
    for (word, count) in zip(words, counts.dropFirst()) where count > 0 {
      byWord[word, default: 0] += count
    }
    return byWord
  }

  package mutating func keep(_ rows: [Int]) {
    codes = PackedCodes(rows.map { codes[$0] })
  }

  /// Adds one row; looks through all words, so it is for few rows.
  package mutating func append(_ word: String?) {
    guard let word else { return codes.append(0) }
    if let known = words.firstIndex(of: word) { return codes.append(UInt32(known + 1)) }
    words.append(word)
    codes.append(UInt32(words.count))
  }
}

/// A column of short texts that are nearly all different: tracking IDs.
package struct TextColumn: Sendable, Equatable {
  /// The UTF-8 of all texts, one after the other.
  package var bytes: [UInt8]
  /// Where each text ends in `bytes`.
  package var ends: [UInt32]

  package init() {
    bytes = []
    ends = []
  }

  package init(_ texts: some Sequence<String>) {
    self.init()
    for text in texts { append(text.utf8) }
  }

  package var count: Int { ends.count }

  package mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
  }

  /// The same for bytes in memory, without a look at what kind of sequence they are.
  package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
  }

  package func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  package subscript(row: Int) -> String {
    String(decoding: bytes[range(row)], as: UTF8.self)
  }

  package mutating func keep(_ rows: [Int]) {
    var kept = TextColumn()
    kept.bytes.reserveCapacity(bytes.count)
    kept.ends.reserveCapacity(rows.count)
    for row in rows { kept.append(bytes[range(row)]) }
    self = kept
  }
}
