import ArgumentParser

/// The program: one command a verb, each thin: parse, call, print, exit status.
@main
struct Peringkat: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "peringkat",
    abstract: "Memeringkat kabupaten/kota menurut penanganan pengaduan masyarakat (SP4N-LAPOR!).",
    discussion: """
      Contoh:
        peringkat check ekspor/
        peringkat rank ekspor/ --rubric Rubrics/sp4n-lapor.yaml --period 2024 --output hasil.xlsx
        peringkat ingest ekspor/ --archive kaltim.sqlite
        peringkat rank --archive kaltim.sqlite --rubric Rubrics/sp4n-lapor.yaml --period 2024
        peringkat rankings --archive kaltim.sqlite
        peringkat show 1 --archive kaltim.sqlite

      English: Ranks regions by how they handle citizens' complaints (SP4N-LAPOR!).
      """,
    version: version,
    subcommands: [
      Rank.self, Check.self, Preview.self, Ingest.self, Rankings.self, Show.self,
      PrintManual.self,
    ])

  static func main() {
    Launch(Array(CommandLine.arguments.dropFirst())).run()
  }
}
