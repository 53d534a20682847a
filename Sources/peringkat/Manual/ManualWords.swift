import Diagnostics

/// Titles and set phrases of help and man page.
enum ManualWords {
  static let name = Wording(id: "Nama", en: "Name")
  static let usage = Wording(id: "Pemakaian", en: "Usage")
  static let examples = Wording(id: "Contoh", en: "Examples")
  static let commands = Wording(id: "Perintah", en: "Commands")
  static let arguments = Wording(id: "Argumen", en: "Arguments")
  static let options = Wording(id: "Opsi", en: "Options")
  static let commandPlace = Wording(id: "<perintah>", en: "<command>")
  static let optionsPlace = Wording(id: "[opsi]", en: "[options]")
  static let status = Wording(id: "Status keluar", en: "Exit status")
  static let environment = Wording(id: "Lingkungan", en: "Environment")

  static func more(_ name: String) -> Wording {
    Wording(
      id: "\u{201C}\(name) <perintah> --help\u{201D} menjelaskan satu perintah;"
        + " --language en: in English.",
      en: "\u{201C}\(name) <command> --help\u{201D} explains one command.")
  }

  static let statuses: [(String, Wording)] = [
    ("0", Wording(id: "Selesai.", en: "Done.")),
    (
      "1",
      Wording(
        id: "Masukan mengandung galat; tidak ada yang diterbitkan.",
        en: "The input has errors; nothing was published.")
    ),
    (
      "3",
      Wording(
        id: "Selesai, tetapi ada baris yang dikarantina dan --strict diberikan.",
        en: "Done, but rows were quarantined and --strict was given.")
    ),
    ("64", Wording(id: "Perintahnya salah.", en: "The command was wrong.")),
  ]

  static let variables: [(String, Wording)] = [
    (
      "NO_COLOR",
      Wording(
        id: "Bila diisi apa pun, tidak ada warna.", en: "When set to anything, there is no colour.")
    ),
    ("TERM", Wording(id: "dumb: tidak ada warna.", en: "dumb: there is no colour.")),
    (
      "XDG_CACHE_HOME",
      Wording(
        id: "Folder tembolok (bawaan ~/.cache; di macOS ~/Library/Caches). Di"
          + " peringkat/fingerprints ingest mengingat SHA-256 berkas yang sudah dibaca, agar yang"
          + " tidak berubah tidak dibaca lagi; boleh dihapus kapan saja.",
        en: "The folder of caches (~/.cache by default; on macOS ~/Library/Caches). In"
          + " peringkat/fingerprints ingest remembers the SHA-256 of files that were read, so that"
          + " what has not changed is not read again; it may be deleted at any time.")
    ),
  ]
}
