import Diagnostics
import Tables
import Testing

@Suite struct HTMLGridTests {
  private func rows(_ html: String) throws -> [[String]] {
    try read("<table>\(html)</table>").texts
  }

  @Test func aMergedCellHoldsItsValueInTheFirst() throws {
    #expect(
      try rows(
        """
        <tr><td>a<td>b<td>c<tr><td rowspan=2>1<td colspan="2">2<td>3<tr><td>4<td rowspan=3>5<td>6
        <tr><td>7<td>8<td>9
        """) == [
          ["a", "b", "c"], ["1", "2", "", "3"], ["", "4", "5", "6"], ["7", "8", "", "9"],
        ])
  }

  @Test(arguments: [
    "<tr><th rowspan=2>No<th rowspan=2>ID<th colspan=2>Tanggal<tr><th>Masuk<th>Selesai",
    """
    <thead><tr><td rowspan=2>No<td rowspan=2>ID<td colspan=2>Tanggal<tr><td>Masuk<td>Selesai</thead>
    <tbody>
    """,
    "<tr><td rowspan=2>No<td rowspan=2>ID<td colspan=2>Tanggal<tr><td>Masuk<td>Selesai",
  ])
  func theLowerRowOfAHeaderNamesEveryColumn(_ header: String) throws {
    #expect(
      try rows(header + "<tr><td>1<td>5220001<td>2024-01-02<td>2024-01-05") == [
        ["No", "ID", "Tanggal"], ["No", "ID", "Masuk", "Selesai"],
        ["1", "5220001", "2024-01-02", "2024-01-05"],
      ])
  }

  @Test func headingsToTheRightAreToldAgainToo() throws {
    #expect(
      try rows(
        "<tr><th colspan=2>Tanggal<th rowspan=2>Status<tr><th>Masuk<th>Selesai<tr><td>1<td>2<td>3")
        == [["Tanggal", "", "Status"], ["Masuk", "Selesai", "Status"], ["1", "2", "3"]])
  }

  @Test func nothingIsToldAgainInAnEmptyRowOrAmongData() throws {
    #expect(try rows("<tr><th rowspan=2>No<th rowspan=2>ID<tr><tr><td>1<td>2").count == 2)
    #expect(
      try rows("<tr><td>a<td>b<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4")
        == [["a", "b"], ["1", "2"], ["", "3", "4"]])
  }

  @Test func spansEndWithTheirSection() throws {
    #expect(
      try rows("<tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e")
        == [["a", "b"], ["", "c"], ["d", "e"]])
  }

  @Test func spansBeyondAnySpreadsheetAreCutOrRefused() throws {
    #expect(try rows("<tr><td colspan=1000000>a<tr><td>b") == [["a"], ["b"]])
    #expect(try rows("<tr><td colspan=999999999999999999999>a<td>b")[0].count == 1001)
    let many = String(repeating: "<td colspan=1000>x", count: 18)
    let tooWide = try #require(refusal(of: Array("<table><tr>\(many)</table>".utf8)))
    #expect(tooWide.code == "row-is-too-wide")
    #expect(tooWide.location?.row == 1)
    #expect(
      tooWide.message.en == "the row has more than 16,384 cells, the limit of any spreadsheet")
  }

  @Test func aRowOfAMillionCellsIsRefused() throws {
    let cells = String(repeating: "<td>x", count: 1_000_000)
    #expect(refusalWhileWalking(Array("<table><tr>\(cells)".utf8))?.code == "row-is-too-wide")
  }

  @Test func mergedCellsWithoutEndAreRefused() throws {
    let wide = String(repeating: "<td rowspan=65534 colspan=1000>x", count: 16)
    let page = "<table><tr>\(wide)" + String(repeating: "<tr><td>y", count: 20_000)
    let problem = try #require(refusalWhileWalking(Array(page.utf8)))
    #expect(problem.code == "page-is-too-large")
    #expect(
      problem.message.id
        == "sel gabungan (colspan/rowspan) di tabel ini jauh melebihi lembar kerja mana pun")
    #expect(problem.fix?.en.contains("copy only the data") == true)
  }
}
