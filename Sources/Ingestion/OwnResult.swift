internal import Diagnostics
private import Foundation
internal import Tables

/// Tells a result of an earlier run from what somebody handed in, by what it holds.
package enum OwnResult {
  /// The sheets that every ranking workbook, and every region's own, has in either language.
  private static let sheets: [Set<String>] = [
    ["Peringkat", "Rubrik"], ["Ranking", "Rubric"], ["Posisi", "Poin Hilang"],
    ["Standing", "Points Lost"],
  ]
  /// `PRKT`, where SQLite keeps an application's mark.
  private static let archiveMark: [UInt8] = [0x50, 0x52, 0x4B, 0x54]
  private static let archiveMarkOffset = 68

  /// Whether nothing is lost where the file is written over: it is empty, an archive, or a ranking.
  package static func isOne(at path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let beginning = try? file.read(upToCount: 160), !beginning.isEmpty
    else { return true }
    if beginning.starts(with: Array("SQLite format 3".utf8)) { return true }
    if beginning.first == UInt8(ascii: "{") { return isDocument(Array(beginning)) }
    if isPage(Array(beginning)) { return true }
    guard let opened = try? SourceFile(path: path, label: path, name: path).open() else {
      return false
    }
    return isRanking(opened) || isTable(opened)
  }

  /// A ranking workbook, under whatever name and in whatever format it was saved since.
  static func isRanking(_ opened: OpenedFile) -> Bool {
    let names = Set(opened.tables.compactMap(\.sheet))
    return sheets.contains { $0.isSubset(of: names) }
  }

  /// A table of a ranking by itself.
  private static func isTable(_ opened: OpenedFile) -> Bool {
    guard let table = opened.tables.first, let tops = try? TopRows(table, index: 0) else {
      return false
    }
    return OwnTable.isOne(tops.top.first?.cells ?? [])
  }

  /// A ranking as a web page, which says so in its first lines.
  static func isPage(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start.prefix(160), as: UTF8.self)
    return text.hasPrefix("<!DOCTYPE html>")
      && text.contains("<meta name=\"generator\" content=\"Peringkat ")
  }

  /// JSON of ours, or an archive.
  static func isOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Array(bytes.prefix(128))
    if start.starts(with: "SQLite format 3".utf8) {
      return start.dropFirst(archiveMarkOffset).starts(with: archiveMark)
    }
    return start.first == UInt8(ascii: "{") && isDocument(start)
  }

  private static func isDocument(_ start: [UInt8]) -> Bool {
    String(decoding: start.prefix(64), as: UTF8.self).contains("\"peringkat")
  }
}
