internal import Complaints
internal import Diagnostics

/// What can be wrong with an export's columns, words and rows, in sentences.
///
/// Values are shown only of columns that hold nothing personal, cut short.
enum IngestionProblems {
  /// No row of the file has the columns that any profile needs.
  static func noProfileFits(
    _ match: HeaderMatch?, file: String, sheet: String?
  ) -> Diagnostic {
    guard let match else {
      return Diagnostic(
        .error, "no-profile-fits", at: Location(file: file, sheet: sheet),
        Wording(
          id: "Tidak ada baris judul yang dikenal oleh profil mana pun.",
          en: "No profile knows any of its headers."),
        fix: writeProfile, cause: .noProfileFits)
    }
    var lacking = match.missing.map { role in lack(role, match) }
    if !match.isRecognised {
      let headers = match.profile.recognisedBy.prefix(3).map { quoted($0.written) }
      lacking.append(
        Wording(
          id: "salah satu dari \(headers.joined(separator: ", "))",
          en: "one of \(headers.joined(separator: ", "))"))
    }
    return Diagnostic(
      .error, "missing-columns", at: Location(file: file, sheet: sheet, row: match.number),
      Wording(
        id: "Kolom wajib tidak ada: \(lacking.map(\.id).joined(separator: "; ")). Profil yang"
          + " paling cocok: \(match.profile.name), mengenal \(match.explained) dari"
          + " \(match.filled) judul.",
        en: "Required columns are missing: \(lacking.map(\.en).joined(separator: "; ")). The"
          + " profile that fits best is \(match.profile.name), which knows \(match.explained) of"
          + " \(match.filled) headers."),
      fix: writeProfile)
  }

  /// A required column, as it may be spelled, and the header that is nearest to it.
  private static func lack(_ role: ColumnRole, _ match: HeaderMatch) -> Wording {
    let spellings = match.profile.column(role)?.headers ?? []
    let wanted = quoted(spellings.first ?? role.key)
    let taken = Set(match.columns.values)
    let free = match.names.indices.filter {
      !taken.contains($0) && !match.names[$0].folded.isEmpty
    }
    let near = spellings.lazy.compactMap { spelling in
      nearest(to: spelling, among: free.map { match.names[$0].text })
    }.first
    guard let near, let column = match.names.firstIndex(where: { $0.text == near }) else {
      return Wording("\(wanted) (\(role.key))")
    }
    let place = "\(quoted(near)), \(Location.letters(column + 1))\(match.number)"
    return Wording(
      id: "\(wanted) (\(role.key); yang terdekat: \(place))",
      en: "\(wanted) (\(role.key); nearest: \(place))")
  }

  private static let writeProfile = Wording(
    id: "Perbaiki judul kolomnya. Bila berkas ini dari aplikasi lain, buat profilnya dengan"
      + " \u{201C}peringkat profile new\u{201D} dan sebut dengan --profile; bila bukan ekspor,"
      + " keluarkan dari kiriman.",
    en: "Mend the headers. If another application made the file, draft a profile of it with"
      + " \u{201C}peringkat profile new\u{201D} and name it with --profile; if it is no export,"
      + " take it out.")

  /// Tables of a web page, which have no names.
  static func otherTablesFit(_ others: [Int], read: Int, file: String) -> Diagnostic {
    let numbers = others.map(String.init).joined(separator: ", ")
    return Diagnostic(
      .warning, "other-sheets-fit", at: Location(file: file),
      Wording(
        id: "Hanya tabel ke-\(read) di halaman web ini yang dibaca; tabel lain dengan judul yang"
          + " sama tidak: \(numbers).",
        en: "Only table \(read) of this web page was read; other tables with the same header were"
          + " not: \(numbers)."),
      fix: Wording(
        id: "Buka di Excel, pindahkan semua baris ke satu lembar, lalu simpan sebagai .xlsx.",
        en: "Open it in Excel, move all rows to one sheet, and save it as .xlsx."))
  }

  /// - Parameter row: nil where it stands on a web page outside of the table.
  static func unreadableGenerated(_ text: String, file: String, row: Int?) -> Diagnostic {
    Diagnostic(
      .warning, "unreadable-generated", at: Location(file: file, row: row),
      Wording(
        id: "Tanggal pembuatan \(quoted(text)) tidak terbaca, jadi hari ekspor ini tidak"
          + " diketahui.",
        en: "The day of generation \(quoted(text)) is not readable, so this export's day is not"
          + " known."),
      fix: Wording(
        id: "Tulis seperti 2024-12-31, atau beri --generated.",
        en: "Write it like 2024-12-31, or give --generated."))
  }

  static func noRegion(_ plan: TablePlan, unplaced: [String]) -> Diagnostic {
    let base = plan.file.split(separator: "/").last.map(String.init) ?? plan.file
    let near = (unplaced.prefix(3) + [base]).lazy.map { plan.regions.regionsNear($0) }
      .first { !$0.isEmpty }
    return Diagnostic(
      .error, "no-region", at: plan.place(),
      Wording(
        id: "Tidak satu pun barisnya menyebut kabupaten/kota, begitu pula nama berkas dan"
          + " foldernya.",
        en: "None of its rows tells a region, and neither does the file's or the folder's name."),
      fix: Wording(
        id: "Sebut kabupatennya dengan --region KODE, atau di nama berkas, misalnya"
          + " \u{201C}64.09 laporan.xlsx\u{201D}.",
        en: "Name the region with --region CODE, or in the file's name, such as"
          + " \u{201C}64.09 laporan.xlsx\u{201D}."),
      notes: RegionProblems.suggestion(near ?? []).map { [$0] } ?? [])
  }

  static func code(of reason: QuarantinedRow.Reason) -> String { "quarantined-\(reason.rawValue)" }

  static func quarantined(
    _ reason: QuarantinedRow.Reason, value: String, profile: Profile?, at place: Location
  ) -> Diagnostic {
    let uncalculated =
      value == QuarantinedRow.CellValue.uncalculated ? uncalculatedSentence(reason) : nil
    let (message, fix) =
      uncalculated ?? quarantineSentence(reason, value: value, profile: profile)
    return Diagnostic(
      .warning, code(of: reason), at: place,
      Wording(id: "Baris dikarantina: \(message.id).", en: "Row quarantined: \(message.en)."),
      fix: fix)
  }

  private static func quarantineSentence(
    _ reason: QuarantinedRow.Reason, value: String, profile: Profile?
  ) -> (Wording, Wording) {
    switch reason {
    case .noID:
      (
        Wording(id: "tidak ada nomor laporan", en: "it has no tracking ID"),
        Wording(id: "Isi nomor laporannya.", en: "Fill in its tracking ID.")
      )
    case .roundedID:
      (
        Wording(
          id: "nomor laporan \(quoted(value)) sudah dibulatkan oleh Excel",
          en: "the tracking ID \(quoted(value)) has been rounded by Excel"),
        Wording(
          id: "Format kolom nomor sebagai Teks atau Angka tanpa desimal, lalu simpan ulang dari"
            + " ekspor aslinya.",
          en: "Format the ID column as Text, or as a Number without decimals, and save again from"
            + " the original export.")
      )
    case .shifted: RowProblems.shiftedSentence
    case .noReceived, .noMoment:
      (
        Wording(
          id: reason == .noReceived ? "tidak ada tanggal masuk" : "tidak ada waktu kejadian",
          en: reason == .noReceived ? "it has no date of receipt" : "it has no moment"),
        Wording(id: "Isi tanggalnya.", en: "Fill in the date.")
      )
    case .badReceived, .badMoment:
      dateSentence(value, profile)
    case .noRegion:
      (
        Wording(id: "kabupaten/kotanya tidak diketahui", en: "its region is not known"),
        Wording(
          id: "Isi kolom instansinya, atau sebut kabupatennya dengan --region.",
          en: "Fill in its owner column, or name the region with --region.")
      )
    case .noReference, .badReference, .noOriginal: correctionSentence(reason)
    case .noKey:
      (
        Wording(id: "tidak ada kunci penilaian", en: "it has no key"),
        Wording(id: "Isi kolom key.", en: "Fill in the column key.")
      )
    case .badValue:
      (
        Wording(
          id: "nilai \(quoted(value)) bukan angka", en: "the value \(quoted(value)) is no number"),
        Wording(
          id: "Tulis angka saja, misalnya 87.5.", en: "Write a number alone, such as 87.5.")
      )
    }
  }

  static func unreadableDate(_ value: String, profile: Profile, at place: Location) -> Diagnostic {
    let (message, fix) = dateSentence(value, profile)
    return Diagnostic(
      .warning, "unreadable-date", at: place,
      Wording(
        id: "Dianggap tidak ada: \(message.id).", en: "Counts as missing: \(message.en)."),
      fix: fix)
  }

  static func unreadableTime(_ value: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "unreadable-time", at: place,
      Wording(
        id: "Jam \(quoted(value)) tidak terbaca; hanya tanggalnya yang dipakai.",
        en: "The time \(quoted(value)) is not readable; only the day is used."),
      fix: Wording(id: "Tulis seperti 04:05:34.", en: "Write it like 04:05:34."))
  }

  static func timeNotTold(count: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "time-not-told", at: place,
      Wording(
        id:
          "Jam kosong (baris: \(grouped(count, by: "."))); di sana hanya tanggalnya yang dipakai.",
        en: "The time is blank (rows: \(grouped(count, by: ","))); there only the day is used."),
      fix: Wording(id: "Isi jamnya bila diketahui.", en: "Fill in the time where it is known."))
  }

  static func badRating(_ value: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "bad-rating", at: place,
      Wording(
        id: "Nilai kepuasan \(quoted(value)) bukan angka 1 sampai 5 dan dianggap tidak ada.",
        en: "The rating \(quoted(value)) is no number from 1 to 5 and counts as missing."),
      fix: Wording(id: "Isi 1 sampai 5, atau kosongkan.", en: "Write 1 to 5, or leave it blank."))
  }

  static func badReopened(_ value: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "bad-reopened", at: place,
      Wording(
        id: "Jumlah dibuka kembali \(quoted(value)) bukan bilangan bulat dari 0 dan dianggap"
          + " tidak ada.",
        en: "The count of reopenings \(quoted(value)) is no whole number from 0 and counts as"
          + " missing."),
      fix: Wording(
        id: "Isi 0, 1, 2, \u{2026}, atau kosongkan.",
        en: "Write 0, 1, 2, \u{2026}, or leave it blank."))
  }

  static func unknownWordCode(_ field: String) -> String {
    "unknown-\(field.replacing("_", with: "-"))"
  }

  static func unknownWord(
    _ word: String, count: Int, field: String, known: [String], profile: String, at place: Location
  ) -> Diagnostic {
    let isHidden = word.contains(PersonalData.mask)
    return Diagnostic(
      .warning, unknownWordCode(field), at: place,
      Wording(
        id: "Kata \(isHidden ? hidden.id : quoted(word)) untuk \(field) tidak dikenal profil"
          + " \(profile) dan dianggap tidak ada (baris: \(grouped(count, by: "."))).",
        en: "The word \(isHidden ? hidden.en : quoted(word)) for \(field) is not known to profile"
          + " \(profile) and counts as missing (rows: \(grouped(count, by: ",")))."),
      // Tuntas (settled) is not Tunda (put off): a status is only guessed from a slip of the pen.
      fix: isHidden
        ? lookItUp("values.\(field)")
        : didYouMean(word, among: known, within: 4)
          ?? Wording(
            id: "Tambahkan artinya di values.\(field) sebuah profil.",
            en: "Add its meaning to values.\(field) of a profile."))
  }

  /// What stands for a word that may be somebody's: the mask itself is nothing to put in a profile.
  static let hidden = Wording(
    id: "yang tidak ditampilkan (mungkin data pribadi)",
    en: "that is not shown (it may be personal)")

  /// What to do about a word that is not shown.
  static func lookItUp(_ key: String) -> Wording {
    Wording(
      id: "Lihat sel itu di berkasnya. Bila isinya tentang orang, pindahkan dari kolom itu; bila"
        + " memang kata dari sistem, tambahkan kata itu sendiri di \(key) sebuah profil.",
      en:
        "Look at that cell in the file. If it is about a person, move it out of that column; if it"
        + " is a word of the system, add that very word to \(key) of a profile.")
  }

  static func eventsBeforeReceived(
    _ early: Int, of known: Int, profile: Profile, at place: Location
  ) -> Diagnostic {
    let zone = profile.zone?.identifier ?? "region"
    return Diagnostic(
      .warning, "events-before-received", at: place,
      Wording(
        id: "\(grouped(early, by: ".")) dari \(grouped(known, by: ".")) kejadian bertanggal sebelum"
          + " laporannya masuk. Apakah zona waktu profil \(profile.name) (\(zone)) benar?",
        en: "\(grouped(early, by: ",")) of \(grouped(known, by: ",")) events are dated before the"
          + " complaint was received. Is the time zone of profile \(profile.name) (\(zone)) right?"),
      fix: Wording(
        id: "Bila tidak, salin profilnya, ubah dates.timezone, dan berikan dengan --profile.",
        en: "If not, copy the profile, change dates.timezone, and give it with --profile."))
  }
}
