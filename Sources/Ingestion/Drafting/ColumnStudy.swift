internal import Complaints
internal import Tables

/// What one column of a register looks like, counted over all its cells.
///
/// Of its words only those of columns with few distinct ones are kept, and none that is long.
struct ColumnStudy {
  let index: Int
  let header: String
  private(set) var filled = 0
  private(set) var dates = DateStudy()
  /// Times of day, such as `04:05:34`.
  private(set) var times = 0
  /// Numbers with a point that may be times, such as `04.05`.
  private(set) var dottedTimes = 0
  private(set) var numbers = 0
  private(set) var ratings = 0
  private(set) var emails = 0
  private(set) var phones = 0
  private(set) var identityNumbers = 0
  private(set) var names = 0
  private(set) var proses = 0
  private(set) var codes = 0
  /// Whole numbers, by which running numbers are told.
  private(set) var highest = 0.0
  private var length = 0
  private var hashes: Set<UInt64> = []
  private var filledWhenFull: Int?
  private var table = StringInterner()
  private var counts: [Int] = []
  /// Every distinct value is in the table.
  private(set) var hasAllWords = true

  private static let mostWords = 1000
  private static let mostHashes = 50_000
  private static let longestWord = 80
  private static let times = DateFormats()

  init(index: Int, header: String) {
    self.index = index
    self.header = header
  }

  /// How many distinct values; of a long column the share among its first ones holds for all.
  var distinct: Int {
    filledWhenFull.map { hashes.count * filled / $0 } ?? hashes.count
  }
  var averageLength: Int { filled == 0 ? 0 : length / filled }

  /// The distinct values with how often they stand there, most frequent first.
  var words: [(word: String, count: Int)] {
    counts.indices.map { (table.word(UInt32($0 + 1)), counts[$0]) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.precedes($1.0) }
  }

  /// At least so many hundredths of the filled cells.
  func isMostly(_ count: Int, percent: Int = 60) -> Bool {
    filled > 0 && count * 100 >= filled * percent
  }

  var isDated: Bool { isMostly(dates.count) }

  mutating func take(_ cell: SourceCell) {
    switch cell.kind {
    case .moment:
      filled += 1
      dates.take(moment: cell)
      note(UInt64(bitPattern: cell.wall))
    case .timeOfDay:
      filled += 1
      times += 1
      note(UInt64(bitPattern: cell.wall))
    case .text, .number, .boolean:
      let bytes = cell.trimmed
      guard !bytes.isEmpty, !ColumnStudy.isBlankWord(bytes) else { return }
      filled += 1
      length += bytes.count
      note(StringInterner.hash(bytes))
      takeWord(bytes)
      takeShape(bytes, cell)
    case .empty, .error:
      break
    }
  }

  private mutating func note(_ hash: UInt64) {
    guard filledWhenFull == nil else { return }
    hashes.insert(hash)
    if hashes.count == ColumnStudy.mostHashes { filledWhenFull = filled }
  }

  private mutating func takeWord(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hasAllWords else { return }
    guard bytes.count <= ColumnStudy.longestWord else {
      hasAllWords = false
      return
    }
    let (code, isNew) = table.code(of: bytes)
    if isNew { counts.append(0) }
    counts[Int(code) - 1] += 1
    if counts.count > ColumnStudy.mostWords {
      hasAllWords = false
      table = StringInterner()
      counts = []
    }
  }

  private mutating func takeShape(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: SourceCell) {
    let shape = CellShape(bytes)
    if shape.isEmail { emails += 1 }
    if shape.isPhone { phones += 1 }
    if shape.isIdentityNumber { identityNumbers += 1 }
    if shape.isName { names += 1 }
    if shape.isProse { proses += 1 }
    if shape.isCode { codes += 1 }
    if let number = cell.decimal {
      numbers += 1
      if number >= 1, number <= 5 { ratings += 1 }
      highest = max(highest, number)
      dates.take(number: number)
    }
    if ColumnStudy.times.readTime(bytes) != nil {
      if bytes.contains(UInt8(ascii: ":")) { times += 1 } else { dottedTimes += 1 }
    } else if shape.isNumber || !shape.isProse {
      dates.take(bytes)
    }
  }

  /// `NA`, `null` and the like, which programs write for nothing.
  private static func isBlankWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 4, bytes.count > 1 else { return false }
    return ["na", "n/a", "null", "nan", "none"].contains {
      $0.utf8.elementsEqual(bytes.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    }
  }
}
