internal import Complaints
internal import Diagnostics
internal import Tables

/// What can be wrong with a date, in sentences.
extension IngestionProblems {
  /// What is wrong with a text that should be a date, and how to mend it.
  static func dateSentence(_ value: String, _ profile: Profile?) -> (Wording, Wording) {
    let unread = Wording(
      id: "tanggal \(quoted(value)) tidak terbaca", en: "the date \(quoted(value)) is not readable")
    guard let profile else {
      return (unread, Wording(id: "Perbaiki tanggalnya.", en: "Mend the date."))
    }
    if profile.dates.hasNoSuchDay(value) {
      return (
        Wording(
          id: "tanggal \(quoted(value)) tidak ada di kalender",
          en: "there is no such day as \(quoted(value)) in the calendar"),
        Wording(
          id: "Lihat tanggal yang benar di aplikasi asalnya, lalu perbaiki selnya.",
          en: "Look up the right date in the application it comes from, and mend the cell.")
      )
    }
    if let number = Double(value.replacing(",", with: ".")),
      let reading = LocalDateTime.serial(number)
    {
      return (unread, serialFix(Day(number: reading.day).iso))
    }
    return (unread, writtenFix(profile))
  }

  private static func serialFix(_ day: String) -> Wording {
    Wording(
      id: "Ini nomor tanggal Excel yang tersimpan sebagai teks (\(day)). Tulis tanggalnya,"
        + " atau di Excel: pilih kolomnya, Data > Teks ke Kolom > Selesai, lalu format Tanggal.",
      en: "This is Excel's number of a date, kept as text (\(day)). Write the date, or in"
        + " Excel: choose the column, Data > Text to Columns > Finish, format it as a Date.")
  }

  private static func writtenFix(_ profile: Profile) -> Wording {
    let examples = ["2023-05-29"] + profile.dates.dates.prefix(3).map(\.example)
    var seen: Set<String> = []
    let list = examples.filter { seen.insert($0).inserted }.map { quoted($0) }
    return Wording(
      id:
        "Tulis tanggalnya seperti \(listed(list, or: "atau")). Bila seluruh kolomnya memakai bentuk"
        + " lain, bentuk itu dapat ditambahkan ke profil \(profile.name) (dates.formats).",
      en: "Write the date like \(listed(list, or: "or")). If the whole column is in another form,"
        + " that form can be added to profile \(profile.name) (dates.formats).")
  }

  private static func listed(_ words: [String], or word: String) -> String {
    words.count < 2
      ? words.joined()
      : words.dropLast().joined(separator: ", ") + " \(word) " + words[words.count - 1]
  }
}

extension DateFormats {
  private func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    read(SourceCell.trim(bytes), monthFirst: isMonthFirst).fit != .none
  }

  /// Whether a text that is not read has the form of a date, of a day that the calendar lacks: with
  /// another day or month it would be read.
  func hasNoSuchDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isReal = bytes.withUnsafeBufferPointer { DateFormats.usual.fits($0) }
    if isReal { return false }
    var groups = 0
    var at = 0
    while at < bytes.count, groups < 3 {
      guard bytes[at] &- 48 < 10 else {
        at += 1
        continue
      }
      let end = bytes[at...].firstIndex { $0 &- 48 >= 10 } ?? bytes.count
      if end - at == 2 {
        let mended = Array(bytes[..<at]) + Array("01".utf8) + Array(bytes[end...])
        let isDate = mended.withUnsafeBufferPointer { fits($0) || DateFormats.usual.fits($0) }
        if isDate { return true }
      }
      groups += 1
      at = end
    }
    return false
  }
}
