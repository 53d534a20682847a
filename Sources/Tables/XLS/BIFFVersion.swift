package import Diagnostics

/// The edition of Excel's binary format that a workbook is written in.
package enum BIFFVersion: Int, Sendable, Hashable, Comparable {
  case biff2 = 2
  case biff3, biff4, biff5
  case biff8 = 8

  package static func < (a: BIFFVersion, b: BIFFVersion) -> Bool { a.rawValue < b.rawValue }

  /// The version and the versions of Excel that wrote it.
  package var name: Wording {
    switch self {
    case .biff2: Wording("BIFF2, Excel 2.x")
    case .biff3: Wording("BIFF3, Excel 3")
    case .biff4: Wording("BIFF4, Excel 4")
    case .biff5: Wording("BIFF5, Excel 5/95")
    case .biff8: Wording("BIFF8, Excel 97\u{2013}2003")
    }
  }
}

/// The record that begins a substream.
struct BIFFBeginning {
  enum Content: Hashable {
    case globals, sheet, chart, other
  }

  var version: BIFFVersion
  var content: Content

  /// - Returns: Nil for any other record.
  init?(_ record: BIFFRecord, of stream: BIFFStream) {
    let start = record.body.lowerBound
    switch record.kind {
    case 0x0009: version = .biff2
    case 0x0209: version = .biff3
    case 0x0409: version = .biff4
    case 0x0809:
      // Programs that write cells and nothing else put 0, and texts as Excel 5 does.
      let number = record.body.count >= 2 ? stream.reader.word16(start) : 0
      version = number == 0x0600 ? .biff8 : .biff5
    default: return nil
    }
    switch record.body.count >= 4 ? stream.reader.word16(start + 2) : 0x10 {
    case 0x05, 0x0100: content = .globals
    case 0x10: content = .sheet
    case 0x20: content = .chart
    default: content = .other
    }
  }
}
