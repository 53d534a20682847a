/// An OLE2 compound file: a small file system in which Excel 5 to 2003 keep the workbook.
///
/// Every chain of sectors ends where it leaves the file, comes back to itself or is broken; what was
/// found until then is what a stream has.
/// Source: [MS-CFB] 2.2 to 2.6.
struct CompoundFile {
  /// What a directory says about a stream.
  struct Entry {
    /// In lower case: names are compared without regard to it.
    var name: String
    var start: UInt32
    var size: Int
  }

  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let miniSectorShift = 6

  private let reader: ByteReader
  private let sectorShift: Int
  private let sectorCount: Int
  private let miniLimit: Int
  /// Sectors of the file allocation table, in its order.
  private let tables: [UInt32]
  private let miniTable: StreamBytes
  private let miniSectors: StreamBytes
  /// The document's own streams.
  let entries: [Entry]

  /// - Returns: Nil when the header or the directory cannot be read.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let reader = ByteReader(bytes)
    guard let shift = reader.word16(0x1E).map(Int.init), (7...16).contains(shift),
      let directory = reader.word32(0x30), let miniLimit = reader.word32(0x38),
      let miniTable = reader.word32(0x3C)
    else { return nil }
    self.reader = reader
    sectorShift = shift
    // The last sector may be cut short; the header fills a sector of its own.
    sectorCount = max(0, (bytes.count + (1 << shift) - 1) >> shift - 1)
    self.miniLimit = Int(miniLimit)
    tables = Self.tables(reader, shift, sectorCount)
    let chains = SectorChains(reader, sectorShift: shift, count: sectorCount, tables: tables)
    let stream = chains.bytes(from: directory, size: nil)
    let records = withExtendedLifetime(stream) { CompoundDirectory(stream.bytes) }
    guard let root = records.root else { return nil }
    self.miniTable = chains.bytes(from: miniTable, size: nil)
    miniSectors = chains.bytes(from: root.start, size: nil)
    entries = records.streams
  }

  /// Whether the header says that the directory stands behind the end of the file, or is cut itself.
  static func lacksDirectory(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let reader = ByteReader(bytes)
    guard bytes.count >= 512 else { return true }
    guard let shift = reader.word16(0x1E), (7...16).contains(shift),
      let directory = reader.word32(0x30)
    else { return false }
    return (Int(directory) + 1) << Int(shift) >= bytes.count
  }

  /// The ways to read an entry's bytes: as its size asks, then the other way, for some writers put
  /// small streams where only large ones belong.
  func readings(of entry: Entry) -> [() -> StreamBytes] {
    let chains = SectorChains(
      reader, sectorShift: sectorShift, count: sectorCount, tables: tables)
    let large = { chains.bytes(from: entry.start, size: entry.size) }
    let small = { miniStream(entry) }
    return entry.size < miniLimit ? [small, large] : [large]
  }

  /// Where the file's sectors begin, for a search that trusts no chain.
  var sectorSize: Int { 1 << sectorShift }

  private func miniStream(_ entry: Entry) -> StreamBytes {
    let table = ByteReader(miniTable.bytes)
    let size = 1 << Self.miniSectorShift
    // The last of them may be cut short with the file's last sector.
    let count = (miniSectors.bytes.count + size - 1) / size
    let chain = SectorChain(from: entry.start, count: count) { table.word32(Int($0) * 4) }
    let spans = chain.sectors.map { sector in
      Int(sector) * size..<(Int(sector) + 1) * size
    }
    return StreamBytes(spans, of: miniSectors, size: entry.size, isCut: !chain.isWhole)
  }

  /// The sectors of the file allocation table: 109 in the header, the others in a chain.
  private static func tables(_ reader: ByteReader, _ shift: Int, _ count: Int) -> [UInt32] {
    let perSector = (1 << shift) / 4
    let needed = (count + perSector - 1) / perSector
    var tables: [UInt32] = []
    for index in 0..<min(109, needed) {
      guard let sector = reader.word32(0x4C + index * 4), sector < endOfChain else { break }
      tables.append(sector)
    }
    var next = reader.word32(0x44) ?? endOfChain
    var seen = 0
    while tables.count < needed, next < count, seen < count {
      let start = (Int(next) + 1) << shift
      for index in 0..<perSector - 1 where tables.count < needed {
        guard let sector = reader.word32(start + index * 4), sector < endOfChain else { break }
        tables.append(sector)
      }
      next = reader.word32(start + (perSector - 1) * 4) ?? endOfChain
      seen += 1
    }
    return tables
  }
}

/// Follows the chains of a compound file's ordinary sectors.
private struct SectorChains {
  private let reader: ByteReader
  private let shift: Int
  private let count: Int
  private let tables: [UInt32]

  init(_ reader: ByteReader, sectorShift: Int, count: Int, tables: [UInt32]) {
    self.reader = reader
    shift = sectorShift
    self.count = count
    self.tables = tables
  }

  /// - Parameter size: Nil for all that the chain holds.
  func bytes(from start: UInt32, size: Int?) -> StreamBytes {
    let chain = SectorChain(from: start, count: count, after: next)
    let spans = chain.sectors.map { sector in
      (Int(sector) + 1) << shift..<(Int(sector) + 2) << shift
    }
    return StreamBytes(
      spans, of: StreamBytes(reader.bytes), size: size, isCut: !chain.isWhole)
  }

  private func next(_ sector: UInt32) -> UInt32? {
    let table = Int(sector) >> (shift - 2)
    guard table < tables.count else { return nil }
    let within = Int(sector) & ((1 << (shift - 2)) - 1)
    return reader.word32((Int(tables[table]) + 1) << shift + within * 4)
  }
}

/// The sectors of one stream in their order.
private struct SectorChain {
  private(set) var sectors: [UInt32] = []
  /// It ended as a chain should: neither outside of the file nor in a circle.
  private(set) var isWhole = true

  init(from start: UInt32, count: Int, after next: (UInt32) -> UInt32?) {
    guard start < 0xFFFF_FFFE else { return }
    var seen = [Bool](repeating: false, count: count)
    var sector = start
    while sector != 0xFFFF_FFFE {
      guard sector < count, !seen[Int(sector)] else {
        isWhole = false
        return
      }
      seen[Int(sector)] = true
      sectors.append(sector)
      guard let following = next(sector) else {
        isWhole = false
        return
      }
      sector = following
    }
  }
}
