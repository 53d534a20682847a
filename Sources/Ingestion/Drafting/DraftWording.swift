internal import Complaints
internal import Diagnostics

/// What a draft says beside its lines, so that whoever knows the register can finish it.
enum DraftWording {
  static let mark = Wording(id: "PERIKSA", en: "CHECK")

  static func head(_ file: String, sheet: String?, header: Int, rows: Int) -> Wording {
    let place = sheet.map { ", \(quoted($0))" } ?? ""
    return Wording(
      id: "Draf profil dari \(quoted(file))\(place): judul di baris \(header),"
        + " \(grouped(rows, by: ".")) baris data.",
      en: "Draft of a profile from \(quoted(file))\(place): header in row \(header),"
        + " \(grouped(rows, by: ",")) rows of data.")
  }

  static let howToGoOn = Wording(
    id: "Perbaiki baris bertanda PERIKSA, lalu coba: peringkat check BERKAS --profile DRAF.yaml."
      + " Tiap kunci dijelaskan di Sources/Ingestion/Profiles/README.md.",
    en: "Mend what is marked CHECK, then try: peringkat check FILE --profile DRAFT.yaml. Every key"
      + " is explained in Sources/Ingestion/Profiles/README.md.")

  static func builtIn(_ name: String) -> Wording {
    Wording(
      id: "Profil bawaan \(name) sudah membaca berkas ini; draf ini hanya perlu bila artinya lain.",
      en: "The built-in profile \(name) reads this file already; a draft is needed only where"
        + " something means another thing.")
  }

  static func missing(_ key: String) -> Wording {
    Wording(
      id: "kolom wajib \(key) belum ditemukan; tanpa itu profil ini belum dapat dipakai.",
      en: "the required column \(key) was not found; without it this profile cannot be used.")
  }

  /// At the top of a draft, since without it no row is accepted.
  static let regionNotTold = Wording(
    id: "berkas ini tidak menyebut kabupaten/kota pemilik laporannya, jadi draf ini belum dapat"
      + " dipakai begitu saja. Pilih satu: taruh kode atau nama daerahnya di nama berkas atau"
      + " foldernya (\u{201C}64.09 aduan.csv\u{201D}); atau beri --region KODE; atau hapus tanda # di"
      + " depan always dan region di bawah. Bila satu kolomnya menyebut wilayah yang tidak ada di"
      + " daftar bawaan, buat regions.csv dan beri --regions, juga kepada profile new.",
    en:
      "this file does not tell whose complaints they are, so this draft does not work yet as it is."
      + " Choose one: put the region's code or name into the file's or its folder's name"
      + " (\u{201C}64.09 complaints.csv\u{201D}); or give --region CODE; or delete the # before always and"
      + " region below. If a column of it names regions that are not in the built-in list, make a"
      + " regions.csv and give --regions, to profile new as well.")

  static let byContent = Wording(
    id: "dipilih menurut isinya atau ejaan yang mirip; benar?",
    en: "chosen by its content, or by a spelling that is near; right?")

  static let runningNumber = Wording(
    id: "nomor urut. Nomor yang sama harus tetap milik laporan yang sama di setiap ekspor.",
    en: "running numbers. A number must stay the same complaint's in every export.")

  static func repeated(_ count: Int) -> Wording {
    Wording(
      id: "\(grouped(count, by: ".")) baris mengulang nomor baris lain; hanya baris terakhir"
        + " yang dihitung. Bila tiap baris satu kejadian, ini riwayat (kind: log).",
      en: "\(grouped(count, by: ",")) rows repeat another row's number; only the last one counts."
        + " If each row is an event, this is a log (kind: log).")
  }

  static let mayBePlace = Wording(
    id: "pemilik laporan, atau tempat kejadian? Tempat kejadian tidak dipakai: pindahkan ke drop.",
    en: "whose complaint it is, or where it happened? Where it happened is not used: move it to"
      + " drop.")

  static func early(_ early: Int, of all: Int) -> Wording {
    Wording(
      id: "\(grouped(early, by: ".")) dari \(grouped(all, by: ".")) tanggal ini lebih awal dari"
        + " tanggal masuk.",
      en: "\(grouped(early, by: ",")) of \(grouped(all, by: ",")) of these dates are before the"
        + " date of receipt.")
  }

  static let noCompletion = Wording(
    id: "belum ada kolom tanggal selesai (completed) atau tanggapan (first_response); tanpa itu"
      + " kecepatan hanya terukur dari riwayat atau dari ekspor berkala.",
    en: "there is no column of completion (completed) or response (first_response); without one"
      + " speed shows only in a log or in exports at intervals.")

  static func noRegion() -> Wording {
    Wording(
      id: "tidak ada kolom pemilik laporan; sebut daerahnya di nama berkas, dengan --region,"
        + " atau di sini tanpa tanda #.",
      en: "no column tells whose complaint it is; name the region in the file's name, with"
        + " --region, or here without the #.")
  }

  static let noClassification = Wording(
    id: "tidak ada kolom klasifikasi; bila semua baris satu jenis, hapus tanda #.",
    en: "there is no column of classification; if all rows are of one kind, delete the #.")

  static let personal = Wording(
    id: "Dibuang: data pribadi, alamat, teks bebas, dan yang tidak perlu.",
    en: "Dropped: personal data, addresses, free text, and what is not needed.")
  static let unused = Wording(
    id: "Tanpa isi, atau tidak dipakai.", en: "Without content, or not used.")
  static let open = Wording(
    id: "belum dapat ditentukan; pindahkan ke columns bila isinya perlu.",
    en: "could not be decided; move them to columns where they are needed.")

  static func openDate(filled: Int, early: (Int, all: Int)) -> Wording {
    let later = early.all - early.0
    return Wording(
      id: "tanggal di \(grouped(filled, by: ".")) baris,"
        + " \(grouped(later, by: ".")) tidak sebelum tanggal masuk: kejadian apa?",
      en: "a date in \(grouped(filled, by: ",")) rows, \(grouped(later, by: ",")) not before"
        + " receipt: of which event?")
  }

  static func openWords(filled: Int, distinct: Int) -> Wording {
    Wording(
      id: "\(grouped(distinct, by: ".")) nilai berbeda di \(grouped(filled, by: ".")) baris",
      en: "\(grouped(distinct, by: ",")) distinct values in \(grouped(filled, by: ",")) rows")
  }

  static func order(dayFirst: Int, monthFirst: Int) -> Wording {
    Wording(
      id: "\(grouped(dayFirst, by: ".")) tanggal hanya mungkin dengan hari di depan,"
        + " \(grouped(monthFirst, by: ".")) hanya dengan bulan di depan.",
      en: "\(grouped(dayFirst, by: ",")) dates are possible only with the day first,"
        + " \(grouped(monthFirst, by: ",")) only with the month first.")
  }

  static let openOrder = Wording(
    id: "tidak ada tanggal yang menunjukkan mana hari dan mana bulan.",
    en: "no date shows which is the day and which the month.")

  static let zone = Wording(
    id: "jam di berkas ini jam daerah (region), atau zona lain, misalnya UTC?",
    en: "are its times those of the region (region), or of another zone such as UTC?")

  static func quiet(from hour: Int) -> Wording {
    let end = (hour + 5) % 24
    return Wording(
      id: "paling sepi pukul \(hour)\u{2013}\(end); warga biasanya tidur pukul 23\u{2013}4.",
      en: "most quiet from \(hour) to \(end) o'clock; people mostly sleep from 23 to 4.")
  }

  static let logSource = Wording(
    id: "samakan dengan source profil registernya; tanpa itu kejadian tidak bergabung dengan"
      + " laporannya.",
    en: "make it the source of the register's profile; otherwise no event finds its complaint.")

  static let unknownEvents = Wording(
    id: "arti kata ini tidak dikenal; tambahkan pada kejadian di atas bila memang itu, atau pada"
      + " other:",
    en: "these words are not known; add them to an event above where they are one, or to other:")

  static let otherMessages = Wording(
    id: "setiap pesan lain dari instansi dihitung sebagai tanggapan pertama; lengkapi siapa yang"
      + " bukan instansi.",
    en: "any other message of an agency counts as the first response; add whoever is no agency.")

  static let noEvents = Wording(
    id: "belum ada kejadian yang dikenal; sebut kata atau kalimat pembukanya, misalnya"
      + " completed: {text: [Laporan selesai]}.",
    en: "no event is known yet; name words or the sentences that begin them, such as"
      + " completed: {text: [Laporan selesai]}.")

  static let holdingReplies = Wording(
    id: "bila ada jawaban sementara, hapus tanda # dan tulis kalimatnya; tanpa ini"
      + " substantive_response tidak dihitung.",
    en: "where there are holding replies, delete the # and write their phrases; without them"
      + " substantive_response is not counted.")

  static let noStatus = Wording(
    id: "tidak ada kolom status; tanpa itu tanggal selesai yang menentukan.",
    en: "there is no status column; without one the date of completion decides.")

  static let unknownWords = Wording(
    id: "arti kata ini tidak dikenal; hapus tanda # dan ganti ??? dengan salah satu dari",
    en: "these words are not known; delete the # and put in place of ??? one of")

  static func rareWords(_ words: Int, rows: Int) -> Wording {
    Wording(
      id:
        "\(grouped(words, by: ".")) nilai lain di \(grouped(rows, by: ".")) baris tidak ditulis di"
        + " sini, agar tidak ada data warga; lihat berkasnya.",
      en: "\(grouped(words, by: ",")) other values in \(grouped(rows, by: ",")) rows are not"
        + " written here, lest they be citizens' data; see the file.")
  }

  static func rows(_ count: Int) -> Wording {
    Wording(id: "\(grouped(count, by: ".")) baris", en: "\(grouped(count, by: ",")) rows")
  }

  private static func quoted(_ text: String) -> String {
    "\u{201C}\(shown(text, limit: 80))\u{201D}"
  }
}
