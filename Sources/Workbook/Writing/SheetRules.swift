internal import CXLSXWriter
internal import Glibc

/// What a sheet does with its cells besides showing them: names, checks of input, marks.
extension Sheet {
  /// Gives cells a name that formulas of every sheet may use.
  func define(_ name: String, _ area: Area) {
    book.note(
      workbook_define_name(book.workbook, name, "=" + area.absolute(on: self.name)),
      bytes: 2 * name.utf8.count)
  }

  /// Takes numbers from zero on and nothing else into the cells.
  func requireWeights(_ area: Area, title: String, message: String) {
    let title = strdup(lineText(title, limit: 32))
    let message = strdup(lineText(message))
    defer {
      free(title)
      free(message)
    }
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
    rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
    rule.value_number = 0
    // A blank weight would count as zero without saying so.
    rule.ignore_blank = UInt8(LXW_VALIDATION_OFF.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    rule.error_title = title
    rule.error_message = message
    book.note(
      worksheet_data_validation_range(
        pointer, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound),
        lxw_row_t(area.rows.upperBound), lxw_col_t(area.columns.upperBound), &rule), bytes: 512)
  }

  /// Shows the cells otherwise where a formula, written for the first of them, is true.
  func mark(_ area: Area, where formula: String, _ mark: Mark) {
    let text = strdup("=" + formula)
    defer { free(text) }
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    rule.value_string = text
    rule.format = book.format(mark)
    apply(&rule, to: area)
  }

  /// Draws a bar in every cell, the shortest at 0, the longest at `most`.
  ///
  /// As Excel 2007 has them: its later bars, which may be empty, are an extension that other readers
  /// warn of.
  func drawBars(_ area: Area, most: Double) {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    rule.bar_color = Palette.bar
    rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.min_value = 0
    rule.max_value = most
    apply(&rule, to: area)
  }

  /// Fills every cell with a shade: white at 0, the darkest at `most`. One hue, so that grey printing
  /// and every eye tell the same order.
  func shade(_ area: Area, most: Double) {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.min_value = 0
    rule.max_value = most
    rule.min_color = Palette.paper
    rule.max_color = Palette.shade
    apply(&rule, to: area)
  }

  private func apply(_ rule: inout lxw_conditional_format, to area: Area) {
    book.note(
      worksheet_conditional_format_range(
        pointer, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound),
        lxw_row_t(area.rows.upperBound), lxw_col_t(area.columns.upperBound), &rule), bytes: 512)
  }
}

/// How a cell is set apart while a condition holds.
struct Mark: Hashable {
  var fill: UInt32?
  var color: UInt32?
  var isBold = false

  /// Tells `format` to look so: a format for conditions takes its fill as the background.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let fill { format_set_bg_color(format, fill) }
    if let color { format_set_font_color(format, color) }
    if isBold { format_set_bold(format) }
  }
}
