import Diagnostics

extension CellStyles {
  /// Reads the styles part: custom number formats, then the cell formats that use them.
  init(_ source: PartText) throws(Diagnostic) {
    var formats: [NumberFormat] = []
    var custom: [Int: NumberFormat] = [:]
    var reader = XMLReader(source)
    var isInCellFormats = false
    while true {
      switch try reader.next() {
      case .finished:
        self.init(formats)
        return
      case .start:
        if reader.depth == 2 { isInCellFormats = reader.isNamed("cellXfs") }
        if reader.isNamed("numFmt"), reader.depth == 3,
          let id = try reader.attribute("numFmtId").flatMap({ Int($0) }),
          let code = try reader.attribute("formatCode")
        {
          custom[id] = NumberFormat(code: code)
        } else if isInCellFormats, reader.depth == 3, reader.isNamed("xf") {
          let id = try reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(custom[id] ?? NumberFormat.builtIn(id))
        }
      default: continue
      }
    }
  }
}
