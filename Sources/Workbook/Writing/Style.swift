internal import CXLSXWriter

/// How a cell looks; equal styles share one format of the workbook.
struct Style: Hashable {
  enum Alignment: Hashable {
    case left, center, right
  }

  enum Line: Hashable {
    case none, thin, medium
  }

  /// In points.
  var size = 10.0
  var isBold = false
  var isItalic = false
  var isMono = false
  var isLink = false
  /// 0xRRGGBB.
  var color: UInt32 = Palette.ink
  var fill: UInt32?
  var above = Line.none
  var below = Line.none
  var alignment = Alignment.left
  var isOnTop = false
  /// Text stands off the number before it. Numbers do not: LibreOffice forgets the indent of
  /// right-aligned cells beside cells of another format.
  var isIndented = false
  var wraps = false
  /// Reads upwards.
  var isTurned = false
  /// In Excel's notation; nil: as the value is.
  var numberFormat: String?
  /// May be changed on a sheet that is protected.
  var isUnlocked = false

  func with(_ change: (inout Style) -> Void) -> Style {
    var style = self
    change(&style)
    return style
  }

  static let title = Style(size: 15, isBold: true, color: Palette.deep)
  static let subtitle = Style(size: 11, color: Palette.ink)
  static let heading = Style(size: 12, isBold: true, color: Palette.deep)
  static let note = Style(size: 9, color: Palette.quiet)
  static let cell = Style(below: .thin, isIndented: true)
  static let wrapped = Style(below: .thin, isIndented: true, wraps: true)
  static let header = Style(
    isBold: true, color: Palette.paper, fill: Palette.deep, alignment: .center, wraps: true)
  /// Over the columns of aspects within aspects.
  static let nestedHeader = header.with {
    $0.color = Palette.deep
    $0.fill = Palette.pale
  }

  static func number(_ format: String) -> Style {
    Style(below: .thin, alignment: .right, numberFormat: format)
  }
}

/// The workbook's colours; each differs from its neighbours in grey printing too.
enum Palette {
  static let ink: UInt32 = 0x1F2933
  static let quiet: UInt32 = 0x52606D
  static let deep: UInt32 = 0x1F3864
  static let pale: UInt32 = 0xD5DEEE
  static let gold: UInt32 = 0xFFF2CC
  static let rule: UInt32 = 0xBCC4CE
  /// Limits: an orange that is told from the blues by colour-blind eyes and in grey.
  static let limit: UInt32 = 0xC55A11
  /// Cells that may be changed.
  static let input: UInt32 = 0xFFFF00
  /// What should be looked at.
  static let doubt: UInt32 = 0xFCE4D6
  static let paper: UInt32 = 0xFFFFFF
  /// Bars behind numbers, and the darkest shade behind them: ink stays legible on both.
  static let bar: UInt32 = 0xB8CCE8
  static let shade: UInt32 = 0x7FA3D6
}

extension Style {
  /// Tells `format` to look so.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, isMono ? "Courier New" : "Arial")
    format_set_font_size(format, size)
    format_set_font_color(format, isLink ? 0x0563C1 : color)
    if isLink { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if let fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if above != .none {
      format_set_top(format, border(above))
      format_set_top_color(format, Palette.deep)
    }
    if below != .none {
      format_set_bottom(format, border(below))
      format_set_bottom_color(format, below == .thin ? Palette.rule : Palette.deep)
    }
    let vertical = isOnTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(vertical.rawValue))
    switch alignment {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if isIndented, alignment != .center { format_set_indent(format, 1) }
    if wraps { format_set_text_wrap(format) }
    if isTurned { format_set_rotation(format, 90) }
    if isUnlocked { format_set_unlocked(format) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
  }

  private func border(_ line: Line) -> UInt8 {
    let kind = line == .medium ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN
    return UInt8(kind.rawValue)
  }
}
