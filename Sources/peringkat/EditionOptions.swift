import ArgumentParser
import Diagnostics
import Files
import Foundation
import Scoring
import Workbook

/// A ranking for people in files: what `rank` and `show` write of it besides what they print.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      id: "Buku kerja hasil (.xlsx).", en: "The workbook to write (.xlsx)."),
    completion: .file(extensions: ["xlsx"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      id: "Folder untuk semua tabel buku kerja sebagai CSV; dibuat bila belum ada.",
      en: "A folder for all tables of the workbook as CSV; it is made if there is none."),
    completion: .directory)
  var csv: String?

  @Option(
    help: ArgumentHelp(
      id: "Satu halaman web yang berdiri sendiri (.html).",
      en: "One web page that needs nothing besides itself (.html)."),
    completion: .file(extensions: ["html", "htm"]))
  var html: String?

  /// Something was asked for that shows more than the ranking itself.
  var isAsked: Bool { output != nil || csv != nil || html != nil }

  /// Every file that may be written.
  func files(_ language: Language) -> [String] {
    [output, html].compactMap(\.self) + tables(language)
  }

  private func tables(_ language: Language) -> [String] {
    csv.map { folder in
      tableFileNames(language).map { (folder as NSString).appendingPathComponent($0) }
    } ?? []
  }

  /// Looks before anything is read whether the results have places of their own to be written to.
  ///
  /// - Parameters:
  ///   - others: What the command writes besides.
  ///   - inputs: What it reads.
  func check(
    beside others: [(path: String?, option: String)] = [], against inputs: [String],
    _ language: Language
  ) throws {
    if let output, !output.lowercased().hasSuffix(".xlsx") {
      throw CommandProblems.notAWorkbookName(output)
    }
    if let html, ![".html", ".htm"].contains(where: html.lowercased().hasSuffix) {
      throw CommandProblems.notAPageName(html)
    }
    try ResultPlaces.check(
      others + [(output, "--output"), (html, "--html")], tables: tables(language), in: csv,
      against: inputs)
  }

  /// Writes all that was asked for, each whole or not at all, and says so.
  func write(_ outcome: Reckoning.Outcome, _ line: ProgressLine, _ talk: Talk) throws {
    if let output {
      if let problem = try WholeFile(output).openElsewhere { talk.say(problem) }
      try line.during(.writing(output)) {
        try writeWorkbook(
          outcome.ranking, to: output, language: talk.language, engineVersion: Peringkat.version,
          with: outcome.attachments)
      }
      talk.say(CommandProblems.written(output))
    }
    if let html {
      try line.during(.writing(html)) {
        try writePage(
          outcome.ranking, to: html, language: talk.language, engineVersion: Peringkat.version,
          with: outcome.attachments)
      }
      talk.say(CommandProblems.written(html))
    }
    if let csv { try writeTables(of: outcome, into: csv, line, talk) }
  }

  private func writeTables(
    of outcome: Reckoning.Outcome, into folder: String, _ line: ProgressLine, _ talk: Talk
  ) throws {
    let possible = tables(talk.language).filter { FileManager.default.fileExists(atPath: $0) }
    for path in possible {
      if let problem = try WholeFile(path).openElsewhere { talk.say(problem) }
    }
    let written = try line.during(.writing(folder)) {
      try Workbook.writeTables(
        outcome.ranking, to: folder, language: talk.language, engineVersion: Peringkat.version,
        with: outcome.attachments)
    }
    talk.say(CommandProblems.written(tables: written.count, to: folder))
    let old = possible.map { ($0 as NSString).lastPathComponent }.filter { !written.contains($0) }
    if !old.isEmpty { talk.say(CommandProblems.otherTables(old, in: folder)) }
  }
}
