internal import Complaints
internal import Tables

/// A column whose texts are kept as written: agency, category, channel, place.
struct WrittenColumn {
  let column: Int
  private var table = StringInterner()

  init(column: Int) {
    self.column = column
  }

  /// The number of the row's word; 0 where it has none.
  @inline(__always)
  mutating func code(_ row: borrowing SourceRow) -> UInt32 {
    row.cell(column).withText { text in text.isEmpty ? 0 : table.code(of: text).code }
  }

  /// Whether one of its words is such a one.
  func hasWord(_ isOne: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    table.contains(where: isOne)
  }

  /// By their numbers, from 1 on.
  var words: [String] { table.words }
}

/// A column of words that mean something of the record: status, classification, who closed.
struct MeaningColumn {
  enum Kind {
    case status, classification, closedBy

    var key: String { self == .closedBy ? "closed_by" : "\(self)" }
  }

  let kind: Kind
  let column: Int
  private let profile: Profile
  private var table = StringInterner()
  /// By a word's number the raw value of its meaning; 0 is missing.
  private(set) var meanings: [UInt8] = [0]
  /// Who closed, where a status word says so.
  private(set) var closings: [UInt8] = [0]
  private var firstRows: [Int] = [0]
  /// By word: it was first met in a row of more cells than the header has.
  private var isLong: [Bool] = [false]
  private let width: Int

  init(_ kind: Kind, column: Int, profile: Profile, width: Int) {
    self.width = width
    self.kind = kind
    self.column = column
    self.profile = profile
  }

  /// The number of the row's word; 0 where it has none.
  @inline(__always)
  mutating func code(_ row: borrowing SourceRow) -> UInt32 {
    let number = row.number
    let isLong = row.cells.count > width
    return row.cell(column).withText { text in
      if text.isEmpty { return 0 }
      let (code, isNew) = table.code(of: text)
      if isNew { learn(table.word(code), number, isLong) }
      return code
    }
  }

  @inline(never)
  private mutating func learn(_ written: String, _ row: Int, _ isLong: Bool) {
    firstRows.append(row)
    self.isLong.append(isLong)
    let word = foldedName(written)
    var meaning: UInt8?
    var closing: UInt8?
    switch kind {
    case .status:
      let status = profile.statuses.meaning(of: word)
      meaning = status?.status?.rawValue
      closing = status?.closedBy?.rawValue
    case .classification:
      meaning = profile.classifications.meaning(of: word)?.rawValue
    case .closedBy:
      meaning = profile.closings.meaning(of: word)?.rawValue
    }
    meanings.append(meaning ?? 0)
    closings.append(closing ?? 0)
  }

  /// The words that the profile does not know.
  var unknown: [String] {
    (1..<meanings.count).filter { meanings[$0] == 0 }.map { table.word(UInt32($0)) }
  }

  /// Words that the profile does not know, with how often and where first they stand;
  /// `hasSlipped` of one that only a row has that is longer than the header.
  ///
  /// - Parameter codes: The numbers of all rows' words.
  func unknownWords(
    _ codes: PackedCodes
  ) -> [(word: String, count: Int, row: Int, hasSlipped: Bool)] {
    let unknown = (1..<meanings.count).filter { meanings[$0] == 0 }
    if unknown.isEmpty { return [] }
    var counts = [Int](repeating: 0, count: meanings.count)
    for code in codes { counts[Int(code)] += 1 }
    return unknown.map {
      (table.word(UInt32($0)), counts[$0], firstRows[$0], isLong[$0] && counts[$0] == 1)
    }
  }

  /// The words that the profile knows, as it writes them.
  var knownWords: [String] {
    switch kind {
    case .status: profile.statuses.map(\.pattern.written)
    case .classification: profile.classifications.map(\.pattern.written)
    case .closedBy: profile.closings.map(\.pattern.written)
    }
  }
}
