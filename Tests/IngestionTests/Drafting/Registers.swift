import Complaints
import Diagnostics
import Foundation

@testable import Ingestion

/// Registers of systems that do not exist, with citizens who do not either, and their drafts.
enum Registers {
  static let names = ["Budi Santoso", "Siti Aminah", "Andi Wijaya", "Dewi Lestari"]

  /// A provincial application: semicolons, a title, dates and times apart, a column of regions.
  static func application(rows: Int = 60) -> String {
    var text = """
      REKAP ADUAN;;;;;;;;;;;;;;
      Dicetak;5 Januari 2025;;;;;;;;;;;;;
      Nomor Tiket;Tgl Lapor;Jam Lapor;Nama Pelapor;No. WhatsApp;Email;Kabupaten/Kota;Kecamatan;\
      Kanal Aduan;Jenis Aduan;Isi Aduan;OPD Terkait;Tgl Tanggapan;Tgl Selesai;Status Aduan

      """
    let regions = ["Kab. Gowa", "Kota Makassar", "Kab. Bone"]
    let kinds = ["Pengaduan", "Aspirasi", "Permintaan Informasi"]
    let states = ["Selesai", "Dalam Proses", "Klarifikasi Lapangan"]
    for row in 0..<rows {
      let day = Day(year: 2024, month: 1, day: 10)!.number + Int32(row)
      func date(_ more: Int32) -> String {
        let parts = Day(number: day + more).iso.split(separator: "-")
        return "\(parts[2])/\(parts[1])/\(parts[0])"
      }
      let isDone = row % 3 == 0
      let cells = [
        "BRG-\(2024_000 + row)", date(0), "\(8 + row % 9).1\(row % 6)",
        "\(names[row % 4]) \(row)", "0812345\(67890 + row)", "warga\(row)@contoh.id",
        regions[row % 3], "Kec. Tengah", ["WhatsApp", "Aplikasi"][row % 2], kinds[row % 3],
        "Jalan di depan rumah saya rusak parah sejak lama nomor \(row)", "Dinas PUPR",
        row % 3 == 2 ? "" : date(2), isDone ? date(5) : "", states[row % 3],
      ]
      text += cells.joined(separator: ";") + "\n"
    }
    return text
  }

  /// A sheet kept by hand, whose status stands under `Ket`.
  static func byHand(rows: Int = 40) -> String {
    var text = "No,Tanggal,Nama,No HP,Isi Aduan,OPD,Tindak Lanjut,Tgl Selesai,Ket\n"
    for row in 0..<rows {
      let day = 1 + row % 27
      let isDone = row % 4 != 0
      let cells = [
        "\(row + 1)", "\(day)-Mei-2024", names[row % 4], "08131234\(5000 + row)",
        "Lampu jalan mati di RT 0\(row % 9) sudah seminggu", ["DLH", "Dishub"][row % 2],
        isDone ? "Sudah dicek petugas \(names[(row + 1) % 4]) ke lokasi" : "",
        isDone ? "\(day + 1)-Mei-2024" : "", isDone ? "Selesai" : "Belum ditindaklanjuti",
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text + ",Jumlah,,\(rows),,,,,\n"
  }

  /// An American one: month first, AM and PM, nothing that names a region.
  static func american(rows: Int = 30) -> String {
    var text = "Case ID,Opened,Closed,Due Date,Request Type,Department,Status,Street Address\n"
    for row in 0..<rows {
      let day = 1 + row % 28
      let isDone = row % 2 == 0
      text += "C\(1000 + row),03/\(day)/2024 01:15:00 PM,"
      text += isDone ? "03/\(day)/2024 11:45:10 PM," : ","
      text += "04/\(day)/2024 12:00:00 AM,Pothole,Streets,\(isDone ? "Closed" : "Open"),"
      text += "\(row) Main St\n"
    }
    return text
  }
}

extension Exports {
  /// The draft that a text gives, as the one file of its name.
  func draft(
    _ text: String, name: String = "aduan.csv", _ language: Language = .indonesian
  ) throws -> ProfileDraft {
    let path = try write(text, name)
    return try Ingestor(IngestionOptions()).draft(
      InputFile(path: path, label: name, name: name), language: language)
  }

  /// What the draft of a text makes of the text itself.
  func readByDraft(
    _ text: String, name: String = "aduan.csv", region: String? = nil
  ) throws -> (export: Export, diagnostics: [Diagnostic]) {
    let profile = try Profile(text: draft(text, name: name).text, file: "draf.yaml")
    return try read(text, name: name, IngestionOptions(profiles: [profile], region: region))
  }
}
