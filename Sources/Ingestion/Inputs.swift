internal import Complaints
package import Diagnostics
private import Foundation

/// One file that a run reads.
package struct InputFile: Sendable, Hashable {
  package var path: String
  /// As results and messages call it: relative to the folder that was given.
  package var label: String
  /// The file's own name, which may tell its region.
  package var name: String
  /// Names of the folders it lies in, from the nearest up to the one given.
  package var folders: [String]
  /// An assessments table, not an export.
  package var isAssessments: Bool

  package init(
    path: String, label: String, name: String, folders: [String] = [], isAssessments: Bool = false
  ) {
    self.path = path
    self.label = label
    self.name = name
    self.folders = folders
    self.isAssessments = isAssessments
  }
}

/// The files that the paths of a command line name, in the order of their labels by code points.
package struct Inputs: Sendable {
  /// Exports and assessments.
  package private(set) var files: [InputFile] = []
  /// Lists of regions (`regions.csv`).
  package private(set) var regionTables: [InputFile] = []
  /// Files that were left out because of their names.
  package private(set) var notes: [Diagnostic] = []

  /// Finds the files of folders and below them, and those that are named themselves.
  ///
  /// Left out are hidden files, lock files, and documentation; `regions.csv` and `assessments.csv`
  /// are what their names say.
  /// - Parameters:
  ///   - regions: A list of regions that is named itself, in place of those of folders.
  ///   - assessments: An assessments table that is named itself, whatever its file is called.
  ///   - results: What the run writes: left out where a folder holds it from a run before.
  /// - Throws: A path that does not exist, a folder without a file: all at once.
  package init(
    paths: [String], regions: String? = nil, assessments: String? = nil, results: [String] = []
  ) throws(Problems) {
    let results = Set(results.map(Inputs.components))
    var problems: [Diagnostic] = []
    var found: [Found] = []
    for path in paths {
      let url = URL(fileURLWithPath: path).standardizedFileURL
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
        let reason = Wording(id: "berkas atau folder itu tidak ada", en: "there is no such file")
        problems.append(Diagnostic.fileCannotBeOpened(path, reason))
        continue
      }
      guard isFolder.boolValue else {
        found.append(Found(path: path, components: url.pathComponents, depth: 1))
        continue
      }
      let inFolder = Inputs.files(under: path, url.pathComponents, &notes).filter {
        !results.contains($0.components)
      }
      if inFolder.isEmpty { problems.append(IngestionProblems.folderIsEmpty(path)) }
      found += inFolder
    }
    for path in [assessments, regions].compactMap(\.self) {
      found.append(Found(path: path, components: Inputs.components(path), depth: 1))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    take(
      found, regions: regions.map(Inputs.components),
      assessments: assessments.map(Inputs.components))
  }

  private static func components(_ path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.pathComponents
  }

  /// A file that was found, and how many of its path's last components its label has.
  private struct Found {
    var path: String
    /// Of the absolute path.
    var components: [String]
    var depth: Int
    /// How many of the folders above it may tell its region: those up to the one given.
    let folders: Int

    init(path: String, components: [String], depth: Int) {
      self.path = path
      self.components = components
      self.depth = depth
      folders = depth
    }

    var label: String { components.suffix(depth).joined(separator: "/") }
  }

  /// The files under a folder, whose own path has `base` as components.
  private static func files(
    under folder: String, _ base: [String], _ notes: inout [Diagnostic]
  ) -> [Found] {
    var found: [Found] = []
    var waiting: [[String]] = [[]]
    var seen: Set<String> = []
    while let relative = waiting.popLast() {
      let path = ([folder] + relative).joined(separator: "/")
      // A link may lead back up.
      guard seen.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted,
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      else { continue }
      for name in names where !isHidden(name) {
        var isFolder: ObjCBool = false
        let file = path + "/" + name
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { continue }
        let below = relative + [name]
        if isFolder.boolValue {
          waiting.append(below)
        } else if isDocumentation(name) {
          notes.append(IngestionProblems.fileIgnored(below.joined(separator: "/")))
        } else {
          found.append(Found(path: file, components: base + below, depth: below.count))
        }
      }
    }
    notes.sort { ($0.place?.file ?? "").precedes($1.place?.file ?? "") }
    return found
  }

  /// Gives every file a label of its own and sorts the files by it.
  ///
  /// - Parameters:
  ///   - regions: The list of regions that was named itself; it wins over those of folders.
  ///   - assessments: The assessments table that was named itself.
  private mutating func take(_ found: [Found], regions: [String]?, assessments: [String]?) {
    var files: [Found] = []
    var known: Set<[String]> = []
    for file in found.sorted(by: { $0.depth > $1.depth })
    where known.insert(file.components).inserted {
      files.append(file)
    }
    while true {
      let counts = Dictionary(files.map { ($0.label, 1) }, uniquingKeysWith: +)
      let clashing = files.indices.filter {
        counts[files[$0].label, default: 0] > 1 && files[$0].depth < files[$0].components.count
      }
      if clashing.isEmpty { break }
      for index in clashing { files[index].depth += 1 }
    }
    var named: InputFile?
    for file in files.sorted(by: { $0.label.precedes($1.label) }) {
      let name = file.components.last ?? file.path
      let folders = file.components.dropLast().suffix(file.folders).reversed()
      let input = InputFile(
        path: file.path, label: file.label, name: name, folders: Array(folders),
        isAssessments: name.lowercased() == "assessments.csv" || file.components == assessments)
      if file.components == regions {
        named = input
      } else if name.lowercased() == "regions.csv" {
        regionTables.append(input)
      } else {
        self.files.append(input)
      }
    }
    if let named { regionTables.append(named) }
  }

  /// Hidden files, Office's locks (`~$x.xlsx`), LibreOffice's (`.~lock.x#`), and system litter.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("#") || name.hasSuffix("~")
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(name.lowercased())
  }

  private static func isDocumentation(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("readme")
      || [".md", ".yaml", ".yml", ".py", ".sh", ".swift"].contains { name.hasSuffix($0) }
  }
}
