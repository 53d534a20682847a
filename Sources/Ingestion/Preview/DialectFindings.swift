internal import Diagnostics
internal import Documents

/// The dialect in words, each with its reason.
extension Dialect {
  var findings: [FilePreview.Finding] {
    [
      FilePreview.Finding(
        label: Wording(id: "Pemisah", en: "Separator"), value: Self.name(of: separator),
        reason: separatorReason),
      FilePreview.Finding(label: Wording(id: "Kutip", en: "Quotes"), value: quoteName),
      FilePreview.Finding(
        label: Wording(id: "Akhir baris", en: "Line ends"), value: lineEndingName),
    ]
  }

  /// `titik koma: 499 dari 500 baris berisi 16 sel; koma: 120 dari 500 berisi 2`
  private var separatorReason: Wording? {
    let told = trials.filter { $0.width >= 2 }.prefix(3)
    guard !told.isEmpty else {
      return Wording(
        id: "tidak ada pemisah yang membagi barisnya", en: "no separator parts its rows")
    }
    let parts = told.map { trial in
      let name = Self.name(of: trial.separator)
      return Wording(
        id: "\(name.id): \(grouped(trial.agreeing, by: ".")) dari "
          + "\(grouped(trial.rows, by: ".")) baris berisi \(grouped(trial.width, by: ".")) sel",
        en: "\(name.en): \(grouped(trial.agreeing, by: ",")) of "
          + "\(grouped(trial.rows, by: ",")) rows have \(grouped(trial.width, by: ",")) cells")
    }
    return Wording(
      id: parts.map(\.id).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  var members: [(key: String, value: JSONValue)] {
    [
      ("separator", .string(String(decoding: [separator], as: UTF8.self))),
      ("quote", usesQuotes ? .string(String(decoding: [quote], as: UTF8.self)) : .null),
      ("line_ends", .string(lineEndingCode)),
      (
        "trials",
        .array(
          trials.map { trial in
            .object([
              ("separator", .string(String(decoding: [trial.separator], as: UTF8.self))),
              ("cells", .integer(trial.width)), ("rows_agreeing", .integer(trial.agreeing)),
              ("rows", .integer(trial.rows)),
            ])
          })
      ),
    ]
  }

  private var lineEndingCode: String {
    switch lineEnding {
    case .lineFeed: "LF"
    case .carriageReturnLineFeed: "CRLF"
    case .carriageReturn: "CR"
    case .mixed: "mixed"
    }
  }
}

extension TextEncoding {
  /// How one can tell.
  var reason: Wording {
    switch self {
    case .utf8: Wording(id: "semua bita sah sebagai UTF-8", en: "all bytes are valid UTF-8")
    case .utf8WithMark:
      Wording(id: "berkas diawali tanda BOM UTF-8", en: "the file begins with the mark of UTF-8")
    case .utf16LittleEndian, .utf16BigEndian:
      Wording(
        id: "tanda BOM, atau NUL di setiap bita kedua",
        en: "a byte order mark, or every second byte NUL")
    case .windows1252:
      Wording(
        id: "ada bita yang tidak sah sebagai UTF-8", en: "some bytes are not valid UTF-8")
    }
  }
}
