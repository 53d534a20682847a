internal import Tables

/// Whether words without a digit are tracking IDs, as the whole column of IDs decides (spec §3.5).
enum WordIDs {
  /// Its IDs have digits: words are headings, or names of who signs.
  case none
  /// Some IDs are single words: one beside a date of receipt is an ID, one without is none.
  case besideDates
  /// Most are words.
  case all

  /// By the rows that have a readable date of receipt.
  ///
  /// - Parameters:
  ///   - digits: IDs with a digit.
  ///   - single: Single words.
  ///   - several: Several words.
  init(digits: Int, single: Int, several: Int) {
    let all = digits + single + several
    self = digits * 2 <= all && all > 0 ? .all : single * 20 > all ? .besideDates : .none
  }
}

/// Counts the words that stand where IDs do, beside a readable date of receipt.
struct WordIDCount {
  private var single = 0
  private var several = 0

  /// Whether the row of such a cell, which has no digit, must not be taken in under it.
  @inline(never)
  mutating func refuses(_ cell: SourceCell, _ words: WordIDs) -> Bool {
    let isSingle = !cell.trimmed.contains(UInt8(ascii: " "))
    if isSingle { single += 1 } else { several += 1 }
    switch words {
    case .none: return true
    case .besideDates: return !isSingle
    case .all: return false
    }
  }

  /// - Parameter accepted: The rows that were, with IDs that have digits.
  func verdict(accepted: Int) -> WordIDs {
    WordIDs(digits: accepted, single: single, several: several)
  }
}

extension SourceCell {
  /// Most IDs end in a digit.
  @inline(__always)
  var hasDigit: Bool {
    guard kind == .text, let last = bytes.last else { return kind != .empty }
    return last &- 48 < 10 || bytes.contains { $0 &- 48 < 10 }
  }
}
