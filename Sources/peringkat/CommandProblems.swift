import Diagnostics
import Foundation

/// The sentences about standard output.
enum CommandProblems {
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
