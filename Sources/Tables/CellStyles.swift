/// Which of a workbook's cell styles show dates and times.
struct CellStyles {
  /// By the number that a cell gives: `s` in XLSX, the index of an XF record in XLS.
  private(set) var formats: [NumberFormat] = []

  init(_ formats: [NumberFormat] = []) {
    self.formats = formats
  }

  @inline(__always)
  subscript(style: Int) -> NumberFormat {
    style < formats.count && style >= 0 ? formats[style] : .number
  }
}
