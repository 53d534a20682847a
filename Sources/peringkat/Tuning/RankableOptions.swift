import ArgumentParser
import Complaints
import Diagnostics
import Scoring

/// Exports or an archive, and for what they are ranked: what commands take that try a rubric on data
/// and publish nothing.
struct RankableOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      id: "Berkas atau folder ekspor; tanpa ini, isi --archive.",
      en: "Files or folders of exports; without any, what --archive holds."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Periode: 2024, 2024-S1, 2024-Q3, 2024-03 atau 2024-01-01..2024-06-30.",
      en: "Period: 2024, 2024-S1, 2024-Q3, 2024-03 or 2024-01-01..2024-06-30."))
  var period: Period?

  @Option(
    help: ArgumentHelp(
      id: "Tanggal yang keadaannya dinilai: YYYY-MM-DD.",
      en: "The day whose state is judged: YYYY-MM-DD."))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      id: "Yang diperingkat: region (bawaan) atau agency.",
      en: "What is ranked: region (default) or agency."))
  var by = UnitOfRanking.region

  @Option(
    help: ArgumentHelp(
      id: "Bersama --by agency: OPD daerah ini saja.",
      en: "With --by agency: the agencies of this region alone."))
  var only: String?

  @Option(
    help: ArgumentHelp(
      id: "Arsip SQLite yang sudah berisi ekspor; tidak diubah.",
      en: "An SQLite archive that holds exports; it is not changed."),
    completion: .file())
  var archive: String?

  @OptionGroup var reading: ReadingOptions

  /// Something to rank was named.
  var isGiven: Bool { !files.isEmpty || archive != nil || reading.assessments != nil }

  func check() throws {
    if !files.isEmpty, archive != nil {
      throw ValidationError(
        Wording(
          id: "Sebutkan berkas ekspor atau --archive, jangan keduanya.",
          en: "Name files of exports or an --archive, not both."))
    }
    if only != nil, by == .region {
      throw ValidationError(
        Wording(
          id: "--only di sini hanya berarti bersama --by agency.",
          en: "--only means something here only with --by agency."))
    }
    if isGiven, period == nil {
      throw ValidationError(
        Wording(id: "Data memerlukan --period.", en: "Data need a --period."))
    }
    if let asOf, let period, asOf < period.from {
      throw ValidationError(CommandLineProblems.asOfBeforePeriod(asOf, period))
    }
    if !isGiven, period != nil || asOf != nil {
      throw ValidationError(
        Wording(
          id: "--period dan --as-of hanya berarti bersama data: berkas, folder atau --archive.",
          en: "--period and --as-of mean something only with data: files, a folder or --archive."))
    }
  }

  /// Every file that is read, so that none is written over.
  var inputs: [String] {
    files + reading.profiles + [archive, reading.regions, reading.assessments].compactMap(\.self)
  }
}
