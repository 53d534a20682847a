import Foundation
import TestSupport
import Testing

/// What a spreadsheet would run as a formula stays text in the workbook.
@Suite struct HostileValuesTests {
  private let values = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://x.y\")",
  ]

  @Test("§3.5: formulas in agencies, categories and places are written as strings")
  func formulas() async throws {
    var text = "id,region,agency,category,place,channel,status,received,first_response,completed\n"
    for (number, value) in values.enumerated() {
      let cell = "\"\(value.replacing("\"", with: "\"\""))\""
      text += "\(number),64.03,\(cell),\(cell),\(cell),\(cell),completed,2024-03-01,2024-03-04,\n"
    }
    let folder = try Examples.folder("berau.csv", text)
    try folder.write("=cmd|' !A0.csv", Examples.penajam)
    let run = try await folder.run(
      "rank", "berau.csv", "=cmd|' !A0.csv", "--rubric", "rubric.yaml", "--period", "2024", "--by",
      "agency", "--output", "o.xlsx")
    #expect(run.status == 0, "\(run.said)")
    let parts = try Package(Array(folder.bytes("o.xlsx"))).parts
    let strings = try #require(parts["xl/sharedStrings.xml"])
    for value in values + ["=cmd|' !A0.csv"] {
      let escaped = value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      #expect(
        strings.contains(">\(value)<") || strings.contains(">\(escaped)<"), "\(value) as a string")
    }
    for (name, part) in parts where name.hasPrefix("xl/worksheets/") {
      // Our own sums are the only formulas.
      for formula in part.matches(of: /<f[^>]*>([^<]*)/) {
        let words = String(formula.output.1)
        #expect(!words.contains("cmd") && !words.contains("HYPERLINK"), "\(name): \(words)")
      }
    }
    for (name, part) in parts {
      #expect(!part.contains("ddeLink") && !part.contains("Target=\"http://x.y"), "\(name)")
    }
  }
}
