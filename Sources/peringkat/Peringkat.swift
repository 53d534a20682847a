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
        peringkat rank ekspor/ --rubric Rubrics/sp4n-lapor.yaml --period 2024 --output hasil.xlsx
        peringkat ingest ekspor/ --archive kaltim.sqlite
        peringkat rank --archive kaltim.sqlite --rubric Rubrics/sp4n-lapor.yaml --period 2024
        peringkat rankings --archive kaltim.sqlite
        peringkat show 1 --archive kaltim.sqlite
        peringkat quarantine --archive kaltim.sqlite --region 64.01 --output perbaikan.xlsx
        peringkat doctor --archive kaltim.sqlite
      """,
    version: version,
    subcommands: [
      Rank.self, Check.self, Ingest.self, Rankings.self, Show.self, Quarantine.self, Doctor.self,
    ])

  static func main() {
    Surroundings.prepare()
    main(nil)
  }
}
