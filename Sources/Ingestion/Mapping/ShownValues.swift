internal import Complaints
internal import Diagnostics

/// How much of a value may show in a message.
///
/// A cell may have slipped into another column, behind a comma that nobody quoted: then a name
/// stands under *status*, and a sentence under *received*. What has no form of its own, as a phone
/// number has, is told by what the column is for: a word that stands alone, stands in several rows,
/// resembles one that is known, or speaks of administration is one of a system; a date has hardly
/// any words. The rest is told by its place alone.
enum ShownValues {
  /// A word that a profile does not know, of a column of words.
  ///
  /// - Parameter count: The rows that have it; 0 where those rows have slipped or are put aside.
  static func word(_ word: String, count: Int, among known: some Sequence<String>) -> String {
    let masked = Quarantining.masked(word)
    let words = foldedWords(word)
    if words.count > 6 || word.utf8.count > 80 { return PersonalData.mask }
    let isShown =
      words.count < 2 && count > 0 || count > 1 || words.contains { isAdministrative($0) }
      || didYouMean(word, among: known) != nil
    return isShown ? masked : PersonalData.mask
  }

  /// What stands where a date should.
  static func date(_ text: String) -> String {
    let strange = foldedWords(text).filter { word in
      !word.utf8.contains { $0 &- 48 < 10 } && !dateWords.contains(word)
    }
    return strange.count > 1 || text.utf8.count > 60
      ? PersonalData.mask : Quarantining.masked(text)
  }

  private static let dateWords: Set<String> = [
    "jan", "januari", "january", "feb", "februari", "february", "mar", "maret", "march", "apr",
    "april", "mei", "may", "jun", "juni", "june", "jul", "juli", "july", "agu", "ags", "agt", "aug",
    "agustus", "august", "sep", "sept", "september", "okt", "oct", "oktober", "october", "nov",
    "november", "des", "dec", "desember", "december", "senin", "selasa", "rabu", "kamis", "jumat",
    "jum", "at", "sabtu", "minggu", "mon", "monday", "tue", "tuesday", "wed", "wednesday", "thu",
    "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "pukul", "pkl", "jam", "tgl",
    "tanggal", "wib", "wita", "wit", "utc", "gmt", "am", "pm", "t", "z",
  ]

  private static func isAdministrative(_ word: String) -> Bool {
    administrative.contains { word.hasPrefix($0) }
  }

  /// Beginnings of the words that statuses, classes, events and names of offices are made of.
  private static let administrative = [
    "admin", "aduan", "arsip", "aspirasi", "badan", "balas", "baru", "batal", "belum", "bidang",
    "ditutup", "ditindak", "diterus", "diproses", "disposisi", "diarsip", "diverifikasi", "ditolak",
    "diterima", "dinas", "dibatal", "duplikat", "ganda", "informasi", "instansi", "jawab", "kab",
    "kantor", "kecamatan", "kelurahan", "kota", "laporan", "lanjut", "menunggu", "opd", "pelapor",
    "pemerintah", "pemkab", "pemkot", "pengaduan", "permintaan", "permohonan", "proses", "provinsi",
    "rujuk", "sedang", "selesai", "sistem", "tanggap", "terdisposisi", "tertunda", "terverifikasi",
    "tindak", "tolak", "tunda", "tutup", "verifikasi", "wewenang", "closed", "open", "pending",
    "progress", "request", "status", "response",
  ]
}
