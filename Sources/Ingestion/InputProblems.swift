internal import Complaints
internal import Diagnostics
internal import Tables

/// What can go wrong with a file as a whole.
extension IngestionProblems {
  /// A result would be written over a file of the folder that is read.
  static func resultOverInput(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "overwrites-input", at: Location(file: file),
      Wording(
        id: "Hasil akan menimpa berkas ini, yang bukan hasil Peringkat melainkan kiriman.",
        en: "The result would overwrite this file, which is no result but was handed in."),
      fix: Wording(id: "Pilih nama lain untuk hasilnya.", en: "Choose another name for the result.")
    )
  }

  /// A ranking, an archive or another result lies among the exports.
  static func ownResult(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, "own-result", at: Location(file: file),
      Wording(
        id: "Berkas ini hasil Peringkat dari waktu sebelumnya, bukan ekspor, jadi dilewati.",
        en: "This file is a result of an earlier run of Peringkat and no export; it was left out."),
      fix: Wording(
        id: "Simpan hasil di folder lain agar folder kiriman hanya berisi ekspor.",
        en: "Keep results in another folder, so that this one holds exports alone."))
  }

  /// A file that plainly is no table lies among exports.
  static func leftOut(_ file: String, _ kind: FileKind) -> Diagnostic {
    Diagnostic(
      .warning, "file-left-out", at: Location(file: file),
      Wording(
        id: "Berkas ini tidak dibaca dan dilewati: isinya \(kind.name.id), bukan tabel.",
        en: "This file was not read but left out: it is \(kind.name.en), no table."),
      fix: Wording(
        id: "Bila laporan suatu daerah ada di dalamnya: \(kind.remedy.id)",
        en: "If a region's complaints are in it: \(kind.remedy.en)"))
  }

  static func archiveWithoutTables(_ names: [String], _ archive: String) -> Diagnostic {
    Diagnostic(
      .error, "archive-without-tables", at: Location(file: archive),
      Wording(
        id: "Tidak ada satu pun tabel di dalam arsip ini, hanya dokumen dan gambar"
          + " (\(grouped(names.count, by: "."))): \(list(names)).",
        en: "There is not one table in this archive, only documents and images"
          + " (\(grouped(names.count, by: ","))): \(list(names))."),
      fix: Wording(
        id: "Ekspor datanya dari aplikasi pengaduan sebagai .xlsx atau .csv, lalu kirim lagi.",
        en: "Export the data from the complaints application as .xlsx or .csv and send it again."))
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(8).map { shown($0, limit: 60) }.joined(separator: ", ")
      + (names.count > 8 ? ", \u{2026}" : "")
  }

  /// A workbook whose sheets hold no cell.
  static func noRows(_ file: String, _ sheets: [String?]) -> Diagnostic {
    let names = sheets.compactMap(\.self).map { quoted($0) }.joined(separator: ", ")
    return Diagnostic(
      .error, "file-without-rows", at: Location(file: file),
      Wording(
        id: "Tidak ada satu pun sel yang terisi di berkas ini (lembar: \(names)).",
        en: "Not one cell of this file is filled (sheets: \(names))."),
      fix: Wording(
        id: "Ekspor lagi; bila datanya tampak di Excel, simpan ulang sebagai .xlsx.",
        en: "Export it again; if Excel shows the data, save it again as .xlsx."))
  }

  static func unexpected(_ error: any Error, file: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", at: Location(file: file),
      Wording(
        id: "Berkas ini tidak dapat dibaca (\(shown("\(error)"))).",
        en: "This file cannot be read (\(shown("\(error)")))."))
  }

  /// Columns that neither the profile nor anybody names: what they hold is dropped at the door.
  static func columnsNotUsed(
    _ match: HeaderMatch, _ plan: TablePlan
  ) -> Diagnostic {
    let names = match.unheardOf.map { Quarantining.masked(match.names[$0].text) }
    var list = names.prefix(12).map { quoted($0) }.joined(separator: ", ")
    if names.count > 12 { list += ", \u{2026}" }
    let free = match.profile.columns.filter { match.columns[$0.role] == nil }.flatMap(\.headers)
    // A header that is a word of its own (Catatan) is no slip of another (Kecamatan).
    let near = names.lazy.filter { !HeaderVocabulary.known.names($0) }
      .compactMap { didYouMean($0, among: free, within: 4) }.first
    return Diagnostic(
      .note, "columns-not-used", at: plan.place(row: match.number),
      Wording(
        id: "Profil \(match.profile.name) tidak memakai kolom \(list).",
        en: "Profile \(match.profile.name) does not use the columns \(list)."),
      fix: near)
  }

  static func unknownEvent(
    _ word: String, count: Int, known: [String], profile: String, at place: Location
  ) -> Diagnostic {
    let isHidden = word.contains(PersonalData.mask)
    return Diagnostic(
      .warning, "unknown-event", at: place,
      Wording(
        id:
          "Kejadian \(isHidden ? hidden.id : quoted(word)) tidak dikenal profil \(profile) dan tidak"
          + " dihitung (baris: \(grouped(count, by: "."))).",
        en:
          "The event \(isHidden ? hidden.en : quoted(word)) is not known to profile \(profile) and"
          + " does not count (rows: \(grouped(count, by: ",")))."),
      fix: isHidden
        ? lookItUp("events")
        : didYouMean(word, among: known, within: 4)
          ?? Wording(
            id: "Tambahkan di events sebuah profil.", en: "Add it to events of a profile."))
  }

  static func noAssessments(_ file: String, header: [String]) -> Diagnostic {
    // What stands first may be no header but somebody's row.
    let words = header.map { ShownValues.word($0, count: 1, among: []) }
    let found = shown(words.joined(separator: ", "), limit: 80)
    return Diagnostic(
      .error, "assessments-without-columns", at: Location(file: file),
      Wording(
        id: "Tabel penilaian harus punya kolom region, key dan value; yang ada: \(found).",
        en: "An assessments table needs the columns region, key and value; it has: \(found)."),
      fix: Wording(
        id: "Tulis judul region,key,value,evidence di baris pertama.",
        en: "Put the headers region,key,value,evidence in its first row."))
  }

  static func noRegionTable(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "regions-without-rows", at: Location(file: file),
      Wording(id: "Daftar wilayah ini kosong.", en: "This list of regions is empty."),
      fix: Wording(
        id: "Tulis judul code,name,kind,province,timezone,population dan satu wilayah per baris.",
        en: "Put the headers code,name,kind,province,timezone,population and a region in each row."
      ))
  }

  static func folderIsEmpty(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "no-files", at: Location(file: folder),
      Wording(
        id: "Folder ini tidak berisi berkas yang dapat dibaca.",
        en: "This folder holds no file to read."),
      fix: Wording(
        id: "Sebut folder tempat ekspor disimpan (CSV, XLSX, \u{2026}).",
        en: "Name the folder with the exports (CSV, XLSX, \u{2026})."))
  }

  static func folderIsUnreadable(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "folder-cannot-be-opened", at: Location(file: folder),
      Wording(
        id: "Isi folder ini tidak dapat dilihat.", en: "This folder cannot be looked into."),
      fix: Wording(id: "Periksa izin foldernya.", en: "Check the folder's permissions."))
  }

  static func fileIgnored(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, "file-ignored", at: Location(file: file),
      Wording(
        id: "Berkas ini bukan ekspor menurut namanya dan dilewati.",
        en: "By its name this file is no export; it was left out."),
      fix: Wording(
        id: "Bila ini ekspor, sebut berkasnya langsung.",
        en: "If it is an export, name the file itself."))
  }

  static func otherSheetsFit(_ sheets: [String], read: String, file: String) -> Diagnostic {
    let names = sheets.map { quoted($0) }.joined(separator: ", ")
    return Diagnostic(
      .warning, "other-sheets-fit", at: Location(file: file),
      Wording(
        id: "Hanya lembar \(quoted(read)) yang dibaca; lembar lain dengan judul yang sama tidak:"
          + " \(names).",
        en: "Only the sheet \(quoted(read)) is read; others with the same header are not: \(names)."
      ),
      fix: Wording(
        id: "Pindahkan semua baris ke satu lembar, atau simpan tiap lembar sebagai berkas sendiri.",
        en: "Move all rows into one sheet, or save each sheet as a file of its own."))
  }

  static func sameBytes(_ file: String, as other: String) -> Diagnostic {
    Diagnostic(
      .warning, "same-file-twice", at: Location(file: file),
      Wording(
        id: "Isi berkas ini sama persis dengan \(shown(other, limit: 80)), jadi hanya dibaca"
          + " sekali.",
        en: "This file is byte for byte \(shown(other, limit: 80)), so it was read only once."),
      fix: Wording(
        id: "Hapus salah satunya, atau minta ekspor yang benar.",
        en: "Delete one of them, or ask for the right export."))
  }
}
