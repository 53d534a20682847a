internal import Diagnostics

/// A profile that comes with the program.
package struct BuiltInProfile: Sendable {
  package var profile: Profile
  /// As it is written, remarks and all.
  package var text: String

  /// In the order in which equals are preferred.
  package static let all: [BuiltInProfile] = {
    let files: [(name: String, bytes: [UInt8])] = [
      ("canonical.yaml", PackageResources.canonical_yaml),
      ("canonical-log.yaml", PackageResources.canonical_log_yaml),
      ("sp4n-lapor.yaml", PackageResources.sp4n_lapor_yaml),
      ("sp4n-lapor-log.yaml", PackageResources.sp4n_lapor_log_yaml),
      ("ppid.yaml", PackageResources.ppid_yaml),
      ("open311.yaml", PackageResources.open311_yaml),
      ("nyc-311.yaml", PackageResources.nyc_311_yaml),
    ]
    return files.map { file in
      BuiltInProfile(
        profile: Profile(embedded: file.bytes, file: file.name),
        text: String(decoding: file.bytes, as: UTF8.self))
    }
  }()
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
