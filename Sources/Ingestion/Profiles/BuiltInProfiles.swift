package import Diagnostics

/// A profile that comes with the program.
package struct BuiltInProfile: Sendable {
  package var profile: Profile
  /// As it is written, remarks and all.
  package var text: String
  /// What it reads, for people.
  package var abstract: Wording

  /// In the order in which equals are preferred.
  package static let all: [BuiltInProfile] = [
    BuiltInProfile(
      "canonical.yaml", PackageResources.canonical_yaml,
      id: "kolom bernama seperti isian catatan, waktu ISO 8601",
      en: "columns named as the fields of the record, ISO 8601 times"),
    BuiltInProfile(
      "canonical-log.yaml", PackageResources.canonical_log_yaml,
      id: "riwayat: satu kejadian per baris", en: "a log: one event a row"),
    BuiltInProfile(
      "sp4n-lapor.yaml", PackageResources.sp4n_lapor_yaml,
      id: "Laporan Ringkas SP4N-LAPOR!", en: "the register of SP4N-LAPOR!"),
    BuiltInProfile(
      "sp4n-lapor-log.yaml", PackageResources.sp4n_lapor_log_yaml,
      id: "riwayat tindak lanjut SP4N-LAPOR!", en: "the follow-up log of SP4N-LAPOR!"),
    BuiltInProfile(
      "ppid.yaml", PackageResources.ppid_yaml,
      id: "register permohonan informasi publik (PPID)",
      en: "the register of requests for public information (PPID)"),
    BuiltInProfile(
      "open311.yaml", PackageResources.open311_yaml,
      id: "permintaan layanan Open311 GeoReport v2", en: "Open311 GeoReport v2 requests"),
    BuiltInProfile(
      "nyc-311.yaml", PackageResources.nyc_311_yaml,
      id: "permintaan layanan 311 Kota New York", en: "311 requests of New York City"),
  ]

  private init(_ file: String, _ bytes: [UInt8], id: String, en: String) {
    profile = Profile(embedded: bytes, file: file)
    text = String(decoding: bytes, as: UTF8.self)
    abstract = Wording(id: id, en: en)
  }
}

extension Profile {
  /// The profiles that come with the program, in the order in which equals are preferred.
  package static let builtIn = BuiltInProfile.all.map(\.profile)

  /// Reads a profile of the program's own, which has no mistakes.
  init(embedded bytes: [UInt8], file: String) {
    do throws(Problems) {
      self = try Profile(bytes: bytes, file: file)
    } catch {
      let sentences = error.list.map { $0.rendered(.english) }
      preconditionFailure(sentences.joined(separator: "\n"))
    }
  }
}
