private import Foundation
internal import Diagnostics

/// Tells a result of an earlier run, which may be written again, from what somebody handed in.
enum OwnResult {
  /// The sheets that every ranking workbook has, in either language.
  private static let sheets: [Set<String>] = [["Peringkat", "Rubrik"], ["Ranking", "Rubric"]]

  /// Whether nothing is lost where the file is written over: it is empty, an archive, or a ranking.
  static func isOne(at path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let beginning = try? file.read(upToCount: 64), !beginning.isEmpty
    else { return true }
    let text = String(decoding: beginning, as: UTF8.self)
    if text.hasPrefix("SQLite format 3") { return true }
    if text.hasPrefix("{") { return text.contains("\"peringkat") }
    guard let opened = try? InputFile(path: path, label: path, name: path).open() else {
      return false
    }
    let names = Set(opened.tables.compactMap(\.sheet))
    return sheets.contains { $0.isSubset(of: names) }
  }
}
