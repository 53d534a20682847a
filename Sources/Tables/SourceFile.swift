package import Diagnostics

/// One file that a run reads: by itself, or in an archive.
package struct SourceFile: Sendable, Hashable {
  /// Where its bytes are.
  enum Origin: Sendable, Hashable {
    /// The file at the path.
    case file
    /// A member of the archive at the path.
    case member(ArchiveMember)
    /// Nowhere that they can be read, as was found out when files were listed.
    case refused(Diagnostic)
  }

  package var path: String
  /// As results and messages call it: relative to the folder that was given, through the archives it
  /// lies in.
  package var label: String
  /// The file's own name.
  package var name: String
  /// Names of the folders and archives it lies in, from the nearest up to the one given.
  package var folders: [String]
  var origin = Origin.file
  /// Label of the file on disk that is the archive in which it lies.
  package var archive: String?
  /// Path of the folder that was given, in which it was found.
  package var folder: String?
  /// The command line names it itself.
  package var isNamed = false

  package init(
    path: String, label: String, name: String, folders: [String] = []
  ) {
    self.path = path
    self.label = label
    self.name = name
    self.folders = folders
  }

  /// What the file, or the member of an archive, holds; a long text stays on disk.
  ///
  /// - Parameter piece: How much of a long text is read at a time.
  package func content(piece: Int) throws(Diagnostic) -> InputContent {
    guard case .file = origin else { return InputContent(try held()) }
    let file = try DiskFile(path, named: label)
    if let text = try LongText.opened(file, piece: piece) { return InputContent(text) }
    return InputContent(try HeldBytes(reading: file))
  }

  /// How many bytes it has, as far as that is known before it is opened.
  package var size: Int {
    switch origin {
    case .file: DiskFile.size(of: path)
    case .member(let member): member.entry.size
    case .refused: 0
    }
  }

  /// The bytes as they were handed in: of the file, or of the member of an archive.
  ///
  /// They are a copy, so what is made of them is made of one state of the file (spec §3.7: its hash
  /// too).
  package func held() throws(Diagnostic) -> HeldBytes {
    switch origin {
    case .file: try HeldBytes(path: path, named: label)
    case .member(let member): try member.held(named: label)
    case .refused(let problem): throw problem
    }
  }

  /// Where its bytes begin in the file at `path`: 0 of that file itself; nil where they lie in an
  /// archive within an archive, or nowhere.
  package var offsetOnDisk: Int? {
    switch origin {
    case .file: return 0
    case .member(let member):
      guard case .disk = member.archive else { return nil }
      return member.entry.data.lowerBound
    case .refused: return nil
    }
  }

  /// Opens the file, whatever it is packed in.
  package func open() throws(Diagnostic) -> OpenedFile {
    try openFile(held(), named: label)
  }
}
