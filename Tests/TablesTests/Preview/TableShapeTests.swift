import Testing

@testable import Tables

@Suite struct TableShapeTests {
  private func names(_ text: String) throws -> String {
    String(try PreviewedText(text).csv.prefix { $0 != "\r\n" })
  }

  @Test func aFileWithoutAHeaderHasNone() throws {
    let seen = try PreviewedText("29/05/2023,4,Jalan\n30/05/2023,5,Lampu\n31/05/2023,6,Banjir\n")
    #expect(seen.shape.header == [])
    #expect(seen.csv.hasPrefix("29/05/2023,4,Jalan\r\n"))
    #expect(
      seen.findings.contains(
        "Header: none [the first row has numbers and dates like those below it]"))
  }

  @Test func aHeaderOfTextOverTextIsTheFirstFullRow() throws {
    let seen = try PreviewedText("nama,kota\nAni,Bontang\nBudi,Samarinda\n")
    #expect(seen.shape.header == [1])
    #expect(
      seen.findings.contains(
        "Header: row 1, 2 columns [the first row that is as full as the others]"))
  }

  @Test func namesThatSpanColumnsAreSaidOfEach() throws {
    let text = "Masuk,,Selesai,\nX,Y,X,Y\n1,2,3,4\n5,6,7,8\n"
    #expect(try names(text) == "Masuk X,Masuk Y,Selesai X,Selesai Y")
  }

  @Test func subHeadingsJoinTheColumnsThatTheyName() throws {
    let text =
      "Tanggal,Tujuan,Biaya,,\n,,Udara,Kereta,Taksi\n04/04/2014,Solo,1,2,3\n"
      + "05/04/2014,Solo,4,5,6\n"
    #expect(try names(text) == "Tanggal,Tujuan,Biaya Udara,Biaya Kereta,Biaya Taksi")
    #expect(try PreviewedText(text).shape.header == [1, 2])
  }

  @Test func aHeaderOverThreeRowsIsOne() throws {
    let text =
      "Nama,Pegawai,,,\n,Tetap,,Honor,\n,Orang,Jam,Orang,Jam\nA,1,2,3,4\nB,5,6,7,8\n"
      + "C,5,6,7,8\nD,5,6,7,8\n"
    #expect(
      try names(text)
        == "Nama,Pegawai Tetap Orang,Pegawai Tetap Jam,Pegawai Honor Orang,Pegawai Honor Jam")
  }

  @Test func labelsAboveAHeaderAreNoPartOfIt() throws {
    let text = "Nama Instansi,Kab. X,,\nid,judul,n,m\n1,a,2,3\n2,b,3,4\n"
    #expect(try names(text) == "id,judul,n,m")
  }

  @Test func aTitleWithSeparatorsInItIsNoHeader() throws {
    let text = "Dibuat oleh Admin, Senin, 4 Mei\ncm,T\n4000.0,98.1\n3999.0,98.2\n3998.0,98.3\n"
    #expect(try names(text) == "cm,T")
  }

  @Test func aHeaderThatLacksASeparatorStaysTheHeader() throws {
    #expect(try names("a,bc\n1,2,3\n4,5,6\n7,8,9\n") == "a,bc")
  }

  @Test func yearsMayNameColumns() throws {
    #expect(try PreviewedText("daerah,2022,2023\nA,5,6\nB,7,8\n").shape.header == [1])
  }

  @Test func equalRowsOfDataAreNoHeader() throws {
    let seen = try PreviewedText("0.0,0.0\n0.0,0.0\n0.0,0.0\n")
    #expect(seen.shape.header == [])
    #expect(seen.written.rows == 3)
  }

  @Test func aHeaderAloneIsAHeader() throws {
    let seen = try PreviewedText("id,nama,n\n")
    #expect(seen.shape.header == [1])
    #expect(seen.csv == "id,nama,n\r\n")
  }
}
