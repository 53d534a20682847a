/// How wide a text stands in Arial, in thousandths of the font's size (Helvetica's metrics).
///
/// Latin letters with marks count as their wide neighbours; what is unknown counts as a wide one.
private let widths: [UInt16] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // space … /
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0 … ?
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ … O
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P … _
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // ` … o
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,  // p … ~
]

/// Fonts that stand in for Arial are a little wider; a column must hold the text in them too.
private let reserve = 1.03

/// Units that an indented cell leaves free at both its sides.
let cellMargin = 2.1

/// Points in one unit of a column's width: the widest digit of the workbook's default font.
let pointsPerUnit = 5.25

/// The width of a text in units of a column's width.
func textWidth(_ text: some StringProtocol, _ style: Style) -> Double {
  var sum = 0.0
  for scalar in text.unicodeScalars {
    let index = Int(scalar.value) - 0x20
    sum += style.isMono ? 602 : widths.indices.contains(index) ? Double(widths[index]) : 700
  }
  let points = sum / 1000 * style.size * (style.isMono ? 1 : reserve) * (style.isBold ? 1.07 : 1)
  return points / pointsPerUnit
}

/// The width of a text in points.
func pointWidth(of text: String, _ style: Style) -> Double {
  textWidth(text, style) * pointsPerUnit
}

/// On how many lines a text stands in a column that is `width` units wide, broken at spaces.
func lineCount(_ text: String, _ style: Style, width: Double) -> Int {
  let room = max(1, width - (style.isIndented ? cellMargin : 1))
  var lines = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    lines += 1
    var used = 0.0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let size = textWidth(word, style)
      let space = used > 0 ? textWidth(" ", style) : 0
      if used > 0, used + space + size > room {
        lines += 1
        used = 0
      } else {
        used += space
      }
      used += size
      while used > room {
        lines += 1
        used -= room
      }
    }
  }
  return lines
}

/// The height in points of so many lines.
func lineHeight(_ lines: Int, _ style: Style) -> Double {
  (Double(lines) * style.size * 1.28 + 4).rounded(.up)
}

/// The widest word of a text: a column narrower than it would break the word.
func longestWord(_ text: String, _ style: Style) -> Double {
  text.split(separator: " ").map { textWidth($0, style) }.max() ?? 0
}
