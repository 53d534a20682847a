import Foundation

/// How Excel 2 to 95 turned characters into bytes: by the code page that the workbook names.
///
/// Its tables are made once, when a workbook is opened.
final class CodePage {
  /// What single bytes mean; 0 for those that begin a pair.
  private var singles = [UInt32](repeating: 0, count: 256)
  /// What pairs mean, by lead byte and trail byte; empty where the page has none.
  private var pairs: [UInt32] = []
  /// Text that is valid UTF-8 is UTF-8.
  private let mayBeUTF8: Bool

  /// - Parameter number: Nil where the workbook names none: such files come from programs that put
  ///   in whatever bytes they have.
  /// - Returns: Nil for a page that nobody knows.
  init?(_ number: Int?) {
    mayBeUTF8 = number == nil || number == Self.utf8
    guard let encoding = Self.encodings[number ?? 1252] else { return nil }
    let leads = Self.leads[number ?? 1252] ?? []
    for byte in 0...255 where !leads.contains(where: { $0.contains(UInt8(byte)) }) {
      singles[byte] =
        byte < 0x80 ? UInt32(byte) : Self.scalar([UInt8(byte)], encoding) ?? UInt32(byte)
    }
    guard !leads.isEmpty else { return }
    pairs = [UInt32](repeating: 0xFFFD, count: 1 << 16)
    for lead in leads.joined() {
      for trail: UInt8 in 0x31...0xFE {
        let pair = Int(lead) << 8 | Int(trail)
        pairs[pair] = Self.scalar([lead, trail], encoding) ?? 0xFFFD
      }
    }
  }

  /// Appends text as UTF-8; NULs, which no cell shows, are left out.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, to arena: inout ByteArena) {
    let isASCII = UTF8Check.asciiEnd(of: bytes, from: 0) == bytes.count
    if isASCII || mayBeUTF8 && UTF8Check.validEnd(of: bytes) == bytes.count {
      arena.append(upTo: bytes.count) { out in
        var used = 0
        for byte in bytes {
          out[used] = byte
          used += byte == 0 ? 0 : 1
        }
        return used
      }
      return
    }
    var at = 0
    while at < bytes.count {
      var scalar = singles[Int(bytes[at])]
      if scalar == 0, !pairs.isEmpty, bytes[at] != 0, at + 1 < bytes.count {
        scalar = pairs[Int(bytes[at]) << 8 | Int(bytes[at + 1])]
        at += 1
      }
      if scalar != 0 { arena.append(scalar: scalar) }
      at += 1
    }
  }

  private static func scalar(_ bytes: [UInt8], _ encoding: UInt) -> UInt32? {
    let text = String(bytes: bytes, encoding: String.Encoding(rawValue: encoding))
    guard let scalars = text?.unicodeScalars, scalars.count == 1 else { return nil }
    return scalars.first?.value
  }

  private static let utf8 = 65001

  /// Foundation's encodings by the code pages that CODEPAGE records name.
  ///
  /// `0x8000_0000` marks numbers of CFStringEncodingExt.h. Source of the code pages: [MS-XLS]
  /// 2.4.52.
  private static let encodings: [Int: UInt] = {
    var encodings: [Int: UInt] = [
      367: 1, utf8: 0x8000_0500, 1200: 0x8000_0500, 10_000: 0x8000_0000, 0x8000: 0x8000_0000,
      0x8001: 0x8000_0500, 10_006: 0x8000_0006, 10_007: 0x8000_0007, 10_029: 0x8000_001D,
      10_081: 0x8000_0023, 10_001: 0x8000_0420, 10_002: 0x8000_0423, 10_003: 0x8000_0422,
      10_008: 0x8000_0421,
    ]
    let dos: [Int: UInt] = [
      437: 0x00, 737: 0x05, 775: 0x06, 850: 0x10, 852: 0x12, 855: 0x13, 857: 0x14, 860: 0x15,
      861: 0x16, 862: 0x17, 863: 0x18, 864: 0x19, 865: 0x1A, 866: 0x1B, 869: 0x1C, 874: 0x1D,
      932: 0x20, 936: 0x21, 949: 0x22, 950: 0x23,
    ]
    for (page, number) in dos { encodings[page] = 0x8000_0400 + number }
    let windows: [Int: UInt] = [
      1252: 0, 1250: 1, 1251: 2, 1253: 3, 1254: 4, 1255: 5, 1256: 6, 1257: 7, 1258: 8,
    ]
    for (page, number) in windows { encodings[page] = 0x8000_0500 + number }
    return encodings
  }()

  /// Bytes that begin a pair in the code pages of East Asia.
  private static let leads: [Int: [ClosedRange<UInt8>]] = [
    932: [0x81...0x9F, 0xE0...0xFC], 10_001: [0x81...0x9F, 0xE0...0xFC],
    936: [0x81...0xFE], 949: [0x81...0xFE], 950: [0x81...0xFE],
    10_002: [0x81...0xFE], 10_003: [0x81...0xFE], 10_008: [0x81...0xFE],
  ]
}
