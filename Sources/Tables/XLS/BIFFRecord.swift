/// One record of a workbook stream: what it is, and where its body lies.
struct BIFFRecord {
  var kind: UInt16
  var body: Range<Int>
}

/// The records of a workbook stream, one behind the other.
///
/// Source: [MS-XLS] 2.1.4; for Excel 2 to 5, "OpenOffice.org's Documentation of the Microsoft Excel
/// File Format", chapter 3.
struct BIFFStream {
  let stream: StreamBytes
  let reader: ByteReader

  init(_ stream: StreamBytes) {
    self.stream = stream
    reader = ByteReader(stream.bytes)
  }

  /// The record that begins at `offset`; nil where the stream has none, or not the whole of it.
  @inline(__always)
  func record(at offset: Int) -> BIFFRecord? {
    guard let kind = reader.word16(offset), let length = reader.word16(offset + 2) else {
      return nil
    }
    let start = offset + 4
    guard Int(length) <= reader.count - start else { return nil }
    return BIFFRecord(kind: kind, body: start..<start + Int(length))
  }

  /// Whether nothing stands at `offset` because the stream ends there, too few bytes for a record
  /// aside.
  func isEnd(_ offset: Int) -> Bool { offset > reader.count - 4 && !stream.isCut }
}

extension BIFFRecord {
  // Substreams
  static let endOfFile: UInt16 = 0x0A
  static let mergedCells: UInt16 = 0xE5
  static let boundSheet: UInt16 = 0x85
  static let sheetHeader: UInt16 = 0x8F
  static let filePass: UInt16 = 0x2F
  static let `continue`: UInt16 = 0x3C
  // Of the whole workbook
  static let codePage: UInt16 = 0x42
  static let dateMode: UInt16 = 0x22
  static let sharedStrings: UInt16 = 0xFC
  static let format: UInt16 = 0x041E
  static let format23: UInt16 = 0x1E
  static let cellFormat2: UInt16 = 0x43
  static let cellFormat3: UInt16 = 0x0243
  static let cellFormat4: UInt16 = 0x0443
  static let cellFormat: UInt16 = 0xE0
  // Cells
  static let integer2: UInt16 = 0x02
  static let number2: UInt16 = 0x03
  static let label2: UInt16 = 0x04
  static let boolean2: UInt16 = 0x05
  static let formula: UInt16 = 0x06
  static let formula3: UInt16 = 0x0206
  static let formula4: UInt16 = 0x0406
  static let number: UInt16 = 0x0203
  static let label: UInt16 = 0x0204
  static let boolean: UInt16 = 0x0205
  static let rk: UInt16 = 0x027E
  static let rkOld: UInt16 = 0x7E
  static let rkRow: UInt16 = 0xBD
  static let richLabel: UInt16 = 0xD6
  static let sharedLabel: UInt16 = 0xFD
  /// The text that a formula gave, behind it.
  static let string2: UInt16 = 0x07
  static let string: UInt16 = 0x0207

  /// Something that a cell shows. Blank cells, which only have a format, are none.
  @inline(__always)
  var isCell: Bool {
    switch kind {
    case Self.number, Self.label, Self.boolean, Self.rk, Self.rkOld, Self.rkRow, Self.richLabel,
      Self.sharedLabel, Self.integer2, Self.number2, Self.label2, Self.boolean2, Self.formula,
      Self.formula3, Self.formula4:
      true
    default: false
    }
  }
}
