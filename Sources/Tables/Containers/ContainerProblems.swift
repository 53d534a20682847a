package import Diagnostics

/// What can go wrong with an archive of files, and with a file that is packed by itself.
extension Diagnostic {
  /// What is wrong with a ZIP as a whole.
  enum ZipDamage {
    case directory, overlap, names, sheets

    fileprivate var words: Wording {
      switch self {
      case .directory:
        Wording(
          id: "daftar isi arsip ZIP-nya tidak utuh",
          en: "the directory of its ZIP archive is not whole")
      case .overlap:
        Wording(
          id: "bagian-bagian arsip ZIP-nya saling menimpa",
          en: "the parts of its ZIP archive lie over one another")
      case .names:
        Wording(
          id: "arsip ZIP-nya memuat dua bagian dengan nama yang sama",
          en: "its ZIP archive has two parts of one name")
      case .sheets:
        Wording(
          id: "beberapa lembarnya adalah bagian yang sama, atau lembarnya terlalu banyak",
          en: "several of its sheets are one part, or there are too many of them")
      }
    }
  }

  static func zipIsDamaged(
    _ file: String, _ purpose: ZipArchive.Purpose, _ damage: ZipDamage
  ) -> Diagnostic {
    let isPackage = purpose == .package
    let subject =
      isPackage
      ? Wording(id: "berkas XLSX ini rusak", en: "the XLSX file is damaged")
      : Wording(id: "arsip ini rusak", en: "the archive is damaged")
    return Diagnostic(
      .error, "archive-is-damaged", at: Location(file: file),
      Wording(
        id: "\(subject.id): \(damage.words.id)", en: "\(subject.en): \(damage.words.en)"),
      fix: isPackage ? downloadAgain : makeAgain)
  }

  static func zipIsTooLarge(_ file: String, _ purpose: ZipArchive.Purpose) -> Diagnostic {
    guard purpose == .container else {
      return Diagnostic(
        .error, "archive-is-too-large", at: Location(file: file),
        Wording(
          id: "arsip ini akan mengembang jauh melebihi buku kerja mana pun; tidak dibuka",
          en: "the archive would grow far beyond any workbook; it was not opened"),
        fix: Wording(
          id: "Buka di Excel, lalu simpan sebagai .xlsx baru yang hanya berisi datanya.",
          en: "Open it in Excel and save a new .xlsx that holds only the data."))
    }
    return Diagnostic(
      .error, "archive-is-too-large", at: Location(file: file),
      Wording(
        id: "arsip ini memuat terlalu banyak berkas, atau akan mengembang jauh melebihi ekspor "
          + "mana pun; tidak dibuka",
        en: "the archive holds too many files, or would grow far beyond any exports; it was not "
          + "opened"),
      fix: Wording(
        id: "Ekstrak arsip itu dan berikan foldernya, bila memang berisi ekspor.",
        en: "Extract the archive and give its folder, if it does hold exports."))
  }

  static func zipIsSplit(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "archive-is-split", at: Location(file: file),
      Wording(
        id: "ini hanya satu bagian dari arsip ZIP yang terbagi",
        en: "this is only one part of a split ZIP archive"),
      fix: Wording(
        id:
          "Kumpulkan semua bagiannya (.z01, .z02, \u{2026}, .zip), ekstrak, lalu berikan foldernya.",
        en: "Bring all its parts together (.z01, .z02, \u{2026}, .zip), extract them, and give the "
          + "folder."))
  }

  static func zipIsEncrypted(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "archive-is-encrypted", at: Location(file: file),
      Wording(
        id: "arsip ZIP dikunci kata sandi", en: "the ZIP archive is under a password"),
      fix: Wording(
        id:
          "Ekstrak dengan kata sandinya dan berikan foldernya, atau minta arsip tanpa kata sandi.",
        en: "Extract it with its password and give the folder, or ask for one without a password."))
  }

  static func zipIsEmpty(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "archive-has-no-files", at: Location(file: file),
      Wording(
        id: "arsip ini tidak berisi berkas yang dapat dibaca",
        en: "the archive holds no file to read"),
      fix: Wording(
        id: "Masukkan ekspornya (CSV, XLSX, \u{2026}) ke dalam arsip, atau berikan ekspornya saja.",
        en: "Put the exports (CSV, XLSX, \u{2026}) into it, or give the exports themselves."))
  }

  static func zipIsTooDeep(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "archive-is-too-deep", at: Location(file: file),
      Wording(
        id: "arsip ini berada di dalam arsip di dalam arsip; hanya satu tingkat yang dibuka",
        en: "this is an archive in an archive in an archive; only one level is opened"),
      fix: Wording(
        id: "Ekstrak arsip yang terluar, lalu berikan foldernya.",
        en: "Extract the outermost archive and give its folder."))
  }

  // Members

  static func memberIsDamaged(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "member-is-damaged", at: Location(file: file),
      Wording(
        id: "berkas ini tidak dapat diekstrak: isinya di dalam arsip rusak",
        en: "the file cannot be extracted: its bytes in the archive are damaged"),
      fix: makeAgain)
  }

  static func memberIsEncrypted(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "member-is-encrypted", at: Location(file: file),
      Wording(
        id: "berkas ini dikunci kata sandi di dalam arsipnya",
        en: "the file is under a password in its archive"),
      fix: Wording(
        id: "Ekstrak dengan kata sandinya, lalu berikan berkasnya.",
        en: "Extract it with its password and give the file."))
  }

  static func memberIsPackedOddly(_ file: String, method: Int) -> Diagnostic {
    Diagnostic(
      .error, "member-is-packed-oddly", at: Location(file: file),
      Wording(
        id: "berkas ini dimampatkan dengan cara yang tidak dikenal (metode \(method))",
        en: "the file is packed in a way that is not known (method \(method))"),
      fix: makeAgain)
  }

  static func memberIsTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "member-is-too-large", at: Location(file: file),
      Wording(
        id: "berkas ini akan mengembang jauh melebihi ekspor mana pun; tidak dibuka",
        en: "the file would grow far beyond any export; it was not unpacked"),
      fix: Wording(
        id: "Ekstrak dan periksa isinya; bila memang ekspor, berikan berkas hasil ekstraknya.",
        en: "Extract it and look at it; if it is an export, give the extracted file."))
  }

  static func memberLeadsOutside(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "member-leads-outside", at: Location(file: file),
      Wording(
        id: "nama berkas ini di dalam arsip menunjuk ke luar arsip; tidak dibaca",
        en: "the file's name in the archive leads out of the archive; it was not read"),
      fix: makeAgain)
  }

  static func memberIsNoFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "member-is-no-file", at: Location(file: file),
      Wording(
        id: "isi arsip ini adalah tautan (link), bukan berkas",
        en: "this is a link in the archive, and no file"),
      fix: Wording(
        id: "Masukkan berkasnya sendiri ke dalam arsip.",
        en: "Put the file itself into the archive."))
  }

  package static func memberIsMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "member-is-missing", at: Location(file: path),
      Wording(
        id: "tidak ada berkas dengan nama itu di dalam arsip",
        en: "the archive has no file of that name"),
      fix: Wording(
        id: "Sebut arsipnya saja untuk membaca semua isinya.",
        en: "Name the archive alone to read all that is in it."))
  }

  static func memberNameIsTaken(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "member-name-is-taken", at: Location(file: file),
      Wording(
        id: "arsip ini memuat lebih dari satu berkas dengan nama ini; tidak satu pun dibaca",
        en: "the archive has more than one file of this name; none of them was read"),
      fix: Wording(
        id: "Buat ulang arsipnya dengan nama berkas yang berbeda-beda.",
        en: "Make the archive again, each file with a name of its own."))
  }

  // Files that are packed by themselves

  static func gzipIsDamaged(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "gzip-is-damaged", at: Location(file: file),
      Wording(
        id: "berkas gzip ini rusak atau terpotong",
        en: "the gzip file is damaged or cut short"),
      fix: Wording(
        id: "Unduh atau salin lagi; bila tetap gagal, berikan berkas yang tidak dimampatkan.",
        en: "Download or copy it again; if that fails, give the file without compression."))
  }

  static func gzipIsTwofold(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "gzip-is-twofold", at: Location(file: file),
      Wording(
        id: "berkas ini dimampatkan dengan gzip lebih dari sekali",
        en: "the file is compressed with gzip more than once"),
      fix: Wording(
        id: "Ekstrak sekali, lalu berikan hasilnya.", en: "Extract it once and give the result."))
  }

  static func noMemory(_ file: String, bytes: Int) -> Diagnostic {
    Diagnostic(
      .error, "not-enough-memory", at: Location(file: file),
      Wording(
        id: "memori komputer ini tidak cukup untuk \(grouped(max(bytes >> 20, 1), by: ".")) MiB",
        en: "this computer has no memory for \(grouped(max(bytes >> 20, 1), by: ",")) MiB"),
      fix: Wording(
        id: "Tutup program lain, atau bagi berkas itu menjadi beberapa berkas.",
        en: "Close other programs, or split the file into several."))
  }

  private static let makeAgain = Wording(
    id: "Unduh lagi, atau ekstrak lalu buat ulang ZIP-nya (klik kanan > Kompres ke berkas ZIP).",
    en: "Download it again, or extract it and make the ZIP anew (right click > Compress to ZIP "
      + "file).")
}
