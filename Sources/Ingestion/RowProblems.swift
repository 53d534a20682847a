internal import Complaints
internal import Diagnostics

/// What is said of rows that are no complaints, and of rows that have shifted.
enum RowProblems {
  /// Rows of one kind that were skipped.
  ///
  /// - Parameter place: Of the first of them.
  static func skipped(_ kind: NonComplaint, count: Int, at place: Location) -> Diagnostic {
    let (code, what) = words(for: kind)
    return Diagnostic(
      .note, code, at: place,
      Wording(
        id: "\(grouped(count, by: ".")) baris bukan laporan dan dilewati: \(what.id). Yang pertama"
          + " di sini.",
        en: "\(counted(count, "row")) skipped as no complaint: \(what.en). This is the first."))
  }

  private static func words(for kind: NonComplaint) -> (String, Wording) {
    switch kind {
    case .header:
      ("skipped-header", Wording(id: "mengulang judul kolom", en: "the header once more"))
    case .number:
      (
        "skipped-number",
        Wording(id: "hanya berisi nomor urut", en: "nothing but a running number")
      )
    case .sum:
      ("skipped-sum", Wording(id: "menjumlahkan baris lain", en: "a sum of other rows"))
    case .heading:
      (
        "skipped-heading",
        Wording(
          id: "tanpa nomor laporan dan tanggal masuk, seperti judul bulan atau instansi,"
            + " rekapitulasi, atau tanda tangan",
          en: "neither a tracking ID nor a date of receipt, such as the heading of a month or an"
            + " agency, a recapitulation, or a signature")
      )
    }
  }

  /// Rows that have shifted, all of a table in one.
  static func shifted(_ rows: [Int], toTheLeft: Int, at place: Location) -> Diagnostic {
    let side =
      toTheLeft == rows.count
      ? Wording(id: " ke kiri", en: " to the left")
      : toTheLeft == 0 ? Wording(id: " ke kanan", en: " to the right") : Wording(id: "", en: "")
    let list = ranges(rows)
    let (_, fix) = shiftedSentence
    return Diagnostic(
      .warning, IngestionProblems.code(of: .shifted), at: place,
      Wording(
        id: "\(grouped(rows.count, by: ".")) baris dikarantina: sel-selnya bergeser\(side.id)"
          + " sehingga isinya berada di kolom tetangga (baris \(list)). Tidak satu pun selnya"
          + " disimpan atau ditampilkan.",
        en: "\(counted(rows.count, "row")) quarantined: the cells have shifted\(side.en), so that"
          + " values stand in their neighbours' columns (rows \(list)). None of their cells is kept"
          + " or shown."),
      fix: fix)
  }

  /// What is wrong with one such row, and how to mend it.
  static let shiftedSentence = (
    Wording(
      id: "sel-selnya bergeser ke kolom tetangga",
      en: "its cells have shifted into neighbouring columns"),
    Wording(
      id: "Salin baris itu dari ekspor aslinya; atau klik sel pertama yang salah kolom, lalu"
        + " Sisipkan > Geser sel ke kanan (bila satu sel terhapus) atau Hapus > Geser sel ke kiri"
        + " (bila satu sel berlebih). Kemudian kirim berkasnya lagi.",
      en: "Copy the row from the original export; or click the first cell in the wrong column and"
        + " Insert > Shift cells right (where a cell was deleted) or Delete > Shift cells left"
        + " (where there is one too many). Then send the file again.")
  )

  /// `14–19, 23`, of ascending numbers; a long list is cut.
  private static func ranges(_ rows: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for row in rows {
      if let last = parts.last, last.upperBound + 1 == row {
        parts[parts.count - 1] = last.lowerBound...row
      } else {
        parts.append(row...row)
      }
    }
    let shown = parts.prefix(12).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)\u{2013}\($0.upperBound)"
    }
    return shown.joined(separator: ", ") + (parts.count > 12 ? ", \u{2026}" : "")
  }
}
