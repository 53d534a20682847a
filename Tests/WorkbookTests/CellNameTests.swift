import Diagnostics
import Testing

@testable import Scoring
@testable import Workbook

@Suite struct CellNameTests {
  private func name(_ id: String, number: String = "1") -> String {
    let aspect = Aspect(id: id, title: Wording(id), weight: 1, children: .aspects([]))
    return CellName.weight(
      of: OutlineNode(content: .aspect(aspect), number: number, path: [], share: 1, effective: 1))
  }

  @Test func aPlainIDStandsAsItIs() {
    #expect(name("on_time2") == "bobot_on_time2")
  }

  @Test func whatExcelDoesNotTakeInANameIsEscaped() {
    #expect(name("SK tim-1") == "bobot_.53.4b.20tim.2d1")
    #expect(name("é\n") == "bobot_.c3.a9.0a")
    #expect(name("") == "bobot_")
    #expect(name("x0041_y") == "bobot_.780041_y", "no escape of Excel's")
    #expect(name("a_x00e9_") == "bobot_a_.7800e9_")
    #expect(name("x004_y") == "bobot_x004_y")
  }

  @Test func idsNeverMeet() {
    let ids = ["a", "A", "a.", ".61", "a b", "a_b", "a-b", "bobot_a", "61", ""]
    let names = ids.map { name($0).lowercased() }
    #expect(Set(names).count == ids.count)
  }

  /// libxlsxwriter keeps 128 bytes of a name.
  @Test func aLongIDIsToldByItsPlace() {
    let long = String(repeating: "panjang", count: 20)
    #expect(name(long, number: "2.13") == "bobot_..2.13")
    #expect(name(String(repeating: "x", count: 100)).utf8.count == 106)
    #expect(name(String(repeating: "X", count: 34)) == "bobot_..1")
  }
}
