package import Documents
internal import Diagnostics

/// What was detected, as JSON.
extension FilePreview {
  package var document: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("peringkat", .integer(1)), ("file", .string(name)), ("format", .string(formatName)),
    ]
    switch file.format {
    case .delimited(let encoding, let dialect):
      members.append(("encoding", .string(encoding.name.en)))
      members += dialect.members
    case .html(let encoding): members.append(("encoding", .string(encoding.name.en)))
    case .xlsx, .xls, .spreadsheetML: break
    }
    members.append(("sheets", sheets))
    if case .html = file.format {
      let lines = above.map { JSONValue.array($0.map(JSONValue.string)) }
      members.append(("above", .array(lines)))
    }
    members.append(("preamble", .array(shape.preamble.map(JSONValue.integer))))
    members.append(("header", .array(shape.header.map(JSONValue.integer))))
    members.append(("columns", columns))
    return .object(members)
  }

  private var formatName: String {
    switch file.format {
    case .delimited: "delimited"
    case .xlsx: "xlsx"
    case .xls: "xls"
    case .html: "html"
    case .spreadsheetML: "spreadsheetml"
    }
  }

  private var sheets: JSONValue {
    .array(
      file.tables.enumerated().map { index, table in
        .object([
          ("name", .optional(table.sheet)), ("hidden", .bool(table.isHidden)),
          ("shown", .bool(index == shown)),
        ])
      })
  }

  private var columns: JSONValue {
    let count = max(shape.names.count, shape.width)
    return .array(
      (0..<count).map { column in
        let dates = dateColumns.first { $0.column == column }
        return .object([
          ("letter", .string(Location.letters(column + 1))),
          ("name", .optional(column < shape.names.count ? shape.names[column] : nil)),
          ("dates", .optional(dates?.order.rawValue)),
        ])
      })
  }
}
