internal import Complaints
internal import Tables

/// The source systems of a file's rows: a column's words, else the profile's own (spec §7).
struct SourceWords {
  private let column: Int
  private var table = StringInterner()

  init(_ plan: TablePlan) {
    column = plan.column(.field(.source))
    var source = plan.profile.source
    source.withUTF8 { _ = table.code(of: $0) }
  }

  /// In the order of their codes, from 1 on; the profile's is the first.
  var words: [String] { table.words.map(PersonalData.masked) }

  func word(_ code: UInt32) -> String { PersonalData.masked(table.word(code)) }

  /// The code of a row's source; a blank cell is the profile's.
  @inline(__always)
  mutating func code(of row: borrowing SourceRow) -> UInt32 {
    guard column >= 0 else { return 1 }
    return row.cell(column).withText { text in
      text.isEmpty ? 1 : table.code(of: text).code
    }
  }
}
