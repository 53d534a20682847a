internal import Complaints

/// A column of many rows on its way into a table, without a `String` or an `Any` a row.
enum StoredColumn {
  /// Consecutive keys. Where they are the table's largest only the first is bound and SQLite counts
  /// on, which is faster.
  case keys(first: Int64, areLast: Bool)
  case numbers([UInt32])
  /// One byte a row, never missing.
  case bits([UInt8])
  /// One byte a row; 0 is missing.
  case codes([UInt8])
  /// Codes of a `CategoryColumn`; `ids[code]` is the word's key in table `word`.
  case words(PackedCodes, ids: [Int64])
  case moments(PackedMoments)
  /// NaN is missing.
  case reals([Double])
  /// −1 is missing.
  case counts([Int32])

  /// How many rows it has; nil where it has as many as the others.
  var count: Int? {
    switch self {
    case .keys: nil
    case .numbers(let values): values.count
    case .bits(let values), .codes(let values): values.count
    case .words(let codes, _): codes.count
    case .moments(let values): values.count
    case .reals(let values): values.count
    case .counts(let values): values.count
    }
  }
}

/// The keys that the rows of an export have in `register_row` or `log_row`, in their order.
///
/// So rows need no index: those of one export stand together, and a key tells whose they are.
struct RowKeys {
  let export: Int64

  var first: Int64 { export << 32 }

  var last: Int64 { export << 32 | 0xFFFF_FFFF }
}

extension Moment {
  /// The moments of a table's column: a missing one is NULL there.
  init(_ stored: Int64?) {
    self = stored.map { Moment(raw: $0) } ?? .missing
  }

  var stored: Int64? { isMissing ? nil : raw }
}
