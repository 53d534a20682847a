internal import Complaints
package import Diagnostics
private import Foundation
internal import Tables

/// The files that the paths of a command line name, in the order of their labels by code points.
package struct Inputs: Sendable {
  /// Exports and assessments.
  package private(set) var files: [InputFile] = []
  /// Lists of regions (`regions.csv`).
  package private(set) var regionTables: [InputFile] = []
  /// Files that were left out because of their names.
  package private(set) var notes: [Diagnostic] = []

  /// Finds the files of folders and below them, those that are named themselves, and those in
  /// archives, as if an archive were a folder.
  ///
  /// Left out are hidden files, lock files, and documentation; `regions.csv` and `assessments.csv`
  /// are what their names say.
  /// - Parameters:
  ///   - paths: Files, folders, and members of archives (`arsip.zip/Laporan.csv`).
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
        if let member = Found(memberAt: url.pathComponents) {
          found.append(member)
        } else {
          problems.append(Inputs.nothing(at: path))
        }
        continue
      }
      guard isFolder.boolValue else {
        found.append(Found(path: path, components: url.pathComponents, depth: 1))
        continue
      }
      let (inFolder, unreadable) = Inputs.files(under: path, url.pathComponents, &notes)
      let read = inFolder.filter { !results.contains($0.components) }
      for file in inFolder
      where results.contains(file.components) && !OwnResult.isOne(at: file.path) {
        problems.append(IngestionProblems.resultOverInput(file.label))
      }
      if read.isEmpty, unreadable.isEmpty { problems.append(IngestionProblems.folderIsEmpty(path)) }
      problems += unreadable
      found += read
    }
    for path in [assessments, regions].compactMap(\.self) {
      found.append(Found(path: path, components: Inputs.components(path), depth: 1))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    take(
      Inputs.labelled(found), regions: regions.map(Inputs.components),
      assessments: assessments.map(Inputs.components), &problems)
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// What is wrong with a path at which there is nothing that can be looked at.
  private static func nothing(at path: String) -> Diagnostic {
    do throws(Diagnostic) {
      _ = try DiskFile(path, named: path)
      return .fileIsNotOrdinary(path)
    } catch {
      guard error.cause == .cannotBeOpened, !path.utf8.contains(0) else { return error }
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      guard !isLink else { return error }
      let reason = Wording(id: "berkas atau folder itu tidak ada", en: "there is no such file")
      return .fileCannotBeOpened(path, reason)
    }
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
    /// The folder given in which it was found; nil where it is named itself.
    var folder: String?
    /// Which of its members are asked for, by their paths in it; all when empty.
    var members: [[String]] = []

    init(path: String, components: [String], depth: Int, in folder: String? = nil) {
      self.path = path
      self.components = components
      self.depth = depth
      self.folder = folder
      folders = depth
    }

    /// The archive in which a path leads on behind a file; nil where none of it is a file.
    init?(memberAt components: [String]) {
      for count in (1..<max(components.count, 1)).reversed() {
        let above = Array(components.prefix(count))
        let path = NSString.path(withComponents: above)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue { return nil }
        self.init(path: path, components: above, depth: 1)
        members = [Array(components.dropFirst(count))]
        return
      }
      return nil
    }

    var label: String { components.suffix(depth).joined(separator: "/") }

    var input: SourceFile {
      let folders = components.dropLast().suffix(folders).reversed()
      var input = SourceFile(
        path: path, label: label, name: FileName.unpacked(components.last ?? path),
        folders: Array(folders))
      input.folder = folder
      return input
    }

    /// Whether a file of the archive is among those asked for.
    func asks(for input: SourceFile) -> Bool {
      let path = member(input)
      return members.isEmpty || members.contains { path.starts(with: $0) }
    }

    /// Whether the command line names the file itself, not what it lies in.
    func names(_ input: SourceFile) -> Bool {
      input.archive == nil ? folder == nil : members.contains(member(input))
    }

    /// Its path in the archive.
    private func member(_ input: SourceFile) -> [String] {
      input.label.dropFirst(label.count + 1).split(separator: "/").map(String.init)
    }
  }

  /// The files under a folder, whose own path has `base` as components, and folders that cannot be
  /// looked into.
  private static func files(
    under folder: String, _ base: [String], _ notes: inout [Diagnostic]
  ) -> (files: [Found], unreadable: [Diagnostic]) {
    var found: [Found] = []
    var unreadable: [Diagnostic] = []
    var waiting: [[String]] = [[]]
    var seen: Set<String> = []
    while let relative = waiting.popLast() {
      let path = ([folder] + relative).joined(separator: "/")
      // A link may lead back up.
      guard seen.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted else {
        continue
      }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        unreadable.append(IngestionProblems.folderIsUnreadable(path))
        continue
      }
      for name in names where !FileName.isHidden(name) {
        var isFolder: ObjCBool = false
        let file = path + "/" + name
        // A link that leads nowhere is a file that cannot be read, not one that is not there.
        _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        let below = relative + [name]
        if isFolder.boolValue {
          waiting.append(below)
        } else if FileName.isDocumentation(name) {
          notes.append(IngestionProblems.fileIgnored(below.joined(separator: "/")))
        } else {
          found.append(Found(path: file, components: base + below, depth: below.count, in: folder))
        }
      }
    }
    notes.sort { ($0.location?.file ?? "").precedes($1.location?.file ?? "") }
    unreadable.sort { ($0.location?.file ?? "").precedes($1.location?.file ?? "") }
    return (found, unreadable)
  }

  /// Each file once, with a label of its own.
  private static func labelled(_ found: [Found]) -> [Found] {
    var files: [Found] = []
    var known: [[String]: Int] = [:]
    for file in found.sorted(by: { $0.depth > $1.depth }) {
      guard let index = known[file.components] else {
        known[file.components] = files.count
        files.append(file)
        continue
      }
      if file.folder == nil { files[index].folder = nil }
      let isWhole = files[index].members.isEmpty || file.members.isEmpty
      files[index].members = isWhole ? [] : files[index].members + file.members
    }
    while true {
      let counts = Dictionary(files.map { ($0.label, 1) }, uniquingKeysWith: +)
      let clashing = files.indices.filter {
        counts[files[$0].label, default: 0] > 1 && files[$0].depth < files[$0].components.count
      }
      if clashing.isEmpty { return files }
      for index in clashing { files[index].depth += 1 }
    }
  }

  /// Opens archives, tells files from tables of regions, and sorts all by their labels.
  ///
  /// - Parameters:
  ///   - regions: The list of regions that was named itself; it wins over those of folders.
  ///   - assessments: The assessments table that was named itself.
  private mutating func take(
    _ found: [Found], regions: [String]?, assessments: [String]?, _ problems: inout [Diagnostic]
  ) {
    var named: [InputFile] = []
    for file in found {
      let listing = ArchiveListing(of: file.input)
      notes += (listing?.ignored ?? []).map(IngestionProblems.fileIgnored)
      let inputs = (listing?.files ?? [file.input]).filter { file.asks(for: $0) }
      if inputs.isEmpty, let wanted = file.members.first {
        let path = ([file.label] + wanted).joined(separator: "/")
        let isArchive = listing != nil
        problems.append(isArchive ? .memberIsMissing(path) : Inputs.nothing(at: path))
      }
      for found in inputs {
        var input = InputFile(
          found,
          isAssessments: FileName.isAssessments(found.name) || file.components == assessments)
        input.isNamed = file.names(found)
        if file.components == regions {
          named.append(input)
        } else if FileName.isRegions(input.name) {
          regionTables.append(input)
        } else {
          files.append(input)
        }
      }
    }
    files.sort { $0.label.precedes($1.label) }
    regionTables.sort { $0.label.precedes($1.label) }
    notes.sort { ($0.location?.file ?? "").precedes($1.location?.file ?? "") }
    regionTables += named.sorted { $0.label.precedes($1.label) }
  }
}
