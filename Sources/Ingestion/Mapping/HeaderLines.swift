internal import Complaints

/// Headers of forms, which take more than one row: a second line under merged cells ("Hari dan
/// Tanggal" over "Pemberitahuan Tertulis" and "Pemberian Informasi"), and the columns' numbers.
enum HeaderLines {
  /// The two rows as one: what stands below is the more exact name.
  static func joined(_ upper: TopRow, _ under: TopRow) -> TopRow {
    var row = upper
    row.number = under.number
    for (index, folded) in under.folded.enumerated() where !folded.isEmpty {
      while row.cells.count <= index {
        row.cells.append("")
        row.folded.append("")
      }
      row.cells[index] = under.cells[index]
      row.folded[index] = folded
    }
    return row
  }

  /// Whether the row below is no data: it names columns only, more of them are known by it, and
  /// the columns without which no row can be placed are not among them.
  static func isSecondLine(
    _ under: TopRow, in two: HeaderMatch, ofOne one: HeaderMatch
  ) -> Bool {
    guard two.explained > one.explained else { return false }
    let filled = under.folded.indices.filter { !under.folded[$0].isEmpty }
    let required = two.profile.required.compactMap { two.columns[$0] }
    return filled.allSatisfy { !two.unknown.contains($0) && !required.contains($0) }
  }

  /// The number of the header's last row: a row below it that counts the columns (1, 2, 3, … or
  /// (1), (2), …) belongs to it.
  static func lastNumber(below number: Int, filled: Int, in top: [TopRow]) -> Int {
    guard let below = top.first(where: { $0.number > number }) else { return number }
    let counted = below.folded.filter { !$0.isEmpty }
    let isCount =
      counted.count >= 4 && counted.count * 5 >= filled * 4
      && counted.enumerated().allSatisfy { $0.element == String($0.offset + 1) }
    return isCount ? below.number : number
  }
}
