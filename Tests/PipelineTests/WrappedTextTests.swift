import Diagnostics
import Pipeline
import Testing

@Suite struct WrappedTextTests {
  @Test("Lines are broken at blanks, and go on below their first word or further in")
  func lines() {
    #expect(wrapped("satu dua tiga empat", to: 9) == "satu dua\ntiga\nempat")
    #expect(wrapped("  satu dua tiga", to: 10) == "  satu dua\n  tiga")
    #expect(wrapped("  satu dua tiga", to: 10, hanging: 2) == "  satu dua\n    tiga")
    #expect(wrapped("- satu dua tiga", to: 10) == "- satu dua\n  tiga")
    #expect(wrapped("pendek\n\n  saja", to: 6) == "pendek\n\n  saja")
  }

  @Test("A number stays with its unit, and a long word on a line of its own")
  func words() {
    #expect(wrapped("ini 50\u{A0}% saja", to: 8) == "ini 50\u{A0}%\nsaja")
    #expect(wrapped("a berkas/laporan.xlsx b", to: 8) == "a\nberkas/laporan.xlsx\nb")
  }

  private let heads = [
    Wording(id: "Kode", en: "Code"), Wording(id: "Nama", en: "Name"),
    Wording(id: "Nilai akhir A", en: "Final score A"), Wording(id: "Peringkat", en: "Rank"),
  ]

  private var table: TextTable {
    var table = TextTable(heads)
    table.add(["64.09", "Kabupaten Penajam Paser Utara", "84.18", "1"])
    table.add(["64.71", "Kota Balikpapan", "-0.50", "\u{2013}"], note: "tidak ada laporan di sini")
    return table
  }

  @Test("A table that has room stands as wide as it likes, numbers and dashes to the right")
  func wide() {
    #expect(
      table.text(.indonesian)
        == """
         Kode  Nama                           Nilai akhir A  Peringkat
        64.09  Kabupaten Penajam Paser Utara          84.18          1
        64.71  Kota Balikpapan                        -0.50          \u{2013}
               tidak ada laporan di sini
        """)
    #expect(table.text(.indonesian, width: 62) == table.text(.indonesian))
  }

  @Test("In less room first the headings and then the texts take several lines")
  func narrow() {
    let space = String(repeating: " ", count: 38)
    #expect(
      table.text(.indonesian, width: 54).hasPrefix(
        """
        \(space)Nilai
        \(space)akhir
         Kode  Nama                               A  Peringkat
        64.09  Kabupaten Penajam Paser Utara  84.18          1

        """))
    let text = table.text(.indonesian, width: 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(
      text.contains(
        "64.09  Kabupaten        84.18          1\n       Penajam Paser\n       Utara\n"))
    #expect(text.contains("       tidak ada laporan di sini"))
  }

  @Test("What is wider than its column is broken, so that columns stay below each other")
  func broken() {
    var table = TextTable([Wording("Berkas"), Wording("Baris")])
    table.add(["abcdefghijklmnopqrstuvwxyz", "1"])
    #expect(
      table.text(.indonesian, width: 20)
        == "Berkas         Baris\nabcdefghijklm      1\nnopqrstuvwxyz")
  }
}
