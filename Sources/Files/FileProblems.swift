package import Diagnostics
internal import Glibc

/// What can go wrong when a result is put on a disk, in sentences.
package enum FileProblems {
  package static func noName(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-no-name",
      Wording(
        id:
          "Hasil tidak punya nama berkas yang dapat dipakai: \u{201C}\(shown(path))\u{201D}.",
        en: "The result has no usable file name: \u{201C}\(shown(path))\u{201D}."),
      fix: Wording(
        id: "Beri nama berkas, misalnya peringkat.xlsx.",
        en: "Name a file, for example peringkat.xlsx."))
  }

  package static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-path-is-folder", at: Location(file: path),
      Wording(
        id: "Hasil ditulis ke sebuah berkas, tetapi ini folder.",
        en: "A result is written to a file, but this is a folder."),
      fix: Wording(
        id: "Tambahkan nama berkas, misalnya \(joined(path, "peringkat.xlsx")).",
        en: "Add a file name, for example \(joined(path, "peringkat.xlsx"))."))
  }

  package static func noFolderName(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-no-name",
      Wording(
        id:
          "Hasil tidak punya nama folder yang dapat dipakai: \u{201C}\(shown(path))\u{201D}.",
        en: "The result has no usable folder name: \u{201C}\(shown(path))\u{201D}."),
      fix: Wording(
        id: "Beri nama folder, misalnya tabel.", en: "Name a folder, for example tables."))
  }

  package static func isNoFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-path-is-no-folder", at: Location(file: path),
      Wording(
        id: "Tabel-tabel ditulis ke sebuah folder, tetapi ini bukan folder.",
        en: "Tables are written to a folder, but this is none."),
      fix: Wording(
        id: "Sebut sebuah folder; folder baru dibuat bila belum ada.",
        en: "Name a folder; a new one is made if there is none."))
  }

  package static func isNoFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-path-not-a-file", at: Location(file: path),
      Wording(
        id: "Hasil hanya dapat ditulis ke berkas biasa; ini perangkat atau pipa.",
        en: "A result can only be written to a plain file; this is a device or a pipe."),
      fix: Wording(
        id: "Pilih nama berkas, misalnya peringkat.xlsx.",
        en: "Choose a file name, for example peringkat.xlsx."))
  }

  package static func folderMissing(_ folder: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-folder-missing", at: Location(file: path),
      Wording(
        id: "Folder tujuan hasil tidak ada: \u{201C}\(shown(folder, limit: 200))\u{201D}.",
        en: "The folder for the result does not exist: "
          + "\u{201C}\(shown(folder, limit: 200))\u{201D}."),
      fix: Wording(
        id: "Buat folder itu dahulu, atau pilih folder lain.",
        en: "Make that folder first, or choose another one."))
  }

  static func openElsewhere(_ path: String, lock: String) -> Diagnostic {
    Diagnostic(
      .warning, "output-open-elsewhere", at: Location(file: path),
      Wording(
        id: "Berkas ini tampaknya sedang terbuka di Excel atau LibreOffice (ada "
          + "\u{201C}\(shown(lock, limit: 100))\u{201D}).",
        en: "This file seems to be open in Excel or LibreOffice (there is "
          + "\u{201C}\(shown(lock, limit: 100))\u{201D})."),
      fix: Wording(
        id: "Hasil baru tetap ditulis; tutup berkas itu tanpa menyimpan, lalu buka lagi.",
        en: "The new result is written all the same; close the file without saving, then open it "
          + "again."))
  }

  /// A problem by the system's number of it (`errno`).
  package static func systemError(_ number: Int32, at path: String) -> Diagnostic {
    switch number {
    case EACCES, EPERM, EROFS: notWritable(path)
    case ENOSPC, EDQUOT, EFBIG: diskFull(path)
    default: other(number, at: path)
    }
  }

  private static func notWritable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-not-writable", at: Location(file: path),
      Wording(
        id: "Folder atau berkas hasil ini tidak boleh ditulisi.",
        en: "This result's folder or file may not be written to."),
      fix: Wording(
        id: "Pilih folder milik Anda, atau minta hak tulis.",
        en: "Choose a folder of your own, or ask for the right to write there."))
  }

  private static func diskFull(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output-disk-full", at: Location(file: path),
      Wording(
        id: "Ruang disk habis sebelum hasil selesai ditulis; tidak ada berkas setengah jadi.",
        en: "The disk ran out of room before the result was written; no half-written file is "
          + "left."),
      fix: Wording(
        id: "Kosongkan ruang di disk itu, atau pilih disk lain.",
        en: "Free some room on that disk, or choose another one."))
  }

  private static func other(_ number: Int32, at path: String) -> Diagnostic {
    let reason = strerror(number).map { String(cString: $0) } ?? "\(number)"
    return Diagnostic(
      .error, "output-not-written", at: Location(file: path),
      Wording(
        id: "Hasil tidak dapat ditulis (sistem: \(reason)).",
        en: "The result could not be written (system: \(reason))."),
      fix: Wording(
        id: "Coba nama berkas atau folder lain.", en: "Try another file name or folder."))
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
