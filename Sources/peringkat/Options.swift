import ArgumentParser
import Complaints
import Diagnostics

extension Day: ExpressibleByArgument {
  /// `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {}

/// What every command that talks takes.
struct TalkOptions: ParsableArguments {
  @Option(help: "Bahasa keluaran: id (bawaan) atau en.")
  var language = Language.indonesian
}

/// How files are read: what `rank` and `ingest` share.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Daftar daerah: CSV code,name,kind,province,timezone,population.")
  var regions: String?

  @Option(help: "Tabel penilaian: CSV region,key,value,evidence.")
  var assessments: String?

  @Option(name: .customLong("profile"), help: "Profil ekspor (YAML); boleh diulang.")
  var profiles: [String] = []

  @Option(help: "Daerah pemilik semua berkas: kode atau nama.")
  var region: String?

  @Option(help: "Nama lembar yang dibaca dari buku kerja.")
  var sheet: String?

  @Option(help: "Tanggal pembuatan ekspor yang tidak menyebutkannya sendiri: YYYY-MM-DD.")
  var generated: Day?

  @Flag(help: "Simpan judul laporan; selain itu tidak ada teks yang disimpan.")
  var keepTitles = false

  @Flag(help: "Sebutkan semua temuan; selain itu lima dari tiap jenis.")
  var verbose = false

  @Flag(help: "Keluar dengan status 3 bila ada baris yang dikarantina.")
  var strict = false
}
