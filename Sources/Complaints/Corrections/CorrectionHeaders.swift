package import Diagnostics

/// The columns and labels that a correction sheet has beside those of its source.
///
/// They are written in the reader's language and known in both, whatever the profile.
package enum CorrectionHeaders {
  package static let reference = Wording(id: "Rujukan Karantina", en: "Quarantine Reference")
  package static let reason = Wording(id: "Alasan Karantina", en: "Quarantine Reason")
  package static let remedy = Wording(id: "Cara Memperbaiki", en: "How to Mend")
  package static let file = Wording(id: "Berkas Asal", en: "Original File")
  package static let row = Wording(id: "Baris Asal", en: "Original Row")
  /// The label above the header beside the name of the profile that reads the sheet.
  package static let profile = Wording(id: "Profil Karantina", en: "Quarantine Profile")

  /// Whether a folded header is the reference's.
  package static func isReference(_ folded: String) -> Bool { references.contains(folded) }

  /// Whether a folded header is one of those that only people read.
  package static func isRemark(_ folded: String) -> Bool { remarks.contains(folded) }

  /// Whether a folded header is that of the original files' names.
  package static func isFile(_ folded: String) -> Bool { spellings(file).contains(folded) }

  package static func isProfile(_ folded: String) -> Bool { profiles.contains(folded) }

  // Every header of every file is held against them.
  private static let references = spellings(reference)
  private static let remarks = spellings(reason, remedy, file, row)
  private static let profiles = spellings(profile)

  private static func spellings(_ wordings: Wording...) -> Set<String> {
    Set(wordings.flatMap { [foldedName($0.id), foldedName($0.en)] })
  }
}
