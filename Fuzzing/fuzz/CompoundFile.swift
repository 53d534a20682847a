/// An OLE2 compound file with one stream called `Workbook`.
///
/// Source: [MS-CFB] 2.2 to 2.6; sectors of 512 bytes, version 3, no short sectors: a stream below
/// 4096 bytes is made longer with zeros, so that it may lie in ordinary ones.
struct CompoundFile {
  let bytes: [UInt8]

  init(stream: some Sequence<UInt8>) {
    var stream = Array(stream)
    let padded = (max(stream.count, 4096) + 511) / 512 * 512
    stream += [UInt8](repeating: 0, count: padded - stream.count)
    let sectors = padded / 512
    // Each sector of the table has room for 128 sectors, its own and the directory's too.
    var tables = 1
    while tables * 128 < tables + 1 + sectors { tables += 1 }
    let directory = tables
    let first = tables + 1

    var chain = [UInt32](repeating: Self.free, count: tables * 128)
    for table in 0..<tables { chain[table] = 0xFFFF_FFFD }
    chain[directory] = Self.end
    for sector in 0..<sectors {
      chain[first + sector] = sector + 1 < sectors ? UInt32(first + sector + 1) : Self.end
    }
    var file = Self.header(tables: tables, directory: directory)
    for number in chain { file += Self.little(Int(number), 4) }
    file += Self.entry("Root Entry", kind: 5, child: 1, start: Int(Self.end), size: 0)
    file += Self.entry("Workbook", kind: 2, child: -1, start: first, size: padded)
    file += [UInt8](repeating: 0, count: 256)
    bytes = file + stream
  }

  private static let free: UInt32 = 0xFFFF_FFFF
  private static let end: UInt32 = 0xFFFF_FFFE

  private static func header(tables: Int, directory: Int) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16)
    header += little(0x3E, 2) + little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2)
    header += little(0, 10) + little(tables, 4) + little(directory, 4) + little(0, 4)
    header += little(4096, 4) + little(Int(end), 4) + little(0, 4) + little(Int(end), 4)
    header += little(0, 4)
    for slot in 0..<109 { header += little(slot < tables ? slot : Int(free), 4) }
    return header
  }

  private static func entry(
    _ name: String, kind: UInt8, child: Int, start: Int, size: Int
  ) -> [UInt8] {
    var entry = name.utf16.flatMap { little(Int($0), 2) }
    let length = entry.count + 2
    entry += [UInt8](repeating: 0, count: 64 - entry.count)
    entry += little(length, 2) + [kind, 1] + little(-1, 4) + little(-1, 4) + little(child, 4)
    return entry + [UInt8](repeating: 0, count: 36) + little(start, 4) + little(size, 8)
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
