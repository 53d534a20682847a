import Foundation
import TestSupport

/// Exports with personal data in every place in which a file can carry it.
struct PlantedData {
  /// What no artefact may hold, and pieces of it that are enough to tell.
  static let secrets = [
    "Sukartini", "Rahayu", "3456-7890", "081234567890", "9876 543", "9876543", "7654321",
    "sukartini@", "@contoh.example", "6409015203870001", "0152 0387", "Rahasia Nomor",
    "tetangga saya", "memelihara", "dibenahi", "Penyahut", "isi pesan", "JudulRahasia",
  ]

  private static let reporter =
    "Sukartini Rahayu,0812-3456-7890,sukartini@contoh.example,6409015203870001,"
    + "Jalan Rahasia Nomor Tujuh,\"tetangga saya memelihara\nayam\",JudulRahasia tentang ayam"

  /// Unknown columns, wrong columns, rows that are quarantined, and rows that have slipped.
  private static let canonical = """
    id,region,agency,status,received,first_response,completed,nama,no_hp,email,nik,alamat,isi,title
    1,64.03,Dinas Sosial,completed,2024-03-01,2024-03-04,2024-03-05,\(reporter)
    2,64.03,Dinas Sosial,Sukartini Rahayu,2024-03-01,0812 3456 7890,Jalan Rahasia Nomor Tujuh,\(reporter)
    ,64.03,Dinas Sosial,tetangga saya memelihara ayam di sini,2024-03-01,,,\(reporter)
    4,64.03,Dinas Sosial,completed,mohon segera dibenahi,,,\(reporter)
    5,64.03,Unit sukartini@contoh.example,0812-3456-7890,6409015203870001,sukartini@contoh.example,,\(reporter)
    6,sukartini@contoh.example,(021) 7654321,6409 0152 0387 0001,2024-03-01,+62 811 9876 543,,\(reporter)
    081234567890,64.03,Dinas Sosial,completed,2024-03-01,,,\(reporter)
    sukartini@contoh.example,64.03,Dinas Sosial,completed,2024-03-01,,,\(reporter)
    8,64.03,tetangga saya, Sukartini Rahayu,Dinas Sosial,completed,2024-03-01,,,\(reporter)
    9,64.03,Dinas Sosial,completed,2024-03-01,,,Sukartini, Rahayu,\(reporter)
    10,64.03,Unit 0812-3456-7890,completed,2024-03-01,,,\(reporter)
    11,Sukartini Rahayu,Dinas Sosial,completed,2024-03-02,2024-03-04,,\(reporter)

    """

  private static let ringkas = """
    Laporan Ringkas;Sukartini Rahayu;0812-3456-7890
    Nama Instansi;Pemerintah Kabupaten Berau
    Dicetak oleh;Sukartini Rahayu (sukartini@contoh.example)
    Tanggal Generate;tetangga saya memelihara
    Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Nama Pelapor;Isi Laporan Awal;Status Laporan;Instansi Terdisposisi;Judul Laporan;No HP
    101;29 May 2024;04:05:34;Sukartini Rahayu;tetangga saya memelihara;Ditutup oleh Admin;Dinas Sosial;JudulRahasia;0812-3456-7890
    102;30 May 2024;tetangga saya memelihara;Sukartini Rahayu;isi pesan; dibenahi;Tunda;Dinas Sosial;JudulRahasia;+62 811 9876 543
    ;31 May 2024;04:05:34;Sukartini Rahayu;isi pesan;dibenahi;oleh Penyahut;Dinas Sosial;JudulRahasia;x
    Mengetahui, Sukartini Rahayu;;;;;;;;
    Sukartini Rahayu;NIP 198001012005011001;;;;;;;

    """

  private static let log = """
    Tracking ID,Waktu,Oleh,Isi,Nomor HP
    101,"Senin, 3 Juni 2024, 10:02",Bambang Penyahut,isi pesan yang panjang,0812-3456-7890
    ,"Senin, 3 Juni 2024, 10:02",Bambang Penyahut,isi pesan yang panjang,0812-3456-7890
    101,kemarin Bambang Penyahut,Bambang Penyahut,isi pesan yang panjang,0812-3456-7890
    0812-3456-7890,"Senin, 3 Juni 2024, 10:02",Bambang Penyahut,isi pesan yang panjang,x
    102,"Senin, 3 Juni 2024, 10:02",Sukartini, Rahayu,isi pesan, yang panjang

    """

  private static let words = """
    id,event,at,actor,email
    1,sukartini@contoh.example,2024-03-04T10:00:00Z,Bambang Penyahut,sukartini@contoh.example
    1,Sukartini Rahayu,2024-03-04T10:00:00Z,Bambang Penyahut,x
    1,first_response,6409015203870001,Bambang Penyahut,sukartini@contoh.example

    """

  private static let assessments = """
    region,key,value,evidence
    64.03,sk_tim,1,"SK 12/2024, hubungi 0812-3456-7890 atau sukartini@contoh.example"
    64.03,it,Jalan Rahasia Nomor Tujuh,NIK 6409015203870001
    sukartini@contoh.example,it,1,
    64.03,sukartini@contoh.example,1,

    """

  /// A workbook whose sheet's name, properties and comments carry it as well.
  private static var workbook: [UInt8] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let rows = [
      ["id", "region", "agency", "status", "received", "nama", "isi"],
      ["W1", "64.09", "Dinas Sosial", "completed", "2024-03-01", "Sukartini Rahayu", "isi pesan"],
      [
        "W2", "64.09", "Unit 0812-3456-7890", "oleh Sukartini Rahayu", "dibenahi segera ya", "x",
        "",
      ],
      ["", "64.09", "", "Sukartini Rahayu", "2024-03-01", "Sukartini Rahayu", "isi pesan"],
    ].map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    return storedZip([
      "_rels/.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"\(relation)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>",
      "docProps/core.xml": "<p><creator>Sukartini Rahayu</creator><k>0812-3456-7890</k></p>",
      "xl/workbook.xml":
        "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"Data 0812-3456-7890\" "
        + "sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id=\"r\" Type=\"\(relation)/worksheet\" "
        + "Target=\"s.xml\"/></Relationships>",
      "xl/s.xml": "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>",
      "xl/comments1.xml": "<comments><t>tetangga saya memelihara ayam</t></comments>",
    ])
  }

  /// The files, below `in/` and `salah/`; those of the second are refused as a whole.
  static func write(into folder: TemporaryFolder) throws {
    try folder.write("rubric.yaml", Examples.rubric)
    try folder.write("in/64.03/register.csv", canonical)
    try folder.write("in/64.03/ringkas.csv", ringkas)
    try folder.write("in/64.03/riwayat.csv", log)
    try folder.write("in/64.03/kejadian.csv", words)
    try folder.write("in/assessments.csv", assessments)
    try folder.write("in/64.09.xlsx", Data(workbook))
    try folder.write(
      "salah/a.csv", "nama,telepon\nSukartini Rahayu,0812-3456-7890\nx,sukartini@contoh.example\n")
    try folder.write(
      "salah/b.csv", "Sukartini Rahayu,status,received\n6409015203870001,completed,2024-03-01\n")
    try folder.write(
      "salah/64.09 c.csv", "id,received\n081234567890,2024-03-01\n0812-3456-7890,2024-03-01\n")
    try folder.write("salah/assessments.csv", "Sukartini Rahayu,0812-3456-7890,x\n1,2,3\n")
  }
}
