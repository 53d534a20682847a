import ArgumentParser
import Pipeline

/// The program: one command a verb, each thin: parse, call, print, exit status.
@main
struct Peringkat: ParsableCommand {
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
        peringkat compare 1 2 --archive kaltim.sqlite
        peringkat explain 64.09 --archive kaltim.sqlite --ranking 1
        peringkat report --all laporan/ --archive kaltim.sqlite --ranking 1
        peringkat quarantine --archive kaltim.sqlite --region 64.01 --output perbaikan.xlsx
        peringkat doctor --archive kaltim.sqlite
        peringkat rubric check rubrik.yaml ekspor/ --period 2024
        peringkat profile new aduan.xlsx --output aduan.yaml

      English: Ranks regions by how they handle citizens' complaints (SP4N-LAPOR!).
      """,
    version: Engine.version,
    subcommands: [
      Rank.self, Check.self, Preview.self, Ingest.self, Quarantine.self, Doctor.self,
      Rankings.self, Show.self, Compare.self, Explain.self, Report.self, RubricCommand.self,
      ProfileCommand.self, PrintManual.self,
    ])

  static func main() {
    ProcessSetup.prepare()
    ProgramRun(Array(CommandLine.arguments.dropFirst())).run()
  }
}
