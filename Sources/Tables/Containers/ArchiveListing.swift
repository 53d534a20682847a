import Diagnostics

/// The files in an archive of files: a ZIP, or a ZIP in it, each by its content.
///
/// Labels and regions are told as if the archive were a folder of its name. Nothing is written to a
/// disk: a member is unpacked into memory when it is read, one at a time on each core, and only an
/// archive within the archive stays in memory while its members are waited for.
package struct ArchiveListing {
  /// All archives within one archive together, packed as they are.
  static let heldLimit = 512 << 20
  /// How many archives a member may lie in.
  static let depthLimit = 2

  /// In the order of the directory.
  package private(set) var files: [SourceFile] = []
  /// Labels of what is left out by its name.
  package private(set) var ignored: [String] = []

  private var membersLeft = ZipArchive.entryLimit
  private var bytesLeft = ZipArchive.containerLimit
  private var heldLeft = ArchiveListing.heldLimit

  /// An archive whose members are being listed.
  private struct Level {
    let archive: ArchiveMember.Archive
    /// Of an archive on disk.
    let file: DiskFile?
    let entries: [ZipEntry]
    let input: SourceFile
    let depth: Int
  }

  /// Lists a file on disk; nil when it is no archive of files, or cannot be opened.
  ///
  /// What keeps an archive from being listed becomes the one file in it, which cannot be read.
  package init?(of input: SourceFile) {
    guard input.origin == .file,
      let file = try? DiskFile(input.path, named: input.label), file.state.size > 0
    else { return nil }
    do throws(Diagnostic) {
      guard let level = try ArchiveListing.level(of: file, input) else { return nil }
      try list(level)
    } catch {
      files = [input.refused(error)]
    }
  }

  // MARK: Which files are archives

  private static func level(of file: DiskFile, _ input: SourceFile) throws(Diagnostic) -> Level? {
    let size = file.state.size
    switch try kind(of: file) {
    case .zip, .plainZip:
      var found: ZipArchive?
      _ = try HeldBytes(capacity: size, named: file.name, isSparse: true) {
        memory throws(Diagnostic) in
        let bytes = UnsafeBufferPointer(
          start: UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)), count: size)
        found = try container(bytes, input) { range throws(Diagnostic) in
          try file.read(range, into: memory + range.lowerBound)
        }
        return 0
      }
      try file.checkUnchanged()
      guard let found else { return nil }
      return Level(
        archive: .disk(path: input.path, file.state), file: file, entries: found.entries,
        input: input, depth: 1)
    case .gzip:
      let held = try HeldBytes(reading: file).withBytes { bytes throws(Diagnostic) in
        try mayBeContainer(Gunzip.start(of: bytes, startLength))
          ? Gunzip.all(of: bytes, named: input.label, limit: heldLimit) : nil
      }
      guard let held else { return nil }
      return try level(of: held, input, depth: 1)
    default: return nil
    }
  }

  /// A file whose first bytes tell nothing may still end as a ZIP: one that extracts itself.
  private static func kind(of file: DiskFile) throws(Diagnostic) -> FileKind? {
    let size = file.state.size
    let start = try file.bytes(0..<min(size, startLength))
    if let kind = start.withUnsafeBufferPointer({ FileKind.recognised(in: $0) }) { return kind }
    let end = try file.bytes(max(0, size - ZipDirectory.tail)..<size)
    return end.withUnsafeBufferPointer { ZipDirectory.ends($0) } ? .zip : nil
  }

  /// An archive of files in memory; nil when it is a workbook or another document.
  private static func level(
    of held: HeldBytes, _ input: SourceFile, depth: Int
  ) throws(Diagnostic) -> Level? {
    let archive = try held.withBytes { bytes throws(Diagnostic) in
      try container(bytes, input, fetch: { _ throws(Diagnostic) in })
    }
    guard let archive else { return nil }
    return Level(
      archive: .memory(held), file: nil, entries: archive.entries, input: input, depth: depth)
  }

  private static func container(
    _ bytes: UnsafeBufferPointer<UInt8>, _ input: SourceFile,
    fetch: (Range<Int>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> ZipArchive? {
    do throws(Diagnostic) {
      let archive = try ZipArchive(bytes, named: input.label, as: .container, fetch: fetch)
      return archive.isDocument ? nil : archive
    } catch {
      // Nothing tells a damaged archive from a damaged workbook but its name.
      if error.cause == .changedWhileRead || input.name.lowercased().hasSuffix(".zip") {
        throw error
      }
      return nil
    }
  }

  /// How much is looked at to tell what a file is.
  private static let startLength = 1024

  /// A ZIP whose first entry is not one with which Office documents begin.
  private static func mayBeContainer(_ start: [UInt8]) -> Bool {
    start.withUnsafeBufferPointer { start in
      guard let kind = FileKind.recognised(in: start) else { return false }
      if kind == .plainZip { return true }
      let reader = ByteReader(start)
      let name = reader.word16(26).flatMap { reader.slice(30, Int($0)) }
      let first = name.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return kind == .zip
        && !["[Content_Types].xml", "_rels/", "docProps/", "xl/"].contains { first.hasPrefix($0) }
    }
  }

  // MARK: What is in an archive

  private mutating func list(_ level: Level) throws(Diagnostic) {
    let label = level.input.label
    let members = level.entries.filter { !$0.isFolder }.map {
      (entry: $0, path: MemberPath($0.name))
    }
    .filter { $0.path.leadsOutside || !$0.path.components.contains(where: FileName.isHidden) }
    if !members.isEmpty, members.allSatisfy({ $0.entry.isEncrypted }) {
      throw .zipIsEncrypted(label)
    }
    let counts = Dictionary(members.map { ($0.path.components, 1) }, uniquingKeysWith: +)
    let before = files.count
    for (entry, path) in members {
      let input = level.input.member(path.components)
      if !path.leadsOutside, FileName.isDocumentation(input.name) {
        ignored.append(input.label)
        continue
      }
      membersLeft -= 1
      bytesLeft -= entry.size
      guard membersLeft >= 0, bytesLeft >= 0 else { throw .zipIsTooLarge(label, .container) }
      if counts[path.components, default: 0] > 1 {
        files.append(input.refused(.memberNameIsTaken(input.label)))
      } else if let problem = ArchiveListing.obstacle(entry, path, input.label) {
        files.append(input.refused(problem))
      } else {
        take(input, ArchiveMember(archive: level.archive, entry: entry), level)
      }
    }
    if files.count == before { throw .zipIsEmpty(label) }
  }

  /// What can be told to keep a member from being read without unpacking it.
  private static func obstacle(
    _ entry: ZipEntry, _ path: MemberPath, _ label: String
  ) -> Diagnostic? {
    if path.leadsOutside { return .memberLeadsOutside(label) }
    if entry.isSpecial { return .memberIsNoFile(label) }
    if entry.isEncrypted { return .memberIsEncrypted(label) }
    if entry.fault != nil { return .memberIsDamaged(label) }
    if entry.isBomb || entry.size > ArchiveMember.sizeLimit { return .memberIsTooLarge(label) }
    return nil
  }

  private mutating func take(_ input: SourceFile, _ member: ArchiveMember, _ level: Level) {
    let start = member.start(ArchiveListing.startLength, of: level.file)
    guard ArchiveListing.mayBeContainer(start) else {
      files.append(input.reading(member))
      return
    }
    do throws(Diagnostic) {
      heldLeft -= member.entry.size
      guard heldLeft >= 0 else { throw .zipIsTooLarge(input.label, .container) }
      let held = try member.held(named: input.label)
      guard let inner = try ArchiveListing.level(of: held, input, depth: level.depth + 1) else {
        files.append(input.reading(member))
        return
      }
      guard inner.depth <= ArchiveListing.depthLimit else { throw .zipIsTooDeep(input.label) }
      try list(inner)
    } catch {
      files.append(input.refused(error))
    }
  }
}

extension SourceFile {
  /// The file in this archive at a path.
  fileprivate func member(_ path: [String]) -> SourceFile {
    let archive = FileName.withoutEnding(".zip", FileName.unpacked(name))
    var member = SourceFile(
      path: self.path, label: ([label] + path).joined(separator: "/"),
      name: FileName.unpacked(path.last ?? ""),
      folders: path.dropLast().reversed() + [archive] + folders)
    member.archive = self.archive ?? label
    member.folder = folder
    return member
  }

  fileprivate func reading(_ member: ArchiveMember) -> SourceFile {
    var input = self
    input.origin = .member(member)
    return input
  }

  fileprivate func refused(_ problem: Diagnostic) -> SourceFile {
    var input = self
    input.origin = .refused(problem)
    return input
  }
}

extension ZipArchive {
  /// A workbook or another document that is a ZIP of its own kind.
  fileprivate var isDocument: Bool {
    self["[Content_Types].xml"] != nil || self["xl/workbook.xml"] != nil
      || self["xl/workbook.bin"] != nil || self["word/document.xml"] != nil
      || self["ppt/presentation.xml"] != nil
      || (self["mimetype"] != nil && self["content.xml"] != nil)
  }
}
