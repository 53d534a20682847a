import Diagnostics
import Files
import Ingestion
package import Scoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that the workbooks of all regions are written into.
package struct ReportFolder {
  package let path: String
  private let isThere: Bool

  /// Throws unless the folder exists or can be made.
  package init(_ path: String) throws {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
    guard !trimmed.isEmpty else { throw FileProblems.noName(path) }
    switch ReportFolder.kind(of: self.path) {
    case .folder: isThere = true
    case .other: throw ReportProblems.noFolder(self.path)
    case .nothing:
      isThere = false
      let parent = self.path.lastIndex(of: "/").map { slash in
        slash == self.path.startIndex ? "/" : String(self.path[..<slash])
      }
      guard ReportFolder.kind(of: parent ?? ".") == .folder else {
        throw FileProblems.folderMissing(parent ?? ".", at: self.path)
      }
    }
  }

  private enum Kind {
    case folder, other, nothing
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Makes the folder if it is not there, and does the work; where that fails before anything was
  /// written, the folder is removed again.
  func during(_ work: () throws -> Void) throws {
    if !isThere, mkdir(path, 0o777) != 0 { throw FileProblems.systemError(errno, at: path) }
    do {
      try work()
    } catch {
      if !isThere { rmdir(path) }
      throw error
    }
  }

  /// The file of each region: `64.09-penajam-paser-utara.xlsx`.
  package func places(of standings: [Standing]) -> [(code: String, path: String)] {
    var taken: Set<String> = []
    return standings.map { standing in
      let name = ReportFolder.name(of: standing)
      var unique = name
      var number = 1
      while !taken.insert(unique.lowercased()).inserted {
        number += 1
        unique = "\(name)-\(number)"
      }
      return (standing.code, "\(path)/\(unique).xlsx")
    }
  }

  /// These names were not typed, so an existing file is overwritten only if it is a result of ours.
  static func checkAreOurs(_ places: [(code: String, path: String)]) throws {
    let others = places.map(\.path).filter { kind(of: $0) == .other && !OwnResult.isOne(at: $0) }
    guard others.isEmpty else { throw Problems(others.map(ReportProblems.notOurs)) }
  }

  /// The code and the name without "Kabupaten", in letters that every file system takes; a kota keeps
  /// its word, and so differs from a kabupaten of the same name.
  private static func name(of standing: Standing) -> String {
    let prefix = "kabupaten "
    let name = standing.name.lowercased()
    let short = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name[...]
    let words = [plain(standing.code, keeping: "."), plain(String(short), keeping: "")]
    let found = words.filter { !$0.isEmpty }.joined(separator: "-")
    return found.isEmpty ? "daerah" : found
  }

  private static func plain(_ text: String, keeping others: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || others.unicodeScalars.contains(scalar))
      if isKept {
        plain.unicodeScalars.append(scalar)
      } else if !plain.isEmpty, plain.last != "-" {
        plain += "-"
      }
    }
    while plain.last == "-" || plain.last == "." { plain.removeLast() }
    return String(plain.drop { $0 == "." }.prefix(80))
  }
}
