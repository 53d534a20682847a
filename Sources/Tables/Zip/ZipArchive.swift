import Diagnostics

/// The directory of a ZIP, held against the tricks that make small files large.
///
/// Names serve only to find entries; nothing is ever extracted to a path. Sizes are those that the
/// directory declares, and reading an entry stops where it says.
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3.
struct ZipArchive {
  /// What an archive is opened as.
  enum Purpose {
    /// An Office document: entries that are not where they should be make all of it unreadable.
    case package
    /// An archive of files, each of which may be unreadable by itself.
    case container
  }

  /// A workbook of a thousand sheets and pictures has a few thousand parts; ten years of weekly
  /// exports of twenty regions are ten thousand files.
  static let entryLimit = 10_000
  /// All entries of a package together, inflated: a sheet full to its last row has some 2 GiB.
  static let sizeLimit = 4 << 30
  /// All entries of an archive of files together: read one at a time, so this bounds time alone.
  static let containerLimit = 32 << 30
  /// No entry of more than `ratioFloor` bytes shrinks to less than 1 in `ratioLimit`: exports shrink
  /// to 1 in 5 to 30, sheets of nothing but blanks to 1 in 1000 but are smaller than the floor.
  static let ratioLimit = 400
  static let ratioFloor = 64 << 20
  /// The directory alone: 10,000 entries with names and fields of some kilobytes.
  static let directoryLimit = 64 << 20

  let file: String
  let bytes: UnsafeBufferPointer<UInt8>
  /// In the directory's order.
  private(set) var entries: [ZipEntry] = []
  /// By `key(of:)`.
  private var indices: [String: Int] = [:]

  /// Reads the directory of an Office document that lies in memory.
  /// - Throws: When it is missing, damaged, or tells of an archive that no workbook is.
  init(_ bytes: UnsafeBufferPointer<UInt8>, named file: String) throws(Diagnostic) {
    try self.init(bytes, named: file, as: .package) { (_) throws(Diagnostic) in }
  }

  /// - Parameter fetch: Makes sure that a part of the buffer holds the file's bytes.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, named file: String, as purpose: Purpose,
    fetch: (Range<Int>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    self.bytes = bytes
    self.file = file
    let reader = ByteReader(bytes)
    let directory = try ZipDirectory.find(reader, isExact: purpose == .container, fetch)
    let told: ZipDirectory.Place
    switch directory {
    case .found(let place): told = place
    case .missing: throw .zipIsDamaged(file, purpose, .directory)
    case .split: throw .zipIsSplit(file)
    }
    guard told.count <= Self.entryLimit, told.span.count <= Self.directoryLimit else {
      throw .zipIsTooLarge(file, purpose)
    }
    try fetch(told.span)
    var at = told.span.lowerBound
    for _ in 0..<told.count {
      let found = try ZipEntry.read(reader, at: at, shift: told.shift, fetch: fetch)
      guard let (entry, next) = found, next <= told.span.upperBound else {
        throw .zipIsDamaged(file, purpose, .directory)
      }
      at = next
      try add(entry, purpose)
    }
    try checkSpans(with: told.span, purpose)
  }

  private mutating func add(_ entry: ZipEntry, _ purpose: Purpose) throws(Diagnostic) {
    if purpose == .package {
      if entry.isBomb { throw .zipIsTooLarge(file, purpose) }
      if entry.fault == .misplaced { throw .zipIsDamaged(file, purpose, .directory) }
      // Two parts of one name would let two readers see two workbooks.
      let former = indices[Self.key(of: entry.name)]
      if former != nil, !entry.isFolder { throw .zipIsDamaged(file, purpose, .names) }
    }
    indices[Self.key(of: entry.name)] = entries.count
    entries.append(entry)
  }

  /// Entries that share bytes would grow out of one another, and a sum without limits is a bomb.
  private func checkSpans(
    with directory: Range<Int>, _ purpose: Purpose
  ) throws(Diagnostic) {
    var total = 0
    var spans = [directory]
    for entry in entries where entry.fault != .misplaced {
      let (sum, isTooMuch) = total.addingReportingOverflow(entry.size)
      let limit = purpose == .package ? Self.sizeLimit : Self.containerLimit
      guard !isTooMuch, sum <= limit else { throw .zipIsTooLarge(file, purpose) }
      total = sum
      // An entry with a fault that came before its data was found has none.
      spans.append(entry.header..<max(entry.data.upperBound, entry.header))
    }
    spans.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(spans, spans.dropFirst()) where next.lowerBound < one.upperBound {
      throw .zipIsDamaged(file, purpose, .overlap)
    }
  }

  /// The entry called `name`, without regard to case and to the direction of slashes.
  subscript(name: String) -> ZipEntry? { indices[Self.key(of: name)].map { entries[$0] } }

  /// OPC names its parts without regard to case; some writers put `\` or a leading `/`.
  static func key(of name: String) -> String {
    let path = name.lowercased().replacing("\\", with: "/")
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }
}
