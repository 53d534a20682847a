internal import Diagnostics

extension Profile {
  /// The profiles that come with the program, in the order in which equals are preferred.
  package static let builtIn: [Profile] = {
    let files: [(name: String, bytes: [UInt8])] = [
      ("canonical.yaml", PackageResources.canonical_yaml),
      ("canonical-log.yaml", PackageResources.canonical_log_yaml),
      ("sp4n-lapor.yaml", PackageResources.sp4n_lapor_yaml),
      ("sp4n-lapor-log.yaml", PackageResources.sp4n_lapor_log_yaml),
    ]
    return files.map { file in
      do throws(Problems) {
        return try Profile(bytes: file.bytes, file: file.name)
      } catch {
        let sentences = error.list.map { $0.rendered(.english) }
        preconditionFailure(sentences.joined(separator: "\n"))
      }
    }
  }()
}
