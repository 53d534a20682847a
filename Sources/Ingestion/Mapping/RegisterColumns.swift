internal import Complaints

/// A column whose texts are kept as written: agency, category, channel, place.
struct WrittenColumn {
  let column: Int
  private(set) var codes: [UInt32] = []
  private var table = WordTable()

  init(column: Int) {
    self.column = column
  }

  @inline(__always)
  mutating func take(_ row: borrowing Row) {
    let code = row.cell(column).withText { text in
      text.isEmpty ? 0 : table.code(of: text).code
    }
    codes.append(code)
  }

  var words: WordColumn { WordColumn(codes: Codes(codes), words: table.words) }
}

/// A column of words that mean something of the record: status, classification, who closed.
struct MeaningColumn {
  enum Kind {
    case status, classification, closedBy

    var key: String { self == .closedBy ? "closed_by" : "\(self)" }
  }

  let kind: Kind
  let column: Int
  /// Raw values of the meaning; 0 is missing.
  private(set) var values: [UInt8] = []
  /// Who closed, where a status word says so.
  private(set) var closings: [UInt8] = []
  private let profile: Profile
  private var table = WordTable()
  private var meanings: [UInt8] = [0]
  private var closingMeanings: [UInt8] = [0]
  private var counts: [Int] = [0]
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

  @inline(__always)
  mutating func take(_ row: borrowing Row) {
    let (number, isLong) = (row.number, row.cells.count > width)
    let code = row.cell(column).withText { text in
      text.isEmpty ? 0 : self.code(of: text, number, isLong)
    }
    counts[code] += 1
    values.append(meanings[code])
    if kind == .status { closings.append(closingMeanings[code]) }
  }

  @inline(__always)
  private mutating func code(of text: UnsafeBufferPointer<UInt8>, _ row: Int, _ isLong: Bool) -> Int
  {
    let (code, isNew) = table.code(of: text)
    if isNew {
      learn(foldedName(table.word(code)))
      firstRows.append(row)
      self.isLong.append(isLong)
    }
    return Int(code)
  }

  @inline(never)
  private mutating func learn(_ word: String) {
    counts.append(0)
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
    closingMeanings.append(closing ?? 0)
  }

  /// Words that the profile does not know, with how often and where first they stand;
  /// `hasSlipped` of one that only a row has that is longer than the header.
  var unknownWords: [(word: String, count: Int, row: Int, hasSlipped: Bool)] {
    (1..<meanings.count).filter { meanings[$0] == 0 }.map {
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

/// Rows of one file by (source, id, region), of which the later one wins (spec §3.6).
struct DuplicateIndex {
  private var hashes: [UInt64] = []
  /// Row + 1; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 1024)
  /// Whether a later row has replaced a row.
  private(set) var isReplaced: [Bool] = []
  private(set) var replaced = 0

  /// Takes in the row that was appended last to all columns.
  @inline(__always)
  mutating func take(_ ids: borrowing TextColumn, _ regions: [UInt32], _ sources: [UInt32]) {
    let row = hashes.count
    let start = row == 0 ? 0 : Int(ids.ends[row - 1])
    let end = Int(ids.ends[row])
    let key = UInt64(regions[row]) << 32 | UInt64(sources[row])
    let hash = ids.bytes.withUnsafeBufferPointer {
      WordTable.hash(UnsafeBufferPointer(rebasing: $0[start..<end]), seed: WordTable.mix(key))
    }
    hashes.append(hash)
    isReplaced.append(false)
    if hashes.count * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = Int(slots[slot]) - 1
      if hashes[other] == hash, regions[other] == regions[row], sources[other] == sources[row],
        ids.bytes[ids.range(other)] == ids.bytes[start..<end]
      {
        isReplaced[other] = true
        replaced += 1
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(row + 1)
  }

  private mutating func grow() {
    let size = slots.count * 4
    let old = slots
    slots = [UInt32](repeating: 0, count: size)
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: hashes[Int(entry) - 1]) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }
}
