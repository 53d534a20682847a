package import Diagnostics

/// How a text file turns characters into bytes.
package enum TextEncoding: Sendable, Hashable {
  case utf8, utf8WithMark
  case utf16LittleEndian, utf16BigEndian
  case windows1252

  /// The encoding as a person calls it.
  package var name: Wording {
    switch self {
    case .utf8: Wording("UTF-8")
    case .utf8WithMark: Wording(id: "UTF-8 dengan BOM", en: "UTF-8 with BOM")
    case .utf16LittleEndian: Wording("UTF-16 LE")
    case .utf16BigEndian: Wording("UTF-16 BE")
    case .windows1252: Wording("Windows-1252")
    }
  }

  /// The encoding that a byte order mark or the pattern of NUL bytes proves, and the mark's length;
  /// nil for a text of single bytes or UTF-8 without a mark.
  static func marked(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, mark: Int)? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      return (.utf8WithMark, 3)
    }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    return unmarkedUTF16(bytes).map { ($0, 0) }
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
