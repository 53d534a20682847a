import Diagnostics
import Foundation

/// The sentences of the command line itself.
enum CommandProblems {
  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", at: Place(file: path),
      Wording(id: "berkas tidak dapat dibaca", en: "the file cannot be read"),
      fix: Wording(
        id: "Periksa nama dan izinnya.", en: "Check its name and its permissions."))
  }

  static func outputFailed(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "output-not-written",
      Wording(
        id: "keluaran standar tidak dapat ditulis: \(reason)",
        en: "standard output cannot be written: \(reason)"),
      fix: Wording(
        id: "Periksa ruang disk dan tujuan keluarannya, lalu ulangi.",
        en: "Check the disk's space and where the output goes, then run this again."))
  }

  static func unknownRegion(_ name: String, nearest: [String]) -> Diagnostic {
    let names = nearest.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-region",
      Wording(
        id: "--only: \u{201C}\(shown(name))\u{201D} bukan nama satu daerah",
        en: "--only: \u{201C}\(shown(name))\u{201D} is not the name of one region"),
      fix: nearest.isEmpty
        ? Wording(
          id: "Pakai kode Kemendagri seperti 64.09, atau nama lengkapnya.",
          en: "Use a Kemendagri code such as 64.09, or the full name.")
        : Wording(id: "Maksudnya \(names)?", en: "Did you mean \(names)?"))
  }

  static func regionNotRanked(_ code: String) -> Diagnostic {
    Diagnostic(
      .error, "region-not-ranked",
      Wording(
        id: "--only: tidak ada ekspor milik \(code)",
        en: "--only: there is no export of \(code)"),
      fix: Wording(
        id: "Sertakan ekspornya, atau pilih daerah lain.",
        en: "Add its export, or choose another region."))
  }

  static func overwritesInput(_ path: String, option: String) -> Diagnostic {
    Diagnostic(
      .error, "overwrites-input", at: Place(file: path),
      Wording(
        id: "\(option) akan menimpa berkas yang dibaca atau hasil lain",
        en: "\(option) would overwrite a file that is read, or another result"),
      fix: Wording(id: "Pilih nama lain.", en: "Choose another name."))
  }

  static func notAWorkbookName(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-workbook-name", at: Place(file: path),
      Wording(
        id: "--output menulis buku kerja Excel; namanya harus berakhir .xlsx",
        en: "--output writes an Excel workbook; its name must end in .xlsx"),
      fix: Wording(id: "Pakai misalnya hasil.xlsx.", en: "Use result.xlsx, for example."))
  }

  static func filesTaken(new: Int, kept: Int, failed: Int) -> Wording {
    Wording(
      id: "\(new) berkas masuk arsip, \(kept) sudah ada di arsip, \(failed) gagal.",
      en: "\(counted(new, "file")) went into the archive, \(kept) \(kept == 1 ? "was" : "were")"
        + " there already, \(failed) failed.")
  }

  static func written(_ path: String) -> Wording {
    Wording(id: "Ditulis: \(path)", en: "Written: \(path)")
  }

  static func nothingPublished() -> Wording {
    Wording(id: "Tidak ada yang diterbitkan.", en: "Nothing was published.")
  }

  static func nothingToRank() -> Diagnostic {
    Diagnostic(
      .error, "nothing-to-rank",
      Wording(
        id: "tidak ada ekspor maupun penilaian untuk diperingkat",
        en: "there is no export and no assessment to rank"),
      fix: Wording(
        id: "Sebutkan berkas atau foldernya, atau --archive yang sudah berisi.",
        en: "Name files or a folder, or an --archive that holds some."))
  }

  static func outputFailed(_ code: Int32) -> Diagnostic {
    let reason = String(cString: strerror(code))
    return Diagnostic(
      .error, "output-failed",
      Wording(
        id: "keluaran standar tidak dapat ditulis: \(reason)",
        en: "standard output cannot be written: \(reason)"),
      fix: Wording(
        id: "Periksa ruang disk dan tujuan keluarannya.",
        en: "Check the room on the disk and where the output goes."))
  }
}
