/// What files and folders are by their names, on a disk and in an archive.
package enum FileName {
  /// Hidden files, Office's locks (`~$x.xlsx`), LibreOffice's (`.~lock.x#`), and system litter.
  package static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("#") || name.hasSuffix("~")
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(name.lowercased())
  }

  package static func isDocumentation(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("readme")
      || [".md", ".yaml", ".yml", ".py", ".sh", ".swift"].contains { name.hasSuffix($0) }
  }

  /// A text that people write to people.
  package static func isNote(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".txt", ".text", ".md", ".rtf", ".doc"].contains { name.hasSuffix($0) }
  }

  /// `Laporan.csv` of `Laporan.csv.gz`.
  package static func unpacked(_ name: String) -> String { withoutEnding(".gz", name) }

  package static func withoutEnding(_ ending: String, _ name: String) -> String {
    guard name.count > ending.count, name.lowercased().hasSuffix(ending) else { return name }
    return String(name.dropLast(ending.count))
  }
}
