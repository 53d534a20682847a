package import Diagnostics

/// What was detected in a file, as lines of a label, a value and the reason.
extension FilePreview {
  package struct Finding: Sendable {
    package var label: Wording
    package var value: Wording
    /// How one can tell.
    package var reason: Wording?
  }

  package var findings: [Finding] {
    var all: [Finding] = []
    if case .delimited(let encoding, let dialect) = file.format {
      all.append(
        Finding(
          label: Words.format,
          value: Wording(id: "teks berpemisah (CSV)", en: "delimited text (CSV)")))
      all.append(
        Finding(label: Words.encoding, value: encoding.name, reason: encoding.reason))
      all += dialect.findings
    } else {
      all.append(Finding(label: Words.format, value: file.description))
    }
    if file.tables.contains(where: { $0.sheet != nil }) || file.tables.count > 1 {
      all.append(Finding(label: Words.sheets, value: sheetNames))
    }
    if !above.isEmpty {
      let lines = above.suffix(8).map { line in
        Diagnostics.shown(line.joined(separator: " "), limit: 80)
      }
      all.append(
        Finding(
          label: Words.above, value: Wording(lines.joined(separator: " / ")),
          reason: Wording(
            id: "dibaca seperti baris pembuka", en: "read as if these were title rows")))
    }
    all.append(headerFinding)
    if !shape.preamble.isEmpty {
      all.append(
        Finding(
          label: Words.preamble, value: Wording(Self.ranges(shape.preamble)),
          reason: Wording(
            id: "lebih sedikit terisi daripada baris tabelnya",
            en: "fewer cells are filled than in the rows of the table")))
    }
    for dates in dateColumns { all.append(dates.finding) }
    return all
  }

  /// The sheets in the file's order: which is shown, which are hidden.
  private var sheetNames: Wording {
    let parts = file.tables.enumerated().map { index, table in
      let name = Diagnostics.shown(table.sheet ?? String(index + 1))
      var notes: [Wording] = []
      if index == shown { notes.append(Wording(id: "ditampilkan", en: "shown")) }
      if table.isHidden { notes.append(Wording(id: "tersembunyi", en: "hidden")) }
      return notes.isEmpty
        ? Wording(name)
        : Wording(
          id: "\(name) (\(notes.map(\.id).joined(separator: ", ")))",
          en: "\(name) (\(notes.map(\.en).joined(separator: ", ")))")
    }
    return Wording(
      id: parts.map(\.id).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  private var headerFinding: Finding {
    guard let first = shape.header.first, let last = shape.header.last else {
      return Finding(
        label: Words.header,
        value: sample.rows.isEmpty
          ? Wording(id: "tidak ada baris", en: "there are no rows")
          : Wording(id: "tidak ada", en: "none"),
        reason: sample.rows.isEmpty
          ? nil
          : Wording(
            id: "baris pertamanya berisi angka dan tanggal seperti baris di bawahnya",
            en: "the first row has numbers and dates like those below it"))
    }
    let columns = shape.names.count
    let value =
      first == last
      ? Wording(
        id: "baris \(first), \(grouped(columns, by: ".")) kolom",
        en: "row \(first), \(grouped(columns, by: ",")) columns")
      : Wording(
        id: "baris \(first)\u{2013}\(last) digabung, \(grouped(columns, by: ".")) kolom",
        en: "rows \(first)\u{2013}\(last) joined, \(grouped(columns, by: ",")) columns")
    return Finding(label: Words.header, value: value, reason: headerReason)
  }

  private var headerReason: Wording {
    if shape.evidence > 0 {
      return Wording(
        id: "teks di atas \(grouped(shape.evidence, by: ".")) kolom angka atau tanggal",
        en: "text above \(grouped(shape.evidence, by: ",")) columns of numbers or dates")
    }
    return Wording(
      id: "baris pertama yang terisi seperti baris lain",
      en: "the first row that is as full as the others")
  }

  /// `1–9, 11`
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = parts.last, last.upperBound + 1 == number {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)\u{2013}\($0.upperBound)"
    }.joined(separator: ", ")
  }

  private enum Words {
    static let format = Wording(id: "Format", en: "Format")
    static let encoding = Wording(id: "Pengodean", en: "Encoding")
    static let sheets = Wording(id: "Lembar", en: "Sheets")
    static let header = Wording(id: "Judul kolom", en: "Header")
    static let above = Wording(id: "Teks di atas tabel", en: "Text above the table")
    static let preamble = Wording(id: "Baris pembuka", en: "Title rows")
  }
}

extension DateColumn {
  fileprivate var finding: FilePreview.Finding {
    let place = Location.letters(column + 1) + (name.isEmpty ? "" : " (\(shown(name)))")
    return FilePreview.Finding(
      label: Wording(id: "Tanggal", en: "Dates"),
      value: Wording(id: "\(place): \(words.id)", en: "\(place): \(words.en)"), reason: reason)
  }

  private var words: Wording {
    switch order {
    case .yearFirst: Wording(id: "tahun-bulan-tanggal", en: "year-month-day")
    case .dayFirst: Wording(id: "tanggal-bulan-tahun", en: "day-month-year")
    case .monthFirst: Wording(id: "bulan-tanggal-tahun", en: "month-day-year")
    case .undecided:
      Wording(
        id: "tanggal-bulan atau bulan-tanggal, profil yang menentukan",
        en: "day-month or month-day, the profile decides")
    case .mixed: Wording(id: "urutannya campur aduk", en: "orders are mixed")
    case .plain: Wording(id: "tanggal yang jelas urutannya", en: "dates that leave no doubt")
    }
  }

  private var reason: Wording? {
    let id = { (count: Int) in grouped(count, by: ".") }
    let en = { (count: Int) in grouped(count, by: ",") }
    switch order {
    case .yearFirst, .plain: return nil
    case .undecided:
      return Wording(
        id: "ke-\(id(count)) nilai yang dilihat cocok dengan keduanya",
        en: "all \(en(count)) values looked at fit both")
    case .dayFirst, .monthFirst, .mixed:
      return Wording(
        id: "dari \(id(count)) nilai, \(id(onlyDayFirst)) hanya mungkin tanggal-bulan dan "
          + "\(id(onlyMonthFirst)) hanya bulan-tanggal",
        en: "of \(en(count)) values \(en(onlyDayFirst)) can only be day-month and "
          + "\(en(onlyMonthFirst)) only month-day")
    }
  }
}
