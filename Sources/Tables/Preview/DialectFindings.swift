internal import Diagnostics
internal import Documents

/// The dialect in words, each with its reason.
extension Dialect {
  var findings: [FilePreview.Finding] {
    [
      FilePreview.Finding(
        label: Wording(id: "Pemisah", en: "Separator"), value: separatorName(withBlank: skipsBlank),
        reason: separatorReason),
      FilePreview.Finding(label: Wording(id: "Kutip", en: "Quotes"), value: quoteName),
      FilePreview.Finding(
        label: Wording(id: "Akhir baris", en: "Line ends"), value: lineEndingName),
    ]
  }

  private func separatorName(withBlank: Bool) -> Wording {
    let name = Self.name(of: [separator] + separatorTail)
    return withBlank ? Wording(id: "\(name.id) dan spasi", en: "\(name.en) and a blank") : name
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
      ("separator", .string(text([separator] + separatorTail))),
      ("blank_after_separator", .bool(skipsBlank)),
      ("quote", usesQuotes ? .string(text([quote])) : .null),
      ("escape", !usesQuotes ? .null : .string(text([escape == 0 ? quote : escape]))),
      ("line_ends", .string(lineEndingCode)),
      (
        "trials",
        .array(
          trials.map { trial in
            .object([
              ("separator", .string(text(trial.separator))),
              ("cells", .integer(trial.width)), ("rows_agreeing", .integer(trial.agreeing)),
              ("rows", .integer(trial.rows)),
            ])
          })
      ),
    ]
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

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
    case .utf32LittleEndian, .utf32BigEndian:
      Wording(
        id: "tanda BOM, atau NUL di tiga dari setiap empat bita",
        en: "a byte order mark, or three of every four bytes NUL")
    case .windows1252:
      Wording(
        id: "ada bita yang tidak sah sebagai UTF-8", en: "some bytes are not valid UTF-8")
    }
  }
}
