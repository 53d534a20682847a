internal import Complaints
internal import Diagnostics

/// Why a row could not be placed, without what stands in it.
extension Labels {
  static func reason(_ reason: QuarantinedRow.Reason) -> Wording {
    switch reason {
    case .noID:
      Wording(id: "tidak ada nomor laporan yang dapat dipakai", en: "no usable tracking ID")
    case .roundedID:
      Wording(
        id: "nomor laporan sudah dibulatkan oleh Excel", en: "tracking ID rounded by a spreadsheet")
    case .shifted:
      Wording(
        id: "sel-selnya bergeser ke kolom tetangga", en: "its cells stand in neighbouring columns")
    case .noReceived: Wording(id: "tidak ada tanggal masuk", en: "no date of receipt")
    case .badReceived:
      Wording(id: "tanggal masuk tidak terbaca", en: "date of receipt not readable")
    case .noRegion: Wording(id: "kabupaten/kotanya tidak diketahui", en: "region not known")
    case .noMoment: Wording(id: "tidak ada waktu kejadian", en: "no moment")
    case .badMoment: Wording(id: "waktu kejadian tidak terbaca", en: "moment not readable")
    case .noKey: Wording(id: "tidak ada kunci penilaian", en: "no key of an assessment")
    case .badValue: Wording(id: "nilai penilaian bukan angka", en: "assessed value is no number")
    case .noReference, .badReference:
      Wording(
        id: "lembar perbaikan: baris yang diperbaiki tidak disebut",
        en: "correction sheet: no row that it corrects")
    case .noOriginal:
      Wording(
        id: "lembar perbaikan: berkas asalnya tidak ada",
        en: "correction sheet: its original file is not there")
    }
  }
}
