internal import Diagnostics

/// What an editor says of a key of a rubric; `Rubrics/README.md` says more.
enum SchemaWords {
  static func explanation(of key: String) -> Wording? {
    all.first { $0.key == key }?.value
  }

  private static let all: KeyValuePairs<String, Wording> = [
    "rubric": Wording(
      id: "Nama rubrik dalam berkas dan JSON.", en: "The rubric's name in files and JSON."),
    "version": Wording(
      id: "Naikkan pada setiap perubahan; disimpan persis seperti ditulis.",
      en: "Change it with every change; kept exactly as written."),
    "title": Wording(
      id: "Yang dibaca orang: satu teks, atau {id: …, en: …}.",
      en: "What people read: one text, or {id: …, en: …}."),
    "basis": Wording(id: "Dasar hukum.", en: "Regulations and decrees."),
    "calendar": Wording(
      id: "Hari dan jam mana yang dihitung kerja.", en: "Which days and hours are worked."),
    "population": Wording(
      id: "Laporan mana yang dinilai.", en: "Which complaints the ranking is about."),
    "clocks": Wording(
      id: "Jam layanan: nama, lalu {from, to, unit}.", en: "Clocks: a name, then {from, to, unit}."),
    "aspects": Wording(
      id: "Aspek; masing-masing berisi indicators atau aspects lagi.",
      en: "Aspects; each holds indicators or aspects again."),
    "missing": Wording(
      id: "Skor bagi nilai yang tidak ada: zero (aman), redistribute, average atau exclude.",
      en: "What a missing value scores: zero (the safe choice), redistribute, average or exclude."),
    "quarantined": Wording(
      id: "Baris yang tidak terbaca: count_against (memberatkan) atau ignore.",
      en: "Rows that cannot be read: count_against or ignore."),
    "adjustments": Wording(
      id: "Poin yang ditambah atau dikurangi bila syaratnya terpenuhi.",
      en: "Points added or taken when a condition holds."),
    "weight": Wording(
      id: "Bobot dibanding sesamanya; semua sesama menulisnya, atau tidak satu pun.",
      en: "Weight relative to siblings; all of them have one, or none has."),
    "measure": Wording(
      id: "Apa yang dihitung: count, share, on_time_share, time, mean, rate, assessment atau "
        + "accepted_rows.",
      en: "What is counted: count, share, on_time_share, time, mean, rate, assessment or "
        + "accepted_rows."),
    "limit": Wording(
      id: "Batas dalam satuan jam layanan: angka, due, satu per klasifikasi, atau daftar "
        + "{since, limit}.",
      en: "In the clock's unit: a number, due, one per classification, or a list of "
        + "{since, limit}."),
    "horizon": Wording(
      id: "Waktu terlama yang masih dibedakan, dalam satuan jam layanan.",
      en: "The longest time that is told apart, in the clock's unit."),
    "statistic": Wording(
      id: "mean, median, atau persentil p1 sampai p99.",
      en: "mean, median, or a percentile p1 to p99."),
    "estimate": Wording(
      id: "Koreksi bagi jumlah kecil: raw, {shrink: auto}, {shrink: 10}, {lower_bound: 0.95}.",
      en: "Correction for small numbers: raw, {shrink: auto}, {shrink: 10}, {lower_bound: 0.95}."),
    "scale": Wording(
      id: "Mengubah nilai menjadi skor 0–100.", en: "Turns the value into a score 0–100."),
    "worst": Wording(id: "Nilai yang mendapat 0.", en: "The value that scores 0."),
    "best": Wording(id: "Nilai yang mendapat 100.", en: "The value that scores 100."),
    "absent": Wording(
      id:
        "missing: kolom yang tidak dimiliki ekspor daerah dianggap nilai yang tidak ada, bukan 0.",
      en: "missing: columns that a region's exports lack are a missing value, not 0."),
    "where": Wording(
      id: "Hanya laporan dengan nilai ini, kolom demi kolom.",
      en: "Only complaints with these values, field by field."),
    "exclude": Wording(
      id: "Tanpa laporan dengan nilai ini, kolom demi kolom.",
      en: "Without complaints that have these values, field by field."),
    "aggregation": Wording(
      id: "Cara menggabungkan skor: arithmetic, geometric atau harmonic.",
      en: "How scores are put together: arithmetic, geometric or harmonic."),
    "min_complaints": Wording(
      id: "Daerah dengan laporan lebih sedikit ditampilkan tanpa peringkat.",
      en: "Regions with fewer complaints are shown, not ranked."),
    "decimals": Wording(
      id: "Desimal nilai akhir sebelum dibandingkan.",
      en: "Decimals of the final score before it is compared."),
    "break_by": Wording(
      id: "Indikator atau aspek yang memutus nilai sama, berurutan.",
      en: "Indicators or aspects that break ties, in turn."),
    "first_day": Wording(
      id: "same: hari mulai ikut dihitung; next (bawaan): tidak.",
      en: "same: the day of the start counts too; next (default): it does not."),
    "shrink": Wording(
      id: "Sebanyak ini laporan bernilai provinsi ditambahkan; auto: dicari dari data.",
      en: "As if so many complaints at the provincial value were added; auto: found from the data."),
    "lower_bound": Wording(
      id: "Batas bawah Wilson; menghukum daerah kecil karena kecil.",
      en: "Wilson's lower bound; it punishes small regions for being small."),
    "relative": Wording(
      id: "Dibanding daerah lain: satu daerah dapat mengubah urutan yang lain.",
      en: "Compared with the other regions: the entry of one can reorder the others."),
  ]
}
