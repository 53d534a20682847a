import Diagnostics
import Tables
import Testing

/// Dialects that are seldom met, found without being named.
@Suite struct RareDialectTests {
  private func table(_ separator: String, _ quote: String = "\"") -> String {
    let rows = [
      ["id", "judul", "masuk"], ["1", "\(quote)Jalan, rusak\(quote)", "2024-05-06"],
      ["2", "\(quote)Lampu\(quote)", "2024-05-07"], ["3", "\(quote)Banjir\(quote)", "2024-05-08"],
    ]
    return rows.map { $0.joined(separator: separator) + "\n" }.joined()
  }

  private let expected = [
    ["id", "judul", "masuk"], ["1", "Jalan, rusak", "2024-05-06"], ["2", "Lampu", "2024-05-07"],
    ["3", "Banjir", "2024-05-08"],
  ]

  @Test(arguments: ["^", "~", "\u{1F}", "\u{1E}", "\u{A6}", ";;", "||", ", ", "; ", " ", ":"])
  func rareSeparatorsAreFound(_ separator: String) throws {
    #expect(try read(table(separator)).texts == expected)
  }

  @Test func apostrophesAreQuotesWhereCellsBeginAndEndWithThem() throws {
    let file = try read(table(",", "'"))
    #expect(file.texts == expected)
    #expect(file.dialect?.quoteName.en == "cells may stand in quotes '")
  }

  @Test func apostrophesInWordsAreNoQuotes() throws {
    let text = "id,isi,n\n1,'Aisyiyah,2\n2,Jum'at,3\n3,'Abdullah,4\n4,Qur'an,5\n5,'Umar,6\n"
    #expect(try read(text).texts[1] == ["1", "'Aisyiyah", "2"])
  }

  @Test func aBackslashMayStandBeforeQuotes() throws {
    let text = #"id,isi,n\#n1,"ukuran 48\"",2\#n2,"kata \"ini\", itu",3\#n3,"C:\data",4\#n"#
    let file = try read(text)
    #expect(
      file.texts[1...] == [
        ["1", "ukuran 48\"", "2"], ["2", "kata \"ini\", itu", "3"], ["3", #"C:\data"#, "4"],
      ])
    #expect(file.dialect?.escape == UInt8(ascii: "\\"))
  }

  @Test func aBackslashAtACellsEndIsNoEscape() throws {
    let file = try read(#"id,folder,n\#n1,"C:\data\",2\#n2,"D:\arsip\",3\#n"#)
    #expect(file.texts[1...] == [["1", #"C:\data\"#, "2"], ["2", #"D:\arsip\"#, "3"]])
  }

  @Test func wordsInOneColumnAreNotPartedAtBlanks() throws {
    let file = try read("nama\nBudi Santoso\nAni Wijaya\nSiti Aminah\nJoko Susilo\n")
    #expect(file.texts.allSatisfy { $0.count == 1 })
  }

  @Test func timesInOneColumnAreNotPartedAtColons() throws {
    let file = try read("jam\n08:15:00\n09:20:00\n10:25:00\n")
    #expect(file.texts.allSatisfy { $0.count == 1 })
  }

  @Test func aMatrixOfNumbersBetweenBlanksIsParted() throws {
    #expect(try read("0.1 0.2 0.3\n1.1 1.2 1.3\n2.1 2.2 2.3\n").texts[0] == ["0.1", "0.2", "0.3"])
  }

  @Test func emptyCellsBetweenSemicolonsAreNoDoubledSeparator() throws {
    #expect(try read("a;b;c\n1;;3\n4;;6\n7;;9\n").texts[1] == ["1", "", "3"])
  }
}
