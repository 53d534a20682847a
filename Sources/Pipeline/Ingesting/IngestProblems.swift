import Diagnostics

/// The sentences of putting files into an archive.
enum IngestProblems {
  static func filesTaken(new: Int, kept: Int, failed: Int, skipped: Int) -> Wording {
    let left = skipped == 0 ? Wording("") : LoadingProblems.leftOut(skipped)
    return Wording(
      id: "\(new) berkas masuk arsip, \(kept) sudah ada di arsip, \(failed) gagal\(left.id).",
      en: "\(counted(new, "file")) went into the archive, \(kept) \(kept == 1 ? "was" : "were")"
        + " there already, \(failed) failed\(left.en).")
  }
}
