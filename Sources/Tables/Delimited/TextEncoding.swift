package import Diagnostics

/// How a text file turns characters into bytes.
package enum TextEncoding: Sendable, Hashable {
  case utf8, utf8WithMark
  case utf16LittleEndian, utf16BigEndian
  case utf32LittleEndian, utf32BigEndian
  case windows1252

  /// The encoding as a person calls it.
  package var name: Wording {
    switch self {
    case .utf8: Wording("UTF-8")
    case .utf8WithMark: Wording(id: "UTF-8 dengan BOM", en: "UTF-8 with BOM")
    case .utf16LittleEndian: Wording("UTF-16 LE")
    case .utf16BigEndian: Wording("UTF-16 BE")
    case .utf32LittleEndian: Wording("UTF-32 LE")
    case .utf32BigEndian: Wording("UTF-32 BE")
    case .windows1252: Wording("Windows-1252")
    }
  }

  /// Bytes of which every character has as many, or a multiple.
  var unit: Int {
    switch self {
    case .utf8, .utf8WithMark, .windows1252: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }

  /// The encoding that a byte order mark or the pattern of NUL bytes proves, and the mark's length;
  /// nil for a text of single bytes or UTF-8 without a mark.
  static func marked(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, mark: Int)? {
    // The mark of UTF-32 LE begins with that of UTF-16 LE.
    for (encoding, mark) in marks where bytes.starts(with: mark) { return (encoding, mark.count) }
    return (unmarkedUTF32(bytes) ?? unmarkedUTF16(bytes)).map { ($0, 0) }
  }

  private static let marks: [(encoding: TextEncoding, mark: [UInt8])] = [
    (.utf8WithMark, [0xEF, 0xBB, 0xBF]), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
    (.utf32BigEndian, [0, 0, 0xFE, 0xFF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ]

  /// UTF-32 without a mark: nearly all of the first characters have a NUL and a byte of at most 3 (the
  /// planes of Unicode that texts use) on the same side, which is none in any text of other units.
  private static func unmarkedUTF32(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let quads = min(bytes.count / 4, 2048)
    guard quads > 0 else { return nil }
    var little = 0
    var big = 0
    for at in stride(from: 0, to: quads * 4, by: 4) {
      if bytes[at + 3] == 0, bytes[at + 2] <= 3, bytes[at] != 0 { little += 1 }
      if bytes[at] == 0, bytes[at + 1] <= 3, bytes[at + 3] != 0 { big += 1 }
    }
    if little * 20 >= quads * 19 { return .utf32LittleEndian }
    return big * 20 >= quads * 19 ? .utf32BigEndian : nil
  }

  /// UTF-16 without a mark: at least half of the first characters have a NUL on the same side, and
  /// hardly any on the other.
  private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count / 2, 2048)
    guard pairs > 0 else { return nil }
    var first = 0
    var second = 0
    for pair in 0..<pairs {
      if bytes[pair * 2] == 0 { first += 1 }
      if bytes[pair * 2 + 1] == 0 { second += 1 }
    }
    if second * 2 >= pairs, first * 20 <= second { return .utf16LittleEndian }
    if first * 2 >= pairs, second * 20 <= first { return .utf16BigEndian }
    return nil
  }
}
