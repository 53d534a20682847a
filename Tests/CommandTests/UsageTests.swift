import Foundation
import TestSupport
import Testing

/// What is said of a wrong command line, and help, in both languages.
@Suite struct UsageTests {
  private struct Mistake: Sendable {
    var arguments: [String]
    var indonesian: String
    var english: String

    init(_ line: String, _ indonesian: String, _ english: String) {
      arguments = line.split(separator: " ").map(String.init)
      self.indonesian = indonesian
      self.english = english
    }
  }

  private static let mistakes = [
    Mistake(
      "ranc data",
      "galat[unknown-command]: perintah “ranc” tidak dikenal\n  perbaikan: Maksudnya “rank”?",
      "error[unknown-command]: there is no command “ranc”\n  fix: Did you mean “rank”?"),
    Mistake(
      "susun", "perbaikan: Pilih salah satu: rank, check, ", "fix: Choose one of: rank, check, "),
    Mistake("help chek", "Maksudnya “check”?", "Did you mean “check”?"),
    Mistake(
      "rank data --rubrik r.yaml --period 2024",
      "galat[unknown-option]: opsi “--rubrik” tidak dikenal\n  perbaikan: Maksudnya “--rubric”?",
      "error[unknown-option]: there is no option “--rubrik”\n  fix: Did you mean “--rubric”?"),
    Mistake(
      "check data --lang en", "Maksudnya “--language”?", "Did you mean “--language”?"),
    Mistake("check data -q", "Maksudnya “--quiet”?", "Did you mean “--quiet”?"),
    Mistake(
      "rank data --rubric r --period 2024 -p", "Maksudnya “--period” atau “--profile”?",
      "Did you mean “--period” or “--profile”?"),
    Mistake(
      "rank data --rubric r --period 2024 --as-of 2023-12-31",
      "--as-of 2023-12-31 mendahului hari pertama --period, 2024-01-01.",
      "--as-of 2023-12-31 lies before the first day of --period, 2024-01-01."),
    Mistake(
      "check data --rubric r --period 2024 --as-of 2023-12-31",
      "--as-of 2023-12-31 mendahului hari pertama --period, 2024-01-01.",
      "--as-of 2023-12-31 lies before the first day of --period, 2024-01-01."),
    Mistake(
      "show 1 --archive a -x", "opsi “-x” tidak dikenal", "there is no option “-x”"),
    Mistake(
      "rank data --period 2024",
      "galat[missing-argument]: --rubric <rubric> harus diberikan\n  perbaikan: Rubrik (YAML).",
      "error[missing-argument]: --rubric <rubric> is needed\n  fix: The rubric (YAML)."),
    Mistake("check", "<files> ... harus diberikan", "<files> ... is needed"),
    Mistake(
      "rank data --period 2024 --rubric",
      "galat[missing-value]: --rubric <rubric> belum diberi nilai",
      "error[missing-value]: --rubric <rubric> lacks its value"),
    Mistake(
      "explain 64.09 --archive a --ranking -1",
      "galat[invalid-value]: “-1” bukan nilai untuk --ranking <ranking>: tidak boleh negatif\n  perbaikan: ",
      "error[invalid-value]: “-1” is no value of --ranking <ranking>: it must not be negative\n  fix: "
    ),
    Mistake(
      "compare 1 --archive a", "<b> harus diberikan\n  perbaikan: Peringkat kedua: nomor",
      "<b> is needed\n  fix: The second ranking: its number"),
    Mistake(
      "rank data --rubric r --period 20x4",
      "galat[invalid-value]: “20x4” bukan nilai untuk --period <period>\n  perbaikan: Periode: 2024,",
      "error[invalid-value]: “20x4” is no value of --period <period>\n  fix: Period: 2024,"),
    Mistake(
      "rank data --rubric r --period 2024 --by regon", "perbaikan: Maksudnya “region”?",
      "fix: Did you mean “region”?"),
    Mistake(
      "rank data --rubric r --period 2024 --by x", "perbaikan: Pilih salah satu: region, agency.",
      "fix: Choose one of: region, agency."),
    Mistake(
      "ingest data --archive a --strict=ya",
      "galat[needless-value]: --strict tidak memerlukan nilai, tetapi diberi “ya”",
      "error[needless-value]: --strict takes no value, but was given “ya”"),
    Mistake(
      "show 1 2 3 --archive a", "galat[unexpected-argument]: tidak diharapkan di sini: “2”, “3”",
      "error[unexpected-argument]: not expected here: “2”, “3”"),
    Mistake(
      "rank --rubric r --period 2024",
      "galat[wrong-options]: Sebutkan berkas atau folder ekspor, atau --archive, atau --assessments.",
      "error[wrong-options]: Name files or folders of exports, or --archive, or --assessments."),
    Mistake(
      "check a --period 2024", "--period dan --as-of hanya berarti bersama --rubric.",
      "--period and --as-of mean something only with --rubric."),
    Mistake("check a --rubric r", "--rubric memerlukan --period.", "--rubric needs --period."),
    Mistake(
      "--generate-completion-script tcsh",
      "galat[unknown-shell]: tidak ada pelengkapan untuk shell itu\n  perbaikan: Pilih salah satu: bash,",
      "error[unknown-shell]: there are no completions for that shell\n  fix: Choose one of: bash,"),
  ]

  @Test("§6.3: every mistake is said in Indonesian, or in English where asked, and is 64")
  func mistakes() async throws {
    let folder = try TemporaryFolder()
    for mistake in UsageTests.mistakes {
      let run = try await Program.run(mistake.arguments, in: folder)
      #expect(run.status == 64 && run.output.isEmpty, "\(mistake.arguments)")
      #expect(run.said.contains(mistake.indonesian), "\(mistake.arguments): \(run.said)")
      #expect(run.said.contains("\nPemakaian: peringkat "), "\(run.said)")
      #expect(run.said.contains("\n  Lihat “peringkat "))
      // A missing value would take the option that follows it.
      let english = try await Program.run(
        ["help", "show"].contains(mistake.arguments[0]) || mistake.arguments.last != "--rubric"
          ? mistake.arguments + ["--language", "en"]
          : [mistake.arguments[0], "--language", "en"] + mistake.arguments.dropFirst(), in: folder)
      #expect(english.status == 64, "\(mistake.arguments)")
      #expect(english.said.contains(mistake.english), "\(mistake.arguments): \(english.said)")
      #expect(english.said.contains("\nUsage: peringkat "))
      for word in ["Error:", "Missing ", "Unknown ", "Unexpected ", "invalid for"] {
        #expect(!run.said.contains(word) && !english.said.contains(word), "\(run.said)")
      }
    }
  }

  @Test(
    "Help leads with examples, in Indonesian",
    arguments: [
      ["rank", "--help"], ["help", "rank"], ["rank", "-h"], ["rank", "data", "--help"],
    ])
  func help(_ arguments: [String]) async throws {
    let run = try await Program.run(arguments, in: TemporaryFolder())
    #expect(run.status == 0 && run.said.isEmpty)
    #expect(
      run.text.hasPrefix(
        "Memeringkat daerah dari ekspor, atau dari isi arsip.\n\nCONTOH\n  peringkat rank ekspor/"))
    #expect(
      run.text.contains(
        "\n\nPEMAKAIAN\n  peringkat rank [<files> ...] --rubric <rubric> [opsi]\n"
      ))
    #expect(run.text.contains("\nARGUMEN\n  <files> ...  ") && run.text.contains("\nOPSI\n"))
    #expect(run.text.contains("\n  --quiet                 Hanya sebutkan galat.\n"))
  }

  @Test("Help in English; the overview names every command")
  func english() async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run("check", "--help", "--language", "en")
    #expect(run.text.hasPrefix("Checks exports without writing anything"))
    #expect(run.text.contains("\nEXAMPLES\n  peringkat check "))
    #expect(run.text.contains("\nUSAGE\n  peringkat check <files> ... [options]\n"))
    for text in [
      try await folder.run("--language", "en").text,
      try await folder.run("--help", "--language=en").text,
      try await folder.run("help", "--language", "en").text,
    ] {
      for line in [
        "EXAMPLES\n", "COMMANDS\n", "OPTIONS\n", "\n  check ", "\n  show ", "\n  manual ",
      ] {
        #expect(text.contains(line), "\(line) in \(text)")
      }
    }
  }
}
