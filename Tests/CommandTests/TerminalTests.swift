import Diagnostics
import Foundation
import TestSupport
import Testing

/// Standard output is data, standard error is talk; a terminal gets colour and progress.
@Suite struct TerminalTests {
  /// Runs the program with both streams on a terminal of its own.
  private let onTerminal = ["/bin/sh", "-c", "exec script -qec \"$0 $*\" /dev/null"]
  private let screen = ["TERM": "xterm", "NO_COLOR": ""]

  private var faulty: String { "\(Examples.header)\n1,64.03,,completed,2024-03-01,x,\n" }

  @Test("Severities are coloured on a terminal, unless NO_COLOR or TERM=dumb")
  func color() async throws {
    let folder = try Examples.folder("a.csv", faulty)
    let shown = try await folder.run(
      "check", "a.csv", environment: screen, through: onTerminal)
    #expect(shown.text.contains("\u{1B}[33mperingatan[unreadable-date]:\u{1B}[0m "))
    #expect(shown.text.contains("\u{1B}[1ma.csv\u{1B}[0m"))
    let failed = try await folder.run(
      "check", "tiada.csv", environment: screen, through: onTerminal)
    #expect(failed.text.contains("\u{1B}[1;31mgalat[file-cannot-be-opened]:\u{1B}[0m "))
    for plain in [["NO_COLOR": "1"], ["NO_COLOR": "", "TERM": "dumb"]] {
      let run = try await folder.run(
        "check", "a.csv", environment: screen.merging(plain) { $1 }, through: onTerminal)
      #expect(run.text.contains("peringatan[unreadable-date]: "))
      // A machine under load may have had time for a line of progress, which is no colour.
      let still = plain["TERM"] == nil ? run.text.replacing("\u{1B}[K", with: "") : run.text
      #expect(!still.contains("\u{1B}"), "\(plain)")
    }
    let piped = try await folder.run("check", "a.csv", environment: screen)
    #expect(!piped.text.contains("\u{1B}") && !piped.said.contains("\u{1B}"))
  }

  @Test("Long reading shows its progress on a terminal and takes it away; --quiet shows none")
  func progress() async throws {
    var rows = "id,region,status,received,first_response\n"
    for id in 0..<240_000 { rows += "\(id),64.03,completed,2024-03-01,\n" }
    let folder = try Examples.folder("a.csv", rows)
    let run = try await folder.run("check", "a.csv", environment: screen, through: onTerminal)
    #expect(run.text.contains("\r\u{1B}[KMembaca: 0 dari 1 berkas, "))
    let end = try #require(run.text.range(of: "Membaca: ", options: .backwards))
    let rest = run.text[end.lowerBound...]
    #expect(rest.contains(" baris\r\u{1B}[K"), "cleared at the end")
    #expect(run.text.contains("dibaca 240.000 = diterima 240.000 + "))
    // Every long stage names itself, and is gone before the next thing is said.
    let options = ["--rubric", "rubric.yaml", "--period", "2024", "--archive", "a.sqlite"]
    let ranked = try await Program.run(
      ["rank", "a.csv"] + options, in: folder, environment: screen, through: onTerminal)
    for stage in ["Membaca dan menyimpan: 0 dari 1 berkas, ", "Membaca arsip"] {
      #expect(ranked.text.contains("\r\u{1B}[K\(stage)"), "\(stage)")
    }
    let last = try #require(ranked.text.range(of: "\u{1B}[K", options: .backwards))
    #expect(
      ranked.text[last.upperBound...].contains("Tersimpan di arsip sebagai peringkat nomor 1."))
    let listed = try await folder.run(
      "quarantine", "a.csv", environment: screen, through: onTerminal)
    #expect(listed.text.contains("\r\u{1B}[KMembaca: 0 dari 1 berkas, "))
    let none = "Tidak ada baris yang dikarantina."
    #expect(listed.text.contains("\r\u{1B}[K\(none)"), "cleared before it is said")
    let quiet = try await folder.run(
      "check", "a.csv", "--quiet", environment: screen, through: onTerminal)
    #expect(!quiet.text.contains("Membaca: ") && quiet.text.contains("dibaca 240.000 = "))
    let piped = try await folder.run("check", "a.csv")
    #expect(piped.said.isEmpty)
  }

  @Test("--quiet says only errors, and changes no result")
  func quiet() async throws {
    let folder = try Examples.folder(
      "a.csv",
      faulty
        + Examples.berau.split(separator: "\n")
        .dropFirst().joined(separator: "\n") + "\n")
    let rest = [
      "rank", "a.csv", "--rubric", "rubric.yaml", "--period", "2024", "--output", "o.xlsx",
    ]
    let loud = try await Program.run(rest, in: folder)
    let quiet = try await Program.run(rest + ["--quiet"], in: folder)
    #expect(loud.said.contains("peringatan[unreadable-date]") && loud.said.contains("Ditulis: "))
    #expect(quiet.said.isEmpty && quiet.status == 0 && quiet.text == loud.text)
    let refused = try await folder.run(
      "rank", "a.csv", "tiada", "--rubric", "rubric.yaml", "--period", "2024", "--quiet")
    #expect(refused.status == 1 && refused.said.contains("galat[file-cannot-be-opened]"))
    let ingested = try await folder.run("ingest", "a.csv", "--archive", "a.sqlite", "--quiet")
    #expect(ingested.said.isEmpty && ingested.text.contains("a.csv"))
  }

  @Test("A reader that stops is no fault, whether the system's signal is heeded or not")
  func closedPipe() async throws {
    let folder = try Examples.folder()
    let rows = (1...3000).map { "\($0),64.03,,,2024-03-01,x,\n" }.joined()
    for file in 1...60 {
      try folder.write(
        "banyak/\(file).csv",
        "\(Examples.header)\n\(rows.prefix(2000))\(file)a,64.03,,,2024-03-01,,\n")
    }
    for trap in ["", "trap '' PIPE; "] {
      let run = try await folder.run(
        "check", "banyak",
        through: ["/bin/bash", "-c", trap + "\"$0\" \"$@\" | head -n 1; exit ${PIPESTATUS[0]}"])
      #expect(run.status == 0 && run.said.isEmpty, "\(run.said)")
      #expect(run.text == "1.csv\n")
    }
  }

  @Test("Standard output that cannot be written is an error with status 1")
  func fullDisk() async throws {
    let folder = try Examples.folder()
    let run = try await folder.run(
      "check", "data", "--language", "en",
      through: ["/bin/sh", "-c", "\"$0\" \"$@\" > /dev/full"])
    #expect(run.status == 1)
    #expect(run.said.contains("error[output-not-written]: standard output cannot be written: "))
  }

  @Test("Control characters of values, names and headers never reach a terminal")
  func escapes() async throws {
    let title = "\u{1B}]0;judul\u{07}"
    let bad = ["\u{1B}", "\u{07}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{2028}"]
    let folder = try TemporaryFolder()
    try folder.write("rubric.yaml", Examples.rubric)
    try folder.write(
      "in/\(title)64.03\u{202E}.csv",
      """
      id,region,agency,status,received,first_response,completed,\(title)kolom
      \(title)1\u{202E},64.03,Dinas\(title)\u{9B}31m,\(title)selesai\u{2028},2024-03-01,\(title),,x
      2,64.03,\u{2066}Dinas,completed,2024-03-01,2024-03-04,,
      ,64.03,Dinas,completed,\(title),,,

      """)
    try folder.write(
      "in/lain\(title).csv",
      "id,region,received\n\(title)1\u{202E},Beray\(title),2024-03-01\n"
        + "\(title)1\u{202E},64.99,2024-03-01\n")
    try folder.write(
      "in/regions.csv",
      "code,name,kind,timezone\n64.99,\"Kab\(title)\u{9B}\u{202E}\","
        + "kabupaten,WITA\n64.98,Kota \(title)\u{2066},kota,WITA\n")
    let rest = ["--rubric", "rubric.yaml", "--period", "2024"]
    for arguments in [
      ["check", "in"], ["check", "in"] + rest, ["rank", "in"] + rest + ["--archive", "a.sqlite"],
      ["rank", "in", "--by", "agency"] + rest, ["ingest", "in", "--archive", "b.sqlite"],
      ["rankings", "--archive", "a.sqlite"], ["show", "1", "--archive", "a.sqlite"],
      ["check", "in", "--json", "-"], ["rank", "in", "--json", "-"] + rest,
      ["rank", "in", "--only", "Kab\(title)x"] + rest, ["check", "tiada\(title)"],
      ["\(title)rank"], ["rank", "--\(title)"],
      ["check", "in", "--rubric", title, "--period", title],
    ] {
      let run = try await Program.run(arguments, in: folder)
      #expect([0, 1, 64].contains(run.status) && !(run.text + run.said).isEmpty, "\(arguments)")
      for mark in bad {
        let scalars = (run.text + run.said).unicodeScalars
        #expect(
          !scalars.contains(mark.unicodeScalars.first!), "\(arguments.prefix(4)): \(run.said)")
      }
    }
  }

  @Test("A sheet's name and a header in a message are harmless too; Indonesian letters stay")
  func places() {
    let place = Location(
      file: "a\u{1B}[2J.xlsx", sheet: "Lap\u{9B}oran", row: 3, column: 2, header: "T\u{202E}gl")
    let text = Diagnostic(
      .warning, "kode", at: place, Wording("nilai \u{1B}]0;x"), fix: Wording("a\u{2028}b"),
      notes: [Wording("c\u{7F}")]
    ).rendered(.english)
    #expect(
      text
        == "a\u{FFFD}[2J.xlsx:Lap\u{FFFD}oran!B3 (T\u{FFFD}gl): warning[kode]: nilai \u{FFFD}]0;x\n"
        + "  fix: a\u{FFFD}b\n  c\u{FFFD}")
    #expect(visible("satu\n\tdua “é”") == "satu\n\tdua “é”")
    #expect(shown("satu\n\tdua") == "satu\u{FFFD}\u{FFFD}dua")
  }
}
