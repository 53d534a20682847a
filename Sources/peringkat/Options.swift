// Public, because `Day` is inlinable in other modules and so are its conformances.
public import ArgumentParser
public import Complaints
import Diagnostics
import Pipeline

extension Day: ExpressibleByArgument {
  /// `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  /// A year, a half, a quarter, a month, or two days with `..` between them.
  public init?(argument: String) { self.init(argument) }
}

// No group of options lies in another: a debug build of the parser looks through each group five times
// for every group around it, and with four levels spends a second on each command line. What belongs
// together is put together as a value, of groups that commands name side by side.

/// What every command that talks takes.
struct ConsoleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      id: "Bahasa keluaran: id (bawaan) atau en.",
      en: "Language of what is written: id (default) or en."))
  var language = Language.indonesian

  @Flag(help: ArgumentHelp(id: "Hanya sebutkan galat.", en: "Say nothing but errors."))
  var quiet = false
}

/// How the tables in files are known: what every command takes that reads files at all.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      id: "Daftar daerah: CSV code,name,kind,province,timezone,population.",
      en: "A list of regions: CSV code,name,kind,province,timezone,population."),
    completion: .file())
  var regions: String?

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      id: "Profil ekspor (YAML); boleh diulang.",
      en: "A profile of exports (YAML); may be repeated."),
    completion: .file(extensions: ["yaml", "yml"]))
  var profiles: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Nama lembar yang dibaca dari buku kerja.",
      en: "The sheet to read of a workbook: its name."))
  var sheet: String?

  /// Read so, whatever the rows.
  var request: ReadingRequest {
    ReadingRequest(regions: regions, profiles: profiles, sheet: sheet)
  }
}

/// How the rows of exports are read: what every command takes that ranks them or keeps them to be
/// ranked.
struct RowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      id: "Tabel penilaian: CSV region,key,value,evidence.",
      en: "A table of assessments: CSV region,key,value,evidence."),
    completion: .file())
  var assessments: String?

  @Option(
    help: ArgumentHelp(
      id: "Daerah pemilik semua berkas: kode atau nama.",
      en: "The region that owns all files: its code or name."))
  var region: String?

  @Option(
    help: ArgumentHelp(
      id: "Tanggal pembuatan ekspor yang tidak menyebutkannya sendiri: YYYY-MM-DD.",
      en: "The day of registers that do not tell theirs: YYYY-MM-DD."))
  var generated: Day?

  @Flag(
    help: ArgumentHelp(
      id: "Simpan judul laporan; selain itu tidak ada teks yang disimpan.",
      en: "Keep the complaints' titles; no other text is ever kept."))
  var keepTitles = false

  @Flag(
    help: ArgumentHelp(
      id: "Sebutkan sampai dua puluh temuan dari tiap jenis dan berkas, bukan lima.",
      en: "Say up to twenty findings of each kind and file, not five."))
  var verbose = false

  @Flag(
    help: ArgumentHelp(
      id: "Keluar dengan status 3 bila ada baris yang dikarantina.",
      en: "Exit with status 3 when rows were quarantined."))
  var strict = false
}

/// How exports are read, tables and rows.
struct ReadingOptions {
  private let tables: TableOptions
  private let rows: RowOptions

  init(_ tables: TableOptions, _ rows: RowOptions) {
    self.tables = tables
    self.rows = rows
  }

  var verbose: Bool { rows.verbose }
  var strict: Bool { rows.strict }

  var request: ReadingRequest {
    var request = tables.request
    request.assessments = rows.assessments
    request.region = rows.region
    request.generated = rows.generated
    request.keepsTitles = rows.keepTitles
    return request
  }

  /// Few findings of each kind for people in a hurry, or up to twenty of each kind and file.
  var findings: DiagnosticLog {
    verbose ? DiagnosticLog() : DiagnosticLog(cap: 5, perFile: false)
  }
}

/// For what complaints are ranked.
struct PeriodOptions: ParsableArguments {
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

  func checkDays() throws {
    if let asOf, let period, asOf < period.from {
      throw ValidationError(UsageProblems.asOfBeforePeriod(asOf, period))
    }
  }
}
