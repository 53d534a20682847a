/// The names of cells that formulas use: a word and the id of an aspect or indicator, the same in
/// every language, so that whoever reads a workbook finds a weight by the name in the rubric.
///
/// Excel takes letters, digits, `_` and `.` in a name and tells no case: every other byte of an id
/// stands as a point and two hexadecimal digits (`SK tim` is `.53.4b.20tim`), so that two ids never
/// meet. An id that is too long is told by its place in the rubric (`..2.1`).
package enum CellName {
  /// The whole name in libxlsxwriter's buffer of 128 bytes, with the longest word before it.
  private static let longest = 100

  /// The yellow cell of *Simulasi* that holds a node's weight, as written in the rubric.
  package static func weight(of node: OutlineNode) -> String { name("bobot", node) }

  /// The rubric's identity in *Simulasi*.
  package static let rubricID = "rubrik_id"
  package static let rubricVersion = "rubrik_versi"
  package static let rubricHash = "rubrik_sha256"
  /// The lines of its text in *Rubrik*, one below the other.
  package static let rubricText = "rubrik_teks"

  static func name(_ word: String, _ node: OutlineNode) -> String {
    let safe = escaped(node.id)
    return "\(word)_" + (safe.utf8.count <= longest ? safe : "..\(node.number)")
  }

  private static func escaped(_ id: String) -> String {
    let bytes = Array(id.utf8)
    var safe = ""
    for (place, byte) in bytes.enumerated() {
      let isPlain =
        switch byte {
        case 0x30...0x39, 0x5F: true
        case 0x61...0x7A: !beginsEscape(bytes, at: place)
        default: false
        }
      if isPlain {
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16)
        safe += (digits.utf8.count == 1 ? ".0" : ".") + digits
      }
    }
    return safe
  }

  /// The x of `_x0041_`, which Excel would read as a character; before an id stands an underscore.
  private static func beginsEscape(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes[place] == 0x78, place == 0 || bytes[place - 1] == 0x5F, place + 5 < bytes.count,
      bytes[place + 5] == 0x5F
    else { return false }
    return bytes[(place + 1)...(place + 4)].allSatisfy {
      Unicode.Scalar($0).properties.isASCIIHexDigit
    }
  }
}
