/// The colours of a page by day or by night; each text stands out from what is behind it by at
/// least 4.5 to 1 (WCAG 2.2, 1.4.3), and what is drawn by 3 to 1 (1.4.11). A test reckons it.
struct PageColors {
  var paper: UInt32
  var ink: UInt32
  /// Notes.
  var quiet: UInt32
  /// Headings and links.
  var deep: UInt32
  /// Behind the headings of tables.
  var head: UInt32
  /// Behind those with an award.
  var gold: UInt32
  var rule: UInt32
  /// Bars and marks.
  var bar: UInt32
  /// Of an interval, around which a line of the colour of bars stands.
  var pale: UInt32
  /// From the lowest scores to the highest: one hue whose lightness alone changes, so that the steps
  /// are told apart by colour-blind eyes and in grey.
  var heat: [(fill: UInt32, ink: UInt32)]

  static let light = PageColors(
    paper: 0xFFFFFF, ink: 0x1F2933, quiet: 0x52606D, deep: 0x1F3864, head: 0xE4EAF4,
    gold: 0xFFF2CC, rule: 0xBCC4CE, bar: 0x1F4E8C, pale: 0xD5DEEE,
    heat: [
      (0xF7FAFC, 0x1F2933), (0xDBE7F5, 0x1F2933), (0xB3CDE8, 0x1F2933), (0x6F9FD0, 0x0C1117),
      (0x1F4E8C, 0xFFFFFF),
    ])

  static let dark = PageColors(
    paper: 0x14181F, ink: 0xE6EAF0, quiet: 0xA9B4C2, deep: 0xA8C1F0, head: 0x263247,
    gold: 0x4A3D12, rule: 0x4A5563, bar: 0x8FB5EE, pale: 0x33435F,
    heat: [
      (0x1B222C, 0xE6EAF0), (0x24354D, 0xE6EAF0), (0x2F4F7D, 0xFFFFFF), (0x6F9FD0, 0x0C1117),
      (0xC4DCF7, 0x0C1117),
    ])

  /// Each colour that is seen, with what it is seen on.
  var pairs: [(front: UInt32, back: UInt32)] {
    [paper, head, gold].flatMap { back in [ink, quiet, deep].map { ($0, back) } }
      + heat.map { ($0.ink, $0.fill) }
  }

  /// As properties that a style sheet reads.
  var rules: String {
    let named: [(String, UInt32)] = [
      ("paper", paper), ("ink", ink), ("quiet", quiet), ("deep", deep), ("head", head),
      ("gold", gold), ("rule", rule), ("bar", bar), ("pale", pale),
    ]
    let steps = heat.enumerated().flatMap { step, colors in
      [("heat\(step)", colors.fill), ("on-heat\(step)", colors.ink)]
    }
    return (named + steps).map { "--\($0): #\(PageColors.digits($1));" }.joined(separator: " ")
  }

  private static func digits(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
