/// Tells a table that an earlier run wrote as CSV by how its headings begin.
///
/// They are the headings of the workbook's tables; a test writes every one and has it found.
enum OwnTable {
  /// `U` is the unit that was ranked, `C` what stands over the codes beside it, `N` an indicator with
  /// its number before it.
  private static let beginnings = [
    "Peringkat|U|Skor akhir", "Peringkat|U|C|Jenis", "Peringkat|U|Aspek|Indikator", "Peringkat|U|N",
    "No.|Aspek / indikator|Bobot simulasi", "No.|Peringkat simulasi|Pindah",
    "U|Urutan kode|Memenuhi syarat", "Indikator|Patokan|Nilai", "Indikator|U|Ikut patokan",
    "Indikator|Satuan|Taksiran|Arah", "Indikator|Satuan|Berlaku|Nilai|Skor",
    "Indikator|U|n|Terpenuhi", "Kabupaten/kota|Instansi|Jumlah laporan",
    "Kabupaten/kota|Tempat|Jumlah laporan|Selesai", "No.|U|C|Jumlah laporan|Dikecualikan",
    "No.|Berkas|Kabupaten/kota|Jenis|Profil", "Kabupaten/kota|Berkas|Lembar|Baris|Kolom",
    "Kode|U|Peringkat dahulu", "No.|Aspek / indikator|Nama dalam rubrik",
    "Langkah|Rumus dan artinya", "PERINGKAT|U|SKOR AKHIR",
    "Rank|U|Final score", "Rank|U|C|Kind", "Rank|U|Aspect|Indicator", "Rank|U|N",
    "No.|Aspect / indicator|Simulated weight", "No.|Simulated rank|Move",
    "U|Order of codes|Eligible", "Indicator|Goalposts|Value", "Indicator|U|Counts for goalposts",
    "Indicator|Unit|Estimate|Better", "Indicator|Unit|Holds|Value|Score",
    "Indicator|U|n|Counted", "Region|Agency|Complaints", "Region|Place|Complaints|Completed",
    "No.|U|C|Complaints|Excluded", "No.|File|Region|Kind|Profile", "Region|File|Sheet|Row|Column",
    "Code|U|Rank before", "No.|Aspect / indicator|Name in the rubric", "Step|Formula and meaning",
    "RANK|U|FINAL SCORE",
  ].map { $0.split(separator: "|").map(String.init) }

  private static let units = ["kabupaten/kota", "instansi", "region", "agency"]
  private static let codes = ["kode", "kabupaten/kota", "code", "region"]

  /// - Parameter headings: the cells of a table's first row.
  static func isOne(_ headings: [String]) -> Bool {
    beginnings.contains { beginning in
      headings.count >= beginning.count
        && zip(beginning, headings).allSatisfy { wanted, heading in
          switch wanted {
          case "U": units.contains(heading.lowercased())
          case "C": codes.contains(heading.lowercased())
          case "N": isNumbered(heading)
          default: wanted == heading
          }
        }
    }
  }

  /// `1.2 Respons pertama`.
  private static func isNumbered(_ heading: String) -> Bool {
    let number = heading.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    return number.contains(".") && number.first != "."
      && heading.dropFirst(number.count).first == " "
  }
}
