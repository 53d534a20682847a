internal import Complaints
internal import Diagnostics
internal import Tables

/// Watches a column of tracking IDs for what is somebody's phone number, e-mail address or NIK.
struct PersonalIDDetector {
  /// Plain digits that might be a phone's or a NIK are one: few of the column's IDs are.
  let isStrict: Bool
  private var counts: [PersonalData: Int] = [:]
  private var likely = 0
  /// What the likely ones begin with, all alike: then they are a system's own numbers.
  private var beginning: [UInt8] = []
  private var length = 0
  private var isScheme = true

  init(isStrict: Bool = false) {
    self.isStrict = isStrict
  }

  static func kind(of id: String) -> PersonalData.ID? {
    var id = id
    return id.withUTF8 { PersonalData.id($0) }
  }

  /// Whether the cell's row must not be taken in under this ID.
  @inline(__always)
  mutating func refuses(_ cell: SourceCell) -> Bool {
    // An ID of a system is short, nearly always.
    guard cell.bytes.count > 8, cell.kind != .moment, cell.kind != .timeOfDay else { return false }
    return cell.withID { look(at: $0) }
  }

  @inline(never)
  private mutating func look(at id: UnsafeBufferPointer<UInt8>) -> Bool {
    switch PersonalData.id(id) {
    case .personal(let kind):
      counts[kind, default: 0] += 1
      return true
    case .ifMostAre(let kind):
      counts[kind, default: 0] += 1
      likely += 1
      let begins = Array(id.prefix(kind == .nik ? 10 : 6))
      if likely == 1 { (beginning, length) = (begins, id.count) }
      if begins != beginning || id.count != length { isScheme = false }
      return isStrict
    case nil: return false
    }
  }

  /// What the column as a whole is, after all its rows.
  enum Verdict {
    case clean
    /// Some IDs are somebody's number: to be read again, strictly.
    case someArePersonal
    /// Most of them are: it is another column.
    case isPersonal(PersonalData, count: Int)
  }

  func verdict(of rows: Int) -> Verdict {
    let counted = counts.values.reduce(0, +)
    if isScheme, likely * 2 > rows { return .clean }
    let most = PersonalData.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    if counted * 2 > rows, let most { return .isPersonal(most, count: counted) }
    return likely > 0 && !isStrict ? .someArePersonal : .clean
  }
}

extension PersonalIDDetector {
  /// Whether the table must be read again, without those IDs that are somebody's numbers.
  /// - Throws: Where most are: the column is not that of tracking IDs.
  func mustBeStrict(_ plan: TablePlan, rows counts: Export.Counts) throws(Problems) -> Bool {
    let rows = counts.read - counts.skipped
    switch verdict(of: rows) {
    case .clean: return false
    case .someArePersonal: return true
    case .isPersonal(let kind, let count):
      throw Problems([
        IngestionProblems.idsArePersonal(
          kind, count: count, of: rows, at: plan.place(column: plan.column(.field(.id))))
      ])
    }
  }
}
