extension FileKind {
  /// The kind of a file that plainly holds no table: a letter, a photograph, a note in sentences.
  /// Nobody takes it for data, and no table is lost where it is left out.
  ///
  /// A text counts only if its name says that it is one (`catatan.txt`): a CSV that is merely broken
  /// must be told.
  /// - Parameter name: The file's own.
  static func leftover(
    _ bytes: UnsafeBufferPointer<UInt8>, named name: String
  ) -> FileKind? {
    switch recognised(in: bytes) {
    case .pdf: return .pdf
    case .jpeg: return .jpeg
    case .png: return .png
    case .otherImage: return .otherImage
    case .richText: return .richText
    case .otherOLE, .oldWorkbook:
      let isDocument = hasEntry(bytes, "WordDocument") || hasEntry(bytes, "PowerPoint Document")
      return isDocument ? .otherOLE : nil
    case .zip:
      if isOpenDocumentText(bytes) { return .openDocumentText }
      let archive = try? ZipArchive(bytes, named: "")
      if archive?["word/document.xml"] != nil { return .wordDocument }
      return archive?["ppt/presentation.xml"] != nil ? .presentation : nil
    case nil:
      return FileName.isNote(name)
        ? note(try? openText(bytes, named: name, keeping: nil)) : nil
    default: return nil
    }
  }

  /// The same of a long text on disk.
  static func leftover(_ text: LongText, named name: String) -> FileKind? {
    FileName.isNote(name) ? note(try? openText(text)) : nil
  }

  private static func note(_ file: OpenedFile?) -> FileKind? {
    file.map(Prose.isProse) == true ? .prose : nil
  }

  /// Its first entry, not packed, says what it is.
  private static func isOpenDocumentText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ["text", "presentation", "graphics"].contains { kind in
      let start = "mimetypeapplication/vnd.oasis.opendocument.\(kind)".utf8
      return bytes.dropFirst(30).starts(with: start)
    }
  }
}
