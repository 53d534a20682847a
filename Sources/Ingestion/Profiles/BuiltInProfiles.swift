internal import Complaints
package import Diagnostics
private import Synchronization

/// A profile that comes with the program.
package struct BuiltInProfile: Sendable {
  package let name: String
  /// What it reads, for people.
  package let abstract: Wording
  private let bytes: [UInt8]
  private let parsed = Parsed()

  /// In the order in which equals are preferred.
  package static let all: [BuiltInProfile] = [
    BuiltInProfile(
      "canonical", PackageResources.canonical_yaml,
      id: "kolom bernama seperti isian catatan, waktu ISO 8601",
      en: "columns named as the fields of the record, ISO 8601 times"),
    BuiltInProfile(
      "canonical-log", PackageResources.canonical_log_yaml,
      id: "riwayat: satu kejadian per baris", en: "a log: one event a row"),
    BuiltInProfile(
      "sp4n-lapor", PackageResources.sp4n_lapor_yaml,
      id: "Laporan Ringkas SP4N-LAPOR!", en: "the register of SP4N-LAPOR!"),
    BuiltInProfile(
      "sp4n-lapor-log", PackageResources.sp4n_lapor_log_yaml,
      id: "riwayat tindak lanjut SP4N-LAPOR!", en: "the follow-up log of SP4N-LAPOR!"),
    BuiltInProfile(
      "ppid", PackageResources.ppid_yaml,
      id: "register permohonan informasi publik (PPID)",
      en: "the register of requests for public information (PPID)"),
    BuiltInProfile(
      "open311", PackageResources.open311_yaml,
      id: "permintaan layanan Open311 GeoReport v2", en: "Open311 GeoReport v2 requests"),
    BuiltInProfile(
      "nyc-311", PackageResources.nyc_311_yaml,
      id: "permintaan layanan 311 Kota New York", en: "311 requests of New York City"),
  ]

  private init(_ name: String, _ bytes: [UInt8], id: String, en: String) {
    self.name = name
    self.bytes = bytes
    abstract = Wording(id: id, en: en)
  }

  /// As it is written, remarks and all.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var profile: Profile {
    parsed.profile.withLock { profile in
      let known = profile ?? Profile(embedded: bytes, file: name + ".yaml")
      profile = known
      return known
    }
  }

  /// Reading all profiles takes longer than reading a small file: each is read once it is asked for.
  private final class Parsed: Sendable {
    let profile = Mutex<Profile?>(nil)
  }
}

extension BuiltInProfile {
  /// By which names columns are known, folded: at least those, found without reading the YAML as such.
  /// Between the line `columns:` and the next that is not indented they stand between brackets,
  /// commas and ends of lines, and a key stands before a colon.
  var columnNames: Set<String> {
    var names: Set<String> = []
    var isAmongColumns = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.first == UInt8(ascii: " ") else {
        isAmongColumns = line.starts(with: "columns:".utf8)
        continue
      }
      guard isAmongColumns else { continue }
      for part in line.split(whereSeparator: { "[]{},:".utf8.contains($0) }) {
        let isKey = part.endIndex < line.endIndex && line[part.endIndex] == UInt8(ascii: ":")
        if isKey { continue }
        names.insert(foldedName(String(decoding: part, as: UTF8.self)))
      }
    }
    return names
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
