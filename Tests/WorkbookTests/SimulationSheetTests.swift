import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct SimulationSheetTests {
  private func sheet(_ language: Language = .indonesian) throws -> SheetCells {
    SheetCells(
      try WorkbookTests.package(language: language), Labels.Sheets.simulation)
  }

  @Test func weightsStandAsWrittenBesideTheirShares() throws {
    let sheet = try sheet()
    let names = ["1", "1.1", "3", "3.1", "3.2.1"]
    let rows = try names.map { name in
      try #require((9...30).first { sheet.cells["A\($0)"] == name })
    }
    #expect(rows.map { sheet.numbers["C\($0)"] } == [40, 60, 20, 60, 100])
    #expect(rows.map { sheet.numbers["D\($0)"] } == [40, 60, 20, 60, 100])
    #expect(rows.map { sheet.numbers["E\($0)"] } == [0.4, 0.6, 0.2, 0.6, 1])
    #expect(abs((sheet.numbers["F\(rows[4])"] ?? 0) - 0.08) < 1e-15)
    #expect(sheet.cells["B9"] == "Semua aspek (rata-rata geometrik)")
    #expect(sheet.numbers["G9"] == 100)
  }

  @Test func everyWeightHasANameAndTheRubricItsHash() throws {
    let package = try WorkbookTests.package()
    let sheet = SheetCells(package, Wording("Simulasi"))
    for node in Example.rubric.outline {
      let area = try #require(package.area(named: CellName.weight(of: node)))
      #expect(area.sheet == "Simulasi")
      #expect(sheet.numbers[area.cell] == node.weight)
    }
    let facts = [CellName.rubricID, CellName.rubricVersion, CellName.rubricHash].map {
      package.area(named: $0).flatMap { sheet.cells[$0.cell] }
    }
    #expect(facts == [Example.rubric.id, Example.rubric.version, Example.rubric.sha256])
  }

  @Test func onlyWeightsAreOpenAndTheyTakeNumbersFromZeroOn() throws {
    let sheet = try sheet()
    #expect(sheet.xml.contains("<sheetProtection sheet=\"1\""))
    let rule = try #require(sheet.xml.split(separator: "<dataValidation ").dropFirst().first)
    #expect(rule.hasPrefix("type=\"decimal\" operator=\"greaterThanOrEqual\""))
    #expect(rule.contains("sqref=\"C10:C21\""))
    #expect(rule.contains("Isi dengan angka 0 atau lebih."))
    #expect(!rule.contains("allowBlank"))
  }

  @Test func atTheRubricsWeightsItIsTheOfficialRanking() throws {
    let sheet = try sheet()
    #expect(sheet.cells["A5"] == "Periksa bobot: setiap kelompok berjumlah 100 (atau 1).")
    #expect(sheet.cells["A6"] == "Berpindah peringkat: 0 dari 6.")
    let header = SimulationLayout.header + 1
    let first = ["I", "J", "K", "L", "M", "N", "O", "P", "Q"].map {
      sheet.cells["\($0)\(header + 1)"]
    }
    #expect(first == ["1", "1", "=", "1", "Kota Samarinda", "88.13", "88.13", "1", "Terbaik I"])
    let last = ["I", "J", "K", "L", "M"].map { sheet.cells["\($0)\(header + 5)"] ?? "" }
    #expect(last == ["5", "–", "", "–", "Kabupaten Kutai Barat"])
  }

  @Test func englishIsEnglish() throws {
    let sheet = try sheet(.english)
    #expect(sheet.cells["A5"] == "Check of weights: every group adds up to 100 (or 1).")
    #expect(sheet.cells["A6"] == "Other ranks than officially: 0 of 6.")
    let header = SimulationLayout.header + 1
    #expect(sheet.cells["C\(header)"] == "Simulated weight")
    #expect(sheet.cells["K\(header)"] == "Move")
  }

  /// Excel takes 8192 characters in a formula.
  @Test func aNodeOfTooManyChildrenIsNotSimulated() throws {
    func names(_ count: Int) throws -> [String] {
      var ranking = Example.ranking
      var aspect = ranking.rubric.aspects[0]
      guard case .indicators(let indicators) = aspect.children else { return [] }
      aspect.children = .indicators(
        (0..<count).map { number in
          var indicator = indicators[0]
          indicator.id = String(repeating: "n", count: 60) + "\(number)"
          return indicator
        })
      aspect.aggregation = .geometric
      ranking.rubric.aspects[0] = aspect
      let package = try WorkbookTests.package(ranking)
      let index = package.sheetNames.firstIndex(of: "Simulasi").map { $0 + 1 }
      let xml = index.flatMap { package.parts["xl/worksheets/sheet\($0).xml"] } ?? ""
      let longest = xml.split(separator: "<f>").map { $0.prefix { $0 != "<" }.count }.max() ?? 0
      #expect(longest < 8192)
      return package.sheetNames
    }
    #expect(try names(60).contains("Simulasi"))
    #expect(try !names(61).contains("Simulasi"))
  }

  /// One of three regions lacks what so many indicators exclude for.
  private func excluding(_ count: Int) throws -> SheetCells {
    let ids = (0..<count).map { "x\($0)" }
    let lines = ids.map {
      "      - {indicator: \($0), measure: {assessment: \($0)}, scale: identity, missing: exclude}"
    }
    let top = """
      rubric: uji
      version: "1"
      title: Uji
      missing: zero
      aspects:
        - aspect: a
          indicators:
            - indicator: done
              measure: {share: completed}
              estimate: {shrink: auto}
              scale: {linear: {worst: 0, best: 1}}
      """
    let exports = ["64.01": 5, "64.02": 2, "64.71": 1].sorted { $0.key < $1.key }.map {
      code, done in
      register(
        named: code, region: code,
        (0..<8).map {
          [.received: "2024-03-01", .status: $0 < done ? "completed" : "verified"]
        })
    }
    let given = ids.flatMap { id in ["64.01", "64.02"].map { ($0, id, 50.0) } }
    let ranking = try ranking(
      exports + [assessments(given)], by: ([top] + lines).joined(separator: "\n"))
    #expect(ranking["64.71"].rank == nil)
    return SheetCells(try WorkbookTests.package(ranking), Wording("Simulasi"))
  }

  @Test("§5.2, §5.5: m is known for every way in which excluding indicators count or not")
  func strengthByWhoTakesPart() throws {
    let two = try excluding(2).xml
    let list = try #require(two.firstRange(of: "CHOOSE(1+1*($F$12&gt;0)+2*($F$13&gt;0),"))
    let numbers = two[list.upperBound...].prefix { $0 != ")" }.split(separator: ",")
    #expect(numbers.count == 4)
    // While either counts, the third region is out.
    #expect(numbers[1] == numbers[3] && numbers[2] == numbers[3] && numbers[0] != numbers[3])
    #expect(numbers[0] == "\(shrinkage([5, 2, 1].map { Proportion(hits: $0, n: 8) }))")
    #expect(!two.contains("m taksiran di sini tetap yang resmi"))
  }

  @Test func tooManyOfThemAreSaid() throws {
    let seven = try excluding(7).xml
    #expect(!seven.contains("CHOOSE("))
    #expect(
      seven.contains(
        "IF((1-($F$12&gt;0))+(1-($F$13&gt;0))+(1-($F$14&gt;0))+(1-($F$15&gt;0))+(1-($F$16&gt;0))"
          + "+(1-($F$17&gt;0))+(1-($F$18&gt;0))&gt;0,\"Perhatian: bobot 0 (atau bukan lagi 0) "
          + "mengubah wilayah yang ikut; m taksiran di sini tetap yang resmi"))
  }
}
