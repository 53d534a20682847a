/// An OLE2 compound file in the making, with what can be wrong in one.
package struct CompoundFileBuilder {
  package static let free: UInt32 = 0xFFFF_FFFF
  package static let end: UInt32 = 0xFFFF_FFFE

  package var streams: [(name: String, bytes: [UInt8])]
  /// 9 in version 3, 12 in version 4.
  package var sectorShift = 9
  /// How many streams, from the first, hang below a storage, as embedded workbooks do.
  package var embedded = 0
  /// Small streams stand among the large ones all the same.
  package var hasNoMiniStream = false
  /// Every other sector is left unused, so that no stream stands in one piece.
  package var isScattered = false
  /// Changes the file allocation table before it is written.
  package var spoil: (inout [UInt32]) -> Void = { _ in }

  package init(_ streams: [(name: String, bytes: [UInt8])]) {
    self.streams = streams
  }

  private var size: Int { 1 << sectorShift }

  package var bytes: [UInt8] {
    var sectors = Sectors(size: size, step: isScattered ? 2 : 1)
    var mini = Sectors(size: 64, step: 1)
    let starts = streams.map { stream in
      stream.bytes.count < 4096 && !hasNoMiniStream
        ? mini.put(stream.bytes) : sectors.put(stream.bytes)
    }
    let container = sectors.put(mini.bytes)
    let miniTable = sectors.put(mini.table.flatMap { word($0) })
    let directory = sectors.put(directory(starts, container, mini.bytes.count))
    return file(&sectors, directory: directory, miniTable: miniTable)
  }

  private func directory(_ starts: [UInt32], _ container: UInt32, _ size: Int) -> [UInt8] {
    let storage = UInt32(streams.count + 1)
    let first = embedded < streams.count ? UInt32(embedded + 1) : embedded > 0 ? storage : Self.free
    var bytes = entry("Root Entry", kind: 5, right: Self.free, child: first, container, size)
    // A tree that is a list: each entry is the right neighbour of the one before.
    for (index, stream) in streams.enumerated() {
      let number = UInt32(index + 1)
      let isLast = index + 1 == streams.count
      let isLastEmbedded = index + 1 == embedded
      let right =
        isLastEmbedded || isLast && embedded == 0 ? Self.free : isLast ? storage : number + 1
      bytes += entry(
        stream.name, kind: 2, right: right, child: Self.free, starts[index], stream.bytes.count)
    }
    if embedded > 0 {
      bytes += entry("MBD0001", kind: 1, right: Self.free, child: 1, Self.end, 0)
    }
    return bytes
  }

  private func entry(
    _ name: String, kind: UInt8, right: UInt32, child: UInt32, _ start: UInt32, _ size: Int
  ) -> [UInt8] {
    var units = name.utf16.flatMap { word($0) }
    let length = units.count + 2
    units += [UInt8](repeating: 0, count: 64 - units.count)
    let links = word(Self.free) + word(right) + word(child)
    return units + word(UInt16(length)) + [kind, 1] + links
      + [UInt8](repeating: 0, count: 36) + word(start) + word(UInt64(size))
  }

  /// Header, sectors, and the table of sectors at the end.
  private func file(_ sectors: inout Sectors, directory: UInt32, miniTable: UInt32) -> [UInt8] {
    let perSector = size / 4
    let used = sectors.table.count
    var tables = 1
    var lists = 0
    while tables * perSector < used + tables + lists {
      tables += 1
      lists = tables > 109 ? (tables - 109 + perSector - 2) / (perSector - 1) : 0
    }
    let numbers = (0..<tables).map { UInt32(used + $0) }
    var table = sectors.table + numbers.map { _ in 0xFFFF_FFFD }
    table += (0..<lists).map { _ in 0xFFFF_FFFC }
    table += [UInt32](repeating: Self.free, count: tables * perSector - table.count)
    spoil(&table)
    var bytes = header(directory, miniTable, numbers, lists: lists, firstList: used + tables)
    bytes += sectors.bytes + table.flatMap { word($0) }
    var rest = numbers.dropFirst(109)
    for list in 0..<lists {
      let next = list + 1 < lists ? UInt32(used + tables + list + 1) : Self.end
      let part = rest.prefix(perSector - 1)
      rest = rest.dropFirst(perSector - 1)
      let filler = [UInt32](repeating: Self.free, count: perSector - 1 - part.count)
      bytes += (part + filler + [next]).flatMap { word($0) }
    }
    return bytes
  }

  private func header(
    _ directory: UInt32, _ miniTable: UInt32, _ tables: [UInt32], lists: Int, firstList: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 16)
    bytes += word(UInt16(0x3E)) + word(UInt16(sectorShift == 9 ? 3 : 4)) + word(UInt16(0xFFFE))
    bytes += word(UInt16(sectorShift)) + word(UInt16(6)) + [UInt8](repeating: 0, count: 10)
    bytes += word(UInt32(tables.count)) + word(directory) + word(UInt32(0)) + word(UInt32(4096))
    bytes += word(miniTable) + word(UInt32(miniTable == Self.end ? 0 : 1))
    bytes += word(lists == 0 ? Self.end : UInt32(firstList)) + word(UInt32(lists))
    let first = tables.prefix(109)
    bytes += first.flatMap { word($0) }
    bytes += (first.count..<109).flatMap { _ in word(Self.free) }
    return bytes + [UInt8](repeating: 0, count: size - 512)
  }
}

/// Sectors with the table of which follows which.
private struct Sectors {
  let size: Int
  let step: Int
  private(set) var bytes: [UInt8] = []
  private(set) var table: [UInt32] = []

  init(size: Int, step: Int) {
    self.size = size
    self.step = step
  }

  /// - Returns: The first sector; the mark of a chain's end for nothing.
  mutating func put(_ stream: [UInt8]) -> UInt32 {
    guard !stream.isEmpty else { return CompoundFileBuilder.end }
    let start = UInt32(table.count)
    let count = (stream.count + size - 1) / size
    for index in 0..<count {
      let part = stream[index * size..<min(stream.count, (index + 1) * size)]
      bytes += part + [UInt8](repeating: 0, count: size - part.count)
      let isLast = index + 1 == count
      table.append(isLast ? CompoundFileBuilder.end : UInt32(table.count + step))
      guard !isLast else { break }
      for _ in 1..<step {
        bytes += [UInt8](repeating: 0xAA, count: size)
        table.append(CompoundFileBuilder.free)
      }
    }
    return start
  }
}
