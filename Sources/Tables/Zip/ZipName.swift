import CISAL

/// Names of entries as text.
///
/// A flag says UTF-8; without it the standard says CP437, but archivers write whatever the system
/// has: UTF-8 on Linux and macOS, the code page of the console or Windows-1252 on Windows.
/// Source: PKWARE APPNOTE 6.3.10, appendix D; Info-ZIP, extra field 0x7075.
enum ZipName {
  /// - Parameters:
  ///   - host: The system of whoever made the archive, by the number of the standard.
  ///   - unicode: The content of a Unicode Path field.
  static func text(
    _ name: UnsafeBufferPointer<UInt8>, flags: UInt16, host: UInt16,
    unicode: UnsafeBufferPointer<UInt8>? = nil
  ) -> String {
    if let unicode, let text = path(in: unicode, standingFor: name) { return text }
    if flags & 1 << 11 != 0 || UTF8Check.validEnd(of: name) == name.count {
      return String(decoding: name, as: UTF8.self)
    }
    let dos = String(String.UnicodeScalarView(name.map(dosScalar)))
    let buffer = TextBuffer.fromWindows1252(name)
    let windows = withExtendedLifetime(buffer) { String(decoding: $0.bytes, as: UTF8.self) }
    // FAT, HPFS and NTFS: a name of letters is the likelier one, else the standard's word counts.
    let isDOS = [0, 6, 11].contains(host)
    let (first, second) = isDOS ? (dos, windows) : (windows, dos)
    return !isPlausible(first) && isPlausible(second) ? second : first
  }

  /// The name of a Unicode Path field, unless another archiver has renamed the entry since.
  private static func path(
    in field: UnsafeBufferPointer<UInt8>, standingFor name: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let reader = ByteReader(field)
    guard field.first == 1, let told = reader.word32(1),
      told == crc32_of_gzip(0, name.baseAddress, UInt64(name.count)),
      let path = reader.slice(5, field.count - 5), UTF8Check.validEnd(of: path) == path.count
    else { return nil }
    return String(decoding: path, as: UTF8.self)
  }

  private static func isPlausible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.isASCII || (0xC0...0x17F).contains($0.value) && $0.value != 0xD7 && $0.value != 0xF7
        || punctuation.contains($0)
    }
  }

  /// What word processors put into titles: dashes, quotes, an ellipsis.
  private static let punctuation: Set<Unicode.Scalar> = ["–", "—", "‘", "’", "“", "”", "…"]

  private static func dosScalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : codePage437[Int(byte) - 0x80]
  }

  /// 0x80–0xFF of CP437.
  /// Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT
  private static let codePage437 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")
      .unicodeScalars)
}
