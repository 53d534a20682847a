import Complaints
import Testing

@testable import Ingestion
@testable import Tables

@Suite struct HeaderGuessTests {
  private func guess(_ rows: [[String]]) -> HeaderGuess? {
    let top = rows.enumerated().map { index, cells in
      TopRow(TableSample.Row(number: index + 1, cells))
    }
    return HeaderGuess.find([TopRows(index: 0, top)])
  }

  @Test("Names that a group parts in two are whole where they tell more, or are not alone")
  func groups() {
    let found = guess([
      ["No. Aduan", "Tanggal", "", "Petugas", ""], ["", "Diterima", "Selesai", "Nama", "Selesai"],
      ["A-1", "2024-01-02", "2024-01-05", "Orang", "2024-01-06"],
    ])
    #expect(
      found?.names
        == ["No. Aduan", "Tanggal Diterima", "Tanggal Selesai", "Nama", "Petugas Selesai"])
    #expect(found?.number == 2)
  }

  private let data = ["1", "2024-01-02", "Budi Santoso", "Selesai", "Dinas Sosial"]

  @Test("Labels of a preamble are no header, though some are known words")
  func preamble() {
    let found = guess([
      ["Judul Laporan", "", "Laporan Ringkas", "", ""], ["Instansi", "", "Dinas Sosial", "", ""],
      ["Status", "Semua", "", "", ""], ["No", "Tanggal", "Nama", "Status", "OPD"], data,
    ])
    #expect(found?.top == 3)
    #expect(found?.number == 4)
  }

  @Test("A row with a number, a date or a time in it is no header")
  func values() {
    #expect(guess([data, data]) == nil)
    #expect(guess([["Status", "OPD", "12.30"], data]) == nil)
    #expect(guess([["Status", "OPD", "warga@contoh.id"], data]) == nil)
    #expect(guess([["Status", "OPD", "5 Mei 2024"], data]) == nil)
    #expect(guess([["Status", "OPD", "Tanggal"], data]) != nil)
    #expect(guess([["Status", "OPD", "Tanggal"]]) == nil, "nothing stands below it")
  }

  @Test("A second line under merged cells, and the columns' numbers, belong to the header")
  func lines() {
    let found = guess([
      ["No", "Tanggal", "Nama", "Tindak Lanjut", "", ""],
      ["", "", "", "OPD", "Tgl Selesai", "Status"], ["1", "2", "3", "4", "5", "6"],
      ["7", "2024-01-02", "Budi Santoso", "DLH", "2024-01-05", "Selesai"],
    ])
    #expect(found?.names == ["No", "Tanggal", "Nama", "OPD", "Tgl Selesai", "Status"])
    #expect(found?.number == 3)
  }

  @Test("Only a row of which enough is known is a header")
  func unknown() {
    #expect(guess([["Alpha", "Beta", "Gamma"], ["a", "b", "c"]]) == nil)
    #expect(
      guess([
        ["Status", "OPD", "Q", "R", "S", "T", "U"], ["Selesai", "DLH", "q", "r", "s", "t", "u"],
      ]) == nil)
  }
}
