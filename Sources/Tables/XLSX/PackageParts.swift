import Diagnostics

/// The parts of an Office package, found by what they are and not by what they are called.
///
/// Source: ECMA-376 part 2, Open Packaging Conventions.
struct PackageParts {
  struct Relationship {
    /// The last piece of the relationship's type: `worksheet`, `sharedStrings`.
    var kind: String
    /// The part's name from the package's root.
    var target: String
  }

  /// The largest part that only describes others; sheets and strings may be larger.
  static let descriptionLimit = 64 << 20

  let archive: ZipArchive
  /// Content types by the key of the part's name, and by extension.
  private var types: [String: String] = [:]
  private var typesOfExtensions: [String: String] = [:]

  init(_ archive: ZipArchive) throws(Diagnostic) {
    self.archive = archive
    guard archive["[Content_Types].xml"] != nil else { return }
    var reader = XMLReader(try description(in: "[Content_Types].xml"))
    while true {
      let token = try reader.next()
      if token == .finished { return }
      guard token == .start, let type = try reader.attribute("ContentType") else { continue }
      if reader.isNamed("Override"), let part = try reader.attribute("PartName") {
        types[ZipArchive.key(of: part)] = type
      } else if reader.isNamed("Default"), let ending = try reader.attribute("Extension") {
        typesOfExtensions[ending.lowercased()] = type
      }
    }
  }

  func contentType(of part: String) -> String? {
    let key = ZipArchive.key(of: part)
    let ending = key.split(separator: ".").last.map(String.init) ?? ""
    return types[key] ?? typesOfExtensions[ending]
  }

  /// The parts whose content type ends so, in the order of their names.
  func parts(ofType ending: String) -> [String] {
    types.filter { $0.value.hasSuffix(ending) }.map(\.key).filter { archive[$0] != nil }.sorted()
  }

  /// A part that describes others.
  func description(in part: String) throws(Diagnostic) -> PartText {
    if let entry = archive[part], entry.size > Self.descriptionLimit {
      throw .partHasTooMuchText(archive.file, part: part)
    }
    return try text(of: part)
  }

  /// - Throws: When there is no such part, or it cannot be inflated.
  func text(of part: String) throws(Diagnostic) -> PartText {
    guard let entry = archive[part] else { throw .partIsMissing(archive.file, part: part) }
    return PartText(try PartStream(entry, of: archive))
  }

  /// The relationships of `part`, or of the whole package for "", by their ids.
  func relationships(of part: String) throws(Diagnostic) -> [String: Relationship] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let file = "\(folder)_rels/\(name).rels"
    guard archive[file] != nil else { return [:] }
    var relationships: [String: Relationship] = [:]
    var reader = XMLReader(try description(in: file))
    while true {
      let token = try reader.next()
      if token == .finished { return relationships }
      guard token == .start, reader.isNamed("Relationship"),
        try reader.attribute("TargetMode") != "External",
        let id = try reader.attribute("Id"), let type = try reader.attribute("Type"),
        let target = try reader.attribute("Target")
      else { continue }
      relationships[id] = Relationship(
        kind: type.split(separator: "/").last.map(String.init) ?? type,
        target: Self.resolve(target, from: folder))
    }
  }

  /// `../a%20b.xml` seen from the folder `xl/worksheets/` as `xl/a b.xml`.
  static func resolve(_ target: String, from folder: String) -> String {
    let target = decodingPercents(target.replacing("\\", with: "/"))
    var path: [Substring] = []
    let whole = target.hasPrefix("/") ? target : folder + target
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }

  private static func decodingPercents(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
